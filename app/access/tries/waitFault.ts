import type { Fault } from "../../platform/forms/fault.ts";

const LONG = 90;

/** Says that something was tried too often, and when it may be tried again. */
export function waitFault(field: string, minutes: number): Fault {
  return minutes > LONG
    ? { field, key: "access:tries.waitHours", values: { count: Math.ceil(minutes / 60) } }
    : { field, key: "access:tries.wait", values: { count: minutes } };
}
