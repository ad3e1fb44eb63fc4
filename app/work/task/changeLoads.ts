import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { stepPath } from "../opening/steps.ts";
import type { Reader } from "../reader.ts";
import { findLoads, type Load } from "../taskLoads.ts";
import { conflictOutcome } from "../writing/conflictOutcome.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { changingIn, placeIn } from "./changing.ts";
import { headOf, type TaskHead } from "./editTask.ts";
import { loadGiven, readLoadForm } from "./loadForm.ts";
import { ownVersion } from "./ownVersion.ts";
import { storeLoads } from "./storeLoads.ts";
import { usableTask } from "./usableTask.ts";

/** All items of the list of abilities for one task, with what stands. */
export type LoadEdit = { task: TaskHead; loads: Load[]; form: OpenForm };

/** Opens the list of all items for a task of the library or the own organisation. */
export async function editLoads(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  id: string | undefined,
  placeId: string | undefined,
): Promise<LoadEdit | undefined> {
  if (!writesWork(actor)) return undefined;
  const row = await usableTask(tx, actor, id);
  if (!row) return undefined;
  const loads = (await findLoads(tx, [row.id])).get(row.id) ?? [];
  return {
    task: await headOf(tx, actor, reader, row, placeId),
    loads,
    form: await openForm(
      tx,
      actor,
      draftOf("task", row.id, "belasting"),
      loadGiven(loads),
      row.version,
    ),
  };
}

/**
 * Changes what a task asks, item by item. The library's task stays as it is: the organisation gets its
 * own version of it.
 */
export async function changeLoads(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  given: Given,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await usableTask(tx, actor, id, "lock");
  if (!row) return notFound;
  const stood = (await findLoads(tx, [row.id])).get(row.id) ?? [];
  const read = readLoadForm(given, stood);
  if (read.faults.length > 0) return faults(read.faults);
  let changed = row.id;
  if (read.changes.length > 0) {
    if (row.version !== versionIn(given)) {
      return conflictOutcome(tx, {
        id: row.id,
        mine: given,
        theirs: loadGiven(stood),
        version: row.version,
      });
    }
    changed = await ownVersion(tx, actor, row, changingIn(given));
    await storeLoads(tx, actor, changed, read.changes);
  }
  await dropDraft(tx, actor, draftOf("task", row.id, "belasting"));
  const place = placeIn(given);
  return saved(place ? stepPath("questions", place) : savedPath("task", changed));
}
