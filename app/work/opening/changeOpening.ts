import { eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { changedFields } from "../../access/history/changedFields.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { opening } from "../schema.ts";
import { conflictOutcome } from "../writing/conflictOutcome.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { noteWork } from "../writing/noteWork.ts";
import { faults, forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { draftOf, recordPath, savedPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { openingFields, openingGiven, readOpeningForm } from "./openingForm.ts";
import { ownOpening } from "./ownOpening.ts";
import { nextStep } from "./steps.ts";

/**
 * Changes what a place of the own organisation offers and asks: title, hours, days, money, papers.
 * Of a place that is being made the answer leads to its next step, or with `next=later` to the place.
 */
export async function changeOpening(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
  given: Given,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await ownOpening(tx, actor, id, "lock");
  if (!row) return notFound;
  const read = readOpeningForm(given, dayInTheNetherlands());
  if (read.faults) return faults(read.faults);
  const [before, after] = [fieldsOfRow(row), fieldsOfRow({ ...row, ...read.value })];
  if (changedFields(before, after).after) {
    if (row.version !== versionIn(given)) {
      return conflictOutcome(tx, {
        id: row.id,
        // As it was understood, so that 01-03 and 1 March are no difference.
        mine: openingGiven(read.value),
        theirs: openingGiven(row),
        version: row.version,
        fields: openingFields,
      });
    }
    await tx
      .update(opening)
      .set({ ...read.value, version: sql`${opening.version} + 1` })
      .where(eq(opening.id, row.id));
    await noteWork(tx, actor, { kind: "opening", id: row.id, verb: "changed", before, after });
  }
  await dropDraft(tx, actor, draftOf("opening", row.id));
  if (row.publishedAt) return saved(savedPath("opening", row.id));
  const later = oneOf(given, "next") === "later";
  return saved(later ? recordPath("opening", row.id) : nextStep("place", row.id));
}
