import type { CapacityList, ItemsByCode } from "../capacity/capacityList.ts";
import { modes } from "../travel/modeTable.ts";
import { readCapacity } from "./readCapacity.ts";
import type { Read } from "./readValues.ts";
import {
  readBoolean,
  readDate,
  readId,
  readNumber,
  readObject,
  readOneOf,
  readSet,
  readText,
} from "./readValues.ts";
import { readHours, readLevel, readPoint, readSlots } from "./readWork.ts";
import type { Candidate } from "./regionFile.ts";
import { affinities } from "./regionFile.ts";

const readModes: Read<Candidate["travel"]["modes"]> = (value, path, faults) => {
  const read = readSet(readOneOf(modes))(value, path, faults);
  if (read?.length === 0) faults.refuse(path, "at least one mode");
  return read;
};

/** Reads a candidate whose capacity is in the items of this list. */
export function readCandidate(list: CapacityList, items: ItemsByCode): Read<Candidate> {
  return readObject<Candidate>(
    {
      id: readId,
      at: readPoint,
      travel: readObject<Candidate["travel"]>({
        modes: readModes,
        maxMinutes: readNumber({ min: 0 }),
      }),
      hours: readHours,
      slots: readSlots,
      capacity: readCapacity(list, items),
      language: readObject<Candidate["language"]>({ speaking: readLevel, reading: readLevel }),
      affinity: readOneOf(affinities),
      needsLasting: readBoolean,
      talents: readSet(readText),
      papers: readSet(readText),
      from: readDate,
    },
    ["talents", "papers", "from"],
  );
}
