import type { GroupValues, StoredGroup } from "../groups/groupTables.ts";
import { isSaid } from "./isSaid.ts";

/**
 * Of each group, whose fields stay: those of the one that is kept (also when left out) or of the other,
 * where it says nothing filled from the one not chosen; or by name exactly the fields that come from the
 * other. What somebody can bear is one whole.
 */
export type ChoicePerGroup = {
  readonly [G in StoredGroup]?: G extends "capacity" ? Side : Choice;
};
type Side = "keep" | "gone";
type Choice = Side | ReadonlySet<string>;

/** What was chosen of a group; where the chosen side says nothing of a field, what the other says. */
export function chosenOf<G extends StoredGroup>(
  group: G,
  ours: GroupValues[G] | undefined,
  theirs: GroupValues[G],
  choice: Choice = "keep",
): GroupValues[G] {
  if (!ours) return theirs;
  // A statement of what somebody can bear is one whole: nothing of another is put in.
  if (group === "capacity") return choice === "gone" ? theirs : ours;
  const names = Object.keys({ ...theirs, ...ours }) as (keyof GroupValues[G] & string)[];
  const [first, second] = choice === "gone" ? [theirs, ours] : [ours, theirs];
  const chosen = (name: (typeof names)[number]) => {
    if (typeof choice !== "string") return choice.has(name) ? theirs[name] : ours[name];
    return isSaid(first[name]) ? first[name] : second[name];
  };
  const fields = Object.fromEntries(names.map((name) => [name, chosen(name)])) as GroupValues[G];
  return group === "barriers" ? { ...fields, shown: bothShown(ours, theirs) } : fields;
}

/** The counter may know of what somebody worries about only where that was said with both. */
function bothShown(ours: object, theirs: object): boolean {
  return [ours, theirs].every((one) => "shown" in one && one.shown === true);
}
