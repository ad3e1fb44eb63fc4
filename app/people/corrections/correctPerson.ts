import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { moveFileUse } from "../../access/files/moveFileUse.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { moveChanges } from "../../access/history/changesOfGroup.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choiceOrNull, choices, line, lineOrNull } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import type { CandidacyAt } from "../candidacyEvents.ts";
import { mayState } from "../capacityRule.ts";
import { foundCandidacy } from "../foundCandidacy.ts";
import type { GroupValues } from "../groups/groupTables.ts";
import { lockCandidacies } from "../groups/lockCandidacy.ts";
import { readGroup } from "../groups/readGroup.ts";
import { writeGroup } from "../groups/writeGroup.ts";
import { readIntake } from "../intake/readIntake.ts";
import { candidacyCorrection, type MovedGroup } from "./schema.ts";
import { ownedCandidacy } from "./ownedCandidacy.ts";
import { standingBefore } from "./takeBack.ts";
import { extents, type MovableGroup, movableGroups, type Moves, whatMoves } from "./whatMoves.ts";

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
 * @param given `groups`, `extent` (of each of them), `to` (an identifier, or `nieuw`, who is called
 *   `firstName` and `lastName` as far as that does not go along), and `reason`
 */
export async function correctPerson(
  tx: Transaction,
  actor: Actor,
  fromId: string,
  given: Given,
): Promise<Corrected> {
  const from = await ownedCandidacy(tx, actor, fromId);
  if (!from) return { kind: "notFound" };
  const { value, faults } = parseForm(form, given);
  if (faults) return { kind: "faults", faults };
  const fault = (field: string, key: Fault["key"]): Corrected => ({
    kind: "faults",
    faults: [{ field, key }],
  });
  if (value.to === fromId) return fault("to", "forms:choose");
  const isNew = value.to === NEW_PERSON;
  const known = isNew ? undefined : await ownedCandidacy(tx, actor, value.to);
  if (!isNew && !known) return fault("to", "forms:unknownChoice");
  await lockCandidacies(tx, known ? [fromId, known.candidacyId] : [fromId]);
  const moves = new Map<MovableGroup, Moves>();
  for (const group of value.groups) {
    const move = await whatMoves(tx, fromId, group, value.extent ?? "last");
    if (move) moves.set(group, move as Moves);
  }
  if (moves.size === 0) return fault("groups", "people:fault.nothingThere");
  const nameless = isNew
    ? namelessOf(moves, value)
    : (await lacksLastName(tx, known!, moves)) && ("to" as const);
  if (nameless === "to") return fault("to", "people:fault.noLastName");
  if (nameless) return fault(nameless, "people:fault.nameOfNew");
  const capacity = moves.get("capacity")?.values as GroupValues["capacity"] | undefined;
  const there = capacity && known && (await readGroup(tx, known.candidacyId, "capacity"));
  if (capacity && !mayState(actor.role, there, capacity)) return { kind: "outranked" };
  const to = known ?? (await somebodyNew(tx, actor, fromId, value));
  if (!to) return fault("to", "forms:unknownChoice");
  const moved: Partial<Record<MovableGroup, MovedGroup>> = {};
  for (const [group, move] of moves) {
    moved[group] = await moveGroup(tx, actor, { from, to }, group, move, value.reason);
  }
  const correctionId = newId();
  await tx.insert(candidacyCorrection).values({
    id: correctionId,
    organisationId: actor.membership.organisation.id,
    kind: "moved",
    fromId,
    toId: to.candidacyId,
    groups: [...moves.keys()],
    moved: { ...moved, ...(isNew && { founded: true }) },
    reason: value.reason,
    accountId: actor.account,
  });
  return { kind: "corrected", correctionId, toId: to.candidacyId };
}

const form = z.object({
  groups: choices(movableGroups, 1),
  extent: choiceOrNull(extents),
  to: line(40),
  firstName: freeText(lineOrNull(60)),
  lastName: freeText(lineOrNull(100)),
  reason: freeText(line(300)),
});

type NewName = Pick<z.infer<typeof form>, "firstName" | "lastName">;
type AllMoves = ReadonlyMap<MovableGroup, Moves>;

/** What of the name of somebody new is neither told nor goes along. */
function namelessOf(moves: AllMoves, { firstName, lastName }: NewName): keyof NewName | undefined {
  if (firstName === null && !moves.has("firstName")) return "firstName";
  const identity = moves.get("identity")?.values;
  return identity && !("lastName" in identity) && lastName === null ? "lastName" : undefined;
}

/** Whether a birth date or telephone would go to somebody of whom no last name is known. */
async function lacksLastName(tx: Transaction, to: CandidacyAt, moves: AllMoves): Promise<boolean> {
  const identity = moves.get("identity")?.values;
  if (!identity || "lastName" in identity) return false;
  return (await readGroup(tx, to.candidacyId, "identity")) === undefined;
}

/** Moves one group. @returns what went along */
async function moveGroup<G extends MovableGroup>(
  tx: Transaction,
  actor: Actor,
  { from, to }: { from: CandidacyAt; to: CandidacyAt },
  group: G,
  { values, back, changeIds }: Moves<G>,
  reason: string,
): Promise<MovedGroup> {
  const file = group === "capacity" && (values as Partial<GroupValues["capacity"]>).fileId;
  if (file) {
    const ends = { from: from.candidacyId, to: to.candidacyId };
    await moveFileUse(tx, actor, { file, ...ends, group: "capacity" });
  }
  const noted = { verb: "corrected" as const, reason };
  const over = await standingBefore(tx, to, group, Object.keys(values));
  const lineId = await writeGroup(tx, actor, to, group, values, noted);
  await moveChanges(tx, changeIds, from.candidacyId, to.candidacyId);
  // What went is told only where it is now.
  await writeGroup(tx, actor, from, group, back, { ...noted, told: "after" });
  return { values, changeIds, ...(lineId !== undefined && { over, lineId }) };
}

/** Somebody new, held on the same ground until that is looked at. */
async function somebodyNew(
  tx: Transaction,
  actor: Actor,
  fromId: string,
  { firstName, lastName }: NewName,
): Promise<CandidacyAt | undefined> {
  const intake = await readIntake(tx, actor, fromId);
  if (!intake?.groups.ground || !intake.groups.homeRegionId) return undefined;
  const { ground, homeRegionId } = intake.groups;
  const identity = lastName === null ? undefined : { lastName };
  const founded = await foundCandidacy(tx, actor, {
    homeRegionId,
    ground,
    firstName: firstName === null ? undefined : { firstName },
    identity,
  });
  return founded.kind === "founded" ? ownedCandidacy(tx, actor, founded.candidacyId) : undefined;
}
