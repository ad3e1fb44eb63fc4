import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { hoursOf } from "../profileHours.ts";
import { chosenProfile } from "../profile/chosenProfile.ts";
import { opening } from "../schema.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { nextStep } from "./steps.ts";
import { readTeamForm } from "./teamForm.ts";

/** Hours of one part of a day, by which the first guess at the parts needed is made. */
const HOURS_OF_PART = 4;

/**
 * Begins a place: a profile of the library or the own organisation, at a team. It is not published
 * and says as a first guess what the profile's tasks come to; the next step asks the rest.
 */
export async function startOpening(tx: Transaction, actor: Actor, given: Given): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const profile = await chosenProfile(tx, actor, oneOf(given, "profile"));
  if (!profile) return notFound;
  const team = await readTeamForm(tx, actor, given);
  if (team.faults) return faults(team.faults);
  const { settingId, regionId, at, teamName } = team.value;
  const hours = hoursOf(profile.tasks);
  const hoursMin = Math.min(36, Math.max(1, Math.floor(hours.basis)));
  const row = {
    titleNl: `${profile.nameNl} ${at.town}`.slice(0, 120),
    titleEn: `${profile.nameEn} ${at.town}`.slice(0, 120),
    descriptionNl: "",
    descriptionEn: "",
    ...at,
    places: 1,
    hoursMin,
    hoursMax: Math.max(hoursMin, Math.min(36, Math.ceil(hours.all))),
    slots: [],
    slotsNeeded: Math.ceil(hoursMin / HOURS_OF_PART),
    reducedAllowed: false,
    reducedMinHours: 0,
    funding: "none" as const,
  };
  const id = newId();
  await tx.insert(opening).values({
    ...row,
    id,
    organisationId: actor.membership.organisation.id,
    settingId,
    regionId,
    profileId: profile.id,
    publishedAt: null,
  });
  const named = { team: teamName, profile: profile.nameNl };
  await noteWork(tx, actor, {
    kind: "opening",
    id,
    verb: "created",
    after: fieldsOfRow(row, named),
  });
  await dropDraft(tx, actor, draftOf("opening", "nieuw"));
  return saved(nextStep("team", id));
}
