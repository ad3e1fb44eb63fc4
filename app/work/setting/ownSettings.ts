import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { plain } from "../../platform/lists/plain.ts";
import { setting } from "../schema.ts";

/** The teams of the actor's own organisation that were not put away, by name. */
export async function ownSettings(tx: Transaction, actor: Actor) {
  return tx
    .select()
    .from(setting)
    .where(
      and(eq(setting.organisationId, actor.membership.organisation.id), isNull(setting.archivedAt)),
    )
    .orderBy(plain(setting.name), asc(setting.id));
}

/**
 * A team of the actor's own organisation, put away or not; undefined when there is none.
 *
 * @param lock keeps others from changing it until the transaction ends
 */
export async function ownSetting(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  lock: "lock" | "read" = "read",
) {
  if (!isId(id)) return undefined;
  const found = tx
    .select()
    .from(setting)
    .where(and(eq(setting.id, id), eq(setting.organisationId, actor.membership.organisation.id)));
  const [row] = lock === "lock" ? await found.for("update") : await found;
  return row;
}
