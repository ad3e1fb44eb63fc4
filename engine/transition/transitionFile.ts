import type { Track, Voice } from "./caseWords.ts";
import type { Day } from "./days.ts";

/** Somebody who can speak in a case. `until` is their last day. */
export interface CaseAccount {
  readonly id: string;
  readonly role: Voice;
  readonly until?: Day;
}

/** What a case starts from. Its events are read one by one, each against the state before it. */
export interface TransitionFile {
  readonly id: string;
  readonly track: Track;
  /** Day 0 of the clock, on track 2. */
  readonly firstSickDay?: Day;
  /** The account that becomes the owner when the owner leaves. */
  readonly coordinator: string;
  readonly holidays?: readonly Day[];
  readonly accounts: readonly CaseAccount[];
  readonly events: readonly unknown[];
}
