import { newId } from "../ids.ts";
import type { Fault } from "./fault.ts";
import type { Given } from "./given.ts";

/** A form as a page shows it: what stands in it, what is wrong, and what it answers for. */
export type FormState = {
  given: Given;
  faults: readonly Fault[];
  /** One submission of this form counts once, however often its button is pressed. */
  once: string;
  /** The version of the record that the form was filled from; 0 for a new one. */
  version: number;
};

/** Names of the hidden fields; no field of a form may begin with `_`. */
export const ONCE = "_once";
export const VERSION = "_version";
export const DRAFT = "_draft";

/** A form that has not been sent yet. */
export function freshForm(given: Given, version = 0): FormState {
  return { given, faults: [], once: newId(), version };
}

/** A form that was sent and comes back with faults: a new try is a new submission. */
export function faultyForm(given: Given, faults: readonly Fault[]): FormState {
  return { given: fieldsOnly(given), faults, once: newId(), version: versionIn(given) };
}

/** The version a form was filled from; 0 when it says none. */
export function versionIn(given: Given): number {
  const text = given[VERSION]?.[0] ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

/** What people typed, without the form's own hidden fields. */
export function fieldsOnly(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith("_")));
}
