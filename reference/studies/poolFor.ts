import { itemsByCode } from "@overstap/engine/capacity/capacityList.ts";
import { meansOf } from "@overstap/engine/capacity/means.ts";
import type { PoolType, StudyTask } from "@overstap/engine/redesign/studyFile.ts";
import { kmBetween } from "@overstap/engine/travel/kmBetween.ts";
import { defaultModeTable } from "@overstap/engine/travel/modeTable.ts";
import { travelMinutes } from "@overstap/engine/travel/travelMinutes.ts";
import type { CandidacyRecord } from "../demonstration/records.ts";
import { fmlCurrent } from "../fml/fml.ts";
import { pointOf } from "../places/places.ts";
import type { AskedOf } from "./asMuchAsAsked.ts";
import { askedBy, capacityAsked, languageAsked } from "./asMuchAsAsked.ts";

const items = itemsByCode(fmlCurrent);

/** Whether somebody wants to work in care and can travel to a place in the time they have for it. */
function couldCome(record: CandidacyRecord, place: string): boolean {
  if (record.affinity !== "yes") return false;
  const km = kmBetween(pointOf(record.place), pointOf(place));
  return travelMinutes(km, record.travel.modes, defaultModeTable) <= record.travel.maxMinutes;
}

type Kind = Omit<PoolType, "id" | "weight">;

function kindOf(record: CandidacyRecord, asked: AskedOf): Kind {
  const { hours, slots } = meansOf(record, items);
  return {
    capacity: capacityAsked(record.capacity, asked),
    language: languageAsked(record.language, asked),
    hours,
    slots: slots.filter((slot) => asked.slots.has(slot)),
  };
}

/**
 * The people who could come to a place, as types: who does not differ in anything that these tasks ask is
 * one type, with how many they are. Ids carry no trace of who somebody is. In the order of the candidacies.
 */
export function poolFor(
  tasks: readonly StudyTask[],
  place: string,
  candidacies: readonly CandidacyRecord[],
): PoolType[] {
  const asked = askedBy(tasks, items);
  const kinds = new Map<string, { kind: Kind; weight: number }>();
  for (const record of candidacies) {
    if (!couldCome(record, place)) continue;
    const kind = kindOf(record, asked);
    const key = JSON.stringify(kind);
    const before = kinds.get(key)?.weight ?? 0;
    kinds.set(key, { kind, weight: before + 1 });
  }
  return [...kinds.values()].map(({ kind, weight }, index) => ({
    id: `type-${String(index + 1).padStart(3, "0")}`,
    weight,
    ...kind,
  }));
}
