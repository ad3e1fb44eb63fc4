import { and, asc, eq, inArray } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { organisation } from "../access/organisations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { isId } from "../platform/ids.ts";
import { openingsReadBy } from "./openingsVisibleTo.ts";
import { inLanguage, type Reader } from "./reader.ts";
import { opening, profileTask, task } from "./schema.ts";
import { taskName } from "./taskStore.ts";

/** An opening by what it is called, and the tasks of its profile in their order. */
export type NamedOpening = {
  id: string;
  title: string;
  organisation: string;
  town: string;
  tasks: { id: string; name: string; icon: string }[];
};

/**
 * The openings with these identifiers that the actor may see, each once, in the order asked: for a line
 * on a page about something else, which needs nothing of what the work asks.
 */
export async function nameOpenings(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  ids: readonly string[],
): Promise<NamedOpening[]> {
  const asked = [...new Set(ids)].filter(isId);
  if (asked.length === 0) return [];
  const rows = await tx
    .select({
      id: opening.id,
      title: inLanguage(reader, opening.titleNl, opening.titleEn),
      organisation: organisation.name,
      town: opening.town,
      profileId: opening.profileId,
    })
    .from(opening)
    .innerJoin(organisation, eq(organisation.id, opening.organisationId))
    .where(and(inArray(opening.id, asked), await openingsReadBy(tx, actor)));
  if (rows.length === 0) return [];
  const tasks = await tx
    .select({
      profileId: profileTask.profileId,
      id: task.id,
      name: taskName(reader),
      icon: task.icon,
    })
    .from(profileTask)
    .innerJoin(task, eq(task.id, profileTask.taskId))
    .where(
      inArray(
        profileTask.profileId,
        rows.map(({ profileId }) => profileId),
      ),
    )
    .orderBy(asc(profileTask.position));
  const ofProfile = Map.groupBy(tasks, ({ profileId }) => profileId);
  const named = rows.map(({ profileId, ...row }) => ({
    ...row,
    tasks: (ofProfile.get(profileId) ?? []).map(({ profileId: _profile, ...one }) => one),
  }));
  return named.toSorted((a, b) => asked.indexOf(a.id) - asked.indexOf(b.id));
}
