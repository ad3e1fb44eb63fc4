import type { Actor } from "../../access/actor.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { ownOpening } from "../opening/ownOpening.ts";
import type { Reader } from "../reader.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { type ProfileChoices, profileGiven } from "./profileForm.ts";
import { membersOf, usableProfile, usableProfiles, usableTasks } from "./usableProfile.ts";

/** What the form of a profile chooses from, with names. */
export type ProfileOptions = {
  tasks: Awaited<ReturnType<typeof usableTasks>>;
  profiles: Awaited<ReturnType<typeof usableProfiles>>;
};

/** A profile and the form to change it. */
export type ProfileEdit = {
  profile: { id: string; title: string; own: boolean; place: string | undefined };
  options: ProfileOptions;
  form: OpenForm;
};

/** What the form of a profile may choose from. */
export async function choicesFor(
  tx: Transaction,
  actor: Actor,
  now?: { law: string; members: readonly { taskId: string }[] },
): Promise<ProfileChoices> {
  const options = await optionsFor(tx, actor, { language: "nl" });
  return {
    // A task that stands in it stays possible, also when it was put away meanwhile.
    tasks: new Set([
      ...options.tasks.map(({ id }) => id),
      ...(now?.members ?? []).map(({ taskId }) => taskId),
    ]),
    profiles: options.profiles.map(({ id }) => id),
    ...(now ? { law: now.law } : {}),
  };
}

async function optionsFor(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
): Promise<ProfileOptions> {
  return {
    tasks: await usableTasks(tx, actor, reader),
    profiles: await usableProfiles(tx, actor, reader),
  };
}

/**
 * Opens the form of a profile of the library or the own organisation; undefined when there is none.
 *
 * @param placeId the own place from which it is changed
 */
export async function editProfile(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  id: string | undefined,
  placeId: string | undefined,
): Promise<ProfileEdit | undefined> {
  if (!writesWork(actor)) return undefined;
  const row = await usableProfile(tx, actor, id);
  if (!row) return undefined;
  const tasks = await membersOf(tx, row.id);
  return {
    profile: {
      id: row.id,
      title: reader.language === "nl" ? row.nameNl : row.nameEn,
      own: row.organisationId === actor.membership.organisation.id,
      place: (await ownOpening(tx, actor, placeId))?.id,
    },
    options: await optionsFor(tx, actor, reader),
    form: await openForm(
      tx,
      actor,
      draftOf("profile", row.id),
      profileGiven({ row, tasks }),
      row.version,
    ),
  };
}

/** Opens the form of a new profile. */
export async function newProfile(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
): Promise<{ options: ProfileOptions; form: OpenForm }> {
  return {
    options: await optionsFor(tx, actor, reader),
    form: await openForm(tx, actor, draftOf("profile", "nieuw"), {}),
  };
}
