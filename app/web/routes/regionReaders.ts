import type { Role } from "../../access/role.ts";

/** Who reads the region in counts, and what would open work in it. */
export const regionReaders = [
  "coach",
  "sendingEmployer",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "researcher",
] as const satisfies readonly Role[];
