import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";

/** Changes that somebody takes up: to be let go when their result is written. */
export type Due = { rows: string[]; candidacies: string[] };

/**
 * Takes up what changed of people, the newest first: at most `limit` candidacies, each with all its
 * changes. What another run has taken up is left to it.
 */
export async function takeDuePeople(tx: Transaction, limit: number): Promise<Due> {
  const newest = await tx.execute<{ id: string; candidacy: string }>(sql`
    select id::text, candidacy_id as candidacy from screening_due where candidacy_id is not null
    order by screening_due.id desc limit ${limit} for update skip locked`);
  const candidacies = [...new Set(newest.rows.map(({ candidacy }) => candidacy))];
  if (candidacies.length === 0) return { rows: [], candidacies };
  const older = await tx.execute<{ id: string }>(sql`
    select id::text from screening_due where candidacy_id = any(${sql.param(candidacies)}::uuid[])
    for update skip locked`);
  return { rows: [...new Set([...newest.rows, ...older.rows].map(({ id }) => id))], candidacies };
}

/** Lets go of changes whose result is written in this transaction. */
export async function letGo(tx: Transaction, rows: readonly string[]): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(
    sql`delete from screening_due where id = any(${sql.param([...rows])}::bigint[])`,
  );
}

/** Takes and lets go of all that changed of openings: their ids, each once. */
export async function takeDueOpenings(tx: Transaction): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`delete from screening_due where opening_id is not null returning opening_id as id`,
  );
  return [...new Set(rows.map(({ id }) => id))];
}
