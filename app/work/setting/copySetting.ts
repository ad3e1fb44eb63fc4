import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { copyTitle } from "../writing/copyTitle.ts";
import { forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { recordPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { storeSetting } from "./addSetting.ts";
import { ownSetting } from "./ownSettings.ts";

/** Makes a new team like one of the own organisation, without its places; leads to its form. */
export async function copySetting(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await ownSetting(tx, actor, id);
  if (!row) return notFound;
  const { kind, law, town, municipality, lat, lon } = row;
  const name = copyTitle(row.name, "nl");
  const copy = await storeSetting(tx, actor, { name, kind, law, town, municipality, lat, lon });
  return saved(`${recordPath("setting", copy)}/wijzigen`);
}
