import type { Actor } from "../access/actor.ts";
import { showingOnly } from "../access/audit/occasion.ts";
import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Texts } from "../platform/texts/texts.ts";
import { candidacyReference } from "./candidacyReference.ts";
import { callName } from "./peopleWords.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";
import { seenRows } from "./seenRows.ts";
import { withRelations } from "./withRelations.ts";

/**
 * What to call these people: by name where the actor may know it, else by the neutral reference.
 *
 * @returns candidacy id → name, for each id that was asked
 */
export function namesOf(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
  t: Texts,
): Promise<Map<string, string>> {
  return called(tx, actor, candidacyIds, t, ["firstName", "identity"], (seen) =>
    callName(seen, { t }),
  );
}

/** As `namesOf`, by first name alone: for what leaves the program. */
export function firstNamesOf(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
  t: Texts,
): Promise<Map<string, string>> {
  return called(tx, actor, candidacyIds, t, ["firstName"], ({ firstName }) => firstName);
}

async function called(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
  t: Texts,
  shown: readonly CandidacyGroup[],
  nameIn: (seen: SeenCandidacy) => string | null,
): Promise<Map<string, string>> {
  const ids = [...new Set(candidacyIds)];
  const names = new Map(
    ids.map((id) => [id, t("people:reference", { reference: candidacyReference(id) })]),
  );
  if (ids.length === 0) return names;
  const rows = await showingOnly(shown, () => seenRows(tx, actor, ids));
  for (const seen of await withRelations(tx, actor, rows)) {
    const name = nameIn(seen);
    if (name) names.set(seen.id, name);
  }
  return names;
}
