import type { CapacityList } from "../capacity/capacityList.ts";
import { itemsByCode } from "../capacity/capacityList.ts";
import type { Fault } from "./faults.ts";
import { FaultList } from "./faults.ts";
import { readCandidate } from "./readCandidate.ts";
import { declaredIds, readCollection } from "./readCollection.ts";
import { isRecord, readObject } from "./readValues.ts";
import { readOpening, readProfile, readTask } from "./readWork.ts";
import type { RegionFile } from "./regionFile.ts";

/** The region that was read, or everything that is wrong with the file: nothing is half read. */
export type ReadRegion =
  | { readonly region: RegionFile; readonly faults?: undefined }
  | { readonly region?: undefined; readonly faults: readonly Fault[] };

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
