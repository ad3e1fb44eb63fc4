import { sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isId } from "../platform/ids.ts";
import { openingsVisibleTo } from "./openingsVisibleTo.ts";
import { findOpeningsWhere, type OpeningRow } from "./openingStore.ts";
import { type Reader, readsWork } from "./reader.ts";
import { opening, profileTask } from "./schema.ts";
import { findLoads, type Load } from "./taskLoads.ts";
import { findProfilesOfTask, findTask } from "./taskStore.ts";

/** Everything of one task. */
export type TaskDetails = NonNullable<Awaited<ReturnType<typeof findTask>>> & {
  loads: Load[];
  profiles: Awaited<ReturnType<typeof findProfilesOfTask>>;
  /** Openings with the task that the actor may see. */
  openings: OpeningRow[];
};

/** Reads one task; undefined when it is not there, or not for the actor. */
export async function readTask(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  id: string | undefined,
): Promise<TaskDetails | undefined> {
  if (!isId(id) || !readsWork(actor)) return undefined;
  const found = await findTask(tx, reader, id);
  if (!found) return undefined;
  const loads = await findLoads(tx, [id]);
  const withTask = sql`${opening.profileId} in (
    select ${profileTask.profileId} from ${profileTask} where ${profileTask.taskId} = ${id})`;
  return {
    ...found,
    loads: loads.get(id) ?? [],
    profiles: await findProfilesOfTask(tx, reader, id),
    openings: await findOpeningsWhere(tx, reader, await openingsVisibleTo(tx, actor), withTask),
  };
}
