import type { CandidacyGroup } from "../access/policy/fieldGroup.ts";
import { may } from "../access/policy/may.ts";
import type { Watcher } from "./listWatchers.ts";

/**
 * The groups that hold something today. Agreements, files and the like are named to the person as
 * soon as there are any.
 */
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
  "ground",
] as const satisfies readonly CandidacyGroup[];

export type HeldGroup = (typeof heldGroups)[number];

/** What a watcher may read, out of the table of visibility itself. */
export function watcherGroups({ role, kind }: Pick<Watcher, "role" | "kind">): HeldGroup[] {
  return heldGroups.filter((group) => may({ role }, "read", { group, relations: [kind] }));
}
