import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";

/** Whether the table of visibility lets the actor write the care work of their own organisation. */
export function writesWork(actor: Pick<Actor, "role">): boolean {
  return may(actor, "write", { group: "work", relations: ["ownOrganisation"] });
}
