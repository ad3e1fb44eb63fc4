import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { changedFields } from "../../access/history/changedFields.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { task } from "../schema.ts";
import { conflictOutcome } from "../writing/conflictOutcome.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { changingIn } from "./changing.ts";
import { ownVersion } from "./ownVersion.ts";
import { readTaskForm, taskFields, taskGiven } from "./taskForm.ts";
import { usableTask } from "./usableTask.ts";

/**
 * Changes the words, minutes and language of a task. One of the library stays as it is: the
 * organisation gets its own version, with `place` in the profile of that place, else in the `profiles`
 * that were chosen.
 */
export async function changeTask(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  given: Given,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await usableTask(tx, actor, id, "lock");
  if (!row) return notFound;
  const read = readTaskForm(given, row);
  if (read.faults) return faults(read.faults);
  const [before, after] = [fieldsOfRow(row), fieldsOfRow({ ...row, ...read.value })];
  let changed = row.id;
  if (changedFields(before, after).after) {
    if (row.version !== versionIn(given)) {
      return conflictOutcome(tx, {
        id: row.id,
        mine: taskGiven(read.value),
        theirs: taskGiven(row),
        version: row.version,
        fields: taskFields,
      });
    }
    changed = await ownVersion(tx, actor, row, changingIn(given));
    await tx
      .update(task)
      .set({ ...read.value, version: sql`${task.version} + 1` })
      .where(eq(task.id, changed));
    await noteWork(tx, actor, { kind: "task", id: changed, verb: "changed", before, after });
  }
  await dropDraft(tx, actor, draftOf("task", row.id));
  return saved(savedPath("task", changed));
}
