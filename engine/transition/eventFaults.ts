import type { Fault } from "../region/faults.ts";
import type { CaseEvent, EventOf, Money } from "./caseEvent.ts";
import { addMonths } from "./days.ts";

/** The longest that a step may wait by "not now". */
const longestReview = 3;

function reasonFaults({ reason, text }: { readonly reason?: string; readonly text?: string }) {
  return reason === "other" && text === undefined
    ? [{ path: "text", message: "missing: other says nothing by itself" }]
    : [];
}

function neededReason(
  event: { readonly reason?: string; readonly text?: string },
  because: string,
): Fault[] {
  if (event.reason === undefined) return [{ path: "reason", message: `missing: ${because}` }];
  return reasonFaults(event);
}

function moneyFaults(money: Money | undefined, at: string, path: string): Fault[] {
  if (money === undefined || money.decidedOn <= at) return [];
  return [{ path, message: `decidedOn ${money.decidedOn} is after ${at}: money is decided first` }];
}

function agreementFaults(event: EventOf<"agreed" | "amended">): Fault[] {
  const { start, end, at, money } = event;
  const faults = moneyFaults(money, at, "money");
  if (start !== undefined && end !== undefined && end < start) {
    faults.push({ path: "end", message: `${start} or later, the day of start` });
  }
  return faults;
}

function judgedFaults(event: EventOf<"judged">): Fault[] {
  if (event.result === "contract") return reasonFaults(event);
  const faults = neededReason(event, `${event.result} says why`);
  if (event.result === "extend" && event.end === undefined) {
    faults.push({ path: "end", message: "missing: extend says until when" });
  }
  return faults;
}

function contractFaults(event: EventOf<"contracted">): Fault[] {
  const faults = moneyFaults(event.direct?.money, event.at, "direct");
  if (event.kind === "fixed" && event.months === undefined) {
    faults.push({ path: "months", message: "missing: a fixed contract says for how long" });
  }
  return faults;
}

/**
 * Takes an event whose fields are each right, gives what is wrong between them: a "no" without a
 * reason, "not now" beyond three months, money that is decided later than it is promised. Paths are
 * keys of the event. Source: rule `shape`, docs/transition.md.
 */
export function eventFaults(event: CaseEvent): readonly Fault[] {
  switch (event.type) {
    case "talked":
    case "met":
    case "walkedAlong":
    case "introduced":
      if (event.outcome === "yes") return reasonFaults(event);
      return neededReason(event, `${event.outcome} says why`);
    case "decided":
      return event.answer === "no" ? neededReason(event, "no says why") : reasonFaults(event);
    case "agreed":
    case "amended":
      return agreementFaults(event);
    case "judged":
      return judgedFaults(event);
    case "contracted":
      return contractFaults(event);
    case "withdrawn":
    case "closed":
      return reasonFaults(event);
    case "notNow": {
      const last = addMonths(event.at, longestReview);
      const { review, at } = event;
      if (review > last || review < at) {
        const message = `a date from ${at} to ${last}: at most three months on`;
        return [{ path: "review", message }];
      }
      return reasonFaults(event);
    }
    case "pregnancyLeave":
      return event.until < event.at
        ? [{ path: "until", message: `${event.at} or later, the day it begins` }]
        : [];
    default:
      return [];
  }
}
