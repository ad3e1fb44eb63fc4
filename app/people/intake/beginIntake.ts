import type { Actor } from "../../access/actor.ts";
import { dropDraft } from "../../access/drafts/keepDraft.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import type { Given } from "../../platform/forms/given.ts";
import { foundCandidacy } from "../foundCandidacy.ts";
import type { NewGroupValues } from "../groups/groupTables.ts";
import { possibleRegions } from "./readIntake.ts";
import { groundStep } from "./steps/groundStep.ts";

/** The name under which is kept what was typed before somebody was taken in. */
export const NEW_DRAFT = "kandidaat/nieuw";

/** What came of beginning an intake. */
export type Begun =
  | { kind: "begun"; candidacyId: string }
  | { kind: "faults"; faults: Fault[] }
  /** Only a coach takes somebody in. */
  | { kind: "notAllowed" };

/**
 * Takes somebody in by the first step of the intake: why and for how long data about them are held.
 * All else follows step by step.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function beginIntake(tx: Transaction, actor: Actor, given: Given): Promise<Begun> {
  if (actor.role !== "coach") return { kind: "notAllowed" };
  const regions = (await possibleRegions(tx, actor)).map(({ id }) => id);
  const today = dayInTheNetherlands();
  const asked = {
    tx,
    groups: {},
    today,
    role: actor.role,
    by: actor.name,
    regions,
    files: [],
    olderLists: [],
  };
  const { value, faults } = await groundStep.read(given, asked);
  if (faults) return { kind: "faults", faults };
  const founded = await foundCandidacy(tx, actor, {
    homeRegionId: value.homeRegionId!,
    ground: value.ground as NewGroupValues["ground"],
  });
  if (founded.kind !== "founded") return { kind: "notAllowed" };
  await dropDraft(tx, actor, NEW_DRAFT);
  return { kind: "begun", candidacyId: founded.candidacyId };
}
