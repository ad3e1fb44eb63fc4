import { slotsOfWeek } from "@overstap/engine/region/slots.ts";
import { z } from "zod";
import { readDutchNumber } from "../../platform/forms/dutchNumber.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import {
  choice,
  choices,
  dayOrNull,
  line,
  lineOrNull,
  lines,
  linesOrNull,
  number,
  numberOrNull,
} from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { type Parsed, parseForm } from "../../platform/forms/parseForm.ts";
import { fundings } from "../kinds.ts";
import type { opening } from "../schema.ts";
import { dayBounds } from "./dayBounds.ts";
import { asGivenList, knownPapers, knownTalents, wordList } from "./wordList.ts";

type OpeningRow = typeof opening.$inferSelect;

/** The fields of the form of a place, in the order of the page. */
export const openingFields = [
  "titleNl",
  "titleEn",
  "descriptionNl",
  "descriptionEn",
  "places",
  "hoursMin",
  "hoursMax",
  "slots",
  "slotsNeeded",
  "start",
  "funding",
  "reducedAllowed",
  "reducedMinHours",
  "maxKm",
  "proposalsAtOnce",
  "papers",
  "papersOther",
  "talents",
  "talentsOther",
] as const;

/** How many proposals a place handles at once when it does not say so. */
const USUAL_PROPOSALS = 3;
const hours = { min: 0, max: 168 };

const schema = (today: string) =>
  z.object({
    titleNl: line(120),
    titleEn: lineOrNull(120),
    descriptionNl: lines(2000),
    descriptionEn: linesOrNull(2000),
    places: number({ min: 0, max: 999, whole: true }),
    hoursMin: number(hours),
    hoursMax: number(hours),
    slots: choices(slotsOfWeek, 1),
    slotsNeeded: number({ min: 0, max: slotsOfWeek.length, whole: true }),
    start: dayOrNull(dayBounds(today)),
    funding: choice(fundings),
    reducedAllowed: choice(["yes", "no"]),
    reducedMinHours: numberOrNull(hours),
    maxKm: numberOrNull({ min: 0.1, max: 1000 }),
    proposalsAtOnce: numberOrNull({ min: 1, max: 50, whole: true }),
  });

/** What the form of a place means for its row. */
export type OpeningValue = Pick<
  OpeningRow,
  | "titleNl"
  | "titleEn"
  | "descriptionNl"
  | "descriptionEn"
  | "places"
  | "hoursMin"
  | "hoursMax"
  | "slots"
  | "slotsNeeded"
  | "start"
  | "funding"
  | "reducedAllowed"
  | "reducedMinHours"
  | "maxKm"
  | "proposalsAtOnce"
  | "papers"
  | "talents"
>;

/**
 * Reads the form of a place, all faults at once.
 *
 * @param today `YYYY-MM-DD`, from which the days that make sense are counted
 */
export function readOpeningForm(given: Given, today: string): Parsed<OpeningValue> {
  const parsed = parseForm(schema(today), given);
  const papers = wordList(given, "papers", knownPapers);
  const talents = wordList(given, "talents", knownTalents);
  const single = [...(parsed.faults ?? []), ...(papers.faults ?? []), ...(talents.faults ?? [])];
  const faulty = new Set(single.map(({ field }) => field));
  const faults = [...single, ...pairFaults(given, faulty)];
  if (faults.length > 0 || !parsed.value || !papers.value || !talents.value) return { faults };
  const { value } = parsed;
  return {
    value: {
      ...value,
      titleEn: value.titleEn ?? value.titleNl,
      descriptionEn: value.descriptionEn ?? "",
      reducedAllowed: value.reducedAllowed === "yes",
      reducedMinHours: value.reducedMinHours ?? 0,
      proposalsAtOnce: value.proposalsAtOnce ?? USUAL_PROPOSALS,
      papers: papers.value,
      talents: talents.value,
    },
  };
}

/** What is wrong between two fields of which each is right by itself. */
function pairFaults(given: Given, faulty: ReadonlySet<string>): Fault[] {
  const read = (field: string) =>
    faulty.has(field) ? undefined : readDutchNumber(oneOf(given, field));
  const [min, max, needed] = [read("hoursMin"), read("hoursMax"), read("slotsNeeded")];
  const chosen = faulty.has("slots") ? 0 : new Set(given["slots"] ?? []).size;
  const found: Fault[] = [];
  if (min !== undefined && max !== undefined && min > max) {
    found.push({ field: "hoursMax", key: "work:fault.hoursOrder", values: { min } });
  }
  if (needed !== undefined && chosen > 0 && needed > chosen) {
    found.push({ field: "slotsNeeded", key: "work:fault.slotsNeeded", values: { chosen } });
  }
  const least = read("reducedMinHours");
  if (least !== undefined && max !== undefined && least > max) {
    found.push({ field: "reducedMinHours", key: "work:fault.reducedHours", values: { max } });
  }
  return found;
}

/** A row as the form shows it. An English name that only repeats the Dutch is left empty. */
export function openingGiven(row: OpeningValue): Given {
  const text = (value: number | null) => (value === null ? [] : [String(value).replace(".", ",")]);
  const english = (en: string, nl: string) => (en === nl ? [] : [en]);
  return {
    titleNl: [row.titleNl],
    titleEn: english(row.titleEn, row.titleNl),
    descriptionNl: [row.descriptionNl],
    descriptionEn: row.descriptionEn === "" ? [] : [row.descriptionEn],
    places: text(row.places),
    hoursMin: text(row.hoursMin),
    hoursMax: text(row.hoursMax),
    slots: row.slots,
    slotsNeeded: text(row.slotsNeeded),
    start: row.start === null ? [] : [row.start],
    funding: [row.funding],
    reducedAllowed: [row.reducedAllowed ? "yes" : "no"],
    reducedMinHours: row.reducedMinHours === 0 ? [] : text(row.reducedMinHours),
    maxKm: text(row.maxKm),
    proposalsAtOnce: text(row.proposalsAtOnce),
    ...asGivenList("papers", row.papers, knownPapers),
    ...asGivenList("talents", row.talents, knownTalents),
  };
}
