import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { setting } from "../schema.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { readSettingForm, type SettingValue } from "./settingForm.ts";

/** Adds a team to the actor's own organisation. */
export async function addSetting(tx: Transaction, actor: Actor, given: Given): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const read = await readSettingForm(tx, given);
  if (read.faults) return faults(read.faults);
  const id = await storeSetting(tx, actor, read.value);
  await dropDraft(tx, actor, draftOf("setting", "nieuw"));
  return saved(savedPath("setting", id));
}

/** Stores a new team of the actor's organisation, with its history; gives its id. */
export async function storeSetting(
  tx: Transaction,
  actor: Actor,
  value: SettingValue,
): Promise<string> {
  const id = newId();
  await tx
    .insert(setting)
    .values({ id, organisationId: actor.membership.organisation.id, ...value });
  await noteWork(tx, actor, { kind: "setting", id, verb: "created", after: fieldsOfRow(value) });
  return id;
}
