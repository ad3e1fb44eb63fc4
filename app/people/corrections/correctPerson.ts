import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { moveFileUse } from "../../access/files/moveFileUse.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { changesOfGroup, moveChanges } from "../../access/history/changesOfGroup.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choiceOrNull, choices, line } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import { mayState } from "../capacityRule.ts";
import { foundCandidacy } from "../foundCandidacy.ts";
import type { GroupValues, StoredGroup } from "../groups/groupTables.ts";
import { lockCandidacies } from "../groups/lockCandidacy.ts";
import { readGroup } from "../groups/readGroup.ts";
import { writeGroup } from "../groups/writeGroup.ts";
import { readIntake } from "../intake/readIntake.ts";
import { candidacyCorrection, type MovedGroup } from "./schema.ts";
import { ownedCandidacy } from "./ownedCandidacy.ts";
import { standingBefore } from "./takeBack.ts";

/** What can have been entered with the wrong person. Why data are held is each person's own. */
export const movableGroups = [
  "firstName",
  "identity",
  "town",
  "ownWords",
  "wishes",
  "capacity",
  "barriers",
] as const satisfies readonly StoredGroup[];

type MovableGroup = (typeof movableGroups)[number];

/** What of a group belongs to somebody else: what its last change wrote, or all of it. */
export const extents = ["last", "all"] as const;

/** The other person is not here yet. */
export const NEW_PERSON = "nieuw";

/** What came of putting right whose data they are. */
export type Corrected =
  | { kind: "corrected"; correctionId: string; toId: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" }
  /** A doctor's document stands at the other person, and what is moved is a person's own word. */
  | { kind: "outranked" };

/**
 * Puts groups of fields that were entered with the wrong person with the right one, or with somebody
 * new: the lines of history that tell of it go along, both histories say that it happened and why, and
 * what stood there before comes back. It can be undone (`undoCorrection`).
 *
 * @param tx a transaction in which the row policies know the actor
 * @param given `groups`, `extent` (of each of them), `to` (an identifier, or `nieuw`) and `reason`
 */
export async function correctPerson(
  tx: Transaction,
  actor: Actor,
  fromId: string,
  given: Given,
): Promise<Corrected> {
  const from = await ownedCandidacy(tx, actor, fromId);
  if (!from) return { kind: "notFound" };
  const { value, faults } = parseForm(
    z.object({
      groups: choices(movableGroups, 1),
      extent: choiceOrNull(extents),
      to: line(40),
      reason: freeText(line(300)),
    }),
    given,
  );
  if (faults) return { kind: "faults", faults };
  if (value.to === fromId)
    return { kind: "faults", faults: [{ field: "to", key: "forms:choose" }] };
  const to =
    value.to === NEW_PERSON
      ? await somebodyNew(tx, actor, fromId)
      : await ownedCandidacy(tx, actor, value.to);
  if (!to) return { kind: "faults", faults: [{ field: "to", key: "forms:unknownChoice" }] };
  await lockCandidacies(tx, [fromId, to.candidacyId]);
  const capacity = value.groups.includes("capacity") && (await readGroup(tx, fromId, "capacity"));
  const there = capacity && (await readGroup(tx, to.candidacyId, "capacity"));
  if (capacity && !mayState(actor.role, there || undefined, capacity)) return { kind: "outranked" };
  const moved: Partial<Record<MovableGroup, MovedGroup>> = {};
  for (const group of value.groups) {
    const all = value.extent === "all";
    const went = await moveGroup(tx, actor, { from, to }, group, all, value.reason);
    if (went) moved[group] = went;
  }
  const groups = Object.keys(moved);
  if (groups.length === 0) {
    return { kind: "faults", faults: [{ field: "groups", key: "people:fault.nothingThere" }] };
  }
  const correctionId = newId();
  await tx.insert(candidacyCorrection).values({
    id: correctionId,
    organisationId: actor.membership.organisation.id,
    kind: "moved",
    fromId,
    toId: to.candidacyId,
    groups,
    moved,
    reason: value.reason,
    accountId: actor.account,
  });
  return { kind: "corrected", correctionId, toId: to.candidacyId };
}

/** Moves one group. @returns what went along; undefined when nothing stood there */
async function moveGroup<G extends MovableGroup>(
  tx: Transaction,
  actor: Actor,
  { from, to }: { from: CandidacyAt; to: CandidacyAt },
  group: G,
  all: boolean,
  reason: string,
): Promise<MovedGroup | undefined> {
  const values = await readGroup(tx, from.candidacyId, group);
  if (!values) return undefined;
  const lines = await changesOfGroup(tx, from.candidacyId, group);
  const last = lines[0];
  const changedOnly = !all && last !== undefined && last.before !== null;
  // A statement of what somebody can bear is one whole: it goes so, and the one before comes back so.
  const some = changedOnly && group !== "capacity";
  const fields = some ? Object.keys(last.after ?? {}) : Object.keys(values);
  const moved = Object.fromEntries(
    fields.map((field) => [field, values[field as keyof typeof values]]),
  );
  const changeIds = changedOnly ? [last.id] : lines.map(({ id }) => id);
  const file = group === "capacity" && (values as GroupValues["capacity"]).fileId;
  if (file) {
    const ends = { from: from.candidacyId, to: to.candidacyId };
    await moveFileUse(tx, actor, { file, ...ends, group: "capacity" });
  }
  // Both histories tell that it happened; what it is, only the lines that went along.
  const noted = { verb: "corrected" as const, reason, untold: true };
  const over = await standingBefore(tx, to, group, fields);
  const changed = await writeGroup(tx, actor, to, group, moved as Partial<GroupValues[G]>, noted);
  const back = changedOnly ? (last.before as Partial<GroupValues[G]>) : null;
  await moveChanges(tx, changeIds, from.candidacyId, to.candidacyId);
  await writeGroup(tx, actor, from, group, back, noted);
  return { values: moved, changeIds, ...(changed && { over }) };
}

/** Somebody new, held on the same ground until that is looked at. */
async function somebodyNew(
  tx: Transaction,
  actor: Actor,
  fromId: string,
): Promise<CandidacyAt | undefined> {
  const intake = await readIntake(tx, actor, fromId);
  if (!intake?.groups.ground || !intake.groups.homeRegionId) return undefined;
  const { ground, homeRegionId } = intake.groups;
  const founded = await foundCandidacy(tx, actor, { homeRegionId, ground });
  return founded.kind === "founded" ? ownedCandidacy(tx, actor, founded.candidacyId) : undefined;
}
