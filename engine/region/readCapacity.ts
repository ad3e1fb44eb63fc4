import type { CapacityItem, CapacityList, ItemsByCode } from "../capacity/capacityList.ts";
import type { FaultList } from "./faults.ts";
import { pathOf, quoted } from "./faults.ts";
import type { Read } from "./readValues.ts";
import { isRecord, readNumber, readObject, readOneOf, readSet } from "./readValues.ts";
import type { Capacity, GradeOrFlags } from "./regionFile.ts";
import { capacityBases } from "./regionFile.ts";

function readGrade(
  item: CapacityItem,
  value: unknown,
  path: string,
  faults: FaultList,
): GradeOrFlags {
  if (item.scale !== "ordinal") return readSet(readOneOf(item.flags ?? []))(value, path, faults);
  const maxGrade = item.maxGrade ?? 0;
  const right =
    typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= maxGrade;
  return right ? value : faults.refuse(path, `grade 0 to ${maxGrade}`);
}

/** Reads what stands per item: the key names an item of the list, `readPart` reads its value. */
function readPerItem<T>(
  items: ItemsByCode,
  readPart: (item: CapacityItem, value: unknown, path: string, faults: FaultList) => T,
): Read<Record<string, T>> {
  return (value, path, faults) => {
    if (!isRecord(value)) return faults.refuse(path, "an object with items of the list");
    const read: Record<string, T> = {};
    for (const [code, part] of Object.entries(value)) {
      const item = items.get(code);
      if (item === undefined) faults.refuse(pathOf(path, code), `no item ${quoted(code)}`);
      else read[code] = readPart(item, part, pathOf(path, code), faults);
    }
    return read;
  };
}

/** Reads the load of a task. Notes are for people to read, so they cannot be asked. */
export function readLoad(items: ItemsByCode): Read<Record<string, GradeOrFlags>> {
  return readPerItem(items, (item, value, path, faults) =>
    item.scale === "note"
      ? faults.refuse(path, "no load: the item is a note")
      : readGrade(item, value, path, faults),
  );
}

const minutesOfDay = readNumber({ min: 0, max: 1440 });

/** Reads the exposure of a task, in minutes per day. */
export function readExposure(items: ItemsByCode): Read<Record<string, number>> {
  return readPerItem(items, (item, value, path, faults) =>
    item.minutesPerDay === undefined
      ? faults.refuse(path, "no exposure: the item has no minutes per day")
      : minutesOfDay(value, path, faults),
  );
}

/**
 * Reads a capacity in the items of `list`. Another list has other numbers, so a capacity that names
 * another one is refused for that alone: its grades are not held against the wrong items.
 */
export function readCapacity(list: CapacityList, items: ItemsByCode): Read<Capacity> {
  const readGrades = readPerItem(items, readGrade);
  const read = readObject<Capacity>({
    list: readOneOf([list.list]),
    basis: readOneOf(capacityBases),
    grades: readGrades,
  });
  const readOfOtherList = readObject<Capacity>({
    list: (_other, path, faults) =>
      faults.refuse(path, `${quoted(list.list)}; another list has to be mapped first`),
    basis: readOneOf(capacityBases),
    grades: (value, path, faults) =>
      isRecord(value) ? {} : faults.refuse(path, "an object with items of the list"),
  });
  return (value, path, faults) => {
    const named = isRecord(value) && Object.hasOwn(value, "list") ? value["list"] : undefined;
    const other = typeof named === "string" && named !== list.list;
    return (other ? readOfOtherList : read)(value, path, faults);
  };
}
