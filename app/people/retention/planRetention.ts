import { type SQL, sql } from "drizzle-orm";
import { oldRecords } from "../../access/retention/oldRecords.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { DAYS_AWAY } from "../removal/removeCandidacy.ts";
import { HELD_DAYS } from "../import/wipeImports.ts";
import { type Due, dueOf, endsSoon, everybody, goesNow } from "./due.ts";

/** How many people of one ground go when. */
export type PlannedPeople = {
  ground: Due["ground"];
  /** Kept, all together. */
  kept: number;
  /** To be told now that they go. */
  toWarn: number;
  /** Told, and to go on a later day. */
  warned: number;
  /** To go at the next run. */
  now: number;
  /** Over, and held by somebody. */
  held: number;
};

/** How many records of a kind go at the next run. */
export type PlannedRecords = { kind: string; days: number; now: number };

export type RetentionPlan = { people: PlannedPeople[]; records: PlannedRecords[] };

/**
 * What goes when, and by which term; changes nothing.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function planRetention(tx: Transaction): Promise<RetentionPlan> {
  return { people: await plannedPeople(tx, everybody), records: await plannedRecords(tx) };
}

/** How many people of these go when, by ground. */
export async function plannedPeople(tx: Transaction, source: SQL): Promise<PlannedPeople[]> {
  const held = sql`d.held_to is not null`;
  const { rows } = await tx.execute<PlannedPeople>(sql`
    select d.ground, count(*)::int as kept,
      count(*) filter (where ${endsSoon} and d.warned_on is null and not ${held})::int as "toWarn",
      count(*) filter (where ${endsSoon} and d.warned_on is not null and not ${held} and not (${goesNow}))::int as warned,
      count(*) filter (where ${goesNow} and not ${held})::int as now,
      count(*) filter (where ${endsSoon} and ${held})::int as held
    from ${dueOf(source)} d group by d.ground order by d.ground`);
  return rows;
}

async function plannedRecords(tx: Transaction): Promise<PlannedRecords[]> {
  const all = [
    {
      kind: "removed",
      days: DAYS_AWAY,
      over: `candidacy where removed_at < now() - interval '${DAYS_AWAY} days'`,
    },
    {
      kind: "import",
      days: HELD_DAYS,
      over: `pool_import where recorded_at < now() - interval '${HELD_DAYS} days'`,
    },
    ...oldRecords,
  ];
  const counted: PlannedRecords[] = [];
  for (const { kind, days, over } of all) {
    const { rows } = await tx.execute<{ now: number }>(
      sql`select count(*)::int as now from ${sql.raw(over)}`,
    );
    counted.push({ kind, days, now: rows[0]!.now });
  }
  return counted;
}

/**
 * Who goes, the soonest first: what is over, and what will be within `days`.
 *
 * @param source `everybody` for the owner of the tables, `watchedOver` for an actor
 */
export async function goingSoon(
  tx: Transaction,
  source: SQL,
  { days, limit, offset = 0 }: { days: number; limit: number; offset?: number },
): Promise<{ rows: Due[]; total: number }> {
  const within = sql`from ${dueOf(source)} d where d.ends_on <= current_date + ${days}::int`;
  const { rows } = await tx.execute<Due>(sql`
    select d.candidacy_id, d.organisation_id, d.home_region_id, d.ground, d.held_until,
      d.ends_on::text, d.goes_on::text, d.warned_on::text, d.held_to::text ${within}
    order by d.goes_on, d.candidacy_id limit ${limit} offset ${offset}`);
  const counted = await tx.execute<{ total: number }>(sql`select count(*)::int as total ${within}`);
  return { rows, total: counted.rows[0]!.total };
}
