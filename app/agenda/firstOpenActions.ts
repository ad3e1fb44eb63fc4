import { and, asc, eq, getTableColumns, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { SeenAction } from "./actionList.ts";
import { actionRows, asTable, isMine, onlyOwn, seenAction } from "./actionStore.ts";
import { nextAction } from "./schema.ts";

/** Open actions of one side: the actor's own, or those of others. */
export type OpenSide = {
  /** The first of them, what is latest first. */
  first: SeenAction[];
  total: number;
  /** How many of all should have been done before today. */
  late: number;
};

/**
 * What waits for the actor and what they wait for others to do, counted and read in one look: the
 * policies of the table are asked once.
 *
 * @param today `YYYY-MM-DD`
 * @param most how many of each side are given; from 1
 */
export async function firstOpenActions(
  tx: Transaction,
  actor: Actor,
  today: string,
  most: { mine: number; others: number },
): Promise<{ mine: OpenSide; others: OpenSide }> {
  const mine = isMine(actor);
  const counted = tx
    .select({
      ...getTableColumns(nextAction),
      place:
        sql<number>`row_number() over (partition by ${mine} order by ${nextAction.due}, ${nextAction.id})`.as(
          "place",
        ),
      total: sql<number>`count(*) over (partition by ${mine})`.as("total"),
      late: sql<number>`count(*) filter (where ${nextAction.due} < ${today}) over (partition by ${mine})`.as(
        "late",
      ),
    })
    .from(nextAction)
    .where(and(eq(nextAction.state, "open"), onlyOwn(actor)))
    .as("next_action");
  const rows = await actionRows(tx, actor, asTable(counted), {
    total: sql<number>`${counted.total}`.mapWith(Number),
    late: sql<number>`${counted.late}`.mapWith(Number),
  })
    .where(
      sql`${counted.place} <= case when ${mine} then ${most.mine}::int else ${most.others}::int end`,
    )
    .orderBy(asc(nextAction.due), asc(nextAction.id));
  const side = (own: boolean): OpenSide => {
    const of = rows.filter((row) => row.mine === own);
    return {
      first: of.map(({ total: _total, late: _late, ...row }) => seenAction(row)),
      total: of[0]?.total ?? 0,
      late: of[0]?.late ?? 0,
    };
  };
  return { mine: side(true), others: side(false) };
}
