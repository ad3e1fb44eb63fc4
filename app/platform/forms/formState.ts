import { z } from "zod";
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
  /** How the fields of that version stood, so that what somebody did not touch is known; where it is asked. */
  base?: Given | undefined;
};

/** Names of the hidden fields; no field of a form may begin with `_`. */
export const ONCE = "_once";
export const VERSION = "_version";
export const DRAFT = "_draft";
export const BASE = "_base";

/** A form that has not been sent yet. */
export function freshForm(given: Given, version = 0): FormState {
  return { given, faults: [], once: newId(), version };
}

/** A form that was sent and comes back with faults: a new try is a new submission. */
export function faultyForm(given: Given, faults: readonly Fault[]): FormState {
  return {
    given: fieldsOnly(given),
    faults,
    once: newId(),
    version: versionIn(given),
    base: baseIn(given),
  };
}

/** The version a form was filled from; 0 when it says none. */
export function versionIn(given: Given): number {
  const text = given[VERSION]?.[0] ?? "";
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

const anyBase = z.record(z.string(), z.array(z.string()));

/** How the fields stood that a form was filled from; undefined when it does not say. */
export function baseIn(given: Given): Given | undefined {
  const text = given[BASE]?.[0];
  if (text === undefined) return undefined;
  try {
    return anyBase.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** What people typed, without the form's own hidden fields. */
export function fieldsOnly(given: Given): Given {
  return Object.fromEntries(Object.entries(given).filter(([name]) => !name.startsWith("_")));
}
