import type { Conflict } from "../../platform/forms/conflict.ts";
import type { Fault } from "../../platform/forms/fault.ts";

/** What came of a form that changes care work; a page turns it into an answer. */
export type Outcome =
  /** Done; the answer leads to this address. */
  | { kind: "saved"; to: string }
  /** Nothing was stored: what is wrong, field by field. */
  | { kind: "faults"; faults: Fault[] }
  /** Somebody else saved in between: nothing was stored. */
  | { kind: "conflict"; conflict: Conflict }
  /** Other records need this one: nothing was stored. */
  | { kind: "inUse" }
  /** The actor's role writes no care work. */
  | { kind: "forbidden" }
  /** It is not there, or not the own organisation's. */
  | { kind: "notFound" };

export const forbidden: Outcome = { kind: "forbidden" };
export const notFound: Outcome = { kind: "notFound" };
export const saved = (to: string): Outcome => ({ kind: "saved", to });
export const faults = (found: Fault[]): Outcome => ({ kind: "faults", faults: found });
