import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { opening } from "../schema.ts";
import { fieldsOfRow } from "../writing/fieldsOfRow.ts";
import { copyTitle } from "../writing/copyTitle.ts";
import { noteWork } from "../writing/noteWork.ts";
import { forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { writesWork } from "../writing/writesWork.ts";
import { ownOpening } from "./ownOpening.ts";
import { stepPath } from "./steps.ts";

/** Makes a new place like one of the own organisation; it is not published, and leads to its form. */
export async function copyOpening(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await ownOpening(tx, actor, id);
  if (!row) return notFound;
  const { recordedAt: _recorded, ...values } = row;
  const copy = {
    ...values,
    id: newId(),
    titleNl: copyTitle(row.titleNl, "nl"),
    titleEn: copyTitle(row.titleEn, "en"),
    publishedAt: null,
    archivedAt: null,
    version: 1,
  };
  await tx.insert(opening).values(copy);
  await noteWork(tx, actor, {
    kind: "opening",
    id: copy.id,
    verb: "created",
    after: fieldsOfRow(copy),
  });
  return saved(stepPath("place", copy.id));
}
