import type { Actor } from "../../access/actor.ts";
import { openForm, type OpenForm } from "../../access/forms/openForm.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Reader } from "../reader.ts";
import { draftOf } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { openingGiven } from "./openingForm.ts";
import { ownOpening } from "./ownOpening.ts";

/** A place and the form to change it. */
export type OpeningEdit = {
  opening: { id: string; title: string; published: boolean; archived: boolean };
  form: OpenForm;
};

/** Opens the form of a place of the own organisation; undefined when there is no such place. */
export async function editOpening(
  tx: Transaction,
  actor: Actor,
  reader: Pick<Reader, "language">,
  id: string | undefined,
): Promise<OpeningEdit | undefined> {
  if (!writesWork(actor)) return undefined;
  const row = await ownOpening(tx, actor, id);
  if (!row) return undefined;
  const untouched = row.publishedAt === null && row.slots.length === 0;
  // What nobody chose yet is asked, not guessed.
  const record = untouched
    ? { ...openingGiven(row), funding: [], reducedAllowed: [] }
    : openingGiven(row);
  return {
    opening: {
      id: row.id,
      title: titleIn(reader, row),
      published: row.publishedAt !== null,
      archived: row.archivedAt !== null,
    },
    form: await openForm(tx, actor, draftOf("opening", row.id), record, row.version),
  };
}

/** The title of a place in the reader's language. */
export function titleIn(
  { language }: Pick<Reader, "language">,
  row: { titleNl: string; titleEn: string },
): string {
  return language === "nl" ? row.titleNl : row.titleEn;
}
