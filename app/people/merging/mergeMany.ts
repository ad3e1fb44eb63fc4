import { inArray, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { changedFields } from "../../access/history/changedFields.ts";
import type { NotedChange } from "../../access/history/recordChange.ts";
import { recordChanges } from "../../access/history/recordChanges.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { insertMany } from "../../platform/database/insertMany.ts";
import { newId } from "../../platform/ids.ts";
import { type NewEvent, recordEvents } from "../../platform/outbox/recordEvent.ts";
import { type CandidacyAt, changedEvent, eventOf } from "../candidacyEvents.ts";
import { candidacyCorrection, type MovedGroup } from "../corrections/schema.ts";
import { type StoredGroup, storedGroups } from "../groups/groupTables.ts";
import { type GroupsOfMany, readGroups } from "../groups/readGroup.ts";
import { writeMany, type WrittenGroup } from "../groups/writeMany.ts";
import { linesOfBoth } from "../mergeCandidacies.ts";
import { candidacy } from "../schema.ts";
import { type ChoicePerGroup, chosenOf } from "./chosenOf.ts";

/** A row of a list that became a candidacy just now, and the one it goes up in. */
export type RowPair = { keep: CandidacyAt; goneId: string; choice: ChoicePerGroup };

/**
 * Puts rows of a list together with the candidacies whom they are about, as `mergeCandidacies` does one by one and
 * with the same outcome, but for all of them in some thirty statements: one by one asks about seventy of each.
 *
 * The candidacies of the rows were founded in this same transaction, by the actor and from what a list can tell:
 * nothing waits on them, nobody else stands in a relation to them, and no document goes along.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param pairs each to a candidacy of its own, which the actor may put right whole (`ownedCandidacies`) and
 *   holds the lock of
 * @param fromList the name of the file
 * @returns what undoes each (`undoMerge`), in the order of the pairs
 */
export async function mergeMany(
  tx: Transaction,
  actor: Actor,
  pairs: readonly RowPair[],
  fromList: string,
): Promise<string[]> {
  const keepIds = pairs.map(({ keep }) => keep.candidacyId);
  if (new Set(keepIds).size < pairs.length) throw new TypeError("two rows go up in one candidacy");
  if (pairs.length === 0) return [];
  const goneIds = pairs.map(({ goneId }) => goneId);
  const groups = await readGroups(tx, [...keepIds, ...goneIds]);
  const settled = pairs.map((pair) => settle(pair, groups));
  const lines = pairs.map((pair, at) => linesOf(pair, settled[at]!, fromList));
  const written = settled.flat();
  for (const group of storedGroups) {
    await writeMany(
      tx,
      group,
      written.filter((one) => one.group === group),
    );
  }
  const ids = await recordChanges(tx, actor, lines.flat());
  let line = 0;
  const corrections = pairs.map(({ keep, goneId }, at) => {
    const moved = settled[at]!.map(({ group, values, over }): [StoredGroup, MovedGroup] => [
      group,
      { values, over, changeIds: [], lineId: ids[line++]! },
    ]);
    line += lines[at]!.length - moved.length;
    return {
      id: newId(),
      organisationId: actor.membership.organisation.id,
      kind: "merged" as const,
      fromId: goneId,
      toId: keep.candidacyId,
      groups: moved.map(([group]) => group),
      moved: { ...Object.fromEntries(moved), fromList },
      changeIds: [],
      relationIds: [],
      reason: "",
      accountId: actor.account,
    };
  });
  await insertMany(tx, candidacyCorrection, corrections);
  await tx
    .update(candidacy)
    .set({ removedAt: sql`now()`, version: sql`${candidacy.version} + 1` })
    .where(inArray(candidacy.id, goneIds));
  await recordEvents(
    tx,
    pairs.flatMap(({ keep, goneId }, at): NewEvent[] => [
      ...settled[at]!.map(({ group }) => changedEvent(keep, group)),
      eventOf("merged", keep, { goneId }),
    ]),
  );
  return corrections.map(({ id }) => id);
}

type Settled = WrittenGroup & { over: MovedGroup["over"] & (object | null) };

/** What is written of each group; none of a group in which nothing changes. */
function settle({ keep, goneId, choice }: RowPair, groups: GroupsOfMany): Settled[] {
  return storedGroups.flatMap((group): Settled[] => {
    const ours = groups.get(keep.candidacyId)?.[group];
    const theirs = groups.get(goneId)?.[group];
    if (!theirs) return [];
    const values = chosenOf(group, ours as typeof theirs | undefined, theirs, choice[group]);
    const differs = changedFields(ours, values);
    if (!differs.before && !differs.after) return [];
    return [{ at: keep, group, values, over: ours ?? null }];
  });
}

/** The lines of history of one pair: of each group from what to what, and of both that they are one. */
function linesOf({ keep, goneId }: RowPair, settled: readonly Settled[], fromList: string) {
  const { candidacyId: id, organisationId } = keep;
  const noted = settled.map(({ group, values, over }): NotedChange => {
    const what = { subject: group, subjectId: id, organisationId, candidacy: { id, group } };
    return { verb: "merged", ...what, before: over ?? undefined, after: values, fromList };
  });
  const gone = { candidacyId: goneId, organisationId };
  return [...noted, ...linesOfBoth(keep, gone, "merged", { fromList })];
}
