import { isRunning } from "@overstap/engine/transition/caseState.ts";
import { addMonths } from "@overstap/engine/transition/days.ts";
import { z } from "zod";
import { keepActions } from "../../agenda/keepActions.ts";
import { planForJob } from "../../agenda/planAction.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { clockAddress } from "../clock/clockAddress.ts";
import type { KnownCase } from "../knownCase.ts";
import { loadCase } from "../loadCase.ts";
import { transitionEvents } from "../transitionEvents.ts";
import { onceOfScheme } from "./askScheme.ts";

/** Months after its start within which the wage-cost benefit of a contract is asked for. */
const ASK_WITHIN = 3;

/**
 * Lets what schemes ask of people follow from a case: once there is a contract its owner sees to the
 * wage-cost benefit within three months of its start, and what was granted is asked of nobody any more.
 */
export const followMoney = defineJob({
  name: "transition.followMoney",
  title: (t) => t("money:job.followMoney"),
  payload: z.object({ candidacyId: z.uuid() }),
  on: [transitionEvents.moved],
  run: ({ payload }, { database, clock }) =>
    database.asOwner(async (tx) => {
      const known = await loadCase(tx, payload.candidacyId, dayInTheNetherlands(clock()));
      if (known) await seeToMoney(tx, known);
    }),
});

/** As the job, of one case, in a transaction of the owner of the tables. */
async function seeToMoney(tx: Transaction, known: KnownCase): Promise<void> {
  const { state, id, candidacyId, organisationId } = known;
  for (const scheme of new Set(state.granted)) {
    // oxlint-disable-next-line no-await-in-loop -- four at most
    await keepActions(tx, organisationId, onceOfScheme(id, scheme), [], () => true);
  }
  const contract = state.attempts.find((one) => isRunning(one) && one.contract)?.contract;
  const once = `${onceOfScheme(id, "LKV")}contract`;
  // Whoever did it, or knows that it is not for this person, is not asked again by what happens later.
  const asks = known.events.at(-1)?.type === "contracted" && !state.granted.includes("LKV");
  if (contract === undefined || !asks) return;
  await planForJob(tx, organisationId, {
    what: "money:action.LKV",
    holder: { account: state.owner },
    due: addMonths(contract.start, ASK_WITHIN),
    href: clockAddress("coach", candidacyId, "money"),
    candidacyId,
    once,
  });
}
