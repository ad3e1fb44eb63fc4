import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { may } from "../access/policy/may.ts";
import type { Watcher } from "./listWatchers.ts";

/** The groups of which something can be held, in the order in which a person reads them. */
export const heldGroups = [
  "firstName",
  "identity",
  "town",
  "ownWords",
  "wishes",
  "capacity",
  "explanation",
  "fits",
  "packageTasks",
  "agreement",
  "refusals",
  "clock",
  "barriers",
  "files",
  "ground",
] as const satisfies readonly CandidacyGroup[];

export type HeldGroup = (typeof heldGroups)[number];

/** What a watcher may read, out of the table of visibility itself. */
export function watcherGroups({ role, kind }: Pick<Watcher, "role" | "kind">): HeldGroup[] {
  return heldGroups.filter((group) => may({ role }, "read", { group, relations: [kind] }));
}

/** Where the table of visibility gives a part of a group only, and the person is told which. */
const narrowed = {
  proposed: ["agreement", "refusals"],
  employs: ["agreement"],
  placed: ["agreement"],
  shown: ["barriers", "clock"],
} as const;

type Narrowed = {
  [Kind in keyof typeof narrowed]: `${(typeof narrowed)[Kind][number]}.${Kind}`;
}[keyof typeof narrowed];

/** The text that tells a person what of a group a watcher sees: all of it, or which part. */
export function groupWord(
  { kind }: Pick<Watcher, "kind">,
  group: HeldGroup,
): `people:candidate.group.${HeldGroup | Narrowed}` {
  const parts: readonly string[] = kind in narrowed ? narrowed[kind as keyof typeof narrowed] : [];
  return `people:candidate.group.${
    parts.includes(group) ? (`${group}.${kind}` as Narrowed) : group
  }`;
}
