import {
  type PartOfDay,
  type Slot,
  slotsOfWeek,
  type Weekday,
  weekdays,
} from "@overstap/engine/region/slots.ts";
import type { SheetCell } from "../../../platform/spreadsheet/sheet.ts";
import { cellText, plainText, read, type Reading, wrong } from "./reading.ts";
import { daytime, type Words, wordsFor, workdays } from "./slotWords.ts";

type Token = Words | "until" | "and";

/**
 * Reads when in the week somebody can work: `ma-ochtend`, `ma di wo ochtend`, `ma t/m vr overdag`,
 * `doordeweeks overdag; za avond`. Days without a part of the day are meant in the daytime (morning
 * and afternoon), parts without a day on working days. A word that is neither (`niet`, a clock time) is a fault
 * that names it, so that nothing is half understood.
 */
export function readSlots(cell: SheetCell): Reading<Slot[]> {
  const tokens: Token[] = [];
  for (const word of wordsOf(plainText(cellText(cell)))) {
    const token = tokenOf(word);
    if (!token) return wrong("pool:fault.noSlot", { word });
    tokens.push(token);
  }
  const chosen = new Set(crossed(tokens));
  return chosen.size > 0
    ? read(slotsOfWeek.filter((slot) => chosen.has(slot)))
    : wrong("pool:fault.noSlots");
}

const phrases =
  /alle dagen|elke dag|iedere dag|hele week|every day|all week|hele dag|all day|dag en nacht|t\/m|tot en met|(?<=[a-z]\s?)[-–](?=\s?(?:ma|di|wo|do|vr|za|zo|mon|tue|wed|thu|fri|sat|sun)\w*)|[^\s,;:/+&()\n–-]+/g;
const silent = /^(de|het|'s|s|op|van|in|om|on|the|of|or|alleen|only)$/;

const wordsOf = (text: string): string[] =>
  (text.match(phrases) ?? []).filter((word) => !silent.test(word));

function tokenOf(word: string): Token | undefined {
  if (/^(t\/m|tot en met|tot|to|until|[-–])$/.test(word)) return "until";
  if (/^(en|and)$/.test(word)) return "and";
  return wordsFor(word);
}

/**
 * Days and parts gather until one of the kind that came first comes after the other kind; then they
 * are crossed. Nothing when "avonden en weekend" leaves open what belongs to what.
 */
function crossed(tokens: readonly Token[]): Slot[] {
  const found: Slot[] = [];
  let days: Weekday[] = [];
  let parts: PartOfDay[] = [];
  let before: Token | undefined;
  const leads = tokens.find((token): token is Words => typeof token === "object");
  const daysLead = leads?.days !== undefined;
  const cross = () => {
    if (days.length + parts.length > 0) found.push(...product(days, parts));
    [days, parts] = [[], []];
  };
  for (const token of tokens) {
    if (typeof token === "object") {
      if (token.days && token.parts) {
        cross();
        found.push(...product(token.days, token.parts));
      } else {
        if (daysLead ? token.days && parts.length > 0 : token.parts && days.length > 0) cross();
        if (!daysLead && token.days && before === "and" && days.length === 0) return [];
        if (before === "until") days.push(...daysBetween(days.at(-1), token.days?.[0]));
        days.push(...(token.days ?? []));
        parts.push(...(token.parts ?? []));
      }
    }
    before = token;
  }
  cross();
  return found;
}

function product(days: readonly Weekday[], parts: readonly PartOfDay[]): Slot[] {
  const ofDay = parts.length > 0 ? parts : daytime;
  return (days.length > 0 ? days : workdays).flatMap((day) =>
    ofDay.map((part): Slot => `${day}-${part}`),
  );
}

/** The days between two of them, round the end of the week if need be. */
function daysBetween(from: Weekday | undefined, to: Weekday | undefined): Weekday[] {
  if (!from || !to) return [];
  const [first, last] = [weekdays.indexOf(from), weekdays.indexOf(to)];
  const count = Math.max(0, ((last - first + 7) % 7) - 1);
  return Array.from({ length: count }, (_, at) => weekdays[(first + 1 + at) % 7]!);
}
