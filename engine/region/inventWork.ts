import type { CapacityItem, CapacityList } from "../capacity/capacityList.ts";
import type { Random } from "./random.ts";
import type { GradeOrFlags, Hours, Opening, Point, Profile, Task } from "./regionFile.ts";
import { fundings } from "./regionFile.ts";
import { languageLevels } from "./languageLevels.ts";
import { slotsOfWeek } from "./slots.ts";

const categories = ["schoonmaak", "voeding", "welzijn", "logistiek"];
const talents = ["koken", "muziek", "taal", "techniek", "tuin"];
const papers = ["vog", "rijbewijs-b"];

/** Four corners of the country and one town that lies apart. */
const towns: readonly Point[] = [
  { lat: 50.98, lon: 5.85 },
  { lat: 53.16, lon: 6.79 },
  { lat: 51.87, lon: 4.5 },
  { lat: 52.23, lon: 4.5 },
  { lat: 52.02, lon: 6.14 },
];

export function inventPoint(random: Random): Point {
  const town = random.one(towns);
  const near = (degrees: number, spread: number): number =>
    Math.round((degrees + (random.fraction() + random.fraction() - 1) * spread) * 1e5) / 1e5;
  return { lat: near(town.lat, 0.2), lon: near(town.lon, 0.3) };
}

export function inventHours(random: Random): Hours {
  const min = random.whole(0, 7) * 4;
  return { min, max: min + random.whole(0, 4) * 4 };
}

export function inventSlots(random: Random, atLeast: number): Opening["slots"] {
  return random.some(slotsOfWeek, random.whole(atLeast, 20));
}

/** Extras that most do not have, and then up to two of them. */
export function inventExtras(random: Random): { talents?: string[]; papers?: string[] } {
  return {
    ...(random.chance(0.5) && { talents: random.some(talents, 2) }),
    ...(random.chance(0.2) && { papers: random.some(papers, random.whole(1, 2)) }),
  };
}

export function inventDate(random: Random): string {
  return `2027-0${random.whole(1, 9)}-${random.whole(10, 28)}`;
}

/** Invents a grade or flags; with `mild`, a grade that most people have. */
export function inventGrade(item: CapacityItem, random: Random, mild: boolean): GradeOrFlags {
  if (item.scale !== "ordinal") return random.some(item.flags ?? [], random.whole(0, 2));
  const maxGrade = item.maxGrade ?? 0;
  return mild ? Math.min(maxGrade, random.whole(0, 1)) : random.whole(0, maxGrade);
}

/** Invents a task whose load and exposure are in the items of this list. */
export function inventTask(id: string, list: CapacityList, random: Random): Task {
  const asked = random.some(
    list.items.filter(({ scale }) => scale !== "note"),
    random.whole(0, 5),
  );
  const exposed = random.some(
    list.items.filter(({ minutesPerDay }) => minutesPerDay !== undefined),
    random.whole(0, 2),
  );
  return {
    id,
    name: `Taak ${id}`,
    category: random.one(categories),
    minutesPerWeek: random.whole(0, 8) * 30,
    load: Object.fromEntries(asked.map((item) => [item.code, inventGrade(item, random, false)])),
    ...(random.chance(0.6) && {
      exposure: Object.fromEntries(exposed.map(({ code }) => [code, random.whole(1, 10) * 12])),
    }),
    ...(random.chance(0.3) && {
      language: { speaking: random.one(languageLevels), reading: random.one(languageLevels) },
    }),
  };
}

/** Invents a profile of some of these tasks. */
export function inventProfile(id: string, tasks: readonly Task[], random: Random): Profile {
  const chosen = random.some(tasks, random.whole(1, Math.min(12, tasks.length)));
  const basis = random.whole(1, chosen.length);
  return {
    id,
    name: `Profiel ${id}`,
    kind: basis === chosen.length ? "entry" : "growth",
    tasks: chosen.map((task, index) => ({ task: task.id, basis: index < basis })),
  };
}

/** Invents an opening for one of these profiles. */
export function inventOpening(id: string, profiles: readonly Profile[], random: Random): Opening {
  return {
    id,
    profile: random.one(profiles).id,
    at: inventPoint(random),
    places: random.chance(0.15) ? 0 : random.whole(1, 3),
    hours: inventHours(random),
    slots: inventSlots(random, 3),
    slotsNeeded: random.whole(0, 4),
    ...(random.chance(0.3) && { maxKm: random.whole(4, 25) }),
    reduced: { allowed: random.chance(0.5), minHours: random.whole(0, 6) },
    funding: random.chance(0.6) ? "lasting" : random.one(fundings),
    ...inventExtras(random),
    ...(random.chance(0.2) && { start: inventDate(random) }),
  };
}
