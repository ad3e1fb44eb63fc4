import { attemptOf } from "@overstap/engine/transition/caseState.ts";
import type { KnownCase } from "../knownCase.ts";
import type { Sayable } from "../canSay.ts";
import { type EventField, fieldsFor, type FormType, isFormType } from "./eventFields.ts";

/** What an address asks to record: one of those that the reader may. */
export function askedIn(can: readonly Sayable[], search: URLSearchParams): Sayable | undefined {
  const type = search.get("wat");
  const attempt = search.get("poging") ?? undefined;
  const voice = search.get("stem") ?? undefined;
  const fits = can.filter((one) => one.type === type);
  return (
    fits.find((one) => one.attempt === attempt && one.voice === voice) ??
    fits.find((one) => one.attempt === attempt && voice === undefined)
  );
}

/** What is asked for it of this reader. */
export function fieldsOf(known: KnownCase, one: Sayable, role: string): readonly EventField[] {
  if (!isFormType(one.type)) return [];
  const attempt = attemptOf(known.state, one.attempt);
  return fieldsFor(one.type as FormType, {
    role: one.onBehalf && one.voice ? one.voice : role,
    track2: known.state.track === "track2",
    placed: attempt?.startedOn !== undefined,
  });
}

/** How many moments to look back are agreed for it. */
export function momentsOf(known: KnownCase, one: Sayable): number {
  return attemptOf(known.state, one.attempt)?.agreement?.evaluations.length ?? 0;
}
