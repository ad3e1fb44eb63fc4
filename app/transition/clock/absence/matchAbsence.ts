import type { Day } from "@overstap/engine/transition/days.ts";
import type { Actor } from "../../../access/actor.ts";
import { myRelations } from "../../../access/relations/myRelations.ts";
import { bornOn } from "../../../people/bornOn.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { KnownCase } from "../../knownCase.ts";
import { type AbsenceLine, keyOf } from "./readAbsenceList.ts";

/** Somebody of a list whom the reader employs. */
export type MatchedLine = AbsenceLine & { candidacyId: string };

/**
 * Whom of a list the actor employs and may name: everybody else of it is unknown here, whether or not
 * somebody else knows them.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function matchAbsence(
  tx: Transaction,
  actor: Actor,
  lines: readonly AbsenceLine[],
): Promise<{ matched: MatchedLine[]; unknown: AbsenceLine[] }> {
  const people = await bornOn(
    tx,
    lines.map(({ born }) => born),
  );
  const relations = await myRelations(tx, actor, {
    candidacyIds: people.map(({ id }) => id),
    kinds: ["employs"],
  });
  const employed = new Set(relations.map(({ candidacyId }) => candidacyId));
  const byKey = Map.groupBy(
    people.filter(({ id }) => employed.has(id)),
    keyOf,
  );
  const matched: MatchedLine[] = [];
  const unknown: AbsenceLine[] = [];
  for (const line of lines) {
    const found = byKey.get(keyOf(line)) ?? [];
    // Two who are alike in all three are told apart by a person, not by a list.
    if (found.length === 1) matched.push({ ...line, candidacyId: found[0]!.id });
    else unknown.push(line);
  }
  return { matched, unknown };
}

/** What a list would do with one person. */
export type AbsenceChange = "starts" | "moves" | "same" | "closed" | "noCase";

/** What naming a first sick day would do with a case as it stands. */
export function changeOf(known: KnownCase | undefined, firstSickDay: Day): AbsenceChange {
  if (!known) return "noCase";
  if (known.state.closed !== undefined) return "closed";
  const now = known.state.clock.firstSickDay;
  if (now === firstSickDay) return "same";
  return now === undefined ? "starts" : "moves";
}
