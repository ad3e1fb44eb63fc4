import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { opening } from "../schema.ts";
import { ownSetting } from "../setting/ownSettings.ts";
import { conflictOutcome } from "../writing/conflictOutcome.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { ownOpening } from "./ownOpening.ts";
import { nextStep } from "./steps.ts";
import { readTeamForm } from "./teamForm.ts";

/** Brings a place of the own organisation to another team, which may be a new one. */
export async function changeOpeningTeam(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  given: Given,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await ownOpening(tx, actor, id, "lock");
  if (!row) return notFound;
  if (row.version !== versionIn(given)) {
    return conflictOutcome(tx, {
      id: row.id,
      mine: given,
      theirs: { team: [row.settingId], region: [row.regionId] },
      version: row.version,
      fields: ["team", "region"],
    });
  }
  const read = await readTeamForm(tx, actor, given);
  if (read.faults) return faults(read.faults);
  const { settingId, regionId, at, teamName } = read.value;
  if (settingId !== row.settingId || regionId !== row.regionId) {
    const from = await ownSetting(tx, actor, row.settingId);
    await tx
      .update(opening)
      .set({ settingId, regionId, ...at, version: sql`${opening.version} + 1` })
      .where(eq(opening.id, row.id));
    await noteWork(tx, actor, {
      kind: "opening",
      id: row.id,
      verb: "changed",
      before: { team: from?.name, town: row.town, municipality: row.municipality },
      after: { team: teamName, town: at.town, municipality: at.municipality },
    });
  }
  await dropDraft(tx, actor, draftOf("opening", row.id, "team"));
  return saved(row.publishedAt ? savedPath("opening", row.id) : nextStep("team", row.id));
}
