import { createHash } from "node:crypto";
import type { Opening } from "@overstap/engine/region/regionFile.ts";
import type { LoadedRegion } from "../weighing/loadRegion.ts";

/** A short word for a value: the same value, written in the same order, gives the same word. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 22);
}

/** Takes an opening of a loaded region, gives a digest of all that weighs in it; names do not. */
export function openingDigest(
  opening: Opening,
  { world, placeNames }: Pick<LoadedRegion, "world" | "placeNames">,
): string {
  const profile = world.profiles.get(opening.profile);
  const tasks = profile?.tasks.map(
    ({ task: { name: _name, category: _category, ...weighs } }) => weighs,
  );
  return digestOf([opening, placeNames.get(opening.id)?.region, profile?.basis, tasks]);
}
