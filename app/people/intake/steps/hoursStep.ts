import { slotsOfWeek } from "@overstap/engine/region/slots.ts";
import { z } from "zod";
import { choices, dayOrNull, number } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { shown, type Step, yearsFrom } from "../step.ts";

/** Hours a week: no working week is longer. */
const hours = { min: 1, max: 60 };

/** How many hours somebody wants to work, on which parts of the week, and from when. */
export const hoursStep: Step = {
  key: "uren",
  groups: ["wishes"],
  fields: ["hoursMin", "hoursMax", "slots", "availableFrom"],
  answered: ({ wishes }) =>
    wishes !== undefined && wishes.hoursMin !== null && wishes.slots !== null,
  given: ({ wishes }) => ({
    hoursMin: shown(wishes?.hoursMin),
    hoursMax: shown(wishes?.hoursMax),
    slots: wishes?.slots ?? [],
    availableFrom: shown(wishes?.availableFrom),
  }),
  read: (given, { today }) => {
    const { value, faults } = parseForm(
      z.object({
        hoursMin: number(hours),
        hoursMax: number(hours),
        slots: choices(slotsOfWeek, 1),
        availableFrom: dayOrNull({ from: yearsFrom(today, -2), to: yearsFrom(today, 3) }),
      }),
      given,
    );
    if (faults) return { faults };
    if (value.hoursMin > value.hoursMax) {
      return { faults: [{ field: "hoursMax", key: "people:fault.hoursOrder" }] };
    }
    return { value: { wishes: value } };
  },
};
