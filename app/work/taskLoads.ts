import { inArray } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { taskLoad } from "./schema.ts";

/** What a task asks on one item: a grade or flags, or minutes of a day. */
export type Load = {
  item: string;
  value: number | string[] | undefined;
  minutesPerDay: number | undefined;
  source: "estimate" | "observed" | "labourExpert" | "employer";
  why: string | undefined;
};

/** Item codes in the order of the list: 2.12 after 2.9. */
export function byItem(one: string, other: string): number {
  const [section = 0, number = 0] = one.split(".").map(Number);
  const [otherSection = 0, otherNumber = 0] = other.split(".").map(Number);
  return section - otherSection || number - otherNumber;
}

/** The loads of tasks, by task id; each in the order of the list, an exposure after its load. */
export async function findLoads(
  tx: Transaction,
  taskIds: readonly string[],
): Promise<Map<string, Load[]>> {
  const loads = new Map<string, Load[]>();
  if (taskIds.length === 0) return loads;
  const rows = await tx
    .select()
    .from(taskLoad)
    .where(inArray(taskLoad.taskId, [...taskIds]));
  for (const row of rows) {
    const load: Load = {
      item: row.item,
      value: row.grade ?? row.flags ?? undefined,
      minutesPerDay: row.minutesPerDay ?? undefined,
      source: row.source,
      why: row.why ?? undefined,
    };
    loads.set(row.taskId, [...(loads.get(row.taskId) ?? []), load]);
  }
  for (const list of loads.values()) {
    list.sort(
      (a, b) => byItem(a.item, b.item) || (a.minutesPerDay ?? -1) - (b.minutesPerDay ?? -1),
    );
  }
  return loads;
}
