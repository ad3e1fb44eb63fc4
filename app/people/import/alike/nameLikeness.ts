import { plainText } from "../values/reading.ts";
import { withoutInfix } from "../values/nameCells.ts";
import { nearness } from "./nearness.ts";

/** A name in two parts, as it is recorded. */
export type PersonName = { firstName: string; lastName: string };

/** In what two names that may be one differ, or that they do not. */
export type NameReason =
  | "sameName"
  | "infixDiffers"
  | "initialOnly"
  | "shorterName"
  | "partOfName"
  | "namesTurned"
  | "spelledOtherwise";

/** Two names that may be one person's, and why. */
export type NameLikeness = { kind: "same" | "near"; why: readonly NameReason[] };

/** From here on two spellings are near: one letter in five, or one in a short name of four. */
const NEAR = 0.75;

/**
 * Whether two names may be one person's. The same: equal but for capitals, diacritics, marks and what
 * stands before the last name. Near: an initial for a first name, one first name of several, one part of
 * a double last name, first and last name turned, or a slip of the pen.
 */
export function nameLikeness(a: PlainName, b: PlainName): NameLikeness | undefined {
  const straight = partsAlike(a, b);
  if (straight) {
    const infix = a.whole === b.whole ? [] : ["infixDiffers" as const];
    if (straight.length === 0)
      return { kind: "same", why: infix.length > 0 ? infix : ["sameName"] };
    return { kind: "near", why: straight };
  }
  return a.first === b.last && a.last === b.first
    ? { kind: "near", why: ["namesTurned"] }
    : undefined;
}

/** A name to compare by. */
export type PlainName = { first: string; last: string; whole: string };

/** A name in small letters without diacritics and marks, the last name without what stands before it. */
export function plainNameOf({ firstName, lastName }: PersonName): PlainName {
  const plain = (text: string) =>
    plainText(text)
      .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  return { first: plain(firstName), last: plain(withoutInfix(lastName)), whole: plain(lastName) };
}

/** In what the parts differ; empty when they are the same, undefined when they are other names. */
function partsAlike(a: PlainName, b: PlainName): NameReason[] | undefined {
  const first = a.first === b.first ? [] : firstAlike(a.first, b.first);
  const last = a.last === b.last ? [] : lastAlike(a.last, b.last);
  return first && last && [...new Set([...first, ...last])];
}

function firstAlike(a: string, b: string): NameReason[] | undefined {
  if (areInitials(a) || areInitials(b)) return a[0] === b[0] ? ["initialOnly"] : undefined;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.split(" ").includes(short)) return ["shorterName"];
  return nearness(a, b) >= NEAR ? ["spelledOtherwise"] : undefined;
}

const areInitials = (name: string) => name.split(" ").every((word) => word.length === 1);

function lastAlike(a: string, b: string): NameReason[] | undefined {
  const [some, all] = [a.split(" "), b.split(" ")].toSorted((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  if (some.length < all.length && some.every((word) => all.includes(word))) return ["partOfName"];
  return nearness(a, b) >= NEAR ? ["spelledOtherwise"] : undefined;
}
