import type { CapacityList } from "../capacity/capacityList.ts";
import { itemsByCode } from "../capacity/capacityList.ts";
import type { Fault } from "./faults.ts";
import { FaultList, pathOf } from "./faults.ts";
import { readCandidate } from "./readCandidate.ts";
import type { Read } from "./readValues.ts";
import { isRecord, readList, readObject, refuseRepeated } from "./readValues.ts";
import { readOpening, readProfile, readTask } from "./readWork.ts";
import type { RegionFile } from "./regionFile.ts";

/** The region that was read, or everything that is wrong with the file: nothing is half read. */
export type ReadRegion =
  | { readonly region: RegionFile; readonly faults?: undefined }
  | { readonly region?: undefined; readonly faults: readonly Fault[] };

/** The ids that a collection declares, or undefined when there is no such list to refer to. */
function declaredIds(collection: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(collection)) return undefined;
  const ids = new Set<string>();
  for (const entry of collection) {
    if (isRecord(entry) && typeof entry["id"] === "string") ids.add(entry["id"]);
  }
  return ids;
}

/** Reads a list of things with an id, none of which stands twice. */
function readCollection<T extends { readonly id: string }>(element: Read<T>): Read<T[]> {
  const list = readList(element);
  return (value, path, faults) => {
    const read = list(value, path, faults);
    refuseRepeated(
      read?.map((entry) => entry?.id),
      (index) => pathOf(pathOf(path, index), "id"),
      faults,
    );
    return read;
  };
}

/**
 * Takes parsed JSON and the FML in use. Gives the region as a copy, or all faults at once, each with
 * its path and what was expected. Never throws, whatever the JSON. Source: the screening rules, "Input"
 * and "Faults".
 */
export function readRegion(json: unknown, fml: CapacityList): ReadRegion {
  const faults = new FaultList();
  const items = itemsByCode(fml);
  const file = isRecord(json) ? json : {};
  const read = readObject<RegionFile>({
    tasks: readCollection(readTask(items)),
    profiles: readCollection(readProfile(declaredIds(file["tasks"]))),
    openings: readCollection(readOpening(declaredIds(file["profiles"]))),
    candidates: readCollection(readCandidate(fml, items)),
  });
  const path = isRecord(json) ? "" : "region";
  const region = read(json, path, faults);
  return faults.faults.length > 0 ? { faults: faults.faults } : { region };
}
