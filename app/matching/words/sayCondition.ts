import { inHours, inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { ConditionsView } from "../pair/pairView.ts";
import type { Tone } from "./sayChange.ts";

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
      holds: conditions[name].holds,
      state: stateOf(t, name, conditions, tone),
    }))
    .toSorted((a, b) => Number(a.holds) - Number(b.holds));
}

function stateOf(t: Texts, name: ConditionName, conditions: ConditionsView, tone: Tone): string {
  if (name === "affinity" && conditions.affinity.affinity === "unknown") {
    return t("matching:pair.openState");
  }
  if (conditions[name].holds) {
    return tone === "plain" ? t("matching:candidate.pair.holds") : t("matching:pair.holds");
  }
  return tone === "plain" ? t("matching:candidate.pair.fails") : t("matching:pair.fails");
}

function numbersOf(
  t: Texts,
  language: Language,
  conditions: ConditionsView,
  tone: Tone,
): Record<ConditionName, string> {
  const { affinity, place, certainty, radius, travel, hours, slots } = conditions;
  const km = inNumbers(radius.km, language);
  const both = {
    person: inHours(hours.person, language),
    opening: inHours(hours.opening, language),
  };
  const lasting =
    tone === "plain" ? t("matching:candidate.pair.needsLasting") : t("matching:pair.needsLasting");
  const byMode = travel.byMode.map(({ mode, minutes }) =>
    t("matching:pair.byMode", { mode: t(`people:mode.${mode as Mode}`), minutes }),
  );
  return {
    affinity: t(`matching:pair.affinity.${affinity.affinity}`),
    place: t("matching:pair.places", { count: place.places }),
    certainty: [
      tone === "plain"
        ? t(`matching:candidate.pair.funding.${certainty.funding}`)
        : t(`matching:pair.funding.${certainty.funding}`),
      ...(certainty.needsLasting ? [lasting] : []),
      ...(!certainty.needsLasting && tone === "trade" ? [t("matching:pair.noNeed")] : []),
    ].join("; "),
    radius:
      radius.maxKm === null
        ? t("matching:pair.km", { km })
        : t("matching:pair.kmOf", { km, max: inNumbers(radius.maxKm, language) }),
    travel: [byMode.join(", "), t("matching:pair.atMost", { minutes: travel.maxMinutes })].join(
      "; ",
    ),
    hours:
      tone === "plain"
        ? t("matching:candidate.pair.hoursBoth", both)
        : t("matching:pair.hoursBoth", both),
    slots: t("matching:pair.slotsBoth", { count: slots.common, needed: slots.needed }),
  };
}
