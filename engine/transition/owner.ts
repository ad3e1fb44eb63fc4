import type { CaseContext } from "./caseContext.ts";
import type { CaseState } from "./caseState.ts";
import type { Day } from "./days.ts";
import { addDays } from "./days.ts";

/** How long somebody who handed over may still read. */
const readsOnFor = 30;

/** Working days within which a coordinator finds a new owner. */
const giveWithin = 2;

/** Takes a state, gives it with another owner; what the old one had to do goes along. */
export function giveOwner(state: CaseState, to: string, on: Day): CaseState {
  const { owner, offeredTo: _answered, ...rest } = state;
  if (to === owner) return { ...rest, owner };
  return {
    ...rest,
    owner: to,
    formerOwners: [...state.formerOwners, { id: owner, readsUntil: addDays(on, readsOnFor) }],
    actions: state.actions.map((one) => (one.who === owner ? { ...one, who: to } : one)),
  };
}

/**
 * The owner has left: the case's coordinator owns it at once, with an owner to give within two working
 * days. Source: rule `one-owner`, docs/transition.md.
 */
export function ownerLeaves(state: CaseState, on: Day, context: CaseContext): CaseState {
  const { coordinator, days } = context;
  const given = giveOwner(state, coordinator, on);
  const what = "give-owner";
  const action = {
    what,
    who: coordinator,
    due: days.after(on, giveWithin),
    giveOwner: true as const,
  };
  return { ...given, actions: [...given.actions.filter((one) => !one.giveOwner), action] };
}

/** Takes a state and a day that has come, gives the state after an owner's last day, if that is past. */
export function ownerByDay(state: CaseState, on: Day, context: CaseContext): CaseState {
  const until = context.accounts.get(state.owner)?.until;
  if (state.closed !== undefined || until === undefined || until >= on) return state;
  return ownerLeaves(state, addDays(until, 1), context);
}
