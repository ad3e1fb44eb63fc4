import { fieldsOnly, VERSION } from "./formState.ts";
import type { Given } from "./given.ts";

/** A field in which two people's versions of one record differ. */
export type Difference = { field: string; mine: readonly string[]; theirs: readonly string[] };

/** What each choice between two versions is called in the form that asks. */
export const KEEP = "_keep.";
const THEIRS = "_theirs.";

/** Where somebody else saved in between: their version, its number, and where it differs from mine. */
export type Conflict = {
  theirs: Given;
  version: number;
  differences: Difference[];
  /** Who saved, by name or role; undefined when the reader may not know. */
  by?: string | undefined;
  /** Whether that was the reader, in another tab or on another device. */
  own?: boolean;
};

/**
 * Compares what I typed with what somebody saved meanwhile, field by field. The order of several
 * values of a field says nothing.
 *
 * @param fields the fields of the form, in the order in which they stand on the page
 * @param base how they stood when I opened the form; where it is known, only what both changed is asked
 */
export function conflictBetween(
  mine: Given,
  theirs: Given,
  version: number,
  fields: readonly string[],
  base?: Given,
): Conflict {
  const differences = fields.flatMap((field): Difference[] => {
    const [a, b] = [valuesOf(mine, field), valuesOf(theirs, field)];
    const mineAlone = base !== undefined && sameValues(b, valuesOf(base, field));
    return mineAlone || sameValues(a, b) ? [] : [{ field, mine: a, theirs: b }];
  });
  return { theirs: fieldsOnly(theirs), version, differences };
}

const valuesOf = (given: Given, field: string) =>
  (given[field] ?? []).map((text) => text.trim()).filter((text) => text !== "");

/** What I typed, where I touched it; what somebody else saved meanwhile where I left a field as it stood. */
export function withUntouched(
  mine: Given,
  theirs: Given,
  base: Given | undefined,
  fields: readonly string[],
): Given {
  if (base === undefined) return mine;
  const left = fields.filter((field) => sameValues(valuesOf(mine, field), valuesOf(base, field)));
  return { ...mine, ...Object.fromEntries(left.map((field) => [field, theirs[field] ?? []])) };
}

function sameValues(some: readonly string[], others: readonly string[]): boolean {
  const sorted = others.toSorted();
  return some.length === others.length && some.toSorted().every((one, at) => one === sorted[at]);
}

/**
 * Of two versions only what both changed since I opened the form, and what I typed with what only the
 * other changed put in.
 *
 * @param base how the fields stood when I opened the form
 */
export function bothChanged(
  conflict: Conflict,
  typed: Given,
  base: Given,
): { conflict: Conflict; typed: Given } {
  const { differences, theirs, version } = conflict;
  const asked = differences.filter(({ field, mine, theirs: other }) => {
    const before = valuesOf(base, field);
    return !sameValues(mine, before) && !sameValues(other, before);
  });
  const fields = [...new Set([...Object.keys(base), ...Object.keys(theirs)])];
  const merged = { ...withUntouched(typed, theirs, base, fields), [VERSION]: [String(version)] };
  return { conflict: { ...conflict, differences: asked }, typed: merged };
}

/** The name under which the form sends their value of a field along. */
export function theirName(field: string): string {
  return THEIRS + field;
}

/**
 * Puts together what was chosen between two versions: a field whose `_keep.field` says `theirs` takes
 * the value that came along as theirs; all others keep mine.
 */
export function withChoices(given: Given): Given {
  const chosen: Record<string, readonly string[]> = {};
  for (const [name, values] of Object.entries(given)) {
    if (name.startsWith(KEEP) || name.startsWith(THEIRS)) continue;
    chosen[name] = given[KEEP + name]?.[0] === "theirs" ? (given[THEIRS + name] ?? []) : values;
  }
  // A field that is empty in mine is not among the names above.
  for (const [name, values] of Object.entries(given)) {
    const field = name.slice(KEEP.length);
    if (name.startsWith(KEEP) && values[0] === "theirs" && !(field in chosen)) {
      chosen[field] = given[THEIRS + field] ?? [];
    }
  }
  return chosen;
}
