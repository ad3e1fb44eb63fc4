import type { Random } from "@overstap/engine/region/random.ts";
import type { LanguageLevel, Mode, Slot } from "@overstap/engine/region/regionFile.ts";
import { slotsOfWeek } from "@overstap/engine/region/slots.ts";
import { plainName } from "../places/plainName.ts";
import { inventDoctorsList, inventOwnProfile } from "./poolCapacity.ts";
import names from "./poolNames.json" with { type: "json" };
import type { PoolRegion } from "./poolRegions.ts";
import { drawTown, drawWeighed } from "./poolRegions.ts";
import type { CandidacyRecord, PersonRecord } from "./records.ts";

type Track = CandidacyRecord["track"];
type Affinity = CandidacyRecord["affinity"];

const tracks: readonly (readonly [Track, number])[] = [
  ["track2", 45],
  ["mobility", 30],
  ["none", 25],
];
const modeSets: readonly (readonly [Mode[], number])[] = [
  [["bike", "transit"], 30],
  [["car", "bike"], 26],
  [["car"], 10],
  [["bike"], 8],
  [["ebike", "transit"], 10],
  [["ebike"], 4],
  [["scooter", "transit"], 4],
  [["transit", "walk"], 8],
];
const languages: readonly (readonly [[LanguageLevel, LanguageLevel], number])[] = [
  [["C1", "C1"], 62],
  [["B2", "B1"], 15],
  [["B1", "B1"], 8],
  [["B1", "A2"], 6],
  [["A2", "A2"], 5],
  [["A2", "A1"], 3],
  [["A1", "A1"], 1],
];
const affinities: readonly (readonly [Affinity, number])[] = [
  ["yes", 66],
  ["unknown", 25],
  ["no", 9],
];
const hours: readonly (readonly [[number, number], number])[] = [
  [[16, 24], 30],
  [[12, 20], 18],
  [[24, 32], 18],
  [[20, 28], 12],
  [[8, 16], 12],
  [[32, 36], 10],
];
const talents = ["koken", "muziek", "techniek", "tuin", "een praatje maken", "talen"];
const purposes: Readonly<Record<Track, string>> = {
  track2:
    "Re-integratie in het tweede spoor: passend werk bij een andere werkgever zoeken en beginnen.",
  mobility: "Op eigen verzoek de stap naar werk in de zorg zoeken dat vol te houden is.",
  none: "Werk in de zorg zoeken dat past.",
};

const workday = (slot: Slot) => !/^(sat|sun)/u.test(slot);
const slotSets: readonly (readonly [(slot: Slot) => boolean, number])[] = [
  [(slot) => workday(slot) && /morning|afternoon/u.test(slot), 40],
  [(slot) => workday(slot) && slot.endsWith("morning"), 14],
  [(slot) => /morning|afternoon/u.test(slot), 16],
  [(slot) => !slot.endsWith("night"), 20],
  [(slot) => workday(slot) && /afternoon|evening/u.test(slot), 10],
];

const two = (value: number) => String(value).padStart(2, "0");

function inventPerson(number: number, place: string, random: Random): PersonRecord {
  const [firstName, lastName] = [random.one(names.first), random.one(names.last)];
  const birthDate = `${random.whole(1962, 2004)}-${two(random.whole(1, 12))}-${two(random.whole(1, 28))}`;
  const address = plainName(`${firstName} ${lastName}`).replaceAll(" ", ".");
  return {
    id: `pp-${String(number).padStart(4, "0")}`,
    firstName,
    lastName,
    birthDate,
    place,
    ...(random.chance(0.8) ? { email: `${address}.${number}@voorbeeld.overstap.nl` } : {}),
    ...(random.chance(0.6) ? { phone: `06 00 00 ${String(number).padStart(4, "0")}` } : {}),
    ...(random.chance(0.4) ? { ownWords: random.one(names.ownWords) } : {}),
  };
}

/** Months after the pool's first month, 2026-01, as the first day of a month. */
function monthDay(months: number): string {
  return `${2026 + Math.floor(months / 12)}-${two((months % 12) + 1)}-01`;
}

/**
 * One invented person of a region with a candidacy. `employers` are ids of organisations that somebody
 * on track 2 or in mobility may come from.
 */
export function inventPersonAndCandidacy(
  region: PoolRegion,
  number: number,
  employers: readonly string[],
  random: Random,
): { person: PersonRecord; candidacy: CandidacyRecord } {
  const place = drawTown(region, random);
  const person = inventPerson(number, place, random);
  const track = drawWeighed(tracks, random);
  const opened = random.whole(0, 10);
  const modes = drawWeighed(modeSets, random);
  const keeps = drawWeighed(slotSets, random);
  const [min, max] = drawWeighed(hours, random);
  const [speaking, reading] = drawWeighed(languages, random);
  const papers = [
    ...(random.chance(0.4) ? ["VOG"] : []),
    ...(modes.includes("car") ? ["rijbewijs B"] : []),
  ];
  const candidacy: CandidacyRecord = {
    id: `pc-${String(number).padStart(4, "0")}`,
    person: person.id,
    place,
    homeRegion: region.id,
    ...(track === "none" ? {} : { sendingOrganisation: random.one(employers) }),
    ground:
      track === "track2"
        ? "reintegrationDuty"
        : track === "mobility" || random.chance(0.4)
          ? "consent"
          : "benefitLaw",
    purpose: purposes[track],
    heldFrom: monthDay(opened),
    heldUntil: monthDay(opened + (track === "track2" ? 18 : 12)),
    track,
    travel: { modes, maxMinutes: random.one([30, 45, 45, 60, 60, 75]) },
    hours: { min, max },
    slots: slotsOfWeek.filter(keeps),
    capacity:
      track === "track2"
        ? inventDoctorsList(random)
        : inventOwnProfile(random, random.chance(0.6) ? 0 : random.one([0.05, 0.1, 0.3])),
    capacitySource:
      track === "track2"
        ? { kind: "doctor", date: monthDay(opened), by: "bedrijfsarts (verzonnen)" }
        : { kind: "person", date: monthDay(opened), by: `${person.firstName} ${person.lastName}` },
    language: { speaking, reading },
    affinity: drawWeighed(affinities, random),
    needsLasting: random.chance(0.3),
    talents: random.some(talents, random.whole(0, 2)),
    papers,
    ...(random.chance(0.2) ? { from: monthDay(random.whole(11, 15)) } : {}),
    inventedWhy: { all: "Verzonnen met een vast begingetal; deze persoon bestaat niet." },
  };
  return { person, candidacy };
}
