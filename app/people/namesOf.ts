import type { Actor } from "../access/actor.ts";
import { showingOnly } from "../access/audit/occasion.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Texts } from "../platform/texts/texts.ts";
import { candidacyReference } from "./candidacyReference.ts";
import { callName } from "./peopleWords.ts";
import { seenRows } from "./seenRows.ts";
import { withRelations } from "./withRelations.ts";

/**
 * What to call these people: by name where the actor may know it, else by the neutral reference.
 *
 * @returns candidacy id → name, for each id that was asked
 */
export async function namesOf(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
  t: Texts,
): Promise<Map<string, string>> {
  const ids = [...new Set(candidacyIds)];
  const names = new Map(
    ids.map((id) => [id, t("people:reference", { reference: candidacyReference(id) })]),
  );
  if (ids.length === 0) return names;
  const rows = await showingOnly(["firstName", "identity"], () => seenRows(tx, actor, ids));
  for (const seen of await withRelations(tx, actor, rows))
    names.set(seen.id, callName(seen, { t }));
  return names;
}
