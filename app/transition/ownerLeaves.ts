import { sql } from "drizzle-orm";
import { z } from "zod";
import { MEMBER_LEFT } from "../access/members/handOver.ts";
import type { Role } from "../access/role.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { decideEvents } from "./decideEvents.ts";
import type { KnownCase } from "./knownCase.ts";
import { loadCases } from "./loadCase.ts";
import { openingsOf } from "./openingsOf.ts";
import { storeEvents } from "./storeEvents.ts";

/** Cases that change hands in one transaction. */
const AT_ONCE = 100;

/**
 * Nobody's case is left with somebody who has gone: the coordinator owns it at once, with a new owner to
 * find within two working days; where a successor was named, it is offered to them. Every night whoever
 * went unnoticed is found too, and a coordinator who has gone has a successor.
 */
export const ownerLeaves = defineJob({
  name: "transition.ownerLeaves",
  title: (t) => t("transition:job.ownerLeaves"),
  payload: z.object({ account: z.uuid().optional(), successor: z.uuid().nullish() }),
  on: [MEMBER_LEFT],
  cron: "25 2 * * *",
  timeoutSeconds: 1800,
  run: async ({ payload, signal }, { database, clock, log }) => {
    const on = dayInTheNetherlands(clock());
    const stuck = new Set<string>();
    let left = 0;
    for (let more = true; more;) {
      signal.throwIfAborted();
      // oxlint-disable-next-line no-await-in-loop -- a transaction at a time
      const found = await database.asOwner(async (tx) => {
        await tx.execute(renewCoordinators);
        const ids = await orphans(tx, payload.account, [...stuck]);
        const cases = await loadCases(tx, ids, on);
        for (const known of cases.values()) {
          // oxlint-disable-next-line no-await-in-loop -- case by case
          if (await leave(tx, known, payload.successor ?? undefined, on)) left++;
          else stuck.add(known.candidacyId);
        }
        return ids.length;
      });
      more = found === AT_ONCE;
    }
    if (left > 0) log.info({ left }, "cases went to their coordinator");
    if (stuck.size > 0) log.warn({ cases: stuck.size }, "cases have nobody to go to");
  },
});

/** Whose coordinator does not coordinate the region any more gets the one who does. */
const renewCoordinators = sql`
  update transition_case t set coordinator_id = coordinator_of(c.home_region_id)
  from candidacy c where c.id = t.candidacy_id and t.phase <> 'closed'
    and (t.coordinator_id is null or not exists (select from membership m where m.account_id = t.coordinator_id
      and m.role = 'coordinator' and m.region_id = c.home_region_id and m.since <= current_date
      and (m.until is null or m.until >= current_date)))
    and coordinator_of(c.home_region_id) is distinct from t.coordinator_id`;

/** Open cases whose owner is no coach and no coordinator any more. */
async function orphans(
  tx: Transaction,
  account: string | undefined,
  without: readonly string[],
): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select t.candidacy_id as id from transition_case t join candidacy c on c.id = t.candidacy_id
    where t.phase <> 'closed' and c.removed_at is null
      and t.candidacy_id <> all (${sql.param([...without])}::uuid[])
      and ${account === undefined ? sql`true` : sql`t.owner_id = ${account}`}
      and not exists (select from membership m where m.account_id = t.owner_id
        and m.role in ('coach', 'coordinator') and m.since <= current_date
        and (m.until is null or m.until >= current_date))
    order by t.id limit ${AT_ONCE} for update of t`);
  return rows.map(({ id }) => id);
}

/** @returns false when there is no coordinator for it to go to */
async function leave(
  tx: Transaction,
  known: KnownCase,
  successor: string | undefined,
  on: string,
): Promise<boolean> {
  const { coordinatorId } = known;
  if (coordinatorId === null || coordinatorId === known.state.owner) return false;
  const at = on < known.state.lastEventOn ? known.state.lastEventOn : on;
  const named: Record<string, Role> = { [coordinatorId]: "coordinator" };
  const events: object[] = [{ type: "ownerLeft", at, by: coordinatorId }];
  const next = successor !== undefined ? await ownerRole(tx, successor) : undefined;
  if (successor !== undefined && next !== undefined && successor !== coordinatorId) {
    named[successor] = next;
    events.push({ type: "handoverOffered", at, by: coordinatorId, to: successor });
  }
  const by = { account: coordinatorId, role: "coordinator" as const };
  const decision = decideEvents(known, events, by, named, at);
  if (decision.refused) return false;
  const recorder = { account: null, role: by.role, organisation: known.organisationId };
  return storeEvents(tx, known, decision.decided, recorder, openingsOf(known));
}

/** In which role somebody could own a case today. */
async function ownerRole(tx: Transaction, account: string): Promise<Role | undefined> {
  const { rows } = await tx.execute<{ role: Role }>(sql`
    select role from membership where account_id = ${account} and role in ('coach', 'coordinator')
      and since <= current_date and (until is null or until >= current_date)
    order by role, since limit 1`);
  return rows[0]?.role;
}
