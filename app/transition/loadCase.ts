import type { CaseEvent } from "@overstap/engine/transition/caseEvent.ts";
import type { Day } from "@overstap/engine/transition/days.ts";
import { asc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { isId } from "../platform/ids.ts";
import { type KnownCase, knownCase } from "./knownCase.ts";
import { caseEvent, transitionCase } from "./schema.ts";

/**
 * The whole case of a candidacy, and what it came to on a day; undefined when there is none. For the
 * rules, which look at everything whoever asks: what of it somebody sees is another question.
 *
 * @param tx a transaction of the role that weighs, or of the owner of the tables
 */
export async function loadCase(
  tx: Transaction,
  candidacyId: string,
  on: Day,
): Promise<KnownCase | undefined> {
  if (!isId(candidacyId)) return undefined;
  return (await loadCases(tx, [candidacyId], on)).get(candidacyId);
}

/** The whole cases of these candidacies, by candidacy; see `loadCase`. */
export async function loadCases(
  tx: Transaction,
  candidacyIds: readonly string[],
  on: Day,
): Promise<Map<string, KnownCase>> {
  if (candidacyIds.length === 0) return new Map();
  const rows = await tx
    .select({
      id: transitionCase.id,
      organisationId: transitionCase.organisationId,
      candidacyId: transitionCase.candidacyId,
      track: transitionCase.track,
      firstSickDay: transitionCase.firstSickDay,
      coordinatorId: transitionCase.coordinatorId,
      parties: transitionCase.parties,
      version: transitionCase.version,
    })
    .from(transitionCase)
    .where(inArray(transitionCase.candidacyId, [...candidacyIds]));
  const events = await eventsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return new Map(
    rows.map((row) => [row.candidacyId, knownCase(row, events.get(row.id) ?? [], on)]),
  );
}

async function eventsOf(tx: Transaction, caseIds: readonly string[]) {
  if (caseIds.length === 0) return new Map<string, never[]>();
  const rows = await tx
    .select({
      id: caseEvent.id,
      caseId: caseEvent.caseId,
      number: caseEvent.number,
      type: caseEvent.type,
      at: caseEvent.at,
      attemptId: caseEvent.attemptId,
      openingId: caseEvent.openingId,
      accountId: caseEvent.accountId,
      role: caseEvent.role,
      coordinatorId: caseEvent.coordinatorId,
      recordedAt: caseEvent.recordedAt,
      words: caseEvent.words,
      body: caseEvent.body,
    })
    .from(caseEvent)
    .where(
      caseIds.length === 1
        ? eq(caseEvent.caseId, caseIds[0]!)
        : inArray(caseEvent.caseId, [...caseIds]),
    )
    .orderBy(asc(caseEvent.caseId), asc(caseEvent.number));
  // What is stored was read by the engine before.
  const read = rows.map((row) => ({ ...row, body: row.body as unknown as CaseEvent }));
  return Map.groupBy(read, ({ caseId }) => caseId);
}
