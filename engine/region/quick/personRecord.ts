import { meansOf } from "../../capacity/means.ts";
import { modes } from "../../travel/modeTable.ts";
import { languageLevels, levelRank } from "../languageLevels.ts";
import type { Candidate } from "../regionFile.ts";
import { affinities } from "../regionFile.ts";
import { slotBits, slotsFromBits } from "../slots.ts";
import { onSphere } from "./chord.ts";
import { dateNumber, dateText, readTexts, writeTexts } from "./recordParts.ts";
import * as record from "./records.ts";
import type { RegionParts } from "./regionParts.ts";

/** Writes a candidate into a slot; `fresh`: the id has yet to be written. */
export function writePerson(
  { memory, rows, world, talents, papers }: RegionParts,
  slot: number,
  candidate: Candidate,
  fresh: boolean,
): void {
  const texts = writeTexts(memory, candidate, talents, papers);
  const id = fresh ? memory.addId(candidate.id) : undefined;
  const means = meansOf(candidate, world.items);

  const double = slot * record.doubles;
  const [x, y, z] = onSphere(candidate.at);
  const { min, max } = means.hours;
  memory.personDoubles.set([x, y, z, min, max, candidate.travel.maxMinutes], double);
  const int = slot * record.ints;
  memory.personInts[int + record.slots] = slotBits(means.slots);
  memory.personInts[int + record.talents] = texts.talentBits;
  memory.personInts[int + record.traits] =
    candidate.travel.modes.reduce((bits, mode) => bits | (1 << modes.indexOf(mode)), 0) |
    (candidate.needsLasting ? record.needsLasting : 0) |
    (affinities.indexOf(candidate.affinity) << record.affinityShift) |
    (candidate.capacity.basis === "partial" ? record.partial : 0) |
    (levelRank(candidate.language.speaking) << record.speakingShift) |
    (levelRank(candidate.language.reading) << record.readingShift) |
    record.inUse;
  rows.write(memory.capacityView, slot * rows.width, candidate.capacity.grades);

  memory.personDetailDoubles.set(
    [candidate.at.lat, candidate.at.lon, candidate.hours.min, candidate.hours.max],
    slot * record.personDetailDoubles,
  );
  const detail = memory.personDetailInts;
  const first = slot * record.personDetailInts;
  detail[first + record.wishedSlots] = slotBits(candidate.slots);
  detail[first + record.from] = dateNumber(candidate.from);
  detail[first + record.personTexts] = texts.at;
  detail[first + record.personTexts + 1] = texts.talentCount;
  detail[first + record.personTexts + 2] = texts.paperCount;
  if (id === undefined) return;
  detail[first + record.personId] = id.at;
  detail[first + record.personId + 1] = id.length;
}

export function idOfPerson({ memory }: RegionParts, slot: number): string {
  const first = slot * record.personDetailInts;
  const { personDetailInts: detail } = memory;
  return memory.idAt(detail[first + record.personId]!, detail[first + record.personId + 1]!);
}

/** Reads the candidate of a slot as it was written. */
export function readPerson(index: RegionParts, slot: number): Candidate {
  const { memory, rows, list, talents, papers } = index;
  const at = slot * record.personDetailDoubles;
  const first = slot * record.personDetailInts;
  const doubles = memory.personDetailDoubles;
  const detail = memory.personDetailInts;
  const packed = memory.personInts[slot * record.ints + record.traits]!;
  const day = detail[first + record.from]!;
  return {
    id: idOfPerson(index, slot),
    at: { lat: doubles[at + record.lat]!, lon: doubles[at + record.lon]! },
    travel: {
      modes: modes.filter((_, bit) => ((packed >> bit) & 1) === 1),
      maxMinutes: memory.personDoubles[slot * record.doubles + record.maxMinutes]!,
    },
    hours: { min: doubles[at + record.wishedMin]!, max: doubles[at + record.wishedMax]! },
    slots: slotsFromBits(detail[first + record.wishedSlots]!),
    capacity: {
      list: list.list,
      basis: (packed & record.partial) === 0 ? "fml" : "partial",
      grades: rows.read(memory.capacityView, slot * rows.width),
    },
    language: {
      speaking: languageLevels[(packed >> record.speakingShift) & 7]!,
      reading: languageLevels[(packed >> record.readingShift) & 7]!,
    },
    affinity: affinities[(packed >> record.affinityShift) & 3]!,
    needsLasting: (packed & record.needsLasting) !== 0,
    ...readTexts(memory, detail, first + record.personTexts, talents, papers),
    ...(day === 0 ? {} : { from: dateText(day) }),
  };
}
