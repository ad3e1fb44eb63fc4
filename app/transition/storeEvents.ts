import type { Role } from "../access/role.ts";
import type { Transaction } from "../platform/database/database.ts";
import { newId } from "../platform/ids.ts";
import { recordEvent } from "../platform/outbox/recordEvent.ts";
import type { DecidedEvent } from "./decideEvents.ts";
import type { CaseRow } from "./knownCase.ts";
import { caseEvent } from "./schema.ts";
import { transitionEvents } from "./transitionEvents.ts";

/** Who records: an account, or the program by itself, on behalf of an organisation. */
export type Recorder = { account: string | null; role: Role; organisation: string };

/**
 * Adds events to a case, behind those that were known when they were decided, and tells it on.
 *
 * @param tx of whoever records, or of the owner of the tables
 * @param openings which opening each attempt is for
 * @param words what was said beside each event
 * @returns false when somebody else added one in between: then nothing of them counts, and the caller
 *   must leave off
 */
export async function storeEvents(
  tx: Transaction,
  known: CaseRow,
  decided: readonly DecidedEvent[],
  by: Recorder,
  openings: ReadonlyMap<string, string>,
  words: readonly (string | null)[] = [],
): Promise<boolean> {
  for (const [place, one] of decided.entries()) {
    const row = eventRow(known, one, known.version + place + 1, by, openings, words[place]);
    // oxlint-disable-next-line no-await-in-loop -- each follows on the one before it
    const added = await tx.insert(caseEvent).values(row).onConflictDoNothing();
    if (added.rowCount !== 1) return false;
  }
  await recordEvent(tx, {
    kind: transitionEvents.moved,
    organisationId: known.organisationId,
    facts: { candidacyId: known.candidacyId },
  });
  return true;
}

/** An event as its row, at its place from 1. */
export function eventRow(
  known: CaseRow,
  { event, came }: DecidedEvent,
  number: number,
  by: Recorder,
  openings: ReadonlyMap<string, string>,
  words: string | null = null,
): typeof caseEvent.$inferInsert {
  const attempt = "attempt" in event ? event.attempt : undefined;
  return {
    id: newId(),
    organisationId: by.organisation,
    candidacyId: known.candidacyId,
    caseId: known.id,
    number,
    type: event.type,
    at: event.at,
    attemptId: attempt ?? null,
    openingId: (attempt !== undefined && openings.get(attempt)) || null,
    accountId: by.account,
    role: by.role,
    body: event as unknown as Record<string, unknown>,
    words,
    coordinatorId: known.coordinatorId,
    came,
  };
}
