import { modes } from "@overstap/engine/travel/modeTable.ts";
import { z } from "zod";
import { choices, number } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { shown, type Step } from "../step.ts";

/** The ways to choose from, in minutes; another one that stands in the record stays. */
export const usualMinutes = [15, 30, 45, 60, 90] as const;

/** How somebody travels, and how long at most. */
export const travelStep: Step = {
  key: "reizen",
  groups: ["wishes"],
  fields: ["modes", "maxMinutes"],
  answered: ({ wishes }) =>
    wishes !== undefined && wishes.modes !== null && wishes.maxMinutes !== null,
  given: ({ wishes }) => ({
    modes: wishes?.modes ?? [],
    maxMinutes: shown(wishes?.maxMinutes),
  }),
  read: (given) => {
    const { value, faults } = parseForm(
      z.object({
        modes: choices(modes, 1),
        maxMinutes: number({ min: 5, max: 240, whole: true }),
      }),
      given,
    );
    return faults ? { faults } : { value: { wishes: value } };
  },
};
