import type { Actor } from "../../access/actor.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { type FormState, freshForm } from "../../platform/forms/formState.ts";
import type { Reader } from "../reader.ts";
import { type OpeningDetails, readOpening } from "../readOpening.ts";
import { writesWork } from "../writing/writesWork.ts";
import { openingGiven, readOpeningForm } from "./openingForm.ts";
import { ownOpening } from "./ownOpening.ts";

/** A place as candidates will read it, and what still misses before it can be published. */
export type LookedOver = {
  opening: OpeningDetails;
  published: boolean;
  missing: Fault[];
  form: FormState;
};

/** Reads a place of the own organisation as a candidate does; undefined when there is none. */
export async function lookOver(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  id: string | undefined,
): Promise<LookedOver | undefined> {
  if (!writesWork(actor)) return undefined;
  const row = await ownOpening(tx, actor, id);
  if (!row) return undefined;
  const opening = await readOpening(tx, actor, { ...reader, plain: true }, row.id);
  if (!opening) return undefined;
  const read = readOpeningForm(openingGiven(row), dayInTheNetherlands());
  return {
    opening,
    published: row.publishedAt !== null,
    missing: read.faults ?? [],
    form: freshForm({}, row.version),
  };
}
