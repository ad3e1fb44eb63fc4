import type { CaseState } from "./caseState.ts";
import { isPlaced, isRunning } from "./caseState.ts";
import type { Scheme, WagePayer } from "./caseWords.ts";
import { endOfWages } from "./clock.ts";
import type { Day } from "./days.ts";
import { addMonths } from "./days.ts";

/** Months after the start of a contract in which the wage-cost benefit is asked for. */
const askWithin = 3;

/** A scheme on a day: whether it can be used, and why (a code). */
export interface SchemeState {
  readonly scheme: Scheme;
  readonly state: "open" | "later" | "closed";
  /** From when, where that is known. */
  readonly from?: Day;
  readonly why: string;
}

/** Who pays the wages on a day, and what the schemes say. */
export interface MoneyState {
  readonly wagesPaidBy: WagePayer | "none";
  readonly schemes: readonly SchemeState[];
}

function contractOf(state: CaseState) {
  return state.attempts.find((one) => isRunning(one) && one.contract)?.contract;
}

/** Whether the sending employer's duty to pay the wages of somebody on sick leave has ended. */
function dutyEnded(state: CaseState, on: Day): boolean {
  const end = endOfWages(state.clock);
  return state.track === "track2" && end !== undefined && on > end;
}

/**
 * Takes a state and a day, gives who pays the wages. Source: docs/transition.md, "Money": a contract
 * before a placement before the duty of the sending employer.
 */
export function wagesPaidBy(state: CaseState, on: Day): WagePayer | "none" {
  const contract = contractOf(state);
  if (contract !== undefined && contract.start <= on) return "careEmployer";
  const placed = state.attempts.find(
    (one) => isRunning(one) && one.startedOn !== undefined && one.startedOn <= on,
  );
  if (placed?.agreement !== undefined) return placed.agreement.wagesPaidBy;
  return state.sendingEmployer && !dutyEnded(state, on) ? "sendingEmployer" : "none";
}

/** Whether on track 2 nobody pays any more: the duty has ended, and there is no placement or contract. */
export function wagesUnclear(state: CaseState, on: Day): boolean {
  return dutyEnded(state, on) && wagesPaidBy(state, on) === "none";
}

function noRisk(state: CaseState): Omit<SchemeState, "scheme"> {
  if (state.track === "mobility") return { state: "closed", why: "not-on-sick-leave" };
  if (state.wia === undefined) {
    const from = endOfWages(state.clock);
    return { state: "later", ...(from && { from }), why: "after-waiting-time-and-wia" };
  }
  if (state.wia === "IVA") return { state: "closed", why: "iva" };
  return { state: "open", why: `wia-${state.wia}` };
}

function wageCostBenefit(state: CaseState, on: Day): Omit<SchemeState, "scheme"> {
  if (state.granted.includes("LKV")) return { state: "open", why: "granted" };
  const contract = contractOf(state);
  if (contract === undefined) return { state: "later", why: "needs-contract" };
  return on <= addMonths(contract.start, askWithin)
    ? { state: "open", why: "ask-within-three-months" }
    : { state: "closed", why: "not-asked-in-time" };
}

function trialPlacement(state: CaseState, on: Day): Omit<SchemeState, "scheme"> {
  if (contractOf(state) !== undefined) return { state: "closed", why: "has-contract" };
  if (dutyEnded(state, on) && state.wia === "WGA") return { state: "open", why: "wia-WGA" };
  return state.sendingEmployer
    ? { state: "closed", why: "still-employed" }
    : { state: "open", why: "not-employed" };
}

function workplaceProvision(state: CaseState): Omit<SchemeState, "scheme"> {
  const begun = state.attempts.some((one) => isPlaced(one) || (isRunning(one) && one.contract));
  return begun ? { state: "open", why: "placed" } : { state: "later", why: "needs-placement" };
}

/** Takes a state and a day, gives the money panel. Source: docs/transition.md, "Money". */
export function readMoney(state: CaseState, on: Day): MoneyState {
  return {
    wagesPaidBy: wagesPaidBy(state, on),
    schemes: [
      { scheme: "no-riskpolis", ...noRisk(state) },
      { scheme: "LKV", ...wageCostBenefit(state, on) },
      { scheme: "proefplaatsing", ...trialPlacement(state, on) },
      { scheme: "werkplekvoorziening", ...workplaceProvision(state) },
    ],
  };
}
