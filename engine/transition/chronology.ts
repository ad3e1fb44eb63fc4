import { addDays } from "./days.ts";
import type { Situation } from "./situation.ts";

/** So many days later something may be written down without saying why. */
const recordedWithin = 14;

/** Rule `chronology`: events stand in the order of their days, none lies in the future. */
export function chronology({ state, event, on }: Situation): string | undefined {
  const { at, recordedOn, lateBecause } = event;
  if (state !== undefined && at < state.lastEventOn) {
    return `${at} is before ${state.lastEventOn}, the day of the event before it`;
  }
  if (at > on) return `${at} is after ${on}, the day that the case is looked at`;
  if (recordedOn === undefined) return undefined;
  if (recordedOn < at) return `recorded on ${recordedOn}, before it happened on ${at}`;
  if (recordedOn > on) return `recorded on ${recordedOn}, after ${on}`;
  if (recordedOn > addDays(at, recordedWithin) && lateBecause === undefined) {
    return `recorded more than ${recordedWithin} days after ${at}: say lateBecause`;
  }
  return undefined;
}
