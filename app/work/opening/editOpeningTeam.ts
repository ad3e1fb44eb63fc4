import type { Actor } from "../../access/actor.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Reader } from "../reader.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { titleIn } from "./editOpening.ts";
import { ownOpening } from "./ownOpening.ts";
import { type TeamChoices, teamChoices } from "./teamChoices.ts";

/** Opens the form that brings a place of the own organisation to another team. */
export async function editOpeningTeam(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  id: string | undefined,
): Promise<
  { opening: { id: string; title: string }; form: OpenForm; choices: TeamChoices } | undefined
> {
  if (!writesWork(actor)) return undefined;
  const row = await ownOpening(tx, actor, id);
  if (!row) return undefined;
  const record = { team: [row.settingId], region: [row.regionId] };
  return {
    opening: { id: row.id, title: titleIn(reader, row) },
    choices: await teamChoices(tx, actor),
    form: await openForm(tx, actor, draftOf("opening", row.id, "team"), record, row.version),
  };
}
