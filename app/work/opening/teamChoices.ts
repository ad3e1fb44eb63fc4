import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { ownSettings } from "../setting/ownSettings.ts";
import { regionsOfOwn } from "./regionsOfOwn.ts";

/** What a place can be at: the own organisation's teams, and the regions where it works. */
export async function teamChoices(tx: Transaction, actor: Actor) {
  const settings = await ownSettings(tx, actor);
  return {
    settings: settings.map(({ id, name, kind, town, municipality }) => ({
      id,
      name,
      kind,
      town,
      municipality,
    })),
    regions: await regionsOfOwn(tx, actor),
  };
}
export type TeamChoices = Awaited<ReturnType<typeof teamChoices>>;
