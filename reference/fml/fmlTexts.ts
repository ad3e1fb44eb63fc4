import type { CapacityItem } from "@overstap/engine/capacity/capacityList.ts";
import type { GradeOrFlags } from "@overstap/engine/region/regionFile.ts";
import { fmlCurrent } from "./fml.ts";
import en from "./texts.en.json" with { type: "json" };
import nl from "./texts.nl.json" with { type: "json" };

export type Language = "nl" | "en";

/** `trade` for professionals, `plain` (B1) for the person. */
export type Tone = "trade" | "plain";

/** The texts of one flag; a note has no load and no question. */
export type FlagTexts = {
  trade: string;
  plain: string;
  capacity: string;
  load?: string;
  question?: string;
};

/** The texts of one item: by grade for an ordinal item, by flag for the others. */
export type ItemTexts = {
  trade: string;
  plain: string;
  /** Per grade 0..maxGrade. */
  capacity?: string[];
  /** Per grade 0..maxGrade-1: the last grade is a load that nobody can miss. */
  load?: string[];
  question?: string[];
  /** With `{minutes}`, of items that bound the minutes of a day. */
  exposure?: string;
  /** What to say when no flag holds. */
  none?: string;
  flags?: Record<string, FlagTexts>;
  /** What a workplace could give, of aidable items. */
  aid?: string;
};

/** All texts, by language and item code. */
export const fmlTexts: Readonly<Record<Language, Readonly<Record<string, ItemTexts>>>> = {
  nl: nl as Record<string, ItemTexts>,
  en: en as Record<string, ItemTexts>,
};

const items = new Map<string, CapacityItem>(fmlCurrent.items.map((item) => [item.code, item]));

function textsOf(code: string, language: Language): ItemTexts {
  const texts = fmlTexts[language][code];
  if (!texts) throw new RangeError(`no item "${code}" in ${fmlCurrent.list}`);
  return texts;
}

function flagTexts(code: string, flag: string, language: Language): FlagTexts {
  const texts = textsOf(code, language).flags?.[flag];
  if (!texts) throw new RangeError(`no flag "${flag}" at item "${code}"`);
  return texts;
}

function atGrade(texts: readonly string[] | undefined, code: string, grade: number): string {
  const text = texts?.[grade];
  if (text === undefined) throw new RangeError(`no grade ${grade} at item "${code}"`);
  return text;
}

/** The name of an item (`4.13`: "Tillen", plain "tillen"). RangeError for an unknown code, here and below. */
export function itemName(code: string, language: Language, tone: Tone): string {
  return textsOf(code, language)[tone];
}

/** The name of a flag of an item, such as `heat` of 3.1. */
export function flagName(code: string, flag: string, language: Language, tone: Tone): string {
  return flagTexts(code, flag, language)[tone];
}

/** What a person with this grade or these flags can do, in plain sentences addressed to that person. */
export function capacityInWords(code: string, value: GradeOrFlags, language: Language): string {
  const texts = textsOf(code, language);
  if (typeof value === "number") return atGrade(texts.capacity, code, value);
  if (value.length === 0) return texts.none ?? "";
  return value.map((flag) => flagTexts(code, flag, language).capacity).join(" ");
}

/** What a task with this load asks, in plain sentences; empty for a load that nobody can miss. */
export function loadInWords(code: string, load: GradeOrFlags, language: Language): string {
  return forLoad(code, load, language, "load");
}

/** What to ask a person whose capacity for this load is unknown; empty for a load that nobody can miss. */
export function questionFor(code: string, load: GradeOrFlags, language: Language): string {
  return forLoad(code, load, language, "question");
}

function forLoad(
  code: string,
  load: GradeOrFlags,
  language: Language,
  kind: "load" | "question",
): string {
  const texts = textsOf(code, language);
  if (typeof load !== "number")
    return load.map((flag) => flagTexts(code, flag, language)[kind] ?? "").join(" ");
  return load === items.get(code)?.maxGrade ? "" : atGrade(texts[kind], code, load);
}

/** What a day's summed exposure asks, in a plain sentence. RangeError when the item bounds no minutes. */
export function exposureInWords(code: string, minutes: number, language: Language): string {
  const text = textsOf(code, language).exposure;
  if (text === undefined) throw new RangeError(`item "${code}" bounds no minutes of a day`);
  return text.replace("{minutes}", String(minutes));
}

/**
 * What to ask a person whose capacity for a day's summed exposure is unknown: the question of the
 * most limited grade whose bound still holds; empty when even the tightest bound does.
 */
export function questionForMinutes(code: string, minutes: number, language: Language): string {
  const bounds = items.get(code)?.minutesPerDay;
  if (!bounds) throw new RangeError(`item "${code}" bounds no minutes of a day`);
  const grade = bounds.findLastIndex((bound) => bound === null || bound >= minutes);
  return questionFor(code, Math.max(grade, 0), language);
}

/** The plain name of an aid that a workplace could give for this item; undefined when there is none. */
export function aidName(code: string, language: Language): string | undefined {
  return textsOf(code, language).aid;
}
