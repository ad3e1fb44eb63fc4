import type { CapacityList } from "@overstap/engine/capacity/capacityList.ts";
import { readRegion } from "@overstap/engine/region/readRegion.ts";
import type { RegionFile } from "@overstap/engine/region/regionFile.ts";
import type { World } from "@overstap/engine/screening/world.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import fml from "../../reference/fml/fml-current.json" with { type: "json" };
import { refuseFaults } from "./badInput.ts";
import { readJsonFile } from "./readJsonFile.ts";

/**
 * Takes the path of a region file or `-`, gives the region and its work prepared. Throws BadInput with
 * every fault of the file, one line each; `named`: which begins with its path, where there are several.
 */
export async function loadRegion(
  path: string,
  named = false,
): Promise<{ region: RegionFile; world: World }> {
  const list = fml as CapacityList;
  const { region, faults } = readRegion(await readJsonFile(path), list);
  if (faults !== undefined) return refuseFaults(faults, named ? path : undefined);
  return { region, world: prepareWorld(region, list) };
}
