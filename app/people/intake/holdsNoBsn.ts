import { holdsBsn } from "../../access/forms/bsn.ts";
import type { Parsed } from "../../platform/forms/parseForm.ts";

/** Words that were read from a form, or the fault that one seems to be a burgerservicenummer. */
export function holdsNoBsn(field: string, read: Parsed<string[]>): Parsed<string[]> {
  if (!read.value?.some(holdsBsn)) return read;
  return { faults: [{ field, key: "access:fault.bsn" }] };
}
