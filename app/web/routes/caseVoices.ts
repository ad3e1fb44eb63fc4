import type { Role } from "../../access/role.ts";

/** Who speaks in a case, besides the person. */
export const voices = [
  "coach",
  "sendingEmployer",
  "labourExpert",
  "coordinator",
  "careEmployer",
  "buddy",
] as const satisfies readonly Role[];

/** Who reads what is agreed: whoever signs it, and whoever looks after the case. */
export const readers = voices.filter((one) => one !== "buddy");
export const signs = ["coach", "sendingEmployer", "coordinator", "careEmployer"] as const;
