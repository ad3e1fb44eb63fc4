import { createHash } from "node:crypto";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { ownedCandidacy } from "../corrections/ownedCandidacy.ts";
import { type GroupValues, type StoredGroup, storedGroups } from "../groups/groupTables.ts";
import { readGroup } from "../groups/readGroup.ts";
import { isSaid } from "./isSaid.ts";
import { mergeParts } from "./mergeParts.ts";

/** One part of two candidacies beside each other. */
export type ComparedPart = {
  key: string;
  group: StoredGroup;
  /**
   * `differs` is to be chosen; `one` is said of one of them only, and stays; `no` was allowed with one of
   * them only, and so is not.
   */
  state: "same" | "differs" | "one" | "no";
  /** What each says, field by field; null where it says nothing. */
  keep: Readonly<Record<string, unknown>> | null;
  gone: Readonly<Record<string, unknown>> | null;
  /** Which of them stays where nobody chooses: a doctor's document before a person's own word. */
  usual: "keep" | "gone";
};

/** Two candidacies beside each other, and a stamp of how both stood when they were read. */
export type Compared = { parts: ComparedPart[]; stand: string };

type Groups = { [G in StoredGroup]?: GroupValues[G] | undefined };

/**
 * Lays two candidacies beside each other that a coach of both may put together; undefined for whoever is
 * not the coach of both, or when they are one.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function compareCandidacies(
  tx: Transaction,
  actor: Actor,
  keepId: string,
  goneId: string,
): Promise<Compared | undefined> {
  if (keepId === goneId) return undefined;
  const owned =
    (await ownedCandidacy(tx, actor, keepId)) && (await ownedCandidacy(tx, actor, goneId));
  if (!owned) return undefined;
  const [keep, gone] = [await groupsOf(tx, keepId), await groupsOf(tx, goneId)];
  return {
    parts: mergeParts.map(({ key, group, fields, shown }) => {
      const [ours, theirs] = [said(keep[group], fields), said(gone[group], fields)];
      // A yes to what others may know is nobody's to choose.
      const differs = key === "shown" ? "no" : "differs";
      const state = ours && theirs ? (same(ours, theirs) ? "same" : differs) : "one";
      return {
        key,
        group,
        state: ours || theirs ? state : "same",
        keep: ours && only(ours, shown),
        gone: theirs && only(theirs, shown),
        usual: key === "capacity" && isDoctors(gone) && !isDoctors(keep) ? "gone" : "keep",
      };
    }),
    stand: createHash("sha256")
      .update(JSON.stringify([keepId, keep, goneId, gone]))
      .digest("hex")
      .slice(0, 32),
  };
}

const isDoctors = ({ capacity }: Groups) => capacity?.sourceKind === "doctor";

async function groupsOf(tx: Transaction, id: string): Promise<Groups> {
  const groups: Record<string, unknown> = {};
  for (const group of storedGroups) groups[group] = await readGroup(tx, id, group);
  return groups as Groups;
}

/** These fields of a group; null when none of them says anything. */
function said(values: object | undefined, fields: readonly string[]) {
  const part = values && only(values as Record<string, unknown>, fields);
  return part && Object.values(part).some(isSaid) ? part : null;
}

const only = (values: Readonly<Record<string, unknown>>, fields: readonly string[]) =>
  Object.fromEntries(fields.map((field) => [field, values[field] ?? null]));

/** The order of several values of a field says nothing. */
function same(first: object, second: object): boolean {
  const sorted = (_: string, value: unknown) =>
    Array.isArray(value) ? value.map((one) => JSON.stringify(one)).toSorted() : value;
  return JSON.stringify(first, sorted) === JSON.stringify(second, sorted);
}
