import type { Opening } from "../region/regionFile.ts";
import { slotBits } from "../region/slots.ts";
import type { PreparedProfile, World } from "./world.ts";

/** An opening with its profile at hand. */
export interface Place {
  readonly opening: Opening;
  readonly profile: PreparedProfile;
  readonly slots: number;
}

/**
 * Takes an opening of one of the world's profiles, gives what screening needs of it.
 * Throws a RangeError when the profile is not in the world: a valid region has none such.
 */
export function preparePlace(opening: Opening, world: World): Place {
  const profile = world.profiles.get(opening.profile);
  if (profile === undefined) throw new RangeError(`opening of an unknown profile: ${opening.id}`);
  return { opening, profile, slots: slotBits(opening.slots) };
}
