import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../platform/lists/listQuery.ts";
import { findProfileNames } from "./profileStore.ts";
import { type Reader, readsWork } from "./reader.ts";
import { readTaskQuery, type TaskQuery } from "./taskQuery.ts";
import { writesWork } from "./writing/writesWork.ts";
import { countTasks, findTasks, type TaskRow } from "./taskStore.ts";

/** One page of the tasks somebody may see. */
export type TaskList = {
  query: TaskQuery;
  rows: TaskRow[];
  total: number;
  /** What the list can be narrowed to. */
  profiles: { id: string; name: string }[];
  /** Whether the reader makes tasks here, and so tells the own from the library's. */
  writes: boolean;
};

/**
 * Lists the tasks that the actor may see, as the address asks: those of the library, and those of
 * the organisations that the actor's relation to work opens. A page beyond the last gives the last.
 */
export async function listTasks(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  address: URLSearchParams,
): Promise<TaskList> {
  const reads = readsWork(actor);
  const profiles = reads ? await findProfileNames(tx, reader) : [];
  const writes = writesWork(actor);
  const asked = readTaskQuery(
    address,
    profiles.map(({ id }) => id),
    writes,
  );
  const total = reads ? await countTasks(tx, actor, reader, asked) : 0;
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const rows = reads
    ? await findTasks(tx, actor, reader, query, {
        limit: PAGE_SIZE,
        offset: (query.page - 1) * PAGE_SIZE,
      })
    : [];
  return { query, rows, total, profiles, writes };
}

/** All rows of the same list, for a file: at most `limit`. */
export async function exportTasks(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  address: URLSearchParams,
  limit: number,
): Promise<TaskRow[]> {
  if (!readsWork(actor)) return [];
  const profiles = await findProfileNames(tx, reader);
  const query = readTaskQuery(
    address,
    profiles.map(({ id }) => id),
    writesWork(actor),
  );
  return findTasks(tx, actor, reader, query, { limit });
}
