import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { copyTaskTo } from "../own/copyTask.ts";
import { copyTitle } from "../writing/copyTitle.ts";
import { forbidden, notFound, type Outcome, saved } from "../writing/outcome.ts";
import { recordPath } from "../writing/workKind.ts";
import { writesWork } from "../writing/writesWork.ts";
import { usableTask } from "./usableTask.ts";

/** Makes an own task like one of the library or the own organisation; leads to its form. */
export async function copyTask(
  tx: Transaction,
  actor: Actor,
  id: string | undefined,
): Promise<Outcome> {
  if (!writesWork(actor)) return forbidden;
  const row = await usableTask(tx, actor, id);
  if (!row) return notFound;
  const copy = await copyTaskTo(tx, actor, row, {
    nameNl: copyTitle(row.nameNl, "nl"),
    nameEn: copyTitle(row.nameEn, "en"),
  });
  return saved(`${recordPath("task", copy)}/wijzigen`);
}
