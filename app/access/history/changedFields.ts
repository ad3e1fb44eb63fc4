import { isDeepStrictEqual } from "node:util";
import type { Fields } from "./fields.ts";

/**
 * What differs between a record before and after a change. A field that stands on one side only
 * counts as different, unless it is empty (null or undefined) on the other.
 */
export function changedFields(
  before: Fields | undefined,
  after: Fields | undefined,
): { before: Fields | undefined; after: Fields | undefined } {
  if (!before || !after) return { before, after };
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (name) => !isDeepStrictEqual(before[name] ?? null, after[name] ?? null),
  );
  if (names.length === 0) return { before: undefined, after: undefined };
  const only = (fields: Fields) =>
    Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
  return { before: only(before), after: only(after) };
}
