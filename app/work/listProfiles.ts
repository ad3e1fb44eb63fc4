import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../platform/lists/listQuery.ts";
import { type ProfileQuery, readProfileQuery } from "./profileQuery.ts";
import { countProfiles, findProfiles, type ProfileRow } from "./profileStore.ts";
import { type Reader, readsWork } from "./reader.ts";
import { writesWork } from "./writing/writesWork.ts";

/** One page of the profiles somebody may see. */
export type ProfileList = {
  query: ProfileQuery;
  rows: ProfileRow[];
  total: number;
  /** Whether the reader makes profiles here, and so tells the own from the library's. */
  writes: boolean;
};

/**
 * Lists the profiles that the actor may see, as the address asks. A page beyond the last gives the
 * last one.
 */
export async function listProfiles(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  address: URLSearchParams,
): Promise<ProfileList> {
  const writes = writesWork(actor);
  const asked = readProfileQuery(address, writes);
  if (!readsWork(actor)) return { query: asked, rows: [], total: 0, writes };
  const total = await countProfiles(tx, actor, asked);
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const rows = await findProfiles(tx, actor, reader, query, {
    limit: PAGE_SIZE,
    offset: (query.page - 1) * PAGE_SIZE,
  });
  return { query, rows, total, writes };
}
