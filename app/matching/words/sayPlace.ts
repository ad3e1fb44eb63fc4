import type { PlaceView } from "../pair/pairView.ts";

/** Where a place is: organisation, team or location where the title does not name it, town. */
export function sayPlace({ title, organisation, setting, town }: PlaceView): string {
  return [organisation, title.includes(setting) ? "" : setting, town]
    .filter((part) => part !== "")
    .join(", ");
}
