import { asc, eq } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { inLanguage, type Reader } from "../reader.ts";
import { profileTask, task } from "../schema.ts";
import { findLoads } from "../taskLoads.ts";
import type { TaskAsks } from "./standing.ts";

/** A task of a profile with what it asks, for questions about it. */
export type AskedTask = TaskAsks & {
  id: string;
  name: string;
  icon: string;
  basis: boolean;
  version: number;
  /** Whether it is the own organisation's; else answering makes an own version of it. */
  own: boolean;
};

const columns = (reader: Pick<Reader, "language">) => ({
  id: task.id,
  name: inLanguage(reader, task.nameNl, task.nameEn),
  icon: task.icon,
  version: task.version,
  organisationId: task.organisationId,
  speaking: task.speaking,
  speakingSource: task.speakingSource,
  speakingWhy: task.speakingWhy,
  reading: task.reading,
  readingSource: task.readingSource,
  readingWhy: task.readingWhy,
});

/** The tasks of a profile in their order, with what each asks. */
export async function askedTasks(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  profileId: string,
): Promise<AskedTask[]> {
  const rows = await tx
    .select({ ...columns(reader), basis: profileTask.basis })
    .from(profileTask)
    .innerJoin(task, eq(task.id, profileTask.taskId))
    .where(eq(profileTask.profileId, profileId))
    .orderBy(asc(profileTask.position), asc(task.id));
  return withLoads(tx, actor, rows);
}

/** One task with what it asks; undefined when the row policies do not open it. */
export async function askedTask(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  id: string,
): Promise<AskedTask | undefined> {
  const rows = await tx.select(columns(reader)).from(task).where(eq(task.id, id));
  const [found] = await withLoads(
    tx,
    actor,
    rows.map((row) => ({ ...row, basis: true })),
  );
  return found;
}

async function withLoads<Row extends { id: string; organisationId: string }>(
  tx: Transaction,
  actor: Actor,
  rows: readonly Row[],
): Promise<(Omit<Row, "organisationId"> & Pick<AskedTask, "loads" | "own">)[]> {
  const loads = await findLoads(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map(({ organisationId, ...row }) => ({
    ...row,
    own: organisationId === actor.membership.organisation.id,
    loads: loads.get(row.id) ?? [],
  }));
}
