import { asc, count, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { erasureFlag } from "./schema.ts";

/** Words that may still name somebody who was wiped. */
export type Flag = {
  id: string;
  /** `table.column.key`. */
  place: string;
  /** Whose record it is about; null for nobody's. */
  aboutId: string | null;
  /** What stands there; null for an administrator, who decides without reading it. */
  words: string | null;
};

const open = isNull(erasureFlag.decision);

/** How many such words wait for the actor. */
export async function countOpenFlags(tx: Transaction): Promise<number> {
  const [found] = await tx.select({ total: count() }).from(erasureFlag).where(open);
  return found?.total ?? 0;
}

/** The words that wait for the actor, the oldest first. */
export async function listFlags(
  tx: Transaction,
  { limit, offset }: { limit: number; offset: number },
): Promise<Flag[]> {
  return tx
    .select({
      id: erasureFlag.id,
      place: erasureFlag.place,
      aboutId: erasureFlag.aboutId,
      words: sql<string | null>`flagged_words(${erasureFlag.id})`,
    })
    .from(erasureFlag)
    .where(open)
    .orderBy(asc(erasureFlag.recordedAt), asc(erasureFlag.id))
    .limit(limit)
    .offset(offset);
}

/**
 * Decides of such words: they stay, because they are about somebody else, or they go.
 *
 * @returns false when they do not wait for the actor
 */
export async function decideFlag(
  tx: Transaction,
  flagId: string,
  decision: "blanked" | "kept",
): Promise<boolean> {
  if (!isId(flagId)) return false;
  const { rows } = await tx.execute<{ done: boolean }>(
    sql`select decide_flag(${flagId}, ${decision}) as done`,
  );
  return rows[0]?.done ?? false;
}
