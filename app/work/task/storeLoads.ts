import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import type { Actor } from "../../access/actor.ts";
import type { Fields } from "../../access/history/fields.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { task, taskLoad } from "../schema.ts";
import { findLoads, type Load } from "../taskLoads.ts";
import { noteWork } from "../writing/noteWork.ts";

/** What one item of a task becomes; without a load the item is taken out. */
export type LoadChange = { item: string; exposure: boolean; load: Load | undefined };

/** A load as a history keeps it. */
export type KeptLoad = Omit<Load, "item">;

/**
 * Puts loads in the place of those that stood at an own task, notes it in the task's history and
 * raises its version. What stays the same is not touched.
 *
 * @param task_ other columns of the task that change with them, with what stood there
 */
export async function storeLoads(
  tx: Transaction,
  actor: Actor,
  taskId: string,
  changes: readonly LoadChange[],
  task_: { before: Fields; after: Partial<typeof task.$inferSelect> } = { before: {}, after: {} },
): Promise<void> {
  const stood = (await findLoads(tx, [taskId])).get(taskId) ?? [];
  const before: Record<string, KeptLoad | null> = {};
  const after: Record<string, KeptLoad | null> = {};
  for (const { item, exposure, load } of changes) {
    const field = `${exposure ? "exposure" : "load"}.${item}`;
    const old = stood.find(
      (one) => one.item === item && (one.minutesPerDay !== undefined) === exposure,
    );
    before[field] = old ? kept(old) : null;
    after[field] = load ? kept(load) : null;
    // eslint-disable-next-line no-await-in-loop -- one transaction, one statement at a time
    await replaceLoad(tx, actor, taskId, { item, exposure, load });
  }
  await tx
    .update(task)
    .set({ ...task_.after, version: sql`${task.version} + 1` })
    .where(eq(task.id, taskId));
  await noteWork(tx, actor, {
    kind: "task",
    id: taskId,
    verb: "changed",
    before: { ...task_.before, ...before },
    after: { ...task_.after, ...after },
  });
}

async function replaceLoad(
  tx: Transaction,
  actor: Actor,
  taskId: string,
  { item, exposure, load }: LoadChange,
): Promise<void> {
  const part = exposure ? isNotNull(taskLoad.minutesPerDay) : isNull(taskLoad.minutesPerDay);
  await tx.delete(taskLoad).where(and(eq(taskLoad.taskId, taskId), eq(taskLoad.item, item), part));
  if (!load) return;
  await tx.insert(taskLoad).values({
    taskId,
    organisationId: actor.membership.organisation.id,
    list: fmlCurrent.list,
    item,
    grade: typeof load.value === "number" ? load.value : null,
    flags: Array.isArray(load.value) ? load.value : null,
    minutesPerDay: load.minutesPerDay ?? null,
    source: load.source,
    why: load.why ?? null,
  });
}

function kept({ value, minutesPerDay, source, why }: Load): KeptLoad {
  return { value, minutesPerDay, source, why };
}
