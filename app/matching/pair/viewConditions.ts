import { slotsOfWeek } from "@overstap/engine/region/slots.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { travelMinutes } from "@overstap/engine/travel/travelMinutes.ts";
import type { Material } from "./material.ts";
import type { ConditionsView, NeutralReason, PairView } from "./pairView.ts";

/** The conditions of a pair, with the numbers that they were held against. */
export function viewConditions({ explanation, candidate }: Material): ConditionsView {
  const { affinity, place, certainty, radius, travel, hours, slots } = explanation.conditions;
  const both = {
    min: Math.max(hours.person.min, hours.opening.min),
    max: Math.min(hours.person.max, hours.opening.max),
  };
  const short = hours.holds && (explanation.packageHours ?? both.min) < both.min;
  const byMode = candidate.travel.modes
    .map((mode) => ({
      mode,
      minutes: travelMinutes(radius.km, [mode], defaultParameters.travel),
    }))
    .toSorted((a, b) => a.minutes - b.minutes);
  return {
    affinity: { ...affinity },
    place: { ...place },
    certainty: { ...certainty },
    radius: { holds: radius.holds, km: radius.km, maxKm: radius.maxKm ?? null },
    travel: { holds: travel.holds, maxMinutes: travel.maxMinutes, byMode },
    hours: {
      holds: hours.holds,
      person: { ...hours.person },
      opening: { ...hours.opening },
      ...(short && { wanted: both }),
    },
    slots: { holds: slots.holds, common: slots.common.length, needed: slots.needed },
  };
}

/** The parts of the week: who can and who asks. */
export function viewWeek({
  explanation,
  candidate,
  opening,
}: Material): NonNullable<PairView["week"]> {
  const { common } = explanation.conditions.slots;
  return Object.fromEntries(
    slotsOfWeek.flatMap((slot): [string, "available" | "asked" | "common"][] => {
      if (common.includes(slot)) return [[slot, "common"]];
      if (opening.slots.includes(slot)) return [[slot, "asked"]];
      return candidate.slots.includes(slot) ? [[slot, "available"]] : [];
    }),
  );
}

/**
 * Whether the failing hours or slots follow from capacity (items 6.3 and 6.1) and not from what the
 * person wishes: then the condition itself tells of health.
 */
export function tellsOfHealth(
  reason: "hours" | "slots",
  { candidate, opening }: Pick<Material, "candidate" | "opening">,
): boolean {
  if (reason === "hours") {
    const { min, max } = candidate.hours;
    return min <= opening.hours.max && opening.hours.min <= max;
  }
  return (
    candidate.slots.filter((slot) => opening.slots.includes(slot)).length >= opening.slotsNeeded
  );
}

const conditionReasons = new Set<string>([
  "affinity",
  "no-place",
  "certainty",
  "radius",
  "travel",
] satisfies NeutralReason[]);

/** The reasons without what tells of health: loads, language, exposure, and means that capacity sets. */
export function neutralReasons(material: Material): NeutralReason[] {
  const neutral = material.explanation.pair.reasons.map((reason): NeutralReason => {
    if (conditionReasons.has(reason)) return reason as NeutralReason;
    if (reason !== "hours" && reason !== "slots") return "package";
    return tellsOfHealth(reason, material) ? "package" : reason;
  });
  return [...new Set(neutral)];
}
