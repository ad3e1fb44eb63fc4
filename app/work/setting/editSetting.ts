import type { Actor } from "../../access/actor.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { ownSetting } from "./ownSettings.ts";
import { settingGiven } from "./settingForm.ts";

/** Opens the form of a team of the own organisation; undefined when there is none. */
export async function editSetting(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
): Promise<{ setting: { id: string; title: string }; form: OpenForm } | undefined> {
  if (!writesWork(actor)) return undefined;
  const row = await ownSetting(tx, actor, id);
  if (!row) return undefined;
  return {
    setting: { id: row.id, title: row.name },
    form: await openForm(tx, actor, draftOf("setting", row.id), settingGiven(row), row.version),
  };
}

/** Opens the form of a new team. */
export function newSetting(tx: Transaction, actor: Actor): Promise<OpenForm> {
  return openForm(tx, actor, draftOf("setting", "nieuw"), {});
}
