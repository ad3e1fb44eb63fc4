import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Reader } from "../reader.ts";
import { task } from "../schema.ts";
import { ownOpening } from "../opening/ownOpening.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { ownProfilesWith } from "./ownVersion.ts";
import { taskGiven } from "./taskForm.ts";
import { usableTask } from "./usableTask.ts";

/** What whoever changes a task has to know of it. */
export type TaskHead = {
  id: string;
  title: string;
  /** Whether it is the own organisation's; else saving makes an own version. */
  own: boolean;
  /** Of the library's task: the own versions there are already. */
  versions: { id: string; title: string }[];
  /** The own profiles that use it. */
  profiles: { id: string; title: string }[];
  /** The own place that it is changed from. */
  place: string | undefined;
};

/** A task and the form to change it. */
export type TaskEdit = { task: TaskHead; form: OpenForm };

/**
 * Opens the form of a task of the library or the own organisation; undefined when there is none.
 *
 * @param placeId the own place from which it is changed
 */
export async function editTask(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  id: string | undefined,
  placeId: string | undefined,
): Promise<TaskEdit | undefined> {
  if (!writesWork(actor)) return undefined;
  const row = await usableTask(tx, actor, id);
  if (!row) return undefined;
  return {
    task: await headOf(tx, actor, reader, row, placeId),
    form: await openForm(tx, actor, draftOf("task", row.id), taskGiven(row), row.version),
  };
}

/** Opens the form of a new task. */
export function newTask(tx: Transaction, actor: Actor): Promise<OpenForm> {
  return openForm(tx, actor, draftOf("task", "nieuw"), { minutesSource: ["employer"] });
}

/** Reads what whoever changes a task has to know of it. */
export async function headOf(
  tx: Transaction,
  actor: Actor,
  { language }: Pick<Reader, "language">,
  row: typeof task.$inferSelect,
  placeId: string | undefined,
): Promise<TaskHead> {
  const title = (each: { nameNl: string; nameEn: string }) =>
    language === "nl" ? each.nameNl : each.nameEn;
  const own = row.organisationId === actor.membership.organisation.id;
  const versions = own
    ? []
    : await tx
        .select({ id: task.id, nameNl: task.nameNl, nameEn: task.nameEn })
        .from(task)
        .where(
          and(
            eq(task.copiedFromId, row.id),
            eq(task.organisationId, actor.membership.organisation.id),
            isNull(task.archivedAt),
          ),
        )
        .orderBy(task.nameNl, task.id);
  const profiles = await ownProfilesWith(tx, actor, row.id);
  return {
    id: row.id,
    title: title(row),
    own,
    versions: versions.map((each) => ({ id: each.id, title: title(each) })),
    profiles: profiles.map((each) => ({ id: each.id, title: title(each) })),
    place: (await ownOpening(tx, actor, placeId))?.id,
  };
}
