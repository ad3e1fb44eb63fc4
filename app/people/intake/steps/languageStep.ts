import { languageLevels } from "@overstap/engine/region/languageLevels.ts";
import { z } from "zod";
import { choice } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { shown, type Step } from "../step.ts";

/** How well somebody speaks and reads Dutch. */
export const languageStep: Step = {
  key: "taal",
  groups: ["wishes"],
  fields: ["speaking", "reading"],
  answered: ({ wishes }) =>
    wishes !== undefined && wishes.speaking !== null && wishes.reading !== null,
  given: ({ wishes }) => ({ speaking: shown(wishes?.speaking), reading: shown(wishes?.reading) }),
  read: (given) => {
    const { value, faults } = parseForm(
      z.object({ speaking: choice(languageLevels), reading: choice(languageLevels) }),
      given,
    );
    return faults ? { faults } : { value: { wishes: value } };
  },
};
