import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { ownOpening } from "../opening/ownOpening.ts";
import { copyTaskTo } from "../own/copyTask.ts";
import { exchangeTask } from "../own/exchangeTask.ts";
import { ownProfileFor } from "../own/ownProfileFor.ts";
import { ownTaskIn } from "../own/ownTaskIn.ts";
import { profile, profileTask, type task } from "../schema.ts";

/** From where a task is changed: the place whose profile shall have the own version. */
export type Changing = {
  placeId: string | undefined;
  /** Own profiles with the library's task that shall take the own version. */
  profileIds: readonly string[];
};

/**
 * The version of a task that the own organisation may change: the task itself when it is its own, else
 * a copy. The copy takes the place of the library's task in the profile of the place it is changed
 * from, or in the own profiles that were chosen.
 */
export async function ownVersion(
  tx: Transaction,
  actor: Actor,
  from: typeof task.$inferSelect,
  { placeId, profileIds }: Changing,
): Promise<string> {
  if (from.organisationId === actor.membership.organisation.id) return from.id;
  const place = await ownOpening(tx, actor, placeId, "lock");
  if (place && (await hasTask(tx, place.profileId, from.id))) {
    const profileId = await ownProfileFor(tx, actor, place, false);
    return ownTaskIn(tx, actor, profileId, from.id, false);
  }
  const copy = await copyTaskTo(tx, actor, from);
  for (const { id } of await ownProfilesWith(tx, actor, from.id)) {
    // eslint-disable-next-line no-await-in-loop -- one transaction, one statement at a time
    if (profileIds.includes(id)) await exchangeTask(tx, id, from.id, copy);
  }
  return copy;
}

/** The own profiles that were not put away and have a task, by id. */
export async function ownProfilesWith(tx: Transaction, actor: Actor, taskId: string) {
  return tx
    .select({ id: profile.id, nameNl: profile.nameNl, nameEn: profile.nameEn })
    .from(profileTask)
    .innerJoin(profile, eq(profile.id, profileTask.profileId))
    .where(
      and(
        eq(profileTask.taskId, taskId),
        eq(profile.organisationId, actor.membership.organisation.id),
        isNull(profile.archivedAt),
      ),
    )
    .orderBy(profile.nameNl, profile.id);
}

async function hasTask(tx: Transaction, profileId: string, taskId: string): Promise<boolean> {
  const member = and(eq(profileTask.profileId, profileId), eq(profileTask.taskId, taskId));
  return (await tx.$count(profileTask, member)) > 0;
}
