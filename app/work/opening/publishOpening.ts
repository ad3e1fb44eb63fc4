import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import { chosenProfile } from "../profile/chosenProfile.ts";
import { opening } from "../schema.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { recordPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { openingGiven, readOpeningForm } from "./openingForm.ts";
import { ownOpening } from "./ownOpening.ts";

/**
 * Opens a place that was being made: from now on others read it and people are weighed for it. One
 * that is not whole yet is not published, and says what misses.
 */
export async function publishOpening(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  _given: Given,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await ownOpening(tx, actor, id, "lock");
  if (!row || row.archivedAt) return notFound;
  const to = `${recordPath("opening", row.id)}?gepubliceerd=ja`;
  if (row.publishedAt) return saved(to);
  const missing = readOpeningForm(openingGiven(row), dayInTheNetherlands()).faults ?? [];
  const profile = await chosenProfile(tx, actor, row.profileId);
  if (missing.length > 0) return faults(missing);
  if (!profile?.tasks.some(({ basis }) => basis)) {
    return faults([{ field: "profile", key: "work:fault.profileWithoutBasis" }]);
  }
  await tx
    .update(opening)
    .set({ publishedAt: sql`now()`, version: sql`${opening.version} + 1` })
    .where(eq(opening.id, row.id));
  await noteWork(tx, actor, {
    kind: "opening",
    id: row.id,
    verb: "changed",
    before: { published: false },
    after: { published: true },
  });
  return saved(to);
}
