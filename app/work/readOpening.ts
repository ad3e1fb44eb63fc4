import type { Actor } from "../access/actor.ts";
import { ownCandidacies } from "../access/relations/ownCandidacies.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isId } from "../platform/ids.ts";
import { openingsReadBy } from "./openingsVisibleTo.ts";
import { findOpening } from "./openingStore.ts";
import { findProfileTasks, type ProfileTask } from "./profileTasks.ts";
import type { Reader } from "./reader.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findOpening>>>;

/** Everything of one opening. */
export type OpeningDetails = Found & {
  tasks: ProfileTask[];
  /** Of a candidate: the own candidacies, to see how the opening fits. */
  ownCandidacies: string[];
};

/** Reads one opening; undefined when it is not there, or not for the actor. */
export async function readOpening(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  id: string | undefined,
): Promise<OpeningDetails | undefined> {
  if (!isId(id)) return undefined;
  const found = await findOpening(tx, reader, id, await openingsReadBy(tx, actor));
  if (!found) return undefined;
  return {
    ...found,
    tasks: await findProfileTasks(tx, reader, found.profile.id),
    ownCandidacies: await ownCandidacies(tx, actor),
  };
}
