import { inHours, inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { ConditionsView } from "../pair/pairView.ts";
import type { Tone } from "./sayChange.ts";
import { sayMinutes } from "./sayTravel.ts";

export type ConditionName = keyof ConditionsView;

/** One condition in words. */
export type SaidCondition = {
  name: ConditionName;
  what: string;
  numbers: string;
  holds: boolean;
  /** In words: in order, not, or ask first. */
  state: string;
};

type Mode = "walk" | "bike" | "ebike" | "scooter" | "car" | "transit";

/** All conditions with the numbers that they were held against, those that fail first. */
export function sayConditions(
  t: Texts,
  language: Language,
  conditions: ConditionsView,
  tone: Tone,
): SaidCondition[] {
  const numbers = numbersOf(t, language, conditions, tone);
  const names = Object.keys(numbers) as ConditionName[];
  return names
    .map((name) => ({
      name,
      what:
        tone === "plain"
          ? t(`matching:candidate.pair.condition.${name}`)
          : t(`matching:pair.condition.${name}`),
      numbers: numbers[name],
      holds: conditions[name].holds && !(name === "hours" && conditions.hours.wanted),
      state: stateOf(t, name, conditions, tone),
    }))
    .toSorted((a, b) => Number(a.holds) - Number(b.holds));
}

function stateOf(t: Texts, name: ConditionName, conditions: ConditionsView, tone: Tone): string {
  if (name === "affinity" && conditions.affinity.affinity === "unknown") {
    return t("matching:pair.openState");
  }
  const plain = tone === "plain";
  if (name === "certainty" && !conditions.certainty.needsLasting) {
    return plain ? t("matching:candidate.pair.noCondition") : t("matching:pair.noCondition");
  }
  if (name === "hours" && conditions.hours.wanted) {
    return plain ? t("matching:candidate.pair.shortState") : t("matching:pair.shortState");
  }
  if (conditions[name].holds) {
    return plain ? t("matching:candidate.pair.holds") : t("matching:pair.holds");
  }
  return plain ? t("matching:candidate.pair.fails") : t("matching:pair.fails");
}

function numbersOf(
  t: Texts,
  language: Language,
  conditions: ConditionsView,
  tone: Tone,
): Record<ConditionName, string> {
  const { affinity, place, certainty, radius, travel, hours, slots } = conditions;
  const both = {
    person: inHours(hours.person, language),
    opening: inHours(hours.opening, language),
  };
  const lasting =
    tone === "plain" ? t("matching:candidate.pair.needsLasting") : t("matching:pair.needsLasting");
  const sameTown = radius.km === 0;
  const nameOf = (mode: Mode) =>
    tone === "plain" && mode === "transit"
      ? t("matching:candidate.mode.transit")
      : t(`people:mode.${mode}`);
  const byMode = travel.byMode.map(({ mode, minutes }) =>
    t("matching:pair.byMode", {
      mode: nameOf(mode as Mode),
      time: sayMinutes(t, language, minutes),
    }),
  );
  const way = sameTown ? t("matching:pair.travelSame") : byMode.join(", ");
  const most = sayMinutes(t, language, travel.maxMinutes);
  return {
    affinity: t(`matching:pair.affinity.${affinity.affinity}`),
    place: t("matching:pair.places", { count: place.places }),
    certainty: [
      tone === "plain"
        ? t(`matching:candidate.pair.funding.${certainty.funding}`)
        : t(`matching:pair.funding.${certainty.funding}`),
      ...(certainty.needsLasting ? [lasting] : []),
    ].join("; "),
    radius: sameTown ? t("matching:pair.travelSame") : distanceOf(t, language, radius),
    travel: [way, t("matching:pair.atMost", { time: most })].join("; "),
    hours:
      tone === "plain"
        ? t("matching:candidate.pair.hoursBoth", both)
        : t("matching:pair.hoursBoth", both),
    slots: slotsOf(t, slots, tone),
  };
}

function distanceOf(t: Texts, language: Language, radius: ConditionsView["radius"]): string {
  const km = inNumbers(radius.km, language);
  if (radius.maxKm === null) return t("matching:pair.km", { km });
  return t("matching:pair.kmOf", { km, max: inNumbers(radius.maxKm, language) });
}

function slotsOf(t: Texts, slots: ConditionsView["slots"], tone: Tone): string {
  const values = { count: slots.common, needed: slots.needed };
  if (tone === "trade") return t("matching:pair.slotsBoth", values);
  return slots.holds
    ? t("matching:candidate.pair.slotsBoth", values)
    : t("matching:candidate.pair.slotsShort", values);
}
