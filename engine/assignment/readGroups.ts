import type { Fault } from "../region/faults.ts";
import { FaultList, pathOf, quoted } from "../region/faults.ts";
import { readCollection, readReference } from "../region/readCollection.ts";
import { readId, readNumber, readObject, readSet } from "../region/readValues.ts";
import type { Opening } from "../region/regionFile.ts";
import type { OpeningGroup } from "./openingGroup.ts";

/** The groups that were read, or everything that is wrong with them. */
export type ReadGroups =
  | { readonly groups: readonly OpeningGroup[]; readonly faults?: undefined }
  | { readonly groups?: undefined; readonly faults: readonly Fault[] };

/** Notes every opening that an earlier group has already. */
function refuseOverlap(groups: readonly OpeningGroup[], path: string, faults: FaultList): void {
  const groupOf = new Map<string, number>();
  for (const [index, group] of groups.entries()) {
    // What is no list of texts has its own fault already.
    if (!Array.isArray(group?.openings)) continue;
    for (const [at, id] of group.openings.entries()) {
      const earlier = groupOf.get(id);
      if (typeof id !== "string" || earlier === index) continue;
      if (earlier === undefined) groupOf.set(id, index);
      else {
        const place = pathOf(pathOf(pathOf(path, index), "openings"), at);
        faults.refuse(place, `${quoted(id)} is in ${pathOf(path, earlier)} already`);
      }
    }
  }
}

/**
 * Takes parsed JSON and the openings of a region, gives the groups of openings that share a maximum, or
 * all faults at once, each with its path below `groups`. Never throws, whatever the JSON.
 */
export function readGroups(json: unknown, openings: readonly Pick<Opening, "id">[]): ReadGroups {
  const faults = new FaultList();
  const ids = new Set(openings.map(({ id }) => id));
  const read = readCollection(
    readObject<OpeningGroup>({
      id: readId,
      openings: readSet(readReference("opening", ids)),
      max: readNumber({ min: 0, whole: true }),
    }),
  );
  const groups = read(json, "groups", faults);
  if (Array.isArray(groups)) refuseOverlap(groups, "groups", faults);
  return faults.faults.length > 0 ? { faults: faults.faults } : { groups };
}
