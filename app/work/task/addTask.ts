import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { task } from "../schema.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, recordPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { readTaskForm } from "./taskForm.ts";

/** Adds a task to the actor's own organisation; leads on to what it asks. */
export async function addTask(tx: Transaction, actor: Actor, given: Given): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const read = readTaskForm(given);
  if (read.faults) return faults(read.faults);
  const id = newId();
  await tx
    .insert(task)
    .values({ id, organisationId: actor.membership.organisation.id, ...read.value });
  await noteWork(tx, actor, {
    kind: "task",
    id,
    verb: "created",
    after: fieldsOfRow(read.value),
  });
  await dropDraft(tx, actor, draftOf("task", "nieuw"));
  return saved(`${recordPath("task", id)}/vragen`);
}
