import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { workRelationsOf } from "../access/policy/may.ts";
import type { Transaction } from "../platform/database/database.ts";
import { opening, setting } from "./schema.ts";

/**
 * Which teams and locations the actor may see, as a condition on the table of settings: whoever
 * sees only open places, or their own, sees only where those are.
 */
export function settingsVisibleTo(tx: Transaction, actor: Actor, visible: SQL): SQL {
  const relations = workRelationsOf(actor);
  if (relations.some((relation) => relation !== "open" && relation !== "ownPlace")) {
    return sql`true`;
  }
  return exists(
    tx
      .select({ one: sql`1` })
      .from(opening)
      .where(and(eq(opening.settingId, setting.id), visible)),
  );
}
