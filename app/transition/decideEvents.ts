import { caseStanding } from "@overstap/engine/transition/phaseOf.ts";
import type { CaseEvent } from "@overstap/engine/transition/caseEvent.ts";
import type { CaseState } from "@overstap/engine/transition/caseState.ts";
import type { Day } from "@overstap/engine/transition/days.ts";
import { nextAction } from "@overstap/engine/transition/nextAction.ts";
import { eventReader } from "@overstap/engine/transition/readEvent.ts";
import type { RuleCode } from "@overstap/engine/transition/refusal.ts";
import { addEvent } from "@overstap/engine/transition/walkCase.ts";
import type { Role } from "../access/role.ts";
import { type CaseRow, contextAt, type KnownCase, startOf } from "./knownCase.ts";
import type { CameTo } from "./schema.ts";
import { workingDays } from "./workingDays.ts";

/** An event that no rule refuses, and what the case comes to with it. */
export type DecidedEvent = { event: CaseEvent; came: CameTo };

/** Why an event is not taken: the rule, in a code, and what the engine says of it, for the log. */
export type RefusedEvent = {
  type: string;
  code: RuleCode;
  message: string;
  /** Of a wrong shape: the fields of the event that are wrong. */
  fields: readonly string[];
};

export type Decision =
  | { decided: DecidedEvent[]; state: CaseState; refused?: undefined }
  | { decided?: undefined; refused: RefusedEvent };

/**
 * Has the engine take events one after the other, each against what the case came to with the one
 * before it: all of them, or the first that breaks a rule and then none.
 *
 * @param values the events, as they would be stored
 * @param by who speaks, in which role
 * @param named accounts that the events name and that have not spoken yet, with their roles
 * @param on the last day that counts, today
 */
export function decideEvents(
  known: CaseRow & Partial<Pick<KnownCase, "state">>,
  values: readonly object[],
  by: { account: string; role: Role },
  named: Readonly<Record<string, Role>>,
  on: Day,
): Decision {
  const parties = { ...known.parties, ...named, [by.account]: by.role };
  const context = contextAt(parties, known.coordinatorId);
  const read = eventReader(context.accounts.keys());
  const file = startOf(known);
  let { state } = known;
  const decided: DecidedEvent[] = [];
  for (const value of values) {
    const type = "type" in value ? String(value.type) : "";
    const { event, faults } = read(value);
    if (faults !== undefined) {
      const message = faults.map((one) => `${one.path} ${one.message}`.trim()).join("; ");
      return { refused: { type, code: "shape", message, fields: faults.map(({ path }) => path) } };
    }
    const next = addEvent(state, event, { file, context, on });
    if ("code" in next) return { refused: { type, ...next, fields: [] } };
    state = next;
    decided.push({ event, came: cameTo(state, parties) });
  }
  if (state === undefined) throw new Error("no events to decide");
  return { decided, state };
}

function cameTo(state: CaseState, parties: Readonly<Record<string, Role>>): CameTo {
  const { phase, step = null } = caseStanding(state, workingDays);
  return {
    owner: state.owner,
    offeredTo: state.offeredTo ?? null,
    parties,
    phase,
    step,
    next: nextAction(state, workingDays) ?? null,
  };
}
