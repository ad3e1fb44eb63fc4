import { and, asc, count, desc, eq, exists, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { organisation } from "../access/organisations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { asks, asksNamed } from "./loadSearch.ts";
import { questionOf } from "./questions/questions.ts";
import type { TaskQuery } from "./taskQuery.ts";
import { capitalised, inLanguage, inLanguageOrDutch, type Reader } from "./reader.ts";
import { profile, profileTask, task } from "./schema.ts";
import { holds, plain } from "../platform/lists/plain.ts";
import { ownedAs } from "./writing/ownedAs.ts";

/** One line of a list of tasks. */
export type TaskRow = {
  id: string;
  name: string;
  description: string;
  category: string;
  icon: string;
  minutesPerWeek: number;
  /** In how many profiles it is. */
  profiles: number;
  /** Whose it is; null of the library. */
  owner: { id: string; name: string } | null;
};

/** The name of a task for this reader. */
export function taskName(reader: Reader): SQL<string> {
  return reader.plain
    ? capitalised(inLanguage(reader, task.plainNl, task.plainEn))
    : inLanguage(reader, task.nameNl, task.nameEn);
}

export function taskDescription(reader: Reader) {
  return inLanguageOrDutch(reader, task.descriptionNl, task.descriptionEn);
}

// `eq` keeps the names of the tables, which a lone template in a selection loses.
const profilesOf = sql<number>`(select count(*)::int from ${profileTask} where ${eq(profileTask.taskId, task.id)})`;

function matching(
  tx: Transaction,
  actor: Actor,
  { language }: Pick<Reader, "language">,
  query: TaskQuery,
): SQL | undefined {
  const { soort, profiel, vraagt } = query.filters;
  const asked = questionOf(vraagt);
  return and(
    ownedAs(actor, task, query.filters),
    asked ? asks(asked.part) : undefined,
    query.q
      ? or(
          holds(task.nameNl, query.q),
          holds(task.nameEn, query.q),
          holds(task.plainNl, query.q),
          holds(task.plainEn, query.q),
          asksNamed(query.q, language),
        )
      : undefined,
    soort ? eq(task.category, soort) : undefined,
    profiel
      ? exists(
          tx
            .select({ one: sql`1` })
            .from(profileTask)
            .where(and(eq(profileTask.taskId, task.id), eq(profileTask.profileId, profiel))),
        )
      : undefined,
  );
}

function order(query: TaskQuery, reader: Reader): SQL[] {
  const way = query.direction === "asc" ? asc : desc;
  const byName = plain(taskName(reader));
  const by = {
    naam: [way(byName)],
    soort: [way(task.category), asc(byName)],
    minuten: [way(task.minutesPerWeek), asc(byName)],
  }[query.sort];
  return [...by, asc(task.id)];
}

/** The tasks of a list from `offset` on, of the organisations the row policies open. */
export async function findTasks(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  query: TaskQuery,
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<TaskRow[]> {
  return tx
    .select({
      id: task.id,
      name: taskName(reader),
      description: taskDescription(reader),
      category: task.category,
      icon: task.icon,
      minutesPerWeek: task.minutesPerWeek,
      profiles: profilesOf,
      owner: { id: organisation.id, name: organisation.name },
    })
    .from(task)
    .leftJoin(
      organisation,
      and(eq(organisation.id, task.organisationId), ne(organisation.kind, "library")),
    )
    .where(matching(tx, actor, reader, query))
    .orderBy(...order(query, reader))
    .limit(limit)
    .offset(offset);
}

/** How many tasks a query finds. */
export async function countTasks(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  query: TaskQuery,
): Promise<number> {
  const [found] = await tx
    .select({ total: count() })
    .from(task)
    .where(matching(tx, actor, reader, query));
  return found?.total ?? 0;
}

/** One task with all that stands in its own row; undefined when the row policies do not open it. */
export async function findTask(tx: Transaction, reader: Reader, id: string) {
  const [found] = await tx
    .select({
      id: task.id,
      name: taskName(reader),
      description: taskDescription(reader),
      category: task.category,
      icon: task.icon,
      minutesPerWeek: task.minutesPerWeek,
      minutesSource: task.minutesSource,
      minutesWhy: task.minutesWhy,
      speaking: task.speaking,
      speakingSource: task.speakingSource,
      speakingWhy: task.speakingWhy,
      reading: task.reading,
      readingSource: task.readingSource,
      readingWhy: task.readingWhy,
      archivedAt: task.archivedAt,
    })
    .from(task)
    .where(eq(task.id, id));
  return found;
}

/** The profiles that a task is in, and how it is done there. */
export async function findProfilesOfTask(tx: Transaction, reader: Reader, id: string) {
  return tx
    .select({
      id: profile.id,
      name: inLanguage(reader, profile.nameNl, profile.nameEn),
      kind: profile.kind,
      basis: profileTask.basis,
      autonomy: profileTask.autonomy,
      why: profileTask.why,
    })
    .from(profileTask)
    .innerJoin(profile, eq(profile.id, profileTask.profileId))
    .where(and(eq(profileTask.taskId, id), isNull(profile.archivedAt)))
    .orderBy(asc(inLanguage(reader, profile.nameNl, profile.nameEn)), asc(profile.id));
}
