import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { freeText } from "../../access/forms/freeText.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choiceOrNull, lineOrNull, tick } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { type StoredGroup, storedGroups } from "../groups/groupTables.ts";
import { lockCandidacies } from "../groups/lockCandidacy.ts";
import { mergeCandidacies } from "../mergeCandidacies.ts";
import type { ChoicePerGroup } from "./chosenOf.ts";
import { compareCandidacies } from "./compareCandidacies.ts";
import { mergeParts } from "./mergeParts.ts";

/** The field in which a form says which of two stays, of one part. */
export const partField = (key: string) => `houd.${key}`;

/** What came of putting two candidacies together by a form. */
export type MergedByHand =
  | { kind: "merged"; mergeId: string }
  | { kind: "faults"; faults: Fault[] }
  /** The actor is not the coach of both (any more): one may have gone up in the other already. */
  | { kind: "notFound" };

/**
 * Puts two candidacies of one person together as a coach of both chose, part by part, when neither was
 * changed since they were laid side by side.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param keepId the one that stays
 * @param given `met` (the other), `stand` (how both stood), of each part `houd.<part>` (`keep`, `gone`),
 *   `sure` and `reason`
 */
export async function mergeByHand(
  tx: Transaction,
  actor: Actor,
  keepId: string,
  given: Given,
): Promise<MergedByHand> {
  const goneId = oneOf(given, "met");
  const first = await compareCandidacies(tx, actor, keepId, goneId);
  if (!first) return { kind: "notFound" };
  await lockCandidacies(tx, [keepId, goneId]);
  const compared = await compareCandidacies(tx, actor, keepId, goneId);
  if (!compared) return { kind: "notFound" };
  const choices = Object.fromEntries(
    mergeParts.map(({ key }) => [partField(key), choiceOrNull(["keep", "gone"])]),
  );
  const { value, faults } = parseForm(
    z.object({ ...choices, sure: tick(), reason: freeText(lineOrNull(300)) }),
    given,
  );
  if (faults) return { kind: "faults", faults };
  const fault = (field: string, key: Fault["key"]): MergedByHand => ({
    kind: "faults",
    faults: [{ field, key }],
  });
  if (oneOf(given, "stand") !== compared.stand) return fault("sure", "people:fault.mergeChanged");
  if (!value.sure) return fault("sure", "people:fault.mergeSure");
  const chosen = value as unknown as Readonly<Record<string, "keep" | "gone" | null>>;
  const fromGone = compared.parts.filter(({ key, state, keep, usual }) =>
    state === "differs" ? (chosen[partField(key)] ?? usual) === "gone" : keep === null,
  );
  const outcome = await mergeCandidacies(tx, actor, keepId, goneId, perGroup(fromGone), {
    reason: value.reason ?? "",
  });
  switch (outcome.kind) {
    case "twoAccounts":
      return fault("sure", "people:fault.twoAccounts");
    case "outranked":
      return fault(partField("capacity"), "people:fault.outranked");
    default:
      return outcome;
  }
}

/** By group exactly the fields that come from the other. */
function perGroup(parts: readonly { key: string; group: StoredGroup }[]): ChoicePerGroup {
  const fields = (group: StoredGroup) =>
    new Set<string>(
      mergeParts.flatMap((part) =>
        part.group === group && parts.some(({ key }) => key === part.key) ? part.fields : [],
      ),
    );
  const { capacity, ...others } = Object.fromEntries(
    storedGroups.map((group) => [group, fields(group)]),
  ) as Record<StoredGroup, Set<string>>;
  return { ...others, capacity: capacity.size > 0 ? "gone" : "keep" };
}
