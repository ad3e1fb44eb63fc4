import type { CandidacyGroup } from "../../access/policy/fieldGroup.ts";

/** Who can come to look along during the intake, and no further: work comes with being put forward. */
const aroundKinds = ["employs", "treats", "asked", "shown", "identified"] as const;
export type AroundKind = (typeof aroundKinds)[number];

export function isAroundKind(kind: string): kind is AroundKind {
  return (aroundKinds as readonly string[]).includes(kind);
}

/** What can be ended: who came to look along, and whom a person can refuse besides. */
export type EndableKind = AroundKind | "assigned" | "handed" | "proposed";

/**
 * With which group of fields the history of a relation is read. That a doctor or labour expert looks
 * along is no present employer's to know, who reads the ground: it stands with what only the person and
 * their coach write and read whole.
 */
export function groupOfRelation(kind: EndableKind): CandidacyGroup {
  return kind === "treats" || kind === "asked" ? "barriers" : "ground";
}
