import type { Dictionary } from "./dictionary.ts";
import { bitsOfNumbers } from "./dictionary.ts";
import type { RegionMemory } from "./regionMemory.ts";

/** Takes a date or none, gives it as a number; 0 is none. The year 0000 has no number. */
export function dateNumber(date: string | undefined): number {
  return date === undefined ? 0 : Number(date.replaceAll("-", "")) + 1;
}

/** Takes what {@link dateNumber} gave, gives the date. */
export function dateText(number: number): string {
  const digits = String(number - 1).padStart(8, "0");
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}

interface TextLists {
  readonly talents?: readonly string[];
  readonly papers?: readonly string[];
}

/** Where the talents and papers of a record lie; a count of -1 for a list that it does not have. */
export interface WrittenTexts {
  readonly at: number;
  readonly talentCount: number;
  readonly paperCount: number;
  readonly talentBits: number;
}

/** Writes the talents and papers of a record, by number. */
export function writeTexts(
  memory: RegionMemory,
  lists: TextLists,
  talents: Dictionary,
  papers: Dictionary,
): WrittenTexts {
  const ofTalents = (lists.talents ?? []).map((text) => talents.numberOf(text));
  const ofPapers = (lists.papers ?? []).map((text) => papers.numberOf(text));
  return {
    at: memory.addNumbers([...ofTalents, ...ofPapers]),
    talentCount: lists.talents === undefined ? -1 : ofTalents.length,
    paperCount: lists.papers === undefined ? -1 : ofPapers.length,
    talentBits: bitsOfNumbers(ofTalents),
  };
}

/** Reads the talents and papers of a record whose place and counts stand at `first` and after it. */
export function readTexts(
  memory: RegionMemory,
  details: Int32Array,
  first: number,
  talents: Dictionary,
  papers: Dictionary,
): { talents?: string[]; papers?: string[] } {
  const at = details[first]!;
  const talentCount = details[first + 1]!;
  const paperCount = details[first + 2]!;
  const papersAt = at + Math.max(0, talentCount);
  const texts = (from: number, count: number, { texts: all }: Dictionary): string[] =>
    Array.from(memory.numbers.subarray(from, from + count), (number) => all[number]!);
  return {
    ...(talentCount >= 0 && { talents: texts(at, talentCount, talents) }),
    ...(paperCount >= 0 && { papers: texts(papersAt, paperCount, papers) }),
  };
}
