import { eq } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isId } from "../platform/ids.ts";
import { openingsVisibleTo } from "./openingsVisibleTo.ts";
import { findOpeningsWhere, type OpeningRow } from "./openingStore.ts";
import { findProfile, findProfilesAfter } from "./profileStore.ts";
import { findProfileTasks, type ProfileTask } from "./profileTasks.ts";
import { type Reader, readsWork } from "./reader.ts";
import { opening } from "./schema.ts";

/** Everything of one profile. */
export type ProfileDetails = NonNullable<Awaited<ReturnType<typeof findProfile>>> & {
  tasks: ProfileTask[];
  /** The profile it grows out of. */
  from: { id: string; name: string } | undefined;
  /** The profiles that grow out of it. */
  after: { id: string; name: string }[];
  /** Openings with the profile that the actor may see. */
  openings: OpeningRow[];
};

/** Reads one profile; undefined when it is not there, or not for the actor. */
export async function readProfile(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  id: string | undefined,
): Promise<ProfileDetails | undefined> {
  if (!isId(id) || !readsWork(actor)) return undefined;
  const found = await findProfile(tx, reader, id);
  if (!found) return undefined;
  const from = found.fromId ? await findProfile(tx, reader, found.fromId) : undefined;
  const visible = await openingsVisibleTo(tx, actor);
  return {
    ...found,
    tasks: await findProfileTasks(tx, reader, id),
    from: from && { id: from.id, name: from.name },
    after: await findProfilesAfter(tx, reader, id),
    openings: await findOpeningsWhere(tx, reader, visible, eq(opening.profileId, id)),
  };
}
