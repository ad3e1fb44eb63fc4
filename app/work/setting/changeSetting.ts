import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { changedFields } from "../../access/history/changedFields.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { opening, setting } from "../schema.ts";
import { conflictOutcome } from "../writing/conflictOutcome.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { ownSetting } from "./ownSettings.ts";
import { readSettingForm, settingFields, settingGiven, type SettingValue } from "./settingForm.ts";

/** Changes a team of the own organisation; when it moves, its places move along. */
export async function changeSetting(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  given: Given,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await ownSetting(tx, actor, id, "lock");
  if (!row) return notFound;
  const read = await readSettingForm(tx, given, row);
  if (read.faults) return faults(read.faults);
  const [before, after] = [fieldsOfRow(row), fieldsOfRow({ ...row, ...read.value })];
  if (changedFields(before, after).after) {
    if (row.version !== versionIn(given)) {
      return conflictOutcome(tx, {
        id: row.id,
        mine: settingGiven(read.value),
        theirs: settingGiven(row),
        version: row.version,
        fields: settingFields,
      });
    }
    await tx
      .update(setting)
      .set({ ...read.value, version: sql`${setting.version} + 1` })
      .where(eq(setting.id, row.id));
    await noteWork(tx, actor, { kind: "setting", id: row.id, verb: "changed", before, after });
    await moveOpenings(tx, actor, row, read.value);
  }
  await dropDraft(tx, actor, draftOf("setting", row.id));
  return saved(savedPath("setting", row.id));
}

/** The places that stood where the team stood come along. */
async function moveOpenings(
  tx: Transaction,
  actor: Actor,
  from: SettingValue & { id: string },
  { town, municipality, lat, lon }: SettingValue,
): Promise<void> {
  if (from.lat === lat && from.lon === lon && from.town === town) return;
  const moved = await tx
    .update(opening)
    .set({ town, municipality, lat, lon })
    .where(
      and(
        eq(opening.settingId, from.id),
        eq(opening.town, from.town),
        eq(opening.municipality, from.municipality),
      ),
    )
    .returning({ id: opening.id });
  for (const { id } of moved) {
    await noteWork(tx, actor, {
      kind: "opening",
      id,
      verb: "changed",
      before: { town: from.town, municipality: from.municipality },
      after: { town, municipality },
    });
  }
}
