import { z } from "zod";
import { keepActions } from "../agenda/keepActions.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { defineJob } from "../platform/jobs/defineJob.ts";
import { caseActions, handoverAction, onceOfCase } from "./caseActions.ts";
import { decisionActions } from "./decision/decisionActions.ts";
import { keepBuddies } from "./evaluation/keepBuddies.ts";
import { keepOwner } from "./keepOwner.ts";
import { keepProposed } from "./keepProposed.ts";
import type { KnownCase } from "./knownCase.ts";
import { loadCase } from "./loadCase.ts";
import { transitionEvents } from "./transitionEvents.ts";
import { voiceHolders } from "./voiceHolders.ts";

/** What each action that is no step is done by. */
const doneBy: Readonly<Record<string, string>> = {
  explore: "attemptOpened",
  "answer-feedback": "actionDone",
  "give-owner": "handoverAccepted",
  decide: "judged",
};

/**
 * Lets the agenda and who sees whom follow from a case: the one next action, with whoever's turn it is,
 * and the relations of the places where somebody is put forward. It looks at how the case stands now, so
 * running it again changes nothing.
 */
export const followCase = defineJob({
  name: "transition.followCase",
  title: (t) => t("transition:job.followCase"),
  payload: z.object({ candidacyId: z.uuid() }),
  on: [transitionEvents.moved],
  run: ({ payload }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const known = await loadCase(tx, payload.candidacyId, dayInTheNetherlands(clock()));
      if (known) await follow(tx, known);
    }),
});

/** As the job, of one case, in a transaction of the owner of the tables. */
export async function follow(tx: Transaction, known: KnownCase): Promise<void> {
  const holders = await voiceHolders(tx, known);
  await keepProposed(tx, known, holders.careEmployer);
  await keepBuddies(tx, known);
  await keepOwner(tx, known);
  const decisions = decisionActions(known, holders);
  // Once it is time to decide, everybody is asked, and not only whose turn it would be.
  const steps = caseActions(known, holders).filter(
    ({ once }) => decisions.length === 0 || !once.startsWith(`${onceOfCase(known.id)}judged/`),
  );
  const plans = [...steps, ...decisions, ...handoverAction(known)];
  const last = known.events.at(-1);
  const isDone = (once: string) => {
    const what = once.slice(onceOfCase(known.id).length).split("/")[0]!;
    return last !== undefined && (doneBy[what] ?? what) === last.type;
  };
  await keepActions(tx, known.organisationId, onceOfCase(known.id), plans, isDone);
}
