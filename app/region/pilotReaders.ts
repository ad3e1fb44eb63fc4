import type { Role } from "../access/role.ts";

/**
 * Who may open the page on the thirteen: it names limits, if of published cases only, so it is not
 * for employers.
 */
export const pilotReaders = [
  "coach",
  "labourExpert",
  "coordinator",
  "researcher",
] as const satisfies readonly Role[];
