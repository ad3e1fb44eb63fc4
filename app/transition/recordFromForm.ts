import { behalfReasons } from "@overstap/engine/transition/caseWords.ts";
import { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { freeText } from "../access/forms/freeText.ts";
import { myRelations } from "../access/relations/myRelations.ts";
import type { Role } from "../access/role.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Fault } from "../platform/forms/fault.ts";
import { choice, day, lineOrNull } from "../platform/forms/fields.ts";
import { versionIn } from "../platform/forms/formState.ts";
import type { Given } from "../platform/forms/given.ts";
import { parseForm } from "../platform/forms/parseForm.ts";
import { canSay, type Sayable } from "./canSay.ts";
import type { RefusedEvent } from "./decideEvents.ts";
import { askedIn, fieldsOf, momentsOf } from "./forms/askedEvent.ts";
import { readEventForm } from "./forms/readEventForm.ts";
import type { KnownCase } from "./knownCase.ts";
import { possibleOwners } from "./caseload/possibleOwners.ts";
import { recordCaseEvents, type SaidEvent } from "./recordCaseEvents.ts";
import { tasksOfAttempt } from "./tasksOfAttempt.ts";

/** What came of sending the form of an event. */
export type RecordedForm =
  | { kind: "recorded" }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/** For whom a voice can be recorded without a paper: for the person themselves. */
export const behalfReasonsFor = (voice: string | undefined) =>
  voice === "candidate" ? behalfReasons : (["on-paper"] as const);

/**
 * Records what somebody filled in about a case.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param search what the address asks to record
 */
export async function recordFromForm(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  search: URLSearchParams,
  given: Given,
): Promise<RecordedForm> {
  if (!known) return { kind: "notFound" };
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const stale = versionIn(given) !== known.version;
  const one = askedIn(canSay(known, actor, relations), search);
  // What one could do a moment ago and cannot now, somebody else did in between.
  if (!one) return stale && relations.length > 0 ? faults([between]) : { kind: "notFound" };
  const owners = one.type === "handoverOffered" ? await possibleOwners(tx, known) : [];
  const read = readEventForm(fieldsOf(known, one, actor.role), given, {
    tasks: (await tasksOfAttempt(tx, actor, known, one.attempt)).map(({ id }) => id),
    owners: owners.map(({ account }) => account),
    moments: momentsOf(known, one),
  });
  const stamp = readStamp(known, one, given);
  const found = [...(read.faults ?? []), ...(stamp.faults ?? [])];
  if (!read.fields || !stamp.value || found.length > 0) return faults(found);
  const { at, lateBecause, behalf } = stamp.value;
  const said: SaidEvent = {
    type: one.type,
    at,
    ...(lateBecause !== null && { lateBecause }),
    ...(one.attempt !== undefined && { attempt: one.attempt }),
    ...(one.voice !== undefined && { voice: one.voice }),
    ...(behalf && { onBehalf: { voice: one.voice, reason: behalf } }),
    ...read.fields,
  };
  const named: Record<string, Role> = Object.fromEntries(
    owners
      .filter(({ account }) => account === read.fields["to"])
      .map(({ account, role }) => [account, role]),
  );
  const outcome = await recordCaseEvents(tx, actor, known, versionIn(given), [said], named, [
    read.words,
  ]);
  switch (outcome.kind) {
    case "recorded":
    case "notFound":
      return outcome;
    case "between":
      return faults([between]);
    case "refused":
      return faults(faultsOf(outcome.refused));
  }
}

const faults = (all: readonly Fault[]): RecordedForm => ({ kind: "faults", faults: all });
const between: Fault = { field: "", key: "transition:between" };

/** When it happened, why it is told only now, and for whom it is said. */
function readStamp(known: KnownCase, { onBehalf, voice }: Sayable, given: Given) {
  const today = dayInTheNetherlands();
  const { value, faults: wrong } = parseForm(
    z.object({
      at: day({ from: known.state.lastEventOn, to: today }),
      lateBecause: freeText(lineOrNull(200)),
      ...(onBehalf && { behalf: choice(behalfReasonsFor(voice)) }),
    }),
    // Nobody has to say that it is today.
    (given["at"]?.[0] ?? "") === "" ? { ...given, at: [today] } : given,
  );
  return value
    ? { value: value as typeof value & { behalf?: string }, faults: undefined }
    : { value: undefined, faults: wrong };
}

/** Why it is not taken, beside the field it hangs on where there is one. */
function faultsOf({ code, type, fields }: RefusedEvent): Fault[] {
  if (code !== "shape") return [{ field: "", key: `transition:refusal.${code}` }];
  // An attempt or an account that is not there any more is no field of the form.
  const own = [...new Set(fields)].map((field): Fault => ({
    field,
    key:
      field.startsWith("money") || field === "direct"
        ? "transition:fault.money"
        : type === "notNow" && field === "review"
          ? "transition:fault.review"
          : "transition:fault.field",
  }));
  return own.length > 0 ? own : [{ field: "", key: "transition:refusal.shape" }];
}
