import type { Funding, Opening } from "../regionFile.ts";
import { fundings } from "../regionFile.ts";
import { slotBits, slotsFromBits } from "../slots.ts";
import { chordSquared, onSphere } from "./chord.ts";
import { dateNumber, dateText, readTexts, writeTexts } from "./recordParts.ts";
import * as record from "./records.ts";
import type { RegionParts } from "./regionParts.ts";

/** Writes an opening into a slot; `fresh`: its id has yet to be written. */
export function writePlace(
  { memory, kinds, talents, papers }: RegionParts,
  slot: number,
  opening: Opening,
  fresh: boolean,
): void {
  const profileNumber = kinds.profileNumber(opening.profile);
  const { allowed, minHours: least } = opening.reduced;
  const kind = kinds.numberOf({ profile: profileNumber, reducedAllowed: allowed, minHours: least });
  const texts = writeTexts(memory, opening, talents, papers);
  const id = fresh ? memory.addId(opening.id) : undefined;

  const double = slot * record.doubles;
  const [x, y, z] = onSphere(opening.at);
  memory.placeDoubles.set([x, y, z, opening.hours.min, opening.hours.max], double);
  memory.placeDoubles[double + record.radius] =
    opening.maxKm === undefined ? Infinity : chordSquared(opening.maxKm);
  const int = slot * record.ints;
  memory.placeInts[int + record.slots] = slotBits(opening.slots);
  memory.placeInts[int + record.kind] = kind;
  memory.placeInts[int + record.talents] = texts.talentBits;
  memory.placeInts[int + record.terms] =
    opening.slotsNeeded |
    (opening.places > 0 ? record.hasPlaces : 0) |
    (opening.funding === "lasting" ? record.lasting : 0) |
    record.inUse;

  const doubles = memory.placeDetailDoubles;
  const at = slot * record.placeDetailDoubles;
  doubles[at + record.lat] = opening.at.lat;
  doubles[at + record.lon] = opening.at.lon;
  doubles[at + record.maxKm] = opening.maxKm ?? Number.NaN;
  doubles[at + record.minHours] = least;
  doubles[at + record.places] = opening.places;
  const detail = memory.placeDetailInts;
  const first = slot * record.placeDetailInts;
  detail[first + record.profile] = profileNumber;
  detail[first + record.allowedAndFunding] =
    Number(allowed) | (fundings.indexOf(opening.funding) << 1);
  detail[first + record.start] = dateNumber(opening.start);
  detail[first + record.placeTexts] = texts.at;
  detail[first + record.placeTexts + 1] = texts.talentCount;
  detail[first + record.placeTexts + 2] = texts.paperCount;
  if (id === undefined) return;
  detail[first + record.placeId] = id.at;
  detail[first + record.placeId + 1] = id.length;
}

export function idOfPlace({ memory }: RegionParts, slot: number): string {
  const first = slot * record.placeDetailInts;
  return memory.idAt(
    memory.placeDetailInts[first + record.placeId]!,
    memory.placeDetailInts[first + record.placeId + 1]!,
  );
}

/** Reads the opening of a slot as it was written. */
export function readPlace(index: RegionParts, slot: number): Opening {
  const { memory, kinds, talents, papers } = index;
  const double = slot * record.doubles;
  const int = slot * record.ints;
  const at = slot * record.placeDetailDoubles;
  const first = slot * record.placeDetailInts;
  const doubles = memory.placeDetailDoubles;
  const detail = memory.placeDetailInts;
  const within = doubles[at + record.maxKm]!;
  const from = detail[first + record.start]!;
  return {
    id: idOfPlace(index, slot),
    profile: kinds.profiles[detail[first + record.profile]!]!.profile.id,
    at: { lat: doubles[at + record.lat]!, lon: doubles[at + record.lon]! },
    places: doubles[at + record.places]!,
    hours: {
      min: memory.placeDoubles[double + record.hoursMin]!,
      max: memory.placeDoubles[double + record.hoursMax]!,
    },
    slots: slotsFromBits(memory.placeInts[int + record.slots]!),
    slotsNeeded: memory.placeInts[int + record.terms]! & record.neededMask,
    ...(Number.isNaN(within) ? {} : { maxKm: within }),
    reduced: {
      allowed: (detail[first + record.allowedAndFunding]! & 1) === 1,
      minHours: doubles[at + record.minHours]!,
    },
    funding: fundings[detail[first + record.allowedAndFunding]! >> 1] as Funding,
    ...readTexts(memory, detail, first + record.placeTexts, talents, papers),
    ...(from === 0 ? {} : { start: dateText(from) }),
  };
}
