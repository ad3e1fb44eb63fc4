import type { Fault } from "../../platform/forms/fault.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import type { Parsed } from "../../platform/forms/parseForm.ts";
import { oneLine } from "../../platform/forms/plainLine.ts";

/** Papers that places in care often ask; others are written by hand. The words are compared as they stand. */
export const knownPapers = ["VOG", "rijbewijs B"] as const;

/** Talents by which people and places find one another; others are written by hand. */
export const knownTalents = [
  "koken",
  "een praatje maken",
  "muziek",
  "techniek",
  "tuin",
  "talen",
] as const;

const MOST_WORDS = 12;
const LONGEST_WORD = 60;

/** The field beside the ticks, for what is not among them: words with commas between. */
export function otherName(field: string): string {
  return `${field}Other`;
}

/**
 * Reads a list of words: some of the known ones by tick, others written with commas between. Each
 * stands in it once, whatever its capitals, the known ones as they are known.
 */
export function wordList(given: Given, field: string, known: readonly string[]): Parsed<string[]> {
  const other = otherName(field);
  const ticked = known.filter((one) => (given[field] ?? []).includes(one));
  const written = oneOf(given, other)
    .split(/[,;\n]/)
    .map(oneLine)
    .filter((word) => word !== "");
  const words = [...ticked];
  for (const word of written) {
    const same = (one: string) => one.toLowerCase() === word.toLowerCase();
    if (!words.some(same)) words.push(known.find(same) ?? word);
  }
  const long = written.find((word) => word.length > LONGEST_WORD);
  const fault = (key: Fault["key"], values: Fault["values"]): Parsed<string[]> => ({
    faults: [{ field: other, key, ...(values ? { values } : {}) }],
  });
  if (long !== undefined) return fault("work:fault.longWord", { most: LONGEST_WORD });
  if (words.length > MOST_WORDS) return fault("work:fault.manyWords", { most: MOST_WORDS });
  return { value: words };
}

/** A list of words as the form shows it: the known ones ticked, the others written. */
export function asGivenList(
  field: string,
  words: readonly string[],
  known: readonly string[],
): Given {
  const others = words.filter((word) => !known.includes(word));
  return {
    [field]: known.filter((one) => words.includes(one)),
    [otherName(field)]: others.length > 0 ? [others.join(", ")] : [],
  };
}
