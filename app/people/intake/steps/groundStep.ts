import { z } from "zod";
import { freeText } from "../../../access/forms/freeText.ts";
import { choice, day, dayOrNull, line, tick } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { shown, type Step, ticked, yearsFrom } from "../step.ts";

/** Why data about somebody may be held. */
export const grounds = ["reintegrationDuty", "consent", "benefitLaw"] as const;
export type GroundKind = (typeof grounds)[number];

/** Which of the two tracks of a sick leave, or none. */
export const tracks = ["track2", "mobility", "none"] as const;

/** Longest term, in years; longer asks for a new reason. */
const MOST_YEARS = 5;

/**
 * For how many years data is usually held on each ground: a sick leave lasts two years (104 weeks,
 * Wet verbetering Poortwachter); consent is asked anew each year.
 */
const usualYears: Record<GroundKind, number> = {
  reintegrationDuty: 2,
  consent: 1,
  benefitLaw: 2,
};

/** Why, for what and until when data about somebody is held, and where they look for work. */
export const groundStep: Step = {
  key: "grondslag",
  groups: ["ground"],
  fields: ["ground", "agreed", "track", "purpose", "heldFrom", "heldUntil", "homeRegion"],
  // Withdrawing consent, or ending it sooner, is the person's own; the rest is the organisation's to say.
  ownFields: ["heldUntil"],
  answered: ({ ground }) => ground !== undefined,
  given: ({ ground, homeRegionId }) => ({
    ground: shown(ground?.ground),
    agreed: ticked(ground?.ground === "consent"),
    track: shown(ground?.track),
    purpose: shown(ground?.purpose),
    heldFrom: shown(ground?.heldFrom),
    heldUntil: shown(ground?.heldUntil),
    homeRegion: shown(homeRegionId),
  }),
  read: (given, { groups, today, role, regions }) => {
    if (role === "candidate") return readOwn(given, groups.ground?.heldFrom ?? today);
    const { value, faults } = parseForm(
      z.object({
        ground: choice(grounds),
        agreed: tick(),
        track: choice(tracks),
        purpose: freeText(line(200)),
        heldFrom: day({ from: yearsFrom(today, -MOST_YEARS), to: yearsFrom(today, 1) }),
        heldUntil: dayOrNull({ from: "2000-01-01", to: yearsFrom(today, MOST_YEARS + 1) }),
        homeRegion: choice(regions),
      }),
      given,
    );
    if (faults) return { faults };
    const { agreed, homeRegion, ...said } = value;
    const usual = yearsFrom(said.heldFrom, usualYears[said.ground]);
    const ground = { ...said, heldUntil: said.heldUntil ?? usual };
    if (ground.ground === "consent" && !agreed) {
      return { faults: [{ field: "agreed", key: "people:fault.consent" }] };
    }
    if (ground.heldUntil <= ground.heldFrom) {
      return { faults: [{ field: "heldUntil", key: "people:fault.termOrder" }] };
    }
    if (ground.heldUntil > yearsFrom(ground.heldFrom, MOST_YEARS)) {
      const values = { years: MOST_YEARS };
      return { faults: [{ field: "heldUntil", key: "people:fault.termLong", values }] };
    }
    const opened = groups.ground?.opened ?? today;
    return { value: { ground: { ...ground, opened }, homeRegionId: homeRegion } };
  },
};

function readOwn(given: Parameters<Step["read"]>[0], heldFrom: string) {
  const term = day({ from: heldFrom, to: yearsFrom(heldFrom, MOST_YEARS) });
  const { value, faults } = parseForm(z.object({ heldUntil: term }), given);
  return faults ? { faults } : { value: { ground: value } };
}
