import type { UndoneMerge } from "../../undoMerge.ts";

/** Where a candidacy is put together with another, and what is said there of what was just done. */
export function mergeAddress(
  candidacyId: string,
  asked: Readonly<Record<string, string | readonly string[]>> = {},
): string {
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) =>
      (typeof value === "string" ? [value] : value).map((one) => [name, one]),
    ),
  ).toString();
  return `/mensen/${candidacyId}/samenvoegen${query && `?${query}`}`;
}

/** Where it is said which merge has to be taken apart before an earlier one. */
export function laterFirstAddress({
  candidacyId,
  later,
}: Extract<UndoneMerge, { kind: "laterFirst" }>): string {
  return mergeAddress(candidacyId, { eerst: later.reference });
}
