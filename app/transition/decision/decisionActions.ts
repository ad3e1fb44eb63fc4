import { isPlaced } from "@overstap/engine/transition/caseState.ts";
import { missingJudges } from "@overstap/engine/transition/parties.ts";
import { decideFrom } from "@overstap/engine/transition/undoneSteps.ts";
import type { Holder, Plan } from "../../agenda/planAction.ts";
import { onceOfCase, type VoiceHolders } from "../caseActions.ts";
import type { KnownCase } from "../knownCase.ts";
import { workingDays } from "../workingDays.ts";
import { decisionAddress } from "./decisionAddress.ts";

/** So many working days somebody has to say how to go on, once it is time; never beyond the end. */
const WITHIN = 5;

/** The placements of a case about whose end it is time to decide, and not all have. */
function undecided({ state, on }: KnownCase) {
  if (state.closed !== undefined) return [];
  return state.attempts.filter(
    (one) =>
      isPlaced(one) &&
      one.agreement !== undefined &&
      missingJudges(state, one).length > 0 &&
      on >= decideFrom(one.agreement, workingDays),
  );
}

/** Whether it is time to decide how a placement goes on. */
export function mustDecide(known: KnownCase): boolean {
  return undecided(known).length > 0;
}

/**
 * One action for everybody who has yet to say how a placement goes on, from 15 working days before its end
 * (5 of a short one): so that nobody waits for the other. Nothing before that day.
 */
export function decisionActions(known: KnownCase, holders: VoiceHolders): Plan[] {
  const { state, id, candidacyId } = known;
  return undecided(known).flatMap((attempt) => {
    const { agreement } = attempt;
    if (!agreement) return [];
    const soon = workingDays.after(decideFrom(agreement, workingDays), WITHIN);
    const place = holders.careEmployer.get(attempt.opening);
    const plans = missingJudges(state, attempt).map((voice): Plan => {
      const owner: Holder = { account: state.owner };
      const holder: Holder =
        voice === "candidate"
          ? holders.candidate === undefined
            ? owner
            : { account: holders.candidate }
          : voice === "careEmployer"
            ? place === undefined
              ? owner
              : { role: "careEmployer", organisation: place }
            : holders.sendingEmployer === undefined
              ? owner
              : { role: "sendingEmployer", organisation: holders.sendingEmployer };
      const own = "account" in holder && holder.account === holders.candidate;
      return {
        what: own ? "decision:candidate.action.decide" : "decision:action.decide",
        whatForOthers: "decision:action.decide",
        holder,
        due: soon < agreement.end ? soon : agreement.end,
        href: decisionAddress(own ? "candidate" : "coach", candidacyId, attempt.id),
        candidacyId,
        once: `${onceOfCase(id)}decide/${attempt.id}/${holder === owner ? "owner" : voice}`,
      };
    });
    // Where the owner answers for several voices, once is enough.
    return plans.filter((one, at) => plans.findIndex(({ once }) => once === one.once) === at);
  });
}
