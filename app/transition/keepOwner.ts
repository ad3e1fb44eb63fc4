import { sql } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { newId } from "../platform/ids.ts";
import type { KnownCase } from "./knownCase.ts";

/**
 * Lets whoever took a case on guide the person, and whoever handed it over read on for thirty days. What
 * the person ended themselves stays ended. Running it again changes nothing.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function keepOwner(tx: Transaction, known: KnownCase): Promise<void> {
  const { candidacyId, organisationId, state, events, parties } = known;
  const accepted = events.findLast(({ type }) => type === "handoverAccepted");
  if (accepted && accepted.body.by === state.owner && parties[state.owner] === "coach") {
    await tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
      select ${newId()}::uuid, ${organisationId}::uuid, 'assigned', ${candidacyId}::uuid, ${state.owner}::uuid, ${accepted.at}::date
      where not exists (select from relation where candidacy_id = ${candidacyId} and kind = 'assigned'
        and account_id = ${state.owner} and (until is null or since >= ${accepted.at}::date))`);
  }
  for (const { id, readsUntil } of state.formerOwners) {
    if (id === state.owner) continue;
    // oxlint-disable-next-line no-await-in-loop -- one or two
    await tx.execute(sql`update relation set until = ${readsUntil}::date
      where candidacy_id = ${candidacyId} and kind = 'assigned' and account_id = ${id}
        and (until is null or until > ${readsUntil}::date)
        and since <= ${readsUntil}::date - 30`);
  }
}
