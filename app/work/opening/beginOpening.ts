import type { Actor } from "../../access/actor.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { chosenProfile } from "../profile/chosenProfile.ts";
import type { Reader } from "../reader.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { NEW_TEAM } from "./teamName.ts";
import { type TeamChoices, teamChoices } from "./teamChoices.ts";

/** A new place before it is stored: its profile is chosen, its team is asked. */
export type BegunOpening = {
  profile: { id: string; name: string };
  form: OpenForm;
  choices: TeamChoices;
};

/** Opens the form that asks at which team a new place is; undefined when there is no such profile. */
export async function beginOpening(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  profileId: string | undefined,
): Promise<BegunOpening | undefined> {
  if (!writesWork(actor)) return undefined;
  const profile = await chosenProfile(tx, actor, profileId);
  if (!profile) return undefined;
  const choices = await teamChoices(tx, actor);
  const only = choices.settings.length === 1 ? choices.settings[0]?.id : undefined;
  const team = choices.settings.length === 0 ? NEW_TEAM : only;
  const record = { team: team === undefined ? [] : [team] };
  return {
    profile: {
      id: profile.id,
      name: reader.language === "nl" ? profile.nameNl : profile.nameEn,
    },
    choices,
    form: await openForm(tx, actor, draftOf("opening", "nieuw"), record),
  };
}
