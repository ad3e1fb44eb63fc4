import { Random } from "@overstap/engine/region/random.ts";
import { addDays } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import { withoutAudit } from "../../app/access/audit/withoutAudit.ts";
import { dayInTheNetherlands } from "../../app/platform/clock.ts";
import type { Database } from "../../app/platform/database/database.ts";
import { insertMany } from "../../app/platform/database/insertMany.ts";
import { decideEvents } from "../../app/transition/decideEvents.ts";
import { follow } from "../../app/transition/followCase.ts";
import { loadCases } from "../../app/transition/loadCase.ts";
import { openCasesOf } from "../../app/transition/openCases.ts";
import { caseEvent } from "../../app/transition/schema.ts";
import { eventRow } from "../../app/transition/storeEvents.ts";
import { type BenchPlace, benchWalk } from "./benchWalk.ts";

const AT_ONCE = 250;
/** How long ago the cases were opened. */
const DAYS = 540;

/**
 * Gives every open case of a store a past, so that all of them together have about so many events. Each is
 * taken by the engine as if it were recorded; then what follows from each case follows. Cases that have a
 * past already stay.
 *
 * @returns how many cases and events there are
 */
export async function fillCases(
  database: Database,
  events: number,
): Promise<{ cases: number; events: number }> {
  const today = dayInTheNetherlands();
  const opened = addDays(today, -DAYS);
  await database.asOwner(async (tx) => {
    await withoutAudit(tx);
    await tx.execute(sql`delete from transition_case where version = 1 and not exists
      (select from case_event e where e.case_id = transition_case.id and e.at <= ${opened}::date)`);
  });
  await openCasesOf(database, undefined, opened);
  const { rows } = await database.asOwner((tx) =>
    tx.execute<{ id: string }>(
      sql`select candidacy_id as id from transition_case where version = 1 order by candidacy_id`,
    ),
  );
  const places = await placesByRegion(database);
  const each = Math.round(events / Math.max(1, rows.length));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const ids = rows.slice(from, from + AT_ONCE).map(({ id }) => id);
    // oxlint-disable-next-line no-await-in-loop -- a transaction at a time
    await fillSome(database, ids, from, places, each, opened, today);
    if (from % (AT_ONCE * 4) === 0) console.error(`${from + ids.length} cases have a past`);
  }
  const counted = await database.asOwner((tx) =>
    tx.execute<{ cases: number; events: number }>(sql`
      select (select count(*)::int from transition_case where phase <> 'closed') as cases,
        (select count(*)::int from case_event) as events`),
  );
  return counted.rows[0]!;
}

async function fillSome(
  database: Database,
  ids: readonly string[],
  seed: number,
  places: ReadonlyMap<string, readonly BenchPlace[]>,
  each: number,
  opened: string,
  today: string,
): Promise<void> {
  await database.asOwner(async (tx) => {
    await withoutAudit(tx);
    const cases = await loadCases(tx, ids, today);
    const { rows: homes } = await tx.execute<{ id: string; region: string }>(
      sql`select id, home_region_id as region from candidacy where id = any(${sql.param([...ids])}::uuid[])`,
    );
    const rows: (typeof caseEvent.$inferInsert)[] = [];
    for (const [at, { id, region }] of homes.entries()) {
      const known = cases.get(id)!;
      const there = places.get(region) ?? [...places.values()][0]!;
      const walked = {
        owner: known.state.owner,
        track2: known.state.track === "track2",
        employed: known.state.sendingEmployer,
      };
      const random = new Random(2026 + seed + at);
      const told = benchWalk(random, walked, there, opened, today, each);
      const by = { account: walked.owner, role: "coach" as const };
      const decision = decideEvents(known, told, by, {}, today);
      if (decision.refused) throw new Error(JSON.stringify(decision.refused));
      const recorder = { ...by, organisation: known.organisationId };
      const openings = new Map(
        told.flatMap(({ attempt, opening }) =>
          opening ? [[String(attempt), String(opening)] as const] : [],
        ),
      );
      const ofCase = decision.decided.map((one, place) => ({
        ...eventRow(known, one, place + 2, recorder, openings),
        recordedAt: new Date(`${one.event.at}T10:00:00Z`),
      }));
      rows.push(...ofCase);
    }
    await insertMany(tx, caseEvent, rows);
    for (const known of (await loadCases(tx, ids, today)).values()) {
      // oxlint-disable-next-line no-await-in-loop -- case by case
      await follow(tx, known);
    }
  });
}

/** The places of each region with up to three tasks of each. */
async function placesByRegion(database: Database): Promise<Map<string, BenchPlace[]>> {
  const { rows } = await database.asOwner((tx) =>
    tx.execute<{ region: string; id: string; tasks: string[] }>(sql`
      select w.region_id as region, o.id, (select array_agg(p.task_id) from (
          select t.task_id from job_profile_task t where t.profile_id = o.profile_id order by t.task_id limit 3) p) as tasks
      from opening o join region_organisation w on w.organisation_id = o.organisation_id
      where o.archived_at is null order by w.region_id, o.id`),
  );
  const all = new Map<string, BenchPlace[]>();
  for (const { region, id, tasks } of rows) {
    all.set(region, [...(all.get(region) ?? []), { openingId: id, tasks }]);
  }
  return all;
}
