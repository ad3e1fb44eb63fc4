import { applyEvent } from "./applyEvent.ts";
import type { CaseContext } from "./caseContext.ts";
import type { CaseEvent, EventOf } from "./caseEvent.ts";
import type { CaseState } from "./caseState.ts";
import { startClock } from "./clock.ts";
import type { Day } from "./days.ts";
import { ownerByDay } from "./owner.ts";
import { eventReader } from "./readEvent.ts";
import type { Refusal } from "./refusal.ts";
import { refusalOf } from "./refusal.ts";
import type { TransitionFile } from "./transitionFile.ts";
import { WorkingDays } from "./workingDays.ts";

/** The event that broke a rule, by its place from 0. */
export interface BrokenRule extends Refusal {
  readonly place: number;
}

/** What a case came to on a day, or the first event that breaks a rule. */
export type WalkedCase =
  | { readonly state: CaseState; readonly context: CaseContext; readonly broken?: undefined }
  | { readonly state?: undefined; readonly context?: undefined; readonly broken: BrokenRule };

/** Takes a case file, gives what does not change in it while the case goes on. */
export function contextOf(file: TransitionFile): CaseContext {
  return {
    accounts: new Map(file.accounts.map((account) => [account.id, account])),
    coordinator: file.coordinator,
    days: new WorkingDays(file.holidays),
  };
}

function open(file: Walk["file"], event: EventOf<"opened">): CaseState {
  return {
    candidate: event.candidate,
    sendingEmployer: event.sendingEmployer === true,
    track: file.track,
    owner: event.owner,
    formerOwners: [],
    lastEventOn: event.at,
    actions: [],
    reviews: {},
    attempts: [],
    clock: startClock(file.track === "track2" ? file.firstSickDay : undefined),
    granted: [],
  };
}

/**
 * Takes a case file and the last day that counts. Reads its events one by one, each against the state
 * before it; gives the state on that day, or the first event that breaks a rule, and then nothing else.
 */
export function walkCase(file: TransitionFile, on: Day): WalkedCase {
  const context = contextOf(file);
  const readEvent = eventReader(context.accounts.keys());
  let state: CaseState | undefined;
  for (const [place, value] of file.events.entries()) {
    const { event, faults } = readEvent(value);
    if (faults !== undefined) {
      const message = faults.map((fault) => [fault.path, fault.message].filter(Boolean).join(" "));
      return { broken: { place, code: "shape", message: message.join("; ") } };
    }
    const next = addEvent(state, event, { file, context, on });
    if ("code" in next) return { broken: { place, ...next } };
    state = next;
  }
  if (state === undefined) {
    const message = "the first event is opened";
    return { broken: { place: 0, code: "order", message } };
  }
  return { state: ownerByDay(state, on, context), context };
}

interface Walk {
  readonly file: Pick<TransitionFile, "track" | "firstSickDay">;
  readonly context: CaseContext;
  /** The last day that counts. */
  readonly on: Day;
}

/**
 * Takes what a case came to (nothing before its first event) and one more event whose shape is right;
 * gives what it comes to then, or the first rule that the event breaks.
 */
export function addEvent(
  before: CaseState | undefined,
  event: CaseEvent,
  walk: Walk,
): CaseState | Refusal {
  const { file, context, on } = walk;
  // What an owner's last day brings about comes before what happened after it.
  const inOrder = before !== undefined && event.at >= before.lastEventOn && event.at <= on;
  const state = inOrder ? ownerByDay(before, event.at, context) : before;
  const refusal = refusalOf({ ...(state && { state }), event, context, on });
  if (refusal !== undefined) return refusal;
  if (state === undefined) return open(file, event as EventOf<"opened">);
  return applyEvent(state, event, context);
}
