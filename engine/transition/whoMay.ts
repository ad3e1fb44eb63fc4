import type { CaseEvent, EventType } from "./caseEvent.ts";
import type { CaseState } from "./caseState.ts";
import type { Voice } from "./caseWords.ts";
import type { EventRule, Speaker } from "./eventTable.ts";
import { eventTable } from "./eventTable.ts";
import { nextAction } from "./nextAction.ts";
import { judgesOf, signatoriesOf } from "./parties.ts";
import type { Situation } from "./situation.ts";

function voiceOf(event: CaseEvent): Voice | undefined {
  return "voice" in event ? event.voice : undefined;
}

const inWords = (from: readonly string[]): string => from.join(", ");

/** The voices that an event can be spoken in for somebody else. */
function behalfVoices({ from }: EventRule, event: CaseEvent): readonly Speaker[] | "anybody" {
  const voice = voiceOf(event);
  if (from === "own voice") return voice === undefined ? [] : [voice];
  return from;
}

function onBehalfFault(situation: Situation, guides: boolean): string | undefined {
  const { event } = situation;
  const { onBehalf } = event;
  if (onBehalf === undefined) return undefined;
  const { voice, reason } = onBehalf;
  if (!guides) return "only the owner or the coordinator records another's voice";
  if (reason !== "on-paper" && voice !== "candidate") {
    return `${reason} is for the candidate only; of ${voice} there is a paper`;
  }
  const spoken = behalfVoices(eventTable[event.type], event);
  if (spoken !== "anybody" && !spoken.includes(voice)) {
    return `${event.type} is not ${voice}'s to say, but ${inWords(spoken)}'s`;
  }
  return undefined;
}

/** A voice that this case does not have cannot speak in it. */
function absentVoice(state: CaseState, event: CaseEvent): string | undefined {
  const heard: Partial<Record<EventType, readonly Voice[]>> = {
    signed: signatoriesOf(state),
    signatureWithdrawn: signatoriesOf(state),
    judged: judgesOf(state),
  };
  const voice = voiceOf(event);
  const among = heard[event.type];
  if (voice === undefined || among === undefined || among.includes(voice)) return undefined;
  return `there is no ${voice} in this case`;
}

function hasTurn({ state, event, context }: Situation, role: Voice): boolean {
  const who = state && nextAction(state, context.days)?.who;
  return who === event.by || who === role;
}

function speakerFault(situation: Situation, role: Voice): string | undefined {
  const { state, event, context } = situation;
  const { from } = eventTable[event.type];
  const isOwner = state?.owner === event.by;
  const isCoordinator = context.coordinator === event.by;
  if (event.onBehalf !== undefined) return onBehalfFault(situation, isOwner || isCoordinator);
  if (from === "anybody") return undefined;
  const voice = voiceOf(event);
  if (from === "own voice") {
    return role === voice ? undefined : `${event.by} has the role ${role}, not ${voice}`;
  }
  const speaks =
    from.some((one) => one === role) ||
    (from.includes("owner") && isOwner) ||
    (from.includes("coordinator of the case") && isCoordinator) ||
    (from.includes("whose turn it is") && hasTurn(situation, role)) ||
    (from.includes("named") && state?.offeredTo === event.by);
  return speaks ? undefined : `${event.by} (${role}) is not ${inWords(from)}`;
}

/** Only what somebody can bear tells about health: no care employer says so. */
function capacityFault({ event }: Situation, role: Voice): string | undefined {
  if (!("reason" in event) || event.reason !== "capacity" || event.type === "closed") {
    return undefined;
  }
  const speaking = event.onBehalf?.voice ?? voiceOf(event) ?? role;
  return speaking === "careEmployer"
    ? "capacity is never a careEmployer's to give: say what the work asks, as terms or other"
    : undefined;
}

/** Rule `who`: an event comes from an account of its voice or acting role that is still active. */
export function whoMay(situation: Situation): string | undefined {
  const { state, event, context } = situation;
  const account = context.accounts.get(event.by);
  if (account === undefined) return `no account ${event.by}`;
  const { role, until } = account;
  if (until !== undefined && event.at > until) {
    return `${event.by} was last active on ${until}, before ${event.at}`;
  }
  return (
    speakerFault(situation, role) ??
    (state && absentVoice(state, event)) ??
    capacityFault(situation, role)
  );
}
