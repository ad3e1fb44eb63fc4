import { sql } from "drizzle-orm";
import type { Attempt } from "@overstap/engine/transition/caseState.ts";
import type { Transaction } from "../platform/database/database.ts";
import { newId } from "../platform/ids.ts";
import type { KnownCase } from "./knownCase.ts";

/** The tasks that were put forward: a person's choice, not the engine's. */
function packageOf({ events }: KnownCase, { id }: Attempt): string[] {
  const tested = events.findLast(({ type, attemptId }) => type === "tested" && attemptId === id);
  const tasks = tested && "package" in tested.body ? tested.body.package : undefined;
  return Array.isArray(tasks) ? tasks.map(String) : [];
}

/**
 * Lets care organisations know whom they were proposed, from the proposal until the attempt ends: the
 * relations that the table of visibility asks for. What the person ended themselves stays ended, and
 * relations that are of no attempt are left alone. Running it again changes nothing.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function keepProposed(
  tx: Transaction,
  known: KnownCase,
  organisations: ReadonlyMap<string, string>,
): Promise<void> {
  const { candidacyId, organisationId } = known;
  for (const attempt of known.state.attempts) {
    const proposed = attempt.done.proposed;
    const holder = organisations.get(attempt.opening);
    if (proposed === undefined || holder === undefined) continue;
    if (attempt.ended !== undefined) {
      // Another attempt at the same place may run.
      if (known.state.attempts.some((one) => one.opening === attempt.opening && !one.ended))
        continue;
      // oxlint-disable-next-line no-await-in-loop -- attempt by attempt
      await tx.execute(sql`update relation set until = current_date - 1
        where candidacy_id = ${candidacyId} and kind in ('proposed', 'placed') and opening_id = ${attempt.opening}
          and (until is null or until >= current_date)`);
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- attempt by attempt
    await tx.execute(sql`insert into relation
        (id, organisation_id, kind, candidacy_id, holder_id, opening_id, package_tasks, since)
      select ${newId()}::uuid, ${organisationId}::uuid, 'proposed', ${candidacyId}::uuid, ${holder}::uuid,
        ${attempt.opening}::uuid, ${sql.param(packageOf(known, attempt))}::uuid[], ${proposed}::date
      where not exists (select from relation where candidacy_id = ${candidacyId} and kind = 'proposed'
        and holder_id = ${holder} and opening_id = ${attempt.opening}
        and (since >= ${attempt.openedOn}::date or until is null))`);
  }
}
