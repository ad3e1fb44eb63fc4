import { eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { opening, profileTask } from "../schema.ts";
import { setArchived } from "./archiveRecord.ts";
import { noteWork } from "./noteWork.ts";
import { forbidden, notFound, type Outcome, saved } from "./outcome.ts";
import { ownRecord } from "./ownRecord.ts";
import { recordPath, type WorkKind } from "./workKind.ts";
import { writesWork } from "./writesWork.ts";

/**
 * Brings back a record of the own organisation that was put away, and with it what it needs: a
 * place's team and profile, a profile's tasks.
 */
export async function restoreRecord(
  tx: Transaction,
  actor: Actor,
  kind: WorkKind,
  id: string | undefined,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const record = await ownRecord(tx, actor, { language: "nl" }, kind, id);
  if (!record) return notFound;
  await bringBack(tx, actor, kind, record.id);
  return saved(`${recordPath(kind, record.id)}?teruggehaald=ja`);
}

async function bringBack(tx: Transaction, actor: Actor, kind: WorkKind, id: string): Promise<void> {
  const record = await ownRecord(tx, actor, { language: "nl" }, kind, id);
  // What it needs may be the library's, which is never put away by an organisation.
  if (!record) return;
  if (record.archivedAt) {
    await setArchived(tx, kind, id, false);
    await noteWork(tx, actor, { kind, id, verb: "restored" });
  }
  for (const needed of await whatItNeeds(tx, kind, id)) {
    // eslint-disable-next-line no-await-in-loop -- one transaction, one statement at a time
    await bringBack(tx, actor, needed.kind, needed.id);
  }
}

async function whatItNeeds(
  tx: Transaction,
  kind: WorkKind,
  id: string,
): Promise<{ kind: WorkKind; id: string }[]> {
  if (kind === "opening") {
    const [row] = await tx
      .select({ setting: opening.settingId, profile: opening.profileId })
      .from(opening)
      .where(eq(opening.id, id));
    if (!row) return [];
    return [
      { kind: "setting", id: row.setting },
      { kind: "profile", id: row.profile },
    ];
  }
  if (kind !== "profile") return [];
  const tasks = await tx
    .select({ id: profileTask.taskId })
    .from(profileTask)
    .where(eq(profileTask.profileId, id));
  return tasks.map((each) => ({ kind: "task", id: each.id }));
}
