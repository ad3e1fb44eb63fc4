import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { KnownCase } from "../../knownCase.ts";
import { recordCaseEvents } from "../../recordCaseEvents.ts";
import { changeOf, type MatchedLine } from "./matchAbsence.ts";

/** A list of which one line could not be taken: then none was. */
export class AbsenceNotTaken extends Error {
  override name = "AbsenceNotTaken";
}

/**
 * Names the first sick days of a list: of everybody whose clock starts or moves by it, or, where one of them
 * cannot be taken, of nobody.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param cases the whole cases of the people, as the role that weighs read them a moment ago
 * @param because what stands beside each in the timeline
 * @returns how many clocks start or moved
 * @throws AbsenceNotTaken when one was refused, or somebody recorded something meanwhile; the caller's
 *   transaction must end by it
 */
export async function storeAbsence(
  tx: Transaction,
  actor: Actor,
  cases: ReadonlyMap<string, KnownCase>,
  lines: readonly MatchedLine[],
  because: string,
): Promise<number> {
  let count = 0;
  for (const { candidacyId, firstSickDay } of lines) {
    const known = cases.get(candidacyId);
    const change = changeOf(known, firstSickDay);
    if (!known || (change !== "starts" && change !== "moves")) continue;
    const said = [{ type: "trackChanged" as const, to: "track2", firstSickDay }];
    // oxlint-disable-next-line no-await-in-loop -- in one transaction, one after the other
    const done = await recordCaseEvents(tx, actor, known, known.version, said, {}, [because]);
    if (done.kind !== "recorded") throw new AbsenceNotTaken(done.kind);
    count += 1;
  }
  return count;
}
