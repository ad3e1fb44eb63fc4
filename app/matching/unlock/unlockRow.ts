import type { ShownCount } from "../../access/policy/countFor.ts";
import type { ChangeView } from "../pair/changeView.ts";

/** One change of a region's list, as somebody may see it. */
export type UnlockRow = {
  change: ChangeView;
  /** The place where it would be made; absent for a change at all places at once. */
  opening?: {
    id: string;
    title: string;
    organisation: { id: string; name: string };
    /** The team or location, and the hours asked: what tells twins apart. */
    setting: string;
    hours: { min: number; max: number };
    town: string;
    at: { lat: number; lon: number };
    /** Whether the actor may open the place's own page. */
    readable: boolean;
  };
  count: ShownCount;
  /** 1 (little) to 4 (much). */
  cost: number;
  /** The first of those whom the actor may see, by name or neutral reference; and how many more there are. */
  people: { id: string; name?: string; reference: string }[];
  more: number;
  /** Why it ended at this place for others in the last year: only what reaches the region's threshold. */
  refusals: readonly { reason: string; people: number }[];
};
