import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Role } from "../../access/role.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { decideEvents } from "../decideEvents.ts";
import type { KnownCase } from "../knownCase.ts";
import { loadCases } from "../loadCase.ts";
import { openingsOf } from "../openingsOf.ts";
import { storeEvents } from "../storeEvents.ts";
import { transitionEvents } from "../transitionEvents.ts";

/** Cases that change hands in one transaction. */
const AT_ONCE = 100;

/**
 * Lets whoever steps in for somebody answer for their cases from the first day on, what comes to them in
 * the meantime too, and gives back after the last what is still theirs. Each is a handover in the case, so
 * that there is always one who answers for it, by name. Running it again changes nothing.
 */
export const tendCovers = defineJob({
  name: "transition.tendCovers",
  title: (t) => t("transition:job.tendCovers"),
  payload: z.object({ cover: z.uuid().optional() }),
  on: [transitionEvents.covered],
  cron: "20 0 * * *",
  timeoutSeconds: 1800,
  run: async ({ signal }, { database, clock, log }) => {
    const on = dayInTheNetherlands(clock());
    let moved = 0;
    for (let more = true; more;) {
      signal.throwIfAborted();
      // oxlint-disable-next-line no-await-in-loop -- a transaction at a time
      const some = await database.asOwner(
        async (tx) => (await begin(tx, on)) + (await giveBack(tx, on)),
      );
      moved += some;
      more = some > 0;
    }
    if (moved > 0) log.info({ moved }, "cases went to who steps in, or back");
  },
});

type Due = { cover: string; owner_id: string; cover_id: string; candidacies: string[] };

const active = (account: string) =>
  sql.raw(`exists (select from membership m where m.account_id = ${account}
  and m.role in ('coach', 'coordinator') and m.since <= current_date and (m.until is null or m.until >= current_date))`);

/** @returns how many went to whoever steps in */
async function begin(tx: Transaction, on: string): Promise<number> {
  const { rows } = await tx.execute<Due>(sql`
    select v.id as cover, v.owner_id, v.cover_id, array(select t.candidacy_id from transition_case t
        join candidacy c on c.id = t.candidacy_id and c.removed_at is null
      where t.owner_id = v.owner_id and t.phase <> 'closed' order by t.id limit ${AT_ONCE}) as candidacies
    from case_cover v where v.agreed_at is not null and v.ended_at is null and ${on}::date between v.since and v.until
      and ${active("v.cover_id")}
      and exists (select from transition_case t join candidacy c on c.id = t.candidacy_id and c.removed_at is null
        where t.owner_id = v.owner_id and t.phase <> 'closed')
    order by v.id limit 1 for update of v`);
  const [due] = rows;
  if (!due) return 0;
  const moved = await move(tx, due, due.owner_id, due.cover_id, on);
  await tx.execute(sql`update case_cover set case_ids = coalesce(case_ids, '{}') || ${sql.param(moved)}::uuid[]
    where id = ${due.cover}`);
  return moved.length;
}

/** @returns how many went back to their owner */
async function giveBack(tx: Transaction, on: string): Promise<number> {
  const { rows } = await tx.execute<Due>(sql`
    select v.id as cover, v.owner_id, v.cover_id, array(select t.candidacy_id from transition_case t
        join candidacy c on c.id = t.candidacy_id and c.removed_at is null
      where t.id = any(v.case_ids) and t.owner_id = v.cover_id and t.phase <> 'closed' and ${active("v.owner_id")}
      order by t.id limit ${AT_ONCE}) as candidacies
    from case_cover v where v.given_back_at is null and v.case_ids is not null
      and (v.until < ${on}::date or v.ended_at is not null)
    order by v.id limit 1 for update of v`);
  const [due] = rows;
  if (!due) return 0;
  const moved = await move(tx, due, due.cover_id, due.owner_id, on);
  // What cannot go back now stays where somebody answers for it.
  if (moved.length < AT_ONCE) {
    await tx.execute(sql`update case_cover set given_back_at = now() where id = ${due.cover}`);
  }
  return moved.length;
}

/** @returns the cases that went from one to the other */
async function move(
  tx: Transaction,
  { candidacies }: Due,
  from: string,
  to: string,
  on: string,
): Promise<string[]> {
  const moved: string[] = [];
  for (const known of (await loadCases(tx, candidacies, on)).values()) {
    // oxlint-disable-next-line no-await-in-loop -- case by case
    if (await handOver(tx, known, from, to, on)) moved.push(known.id);
  }
  return moved;
}

async function handOver(
  tx: Transaction,
  known: KnownCase,
  from: string,
  to: string,
  on: string,
): Promise<boolean> {
  const at = on < known.state.lastEventOn ? known.state.lastEventOn : on;
  const role: Role = known.parties[from] === "coordinator" ? "coordinator" : "coach";
  // Whoever steps in agreed beforehand, and the owner when they asked.
  const offer = decideEvents(
    known,
    [{ type: "handoverOffered", at, by: from, to }],
    { account: from, role },
    { [to]: "coach" },
    at,
  );
  if (offer.refused) return false;
  const { parties } = offer.decided.at(-1)!.came;
  const taken = decideEvents(
    { ...known, parties, state: offer.state },
    [{ type: "handoverAccepted", at, by: to }],
    { account: to, role: "coach" },
    {},
    at,
  );
  if (taken.refused) return false;
  const recorder = { account: null, role, organisation: known.organisationId };
  const decided = [...offer.decided, ...taken.decided];
  return storeEvents(tx, known, decided, recorder, openingsOf(known));
}
