import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { readIntake } from "./readIntake.ts";
import { progressOf, type StepKey } from "./steps.ts";

/** What has still to be answered of somebody before it can be seen which places fit. */
export type OpenQuestions = {
  candidacyId: string;
  /** The first step that is open. */
  next: StepKey;
  /** How many steps are open. */
  count: number;
  /** Whether the person answered anything themselves: beyond what an invitation begins with. */
  begun: boolean;
};

/** What stands there when somebody is invited with only a name. */
const beginsWith: ReadonlySet<StepKey> = new Set<StepKey>(["grondslag", "naam"]);

/**
 * The questions that are still open, of the first of these candidacies that has any; undefined when all
 * is answered that is needed, or the actor may answer nothing.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function openQuestions(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
): Promise<OpenQuestions | undefined> {
  for (const candidacyId of candidacyIds) {
    // oxlint-disable-next-line no-await-in-loop -- one transaction asks one thing at a time
    const intake = await readIntake(tx, actor, candidacyId);
    if (!intake) continue;
    const { steps, next } = progressOf(intake.groups);
    if (next === undefined) continue;
    return {
      candidacyId,
      next,
      count: steps.filter(({ needed, answered }) => needed && !answered).length,
      begun: steps.some(({ key, needed, answered }) => needed && answered && !beginsWith.has(key)),
    };
  }
  return undefined;
}
