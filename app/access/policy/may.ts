import type { Actor } from "../actor.ts";
import type { CandidacyRelation, WorkRelation } from "../role.ts";
import type { FieldGroup, Verb } from "./fieldGroup.ts";
import { policy } from "./policy.ts";

/** What is asked for: a group of fields, and how the actor stands to its owner. */
export type Thing = {
  group: FieldGroup;
  relations: readonly (CandidacyRelation | WorkRelation)[];
};

const cells = new Set(policy.map((p) => `${p.role}/${p.relation}/${p.group}/${p.verb}`));

/**
 * Whether the table of visibility lets the actor do this. Every use case asks it; the row policies
 * of the database ask the same table again. What is not in the table is refused, and so
 * is what this session does not open yet.
 */
export function may(actor: Pick<Actor, "role" | "withheld">, verb: Verb, thing: Thing): boolean {
  if (actor.withheld?.some((group) => group === thing.group)) return false;
  return thing.relations.some((relation) =>
    cells.has(`${actor.role}/${relation}/${thing.group}/${verb}`),
  );
}

/** In which relations this role may read care work. */
export function workRelationsOf(actor: Pick<Actor, "role">): WorkRelation[] {
  return policy
    .filter((p) => p.role === actor.role && p.group === "work" && p.verb === "read")
    .map((p) => p.relation as WorkRelation);
}
