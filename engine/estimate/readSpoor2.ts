import type { Fault } from "../region/faults.ts";
import { FaultList, pathOf } from "../region/faults.ts";
import type { Read } from "../region/readValues.ts";
import { isRecord, readNumber, readObject } from "../region/readValues.ts";
import type { Bounds, Spoor2File, Spoor2Published } from "./spoor2File.ts";

/** The estimate that was read, or everything that is wrong with the file. */
export type ReadSpoor2 =
  | { readonly file: Spoor2File; readonly faults?: undefined }
  | { readonly file?: undefined; readonly faults: readonly Fault[] };

const readShare = readNumber({ min: 0, max: 1 });
const readCount = readNumber({ min: 0, max: 1e9, whole: true });
const readChance = readNumber({ min: 0, max: 100, above: true });
const readPrinted = readNumber({ min: 0, max: 1e12 });

/** Reads two numbers, the first at most the second. */
function readBounds(each: Read<number>): Read<Bounds> {
  return (value, path, faults) => {
    if (!Array.isArray(value) || value.length !== 2) {
      return faults.refuse(path, "two numbers: low and high");
    }
    const [low, high] = value.map((one: unknown, place) => each(one, pathOf(path, place), faults));
    if (low === undefined || high === undefined) return [0, 0];
    return low <= high ? [low, high] : faults.refuse(path, "low at most high");
  };
}

const readPublished = readObject<Spoor2Published>(
  {
    companiesUsingSpoor2: readPrinted,
    companiesWithLongAbsence: readPrinted,
    companiesStarting: readPrinted,
    longAbsence: readPrinted,
    spoor2: readBounds(readPrinted),
    factor: readPrinted,
    spoor2Corrected: readBounds(readPrinted),
  },
  [
    "companiesUsingSpoor2",
    "companiesWithLongAbsence",
    "companiesStarting",
    "longAbsence",
    "spoor2",
    "factor",
    "spoor2Corrected",
  ],
);

/** Takes parsed JSON. Gives the estimate as a copy, or all faults at once. Never throws. */
export function readSpoor2(json: unknown): ReadSpoor2 {
  const faults = new FaultList();
  const read = readObject<Spoor2File>(
    {
      companies: readCount,
      shareUsingSpoor2: readShare,
      shareWithLongAbsence: readShare,
      ofWhichStartSpoor2: readShare,
      longAbsencePerCompany: readNumber({ min: 0, max: 1e6 }),
      spoor2ShareOfLongAbsence: readBounds(readShare),
      sectorWga: readChance,
      nationalWga: readChance,
      published: readPublished,
    },
    ["published"],
  );
  const file = read(json, isRecord(json) ? "" : "input", faults);
  return faults.faults.length > 0 ? { faults: faults.faults } : { file };
}
