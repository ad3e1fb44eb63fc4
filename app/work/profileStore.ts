import { and, asc, count, desc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { organisation } from "../access/organisations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { ProfileKind, SettingKind } from "./kinds.ts";
import type { ProfileQuery } from "./profileQuery.ts";
import { inLanguage, type Reader } from "./reader.ts";
import { profile, profileTask, task } from "./schema.ts";
import { holds, plain } from "../platform/lists/plain.ts";
import { ownedAs } from "./writing/ownedAs.ts";

/** One line of a list of profiles. */
export type ProfileRow = {
  id: string;
  name: string;
  kind: ProfileKind;
  law: string;
  setting: string;
  tasks: number;
  basisTasks: number;
  minutesPerWeek: number;
  /** Whose it is; null of the library. */
  owner: { id: string; name: string } | null;
};

const name = (reader: Reader) => inLanguage(reader, profile.nameNl, profile.nameEn);
const tasks = sql<number>`count(${profileTask.taskId})::int`;
const basisTasks = sql<number>`count(${profileTask.taskId}) filter (where ${profileTask.basis})::int`;
const minutes = sql<number>`coalesce(sum(${task.minutesPerWeek}), 0)::int`;

const matching = (actor: Actor, query: ProfileQuery): SQL | undefined =>
  and(
    ownedAs(actor, profile, query.filters),
    query.q ? or(holds(profile.nameNl, query.q), holds(profile.nameEn, query.q)) : undefined,
    query.filters.soort ? eq(profile.kind, query.filters.soort as ProfileKind) : undefined,
    query.filters.waar ? eq(profile.setting, query.filters.waar as SettingKind) : undefined,
  );

function order(query: ProfileQuery, reader: Reader): SQL[] {
  const way = query.direction === "asc" ? asc : desc;
  const byName = plain(name(reader));
  const by = {
    naam: [way(byName)],
    taken: [way(tasks), asc(byName)],
    uren: [way(minutes), asc(byName)],
  }[query.sort];
  return [...by, asc(profile.id)];
}

/** The profiles of a list from `offset` on, of the organisations the row policies open. */
export async function findProfiles(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  query: ProfileQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<ProfileRow[]> {
  return tx
    .select({
      id: profile.id,
      name: name(reader),
      kind: profile.kind,
      law: profile.law,
      setting: profile.setting,
      tasks,
      basisTasks,
      minutesPerWeek: minutes,
      owner: { id: organisation.id, name: organisation.name },
    })
    .from(profile)
    .leftJoin(
      organisation,
      and(eq(organisation.id, profile.organisationId), ne(organisation.kind, "library")),
    )
    .leftJoin(profileTask, eq(profileTask.profileId, profile.id))
    .leftJoin(task, eq(task.id, profileTask.taskId))
    .where(matching(actor, query))
    .groupBy(profile.id, organisation.id)
    .orderBy(...order(query, reader))
    .limit(limit)
    .offset(offset);
}

/** How many profiles a query finds. */
export async function countProfiles(
  tx: Transaction,
  actor: Actor,
  query: ProfileQuery,
): Promise<number> {
  const [found] = await tx.select({ total: count() }).from(profile).where(matching(actor, query));
  return found?.total ?? 0;
}

/** All profiles by name, to choose from. */
export async function findProfileNames(tx: Transaction, reader: Reader) {
  return tx
    .select({ id: profile.id, name: name(reader) })
    .from(profile)
    .where(isNull(profile.archivedAt))
    .orderBy(plain(name(reader)), asc(profile.id));
}

/** One profile; undefined when the row policies do not open it. */
export async function findProfile(tx: Transaction, reader: Reader, id: string) {
  const [found] = await tx
    .select({
      id: profile.id,
      name: name(reader),
      kind: profile.kind,
      law: profile.law,
      setting: profile.setting,
      fromId: profile.fromProfileId,
      archivedAt: profile.archivedAt,
    })
    .from(profile)
    .where(eq(profile.id, id));
  return found;
}

/** The profiles that grow out of one. */
export async function findProfilesAfter(tx: Transaction, reader: Reader, id: string) {
  return tx
    .select({ id: profile.id, name: name(reader) })
    .from(profile)
    .where(and(eq(profile.fromProfileId, id), isNull(profile.archivedAt)))
    .orderBy(plain(name(reader)), asc(profile.id));
}
