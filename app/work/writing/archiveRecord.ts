import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { noteWork } from "./noteWork.ts";
import { forbidden, notFound, type Outcome, saved } from "./outcome.ts";
import { ownRecord, tables } from "./ownRecord.ts";
import { whatUses } from "./whatUses.ts";
import { recordPath, type WorkKind } from "./workKind.ts";
import { writesWork } from "./writesWork.ts";

/**
 * Puts a record of the own organisation away: others do not see it in lists any more, nobody is
 * weighed for it and nothing new is made with it. Refused while another record needs it.
 */
export async function archiveRecord(
  tx: Transaction,
  actor: Actor,
  kind: WorkKind,
  id: string | undefined,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const record = await ownRecord(tx, actor, { language: "nl" }, kind, id);
  if (!record) return notFound;
  if (!record.archivedAt) {
    const users = await whatUses(tx, { language: "nl" }, kind, record.id);
    if (users.length > 0) return { kind: "inUse" };
    await setArchived(tx, kind, record.id, true);
    await noteWork(tx, actor, { kind, id: record.id, verb: "archived" });
  }
  return saved(recordPath(kind, record.id));
}

/** Puts a record away or brings it back, and raises its version. */
export async function setArchived(
  tx: Transaction,
  kind: WorkKind,
  id: string,
  archived: boolean,
): Promise<void> {
  const table = tables[kind];
  await tx
    .update(table)
    .set({
      archivedAt: archived ? sql`now()` : null,
      version: sql`${table.version} + 1`,
    })
    .where(eq(table.id, id));
}
