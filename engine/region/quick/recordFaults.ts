import type { RegionSlots } from "./regionParts.ts";
import * as record from "./records.ts";

/** Faults that are told before the rest is left out. */
const mostFaults = 20;

/**
 * Takes an index over a buffer that came from elsewhere, gives what is wrong with its records, one line
 * each, at most twenty: sections that do not count the same, numbers that point nowhere or are none.
 */
export function recordFaults(index: RegionSlots): string[] {
  const { memory, rows, kinds, talents, papers } = index;
  const faults: string[] = [];
  const same = (
    section: "placeDetails" | "peopleDetails" | "capacities",
    bytes: number,
    count: number,
  ) => {
    const used = memory.used(section);
    if (used !== bytes * count)
      faults.push(`section ${section} uses ${used} bytes, not ${bytes * count}`);
  };
  for (const section of ["places", "people"] as const) {
    const used = memory.used(section);
    if (used % record.recordBytes !== 0) faults.push(`section ${section} ends within a record`);
  }
  same("placeDetails", record.placeDetailBytes, index.placeCount);
  same("peopleDetails", record.personDetailBytes, index.personCount);
  same("capacities", rows.width, index.personCount);
  if (faults.length > 0) return faults;

  const numbers = memory.used("numbers") / 4;
  const units = memory.used("ids") / 2;
  const refuse = (where: string, right: boolean, expected: string): void => {
    if (!right && faults.length < mostFaults) faults.push(`${where}: ${expected}`);
  };
  const within = (at: number, count: number, end: number): boolean =>
    at >= 0 && count >= 0 && at + count <= end;
  const checkTexts = (where: string, details: Int32Array, first: number): void => {
    const at = details[first]!;
    const [ofTalents, ofPapers] = [
      Math.max(0, details[first + 1]!),
      Math.max(0, details[first + 2]!),
    ];
    refuse(
      where,
      within(at, ofTalents + ofPapers, numbers),
      "talents and papers lie within the numbers",
    );
    if (!within(at, ofTalents + ofPapers, numbers)) return;
    for (let one = 0; one < ofTalents + ofPapers; one++) {
      const known = one < ofTalents ? talents.texts.length : papers.texts.length;
      const number = memory.numbers[at + one]!;
      refuse(where, number >= 0 && number < known, `text ${number} is one of ${known}`);
    }
    const [idAt, idLength] = [details[first + 3]!, details[first + 4]!];
    refuse(where, within(idAt, idLength, units) && idLength > 0, "its id lies within the ids");
  };
  const finite = (where: string, doubles: Float64Array, from: number, count: number): void => {
    for (let one = from; one < from + count; one++) {
      refuse(
        where,
        Number.isFinite(doubles[one]!),
        `number ${one - from} of its record is a number`,
      );
    }
  };
  for (const slot of index.places()) {
    const where = `place ${slot}`;
    const profile = memory.placeDetailInts[slot * record.placeDetailInts + record.profile]!;
    refuse(
      where,
      kinds.profiles[profile] !== undefined,
      `profile ${profile} is one of ${kinds.profiles.length}`,
    );
    finite(where, memory.placeDoubles, slot * record.doubles, 5);
    checkTexts(where, memory.placeDetailInts, slot * record.placeDetailInts + record.placeTexts);
  }
  for (const slot of index.people()) {
    const where = `person ${slot}`;
    finite(where, memory.personDoubles, slot * record.doubles, 6);
    checkTexts(where, memory.personDetailInts, slot * record.personDetailInts + record.personTexts);
    for (const [item, { maxGrade = 0, code }] of rows.ordinals.entries()) {
      const grade = memory.capacityBytes[slot * rows.width + item]!;
      refuse(
        where,
        grade <= maxGrade || grade === 255,
        `grade ${grade} of ${code} is 0 to ${maxGrade}`,
      );
    }
  }
  return faults;
}
