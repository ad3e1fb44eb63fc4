import type { KnownCase } from "./knownCase.ts";

/** Which opening each attempt of a case is for, by the attempt's id; with those that are being opened. */
export function openingsOf(
  { state }: Pick<KnownCase, "state">,
  said: readonly Record<string, unknown>[] = [],
): Map<string, string> {
  const openings = new Map(state.attempts.map(({ id, opening }) => [id, opening]));
  for (const { type, attempt, opening } of said) {
    if (type === "attemptOpened" && typeof attempt === "string" && typeof opening === "string") {
      openings.set(attempt, opening);
    }
  }
  return openings;
}
