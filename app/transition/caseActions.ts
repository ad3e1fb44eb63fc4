import type { Action } from "@overstap/engine/transition/caseEvent.ts";
import { nextAction } from "@overstap/engine/transition/nextAction.ts";
import { undoneSteps } from "@overstap/engine/transition/undoneSteps.ts";
import type { Holder, Plan } from "../agenda/planAction.ts";
import { actionKey } from "./actionKey.ts";
import { caseAddress } from "./caseAddress.ts";
import type { KnownCase } from "./knownCase.ts";
import { workingDays } from "./workingDays.ts";

/** The accounts and organisations by which the voices of a case are reached. */
export type VoiceHolders = {
  /** The person's own account; undefined for who has none: their owner does it with them. */
  candidate: string | undefined;
  sendingEmployer: string | undefined;
  labourExpert: string | undefined;
  /** The care organisation, and who works beside the person, by opening. */
  careEmployer: ReadonlyMap<string, string>;
  buddy: ReadonlyMap<string, string>;
};

/** With what the `once` of a case's actions begins. */
export const onceOfCase = (caseId: string) => `case/${caseId}/`;

/**
 * The next action of a case as the agenda plans it: one, or, where both decide, one for each. Nothing
 * once the case is closed.
 */
export function caseActions(known: KnownCase, holders: VoiceHolders): Plan[] {
  const next = nextAction(known.state, workingDays);
  if (next === undefined) return [];
  const voices = next.who === "both" ? ["careEmployer", "candidate"] : [next.who];
  const plans = voices.map((who) => {
    const holder = holderOf(who, next, known, holders);
    const own = "account" in holder && holder.account === holders.candidate;
    return planOf(known, next, holder, own);
  });
  // Where the owner answers for the person too, once is enough.
  return plans.filter((one, at) => plans.findIndex(({ once }) => once === one.once) === at);
}

/** Whoever a case is offered to decides whether they take it on, within two working days. */
export function handoverAction({ id, candidacyId, state }: KnownCase): Plan[] {
  if (state.offeredTo === undefined || state.closed !== undefined) return [];
  return [
    {
      what: "transition:action.handover",
      holder: { account: state.offeredTo },
      due: workingDays.after(state.lastEventOn, 2),
      href: "/overstappen?toon=aangeboden",
      candidacyId,
      once: `${onceOfCase(id)}handover/${state.offeredTo}`,
    },
  ];
}

/** One action of a case, for whoever holds it. */
export function planOf(
  { id, candidacyId }: Pick<KnownCase, "id" | "candidacyId">,
  next: Action,
  holder: Holder,
  forCandidate: boolean,
): Plan {
  const key = actionKey(next.what);
  return {
    what: forCandidate ? `transition:candidate.action.${key}` : `transition:action.${key}`,
    whatForOthers: `transition:action.${key}`,
    holder,
    due: next.due,
    href: caseAddress({ role: forCandidate ? "candidate" : "coach" }, candidacyId),
    candidacyId,
    once: `${onceOfCase(id)}${key}/${forCandidate ? "candidate" : "other"}`,
  };
}

/** Whose turn it is; the owner's where nobody answers for a voice. */
function holderOf(who: string, next: Action, known: KnownCase, holders: VoiceHolders): Holder {
  const { state } = known;
  const owner = { account: state.owner };
  const opening = openingOfStep(known, next);
  const place = opening === undefined ? undefined : holders.careEmployer.get(opening);
  switch (who) {
    case "candidate":
      return holders.candidate === undefined ? owner : { account: holders.candidate };
    case "careEmployer":
      return place === undefined ? owner : { role: "careEmployer" as const, organisation: place };
    case "buddy": {
      const buddy = opening === undefined ? undefined : holders.buddy.get(opening);
      if (buddy !== undefined) return { account: buddy };
      return place === undefined ? owner : { role: "careEmployer" as const, organisation: place };
    }
    case "sendingEmployer":
      return holders.sendingEmployer === undefined
        ? owner
        : { role: "sendingEmployer" as const, organisation: holders.sendingEmployer };
    case "labourExpert":
      return holders.labourExpert === undefined ? owner : { account: holders.labourExpert };
    case "coach":
    case "coordinator":
      return owner;
    default:
      return { account: who };
  }
}

/** The opening whose step is next: of the attempt that waits for it. */
function openingOfStep({ state }: KnownCase, next: Action): string | undefined {
  const waits = (one: Action) => one.what === next.what && one.due === next.due;
  return state.attempts.find((one) => undoneSteps(state, one, workingDays).some(waits))?.opening;
}
