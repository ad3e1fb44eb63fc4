import type { FaultList } from "../region/faults.ts";
import { pathOf } from "../region/faults.ts";
import { readReference } from "../region/readCollection.ts";
import type { Read } from "../region/readValues.ts";
import {
  isRecord,
  readBoolean,
  readId,
  readNumber,
  readObject,
  readOneOf,
} from "../region/readValues.ts";
import type { AbsenceOfWages, HoursAtTariff, Line, PerYear } from "./caseFile.ts";
import { evidences, lineKinds } from "./caseFile.ts";
import { lineAmount, lineRange } from "./lineAmount.ts";

/** More than all care in the country costs, and few enough for sums to stay exact. */
const most = 1e12;

type Flat = Omit<Line, keyof PerYear> & Partial<PerYear & HoursAtTariff & AbsenceOfWages>;

/** The keys of each way to say an amount, those that it needs first. */
const ways = [
  { needs: ["perYear"], may: [] },
  { needs: ["hoursPerWeek", "tariff"], may: ["weeks"] },
  { needs: ["absenceBefore", "absenceAfter", "wageSum"], may: [] },
] as const;

const allWays = "perYear; or hoursPerWeek and tariff; or absenceBefore, absenceAfter and wageSum";

const readEuros = readNumber({ min: 0, max: most });
const readFraction = readNumber({ min: 0, max: 1 });
const readYear = readNumber({ min: 1000, max: 9999, whole: true });

/** Whether exactly one way is used, and whole. */
function refuseAmounts(value: object, path: string, faults: FaultList): void {
  const has = (key: string): boolean => Object.hasOwn(value, key);
  const begun = ways.filter(({ needs, may }) => [...needs, ...may].some(has));
  const [way] = begun;
  if (way === undefined) faults.refuse(path, `an amount: ${allWays}`);
  else if (begun.length > 1) faults.refuse(path, `one amount only: ${allWays}`);
  else {
    for (const key of way.needs) if (!has(key)) faults.refuse(pathOf(path, key), "missing");
  }
}

/** What the years of a line say together. A key that is wrong by itself has been read as undefined. */
function refuseYears(line: Line, yearGiven: boolean, path: string, faults: FaultList): void {
  const { from, until, once } = line;
  if (once && !yearGiven) faults.refuse(pathOf(path, "from"), "missing: once needs its year");
  if (from !== undefined && until !== undefined && until < from) {
    faults.refuse(pathOf(path, "until"), `${from} or later, the year of from`);
  }
}

/** Absence that rises would be a gain or a loss below zero, drawn as its opposite. */
function refuseRisingAbsence(line: Flat, path: string, faults: FaultList): void {
  const { absenceBefore: before, absenceAfter: after } = line;
  if (before === undefined || after === undefined || after <= before) return;
  const allowed = `at most ${before}, as absenceBefore says`;
  faults.refuse(pathOf(path, "absenceAfter"), `${allowed}; make it a cost, by perYear`);
}

/** The amount lies between its bounds; a faulty line may have no amount yet. */
function refuseRange(line: Line, faulty: boolean, path: string, faults: FaultList): void {
  const { low, high } = line;
  if (low !== undefined && high !== undefined && low > high) {
    faults.refuse(pathOf(path, "low"), `at most ${high}, as high says`);
  } else if (!faulty) {
    const amount = lineAmount(line);
    const range = lineRange(line);
    if (range.low > amount) faults.refuse(pathOf(path, "low"), `at most ${amount}, the amount`);
    if (range.high < amount) faults.refuse(pathOf(path, "high"), `${amount} or more, the amount`);
  }
}

const optional: readonly (keyof Flat)[] = [
  ...ways.flatMap(({ needs, may }): readonly (keyof Flat)[] => [...needs, ...may]),
  "from",
  "until",
  "once",
  "low",
  "high",
];

/** Reads a line of one of these parties; any party will do when they are not known. */
export function readLine(parties: ReadonlySet<string> | undefined): Read<Line> {
  const readFlat = readObject<Flat>(
    {
      party: readReference("party", parties),
      kind: readOneOf(lineKinds),
      what: readId,
      perYear: readEuros,
      hoursPerWeek: readNumber({ min: 0, max: 1e6 }),
      tariff: readNumber({ min: 0, max: 1e4 }),
      weeks: readNumber({ min: 0, max: 53 }),
      absenceBefore: readFraction,
      absenceAfter: readFraction,
      wageSum: readEuros,
      from: readYear,
      until: readYear,
      once: readBoolean,
      evidence: readOneOf(evidences),
      low: readEuros,
      high: readEuros,
    },
    optional,
  );
  return (value, path, faults) => {
    const before = faults.faults.length;
    const flat = readFlat(value, path, faults);
    const line = flat as Line;
    if (!isRecord(value)) return line;
    refuseAmounts(value, path, faults);
    refuseRisingAbsence(flat, path, faults);
    refuseYears(line, Object.hasOwn(value, "from"), path, faults);
    refuseRange(line, faults.faults.length > before, path, faults);
    return line;
  };
}
