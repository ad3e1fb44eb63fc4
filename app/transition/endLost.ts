import { isRunning } from "@overstap/engine/transition/caseState.ts";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { candidacyEvents } from "../people/candidacyEvents.ts";
import { decideEvents } from "./decideEvents.ts";
import type { KnownCase } from "./knownCase.ts";
import { loadCase } from "./loadCase.ts";
import { openingsOf } from "./openingsOf.ts";
import { storeEvents } from "./storeEvents.ts";

/** Candidacies that are asked for at once, in the order of their ids. */
const AT_ONCE = 500;
const FIRST = "00000000-0000-0000-0000-000000000000";

/**
 * Nobody waits for an answer that cannot come: an attempt ends where the person put an end to that the
 * organisation sees them (at once), or where the place was put away (in the night, so that putting it away
 * by mistake can be undone). A placement that has begun is not ended so: that is for people to decide. The
 * case goes on, with its owner to look further.
 */
export const endLost = defineJob({
  name: "transition.endLost",
  title: (t) => t("transition:job.endLost"),
  payload: z.object({ candidacyId: z.uuid().optional() }),
  on: [candidacyEvents.related],
  cron: "35 2 * * *",
  timeoutSeconds: 1800,
  run: async ({ payload, signal }, { database, clock, log }) => {
    const on = dayInTheNetherlands(clock());
    const { candidacyId } = payload;
    const night = candidacyId === undefined;
    let ended = 0;
    const endOf = (id: string) =>
      database.asOwner(async (tx) => {
        const known = await loadCase(tx, id, on);
        return known ? endLostOf(tx, known, on, night) : 0;
      });
    if (candidacyId !== undefined) ended += await endOf(candidacyId);
    // Those of whom nothing is to be ended are met every night: all are gone through, or some would never be.
    for (let after = night ? FIRST : undefined; after !== undefined;) {
      const from: string = after;
      // oxlint-disable-next-line no-await-in-loop -- some at a time
      const ids = await database.asOwner((tx) => waiting(tx, from));
      for (const id of ids) {
        signal.throwIfAborted();
        // oxlint-disable-next-line no-await-in-loop -- case by case
        ended += await endOf(id);
      }
      after = ids.length === AT_ONCE ? ids.at(-1) : undefined;
    }
    if (ended > 0 && night) log.info({ ended }, "attempts at places that are gone were ended");
  },
});

/** Whoever was put forward at a place that was put away, or where nobody sees them any more; those behind `after`. */
async function waiting(tx: Transaction, after: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct e.candidacy_id as id from case_event e
    join transition_case t on t.id = e.case_id and t.phase in ('exploring', 'onboarding')
    join candidacy c on c.id = e.candidacy_id and c.removed_at is null
    left join opening o on o.id = e.opening_id
    where e.candidacy_id > ${after}::uuid and e.type = 'proposed' and (o.id is null or o.archived_at is not null
      or not exists (select from relation r where r.candidacy_id = e.candidacy_id and r.kind = 'proposed'
        and r.opening_id = e.opening_id and (r.until is null or r.until >= current_date)))
    order by e.candidacy_id limit ${AT_ONCE}`);
  return rows.map(({ id }) => id);
}

/** @returns how many attempts were ended */
async function endLostOf(
  tx: Transaction,
  known: KnownCase,
  on: string,
  night: boolean,
): Promise<number> {
  const { state } = known;
  const events: object[] = [];
  const at = on < state.lastEventOn ? state.lastEventOn : on;
  for (const attempt of state.attempts.filter(isRunning)) {
    if (attempt.startedOn !== undefined || attempt.contract !== undefined) continue;
    // oxlint-disable-next-line no-await-in-loop -- attempt by attempt
    const reason = await lostBecause(tx, known, attempt.opening, attempt.done.proposed, night);
    if (!reason) continue;
    events.push({ type: "withdrawn", at, by: state.owner, attempt: attempt.id, reason });
  }
  if (events.length === 0) return 0;
  const role = known.parties[state.owner] ?? "coach";
  const decision = decideEvents(known, events, { account: state.owner, role }, {}, at);
  if (decision.refused) return 0;
  const recorder = { account: null, role, organisation: known.organisationId };
  const stored = await storeEvents(tx, known, decision.decided, recorder, openingsOf(known));
  return stored ? events.length : 0;
}

async function lostBecause(
  tx: Transaction,
  { candidacyId }: KnownCase,
  opening: string,
  proposed: string | undefined,
  night: boolean,
): Promise<"person-withdrew" | "place-gone" | undefined> {
  const { rows } = await tx.execute<{ there: boolean; known: number; holds: number }>(sql`
    select exists (select from opening o where o.id = ${opening} and o.archived_at is null) as there,
      count(*)::int as known,
      count(*) filter (where r.until is null or r.until >= current_date)::int as holds
    from relation r where r.candidacy_id = ${candidacyId} and r.kind = 'proposed' and r.opening_id = ${opening}`);
  const { there, known, holds } = rows[0]!;
  // Before anybody follows up a proposal, nobody there knows of it yet.
  if (proposed !== undefined && known > 0 && holds === 0) return "person-withdrew";
  return night && !there ? "place-gone" : undefined;
}
