import { isPlaced } from "@overstap/engine/transition/caseState.ts";
import { addDays } from "@overstap/engine/transition/days.ts";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, day, dayOrNull } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { isId, newId } from "../../platform/ids.ts";
import type { KnownCase } from "../knownCase.ts";
import { absenceKinds } from "./absenceKinds.ts";
import { placementAbsence } from "./schema.ts";
import { absenceRights } from "./seePlacement.ts";

/** What came of noting that somebody was not there. */
export type NotedAbsence =
  | { kind: "noted" }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

async function placedFor(tx: Transaction, actor: Actor, known: KnownCase | undefined) {
  if (!known) return undefined;
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const kinds = relations.map(({ kind }) => kind);
  if (!absenceRights(actor, known, kinds).writes) return undefined;
  const attempt = known.state.attempts.find(isPlaced);
  const ofPlace = actor.role !== "careEmployer";
  return attempt && (ofPlace || relations.some(({ openingId }) => openingId === attempt.opening))
    ? { known, attempt }
    : undefined;
}

/**
 * Notes days on which somebody was not at their placement; never why. It stands beside the case: no step
 * moves by it, and no date.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param given `kind`, `firstDay`, and `lastDay` where it is over already
 */
export async function noteAbsence(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  given: Given,
): Promise<NotedAbsence> {
  const found = await placedFor(tx, actor, known);
  if (!found) return { kind: "notFound" };
  const { attempt } = found;
  const days = { from: attempt.startedOn!, to: attempt.agreement!.end };
  const { value, faults } = parseForm(
    z.object({ kind: choice(absenceKinds), firstDay: day(days), lastDay: dayOrNull(days) }),
    given,
  );
  if (!value) return { kind: "faults", faults: faults! };
  if (value.lastDay !== null && value.lastDay < value.firstDay) {
    return { kind: "faults", faults: [{ field: "lastDay", key: "look:fault.lastDay" }] };
  }
  await tx.insert(placementAbsence).values({
    id: newId(),
    organisationId: actor.membership.organisation.id,
    candidacyId: found.known.candidacyId,
    caseId: found.known.id,
    attemptId: attempt.id,
    openingId: attempt.opening,
    accountId: actor.account,
    ...value,
  });
  return { kind: "noted" };
}

/** Notes that somebody is there again: yesterday was the last day without them, or the first one itself. */
export async function endAbsence(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  given: Given,
): Promise<NotedAbsence> {
  const found = await placedFor(tx, actor, known);
  const id = oneOf(given, "absence");
  if (!found || !isId(id)) return { kind: "notFound" };
  const [row] = await tx
    .select({ firstDay: placementAbsence.firstDay })
    .from(placementAbsence)
    .where(and(eq(placementAbsence.id, id), eq(placementAbsence.attemptId, found.attempt.id)));
  if (!row) return { kind: "notFound" };
  const yesterday = addDays(found.known.on, -1);
  const ended = await tx
    .update(placementAbsence)
    .set({ lastDay: yesterday > row.firstDay ? yesterday : row.firstDay })
    .where(and(eq(placementAbsence.id, id), isNull(placementAbsence.lastDay)));
  return ended.rowCount === 1 ? { kind: "noted" } : { kind: "notFound" };
}
