import { and, asc, desc, eq, isNull, or, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { holds, plain } from "../../platform/lists/plain.ts";
import type { ProfileKind } from "../kinds.ts";
import { inLanguage, type Reader } from "../reader.ts";
import { profile, profileTask, task } from "../schema.ts";
import { ownOrLibrary } from "../writing/ownOrLibrary.ts";
import { writesWork } from "../writing/writesWork.ts";

/** A profile that a place can be begun from. */
export type ProfileChoice = {
  id: string;
  name: string;
  kind: ProfileKind;
  setting: string;
  law: string;
  /** Whether it is the own organisation's; else the library's. */
  own: boolean;
  tasks: { id: string; name: string; icon: string; basis: boolean; minutesPerWeek: number }[];
};

const MOST = 60;

/**
 * The profiles that a place can be begun from, the own organisation's first, with their tasks in
 * order; those of which the name, or the name of a task, holds what was typed.
 */
export async function listChoices(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  typed: string,
): Promise<ProfileChoice[]> {
  if (!writesWork(actor)) return [];
  const name = inLanguage(reader, profile.nameNl, profile.nameEn);
  const taskName = inLanguage(reader, task.nameNl, task.nameEn);
  const own = eq(profile.organisationId, actor.membership.organisation.id);
  const named = or(
    holds(profile.nameNl, typed),
    holds(profile.nameEn, typed),
    sql`exists (select 1 from ${profileTask} join ${task} on ${task.id} = ${profileTask.taskId}
      where ${profileTask.profileId} = ${profile.id} and (${holds(task.nameNl, typed)} or ${holds(task.nameEn, typed)}))`,
  );
  const profiles = await tx
    .select({
      id: profile.id,
      name,
      kind: profile.kind,
      setting: profile.setting,
      law: profile.law,
      own: sql<boolean>`${own}`,
    })
    .from(profile)
    .where(
      and(
        isNull(profile.archivedAt),
        ownOrLibrary(actor, profile.organisationId),
        typed === "" ? undefined : named,
      ),
    )
    .orderBy(desc(own), plain(name), asc(profile.id))
    .limit(MOST);
  const tasks = await tx
    .select({
      profileId: profileTask.profileId,
      id: task.id,
      name: taskName,
      icon: task.icon,
      basis: profileTask.basis,
      minutesPerWeek: task.minutesPerWeek,
    })
    .from(profileTask)
    .innerJoin(task, eq(task.id, profileTask.taskId))
    .where(
      sql`${profileTask.profileId} in ${profiles.length > 0 ? profiles.map(({ id }) => id) : [null]}`,
    )
    .orderBy(asc(profileTask.position), asc(task.id));
  return profiles.map((each) => ({
    ...each,
    tasks: tasks
      .filter(({ profileId }) => profileId === each.id)
      .map(({ profileId: _of, ...one }) => one),
  }));
}
