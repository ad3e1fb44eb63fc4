import { exposureBounds } from "@overstap/engine/capacity/exposureBounds.ts";
import { knownFlags, knownGrade } from "@overstap/engine/capacity/knownCapacity.ts";
import { meansOf } from "@overstap/engine/capacity/means.ts";
import { levelRank } from "@overstap/engine/region/languageLevels.ts";
import type { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import type { Candidate, Opening } from "@overstap/engine/region/regionFile.ts";
import type { PreparedTask, World } from "@overstap/engine/screening/world.ts";
import { kmBetween } from "@overstap/engine/travel/kmBetween.ts";
import { defaultModeTable } from "@overstap/engine/travel/modeTable.ts";
import { travelMinutes } from "@overstap/engine/travel/travelMinutes.ts";

/**
 * Answers the narrower question on plain objects, pair by pair, with the cheapest condition first and no further
 * than the first that fails: how one would write it down. Gives per candidate the places in the list of all.
 */
export function answerInObjects(
  candidates: readonly Candidate[],
  openings: readonly Opening[],
  world: World,
): number[][] {
  return candidates.map((candidate) => {
    if (candidate.affinity !== "yes") return [];
    const { hours, slots } = meansOf(candidate, world.items);
    const listed: { place: number; id: string; hours: number; talents: number; minutes: number }[] =
      [];
    for (const [place, opening] of openings.entries()) {
      if (opening.places === 0) continue;
      if (candidate.needsLasting && opening.funding !== "lasting") continue;
      if (Math.max(hours.min, opening.hours.min) > Math.min(hours.max, opening.hours.max)) continue;
      const common = opening.slots.filter((slot) => slots.includes(slot));
      if (common.length < opening.slotsNeeded) continue;
      const km = kmBetween(candidate.at, opening.at);
      if (km > (opening.maxKm ?? Infinity)) continue;
      const minutes = travelMinutes(km, candidate.travel.modes, defaultModeTable);
      if (minutes > candidate.travel.maxMinutes) continue;
      const profile = world.profiles.get(opening.profile)!;
      const basis = profile.tasks.filter((_, bit) => ((profile.basis >> bit) & 1) === 1);
      if (!basis.every((task) => surelyFits(candidate, task))) continue;
      const bearable = profile.exposures.every(({ item }) => {
        const sum = basis.reduce((all, { task }) => all + (task.exposure?.[item.code] ?? 0), 0);
        return sum <= exposureBounds(candidate.capacity, item).sure;
      });
      if (!bearable) continue;
      const perWeek = basis.reduce((sum, { task }) => sum + task.minutesPerWeek, 0);
      const inCommon = opening.talents?.filter((one) => candidate.talents?.includes(one)) ?? [];
      listed.push({
        place,
        id: opening.id,
        hours: Math.min(perWeek / 60, hours.max),
        talents: inCommon.length,
        minutes,
      });
    }
    return listed
      .toSorted(
        (a, b) =>
          b.hours - a.hours ||
          b.talents - a.talents ||
          a.minutes - b.minutes ||
          (a.id < b.id ? -1 : 1),
      )
      .slice(0, 20)
      .map(({ place }) => place);
  });
}

function surelyFits({ capacity, language }: Candidate, task: PreparedTask): boolean {
  if (levelRank(language.speaking) < task.language.speaking) return false;
  if (levelRank(language.reading) < task.language.reading) return false;
  return task.demands.every((demand) => {
    if (demand.scale === "ordinal") {
      const grade = knownGrade(capacity, demand.item.code);
      return grade !== undefined && grade <= demand.grade;
    }
    const flags = knownFlags(capacity, demand.item.code);
    return flags !== undefined && !flags.some((flag) => demand.flags.includes(flag));
  });
}

/** The objects of an index, in order of slot. */
export function objectsOf(index: RegionIndex): {
  readonly candidates: readonly Candidate[];
  readonly openings: readonly Opening[];
  readonly world: World;
} {
  const openings = Array.from(index.places(), (slot) => index.openingAt(slot));
  const candidates = Array.from(index.people(), (slot) => index.candidateAt(slot));
  return { openings, candidates, world: index.world };
}
