import { addDays } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { newId } from "../platform/ids.ts";
import type { KnownCase } from "./knownCase.ts";

/** How long whoever handed a case over may read on, as the engine has it. */
const READS_ON = 30;

/**
 * Lets who sees the person follow from who answers for them: whoever took a case on guides them; whoever
 * handed it over reads on for thirty days and writes nothing; a coordinator to whom it fell sees what they
 * need to find a coach. What the person ended themselves stays ended. Running it again changes nothing.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function keepOwner(tx: Transaction, known: KnownCase): Promise<void> {
  const { state, events, parties } = known;
  const given = events.findLast(({ type }) => type === "handoverAccepted" || type === "ownerLeft");
  if (given === undefined) return;
  const role = parties[state.owner];
  if (role === "coach") await begin(tx, known, "assigned", state.owner, given.at, null);
  if (role === "coordinator") await begin(tx, known, "answers", state.owner, given.at, null);
  await tx.execute(sql`update relation set until = current_date - 1
    where candidacy_id = ${known.candidacyId} and (until is null or until >= current_date)
      and (kind = 'answers') = (account_id <> ${state.owner}) and kind in ('answers', 'handed')`);
  for (const { id, readsUntil } of state.formerOwners) {
    if (id === state.owner) continue;
    const on = addDays(readsUntil, -READS_ON);
    // Who guides them again since then does so by another relation.
    const left = events.findLast(
      ({ type, at }) => at === on && (type === "handoverAccepted" || type === "ownerLeft"),
    );
    if (left === undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- one or two
    const ended = await tx.execute(sql`update relation set until = current_date - 1
      where candidacy_id = ${known.candidacyId} and kind = 'assigned' and account_id = ${id}
        and (until is null or until >= current_date)
        and recorded_at <= ${left.recordedAt.toISOString()}::timestamptz`);
    if (ended.rowCount === 0 || parties[id] !== "coach") continue;
    // oxlint-disable-next-line no-await-in-loop -- as above
    await begin(tx, known, "handed", id, on, readsUntil);
  }
}

/** Begins a relation, unless there was one of this time already. */
async function begin(
  tx: Transaction,
  { candidacyId, organisationId }: KnownCase,
  kind: "assigned" | "handed" | "answers",
  account: string,
  since: string,
  until: string | null,
): Promise<void> {
  await tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since, until)
    select ${newId()}::uuid, ${organisationId}::uuid, ${kind}, ${candidacyId}::uuid, ${account}::uuid,
      ${since}::date, ${until}::date
    where not exists (select from relation where candidacy_id = ${candidacyId} and kind = ${kind}
      and account_id = ${account} and (since >= ${since}::date or until is null))`);
}
