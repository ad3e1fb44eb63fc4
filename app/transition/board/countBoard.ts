import { steps } from "@overstap/engine/transition/steps.ts";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { storeRefusals } from "../../matching/refusals/storeRefusals.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";

/** The quarters that a board looks back on, this one included. */
export const QUARTERS = 8;

/**
 * Every hour: counts for each region and quarter how many people did a step and how long it took them, and
 * of how many an attempt ended, at which step and why. Late events of a quarter that is over are counted
 * where they belong.
 */
export const countBoard = defineJob({
  name: "transition.countBoard",
  title: (t) => t("transition:job.countBoard"),
  payload: z.object({}),
  cron: "10 * * * *",
  timeoutSeconds: 600,
  run: (_job, { database }) => database.asOwner(countBoardNow),
});

const places = sql.join(
  steps.map(({ done }, place) => sql`(${done}::text, ${place}::int)`),
  sql`, `,
);

/**
 * As the job: of all events of the quarters, in the place of what was counted before. A step counts once
 * for each attempt, when the last voice of it was heard; an attempt ends at the step that said no, or at
 * the one that would have come. Health stays with those it is for: `capacity` counts as `package`.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function countBoardNow(tx: Transaction): Promise<void> {
  await tx.execute(sql`delete from case_board_cell`);
  await tx.execute(sql`
    with step(type, place) as (values ${places}),
    said as materialized (
      select e.attempt_id, e.candidacy_id, e.number, e.at, e.type, s.place,
        case when e.type = 'withdrawn' or e.body->>'outcome' = 'no' or e.body->>'answer' = 'no' or e.body->>'result' = 'stop'
          then coalesce(e.body->>'reason', 'other') end as ends
      from case_event e left join step s on s.type = e.type
      where e.attempt_id is not null and (s.place is not null or e.type in ('attemptOpened', 'withdrawn'))),
    done as (
      select attempt_id, candidacy_id, type, coalesce(place, -1) as place, max(at) as at from said
      where type <> 'withdrawn' and ends is null group by 1, 2, 3, 4),
    took as (
      select candidacy_id, type as step, place, at,
        greatest(0, at - lag(at) over (partition by attempt_id order by place)) as days from done),
    ended as (
      select distinct on (e.attempt_id) e.candidacy_id, e.at,
        case e.ends when 'capacity' then 'package' else e.ends end as reason,
        coalesce(e.place, (select coalesce(max(d.place), -1) + 1 from done d where d.attempt_id = e.attempt_id)) as place
      from said e where e.ends is not null order by e.attempt_id, e.number),
    counted as (
      select date_trunc('quarter', at)::date as quarter, candidacy_id, 'done' as kind, step, null::text as reason, days from took where place >= 0
      union all
      select date_trunc('quarter', e.at)::date, e.candidacy_id, 'ended', coalesce(s.type, 'contracted'), e.reason, null
      from ended e left join step s on s.place = e.place)
    insert into case_board_cell (region_id, quarter, kind, step, reason, source_id, people, days, counted_at)
    select c.home_region_id, n.quarter, n.kind, n.step, n.reason, c.organisation_id, count(distinct n.candidacy_id),
      percentile_disc(0.5) within group (order by n.days), now()
    from counted n join candidacy c on c.id = n.candidacy_id and c.removed_at is null
    where n.quarter > date_trunc('quarter', current_date) - make_interval(months => ${3 * QUARTERS})
    group by grouping sets (
      (c.home_region_id, n.quarter, n.kind, n.step), (c.home_region_id, n.quarter, n.kind, n.step, n.reason),
      (c.home_region_id, n.quarter, n.kind, n.reason), (c.home_region_id, n.quarter, n.kind, n.reason, c.organisation_id),
      (c.home_region_id, n.quarter, n.kind, c.organisation_id), (c.home_region_id, n.quarter, n.kind))
    having n.kind = 'ended' or (grouping(n.step) = 0 and grouping(n.reason) = 1)`);
  await countRefusals(tx);
}

/** Tells the room that looks for what opens work of how many people it ended where, and why, in a year. */
async function countRefusals(tx: Transaction): Promise<void> {
  const { rows } = await tx.execute<{ openingId: string; reason: string; people: number }>(sql`
    select said.opening_id as "openingId", said.reason, count(distinct said.candidacy_id)::int as people
    from (select e.opening_id, e.candidacy_id,
        case e.body->>'reason' when 'capacity' then 'package' else e.body->>'reason' end as reason
      from case_event e
      where e.opening_id is not null and e.at > current_date - 365 and e.body->>'reason' is not null
        and (e.type = 'withdrawn' or e.body->>'outcome' = 'no' or e.body->>'answer' = 'no' or e.body->>'result' = 'stop')) said
    join candidacy c on c.id = said.candidacy_id and c.removed_at is null
    join opening o on o.id = said.opening_id
    group by 1, 2`);
  await storeRefusals(tx, rows);
}
