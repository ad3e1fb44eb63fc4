import type { CapacityList } from "../../capacity/capacityList.ts";
import type { World } from "../../screening/world.ts";
import type { CapacityRows } from "./capacityRows.ts";
import type { Dictionary } from "./dictionary.ts";
import type { Kinds } from "./kinds.ts";
import type { RegionMemory } from "./regionMemory.ts";

/** What records of a region are written in and read from. */
export interface RegionParts {
  readonly list: CapacityList;
  readonly memory: RegionMemory;
  readonly rows: CapacityRows;
  readonly world: World;
  readonly kinds: Kinds;
  readonly talents: Dictionary;
  readonly papers: Dictionary;
}

/** As {@link RegionParts}, with the slots there are. */
export interface RegionSlots extends RegionParts {
  readonly placeCount: number;
  readonly personCount: number;
  places(): Iterable<number>;
  people(): Iterable<number>;
}
