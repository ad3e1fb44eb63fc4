import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { changedFields } from "../../access/history/changedFields.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { ownOpening } from "../opening/ownOpening.ts";
import { copyProfileTo } from "../own/copyProfile.ts";
import { keptTasks } from "../own/keptTasks.ts";
import { ownProfileFor } from "../own/ownProfileFor.ts";
import { profile } from "../schema.ts";
import { conflictOutcome } from "../writing/conflictOutcome.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { choicesFor } from "./editProfile.ts";
import { profileGiven, readProfileForm } from "./profileForm.ts";
import { storeTasks } from "./storeTasks.ts";
import { membersOf, usableProfile } from "./usableProfile.ts";

/**
 * Changes a profile and its tasks. One of the library stays as it is: the organisation gets its own
 * version, which the place named by `place` takes.
 */
export async function changeProfile(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  given: Given,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await usableProfile(tx, actor, id, "lock");
  if (!row) return notFound;
  const members = await membersOf(tx, row.id);
  const read = readProfileForm(given, await choicesFor(tx, actor, { law: row.law, members }));
  if (read.faults) return faults(read.faults);
  const [theirs, mine] = [profileGiven({ row, tasks: members }), profileGiven(read.value)];
  let changed = row.id;
  if (changedFields(theirs, mine).after) {
    if (row.version !== versionIn(given)) {
      return conflictOutcome(tx, { id: row.id, mine, theirs, version: row.version });
    }
    changed = await ownVersion(tx, actor, row, oneOf(given, "place"));
    const before = fieldsOfRow(row, { tasks: await keptTasks(tx, row.id) });
    await tx
      .update(profile)
      .set({ ...read.value.row, version: sql`${profile.version} + 1` })
      .where(eq(profile.id, changed));
    await storeTasks(tx, actor, changed, read.value.tasks);
    await noteWork(tx, actor, {
      kind: "profile",
      id: changed,
      verb: "changed",
      before,
      after: fieldsOfRow({ ...row, ...read.value.row }, { tasks: await keptTasks(tx, changed) }),
    });
  }
  await dropDraft(tx, actor, draftOf("profile", row.id));
  return saved(savedPath("profile", changed));
}

async function ownVersion(
  tx: Transaction,
  actor: Actor,
  row: typeof profile.$inferSelect,
  placeId: string,
): Promise<string> {
  if (row.organisationId === actor.membership.organisation.id) return row.id;
  const place = await ownOpening(tx, actor, placeId, "lock");
  if (place?.profileId === row.id) return ownProfileFor(tx, actor, place, false);
  return copyProfileTo(tx, actor, row);
}
