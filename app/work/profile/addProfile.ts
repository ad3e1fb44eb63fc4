import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { keptTasks } from "../own/keptTasks.ts";
import { profile } from "../schema.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { choicesFor } from "./editProfile.ts";
import { readProfileForm } from "./profileForm.ts";
import { storeTasks } from "./storeTasks.ts";

/** Adds a profile to the actor's own organisation. */
export async function addProfile(tx: Transaction, actor: Actor, given: Given): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const read = readProfileForm(given, await choicesFor(tx, actor));
  if (read.faults) return faults(read.faults);
  const id = newId();
  const { row, tasks } = read.value;
  await tx.insert(profile).values({ id, organisationId: actor.membership.organisation.id, ...row });
  await storeTasks(tx, actor, id, tasks);
  await noteWork(tx, actor, {
    kind: "profile",
    id,
    verb: "created",
    after: fieldsOfRow(row, { tasks: await keptTasks(tx, id) }),
  });
  await dropDraft(tx, actor, draftOf("profile", "nieuw"));
  return saved(savedPath("profile", id));
}
