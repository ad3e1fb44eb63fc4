import { z } from "zod";
import { freeText } from "../../../access/forms/freeText.ts";
import { choice, choiceOrNull, day, line } from "../../../platform/forms/fields.ts";
import type { Given } from "../../../platform/forms/given.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { fmlCurrent } from "../../../../reference/fml/fml.ts";
import { givenOfItems, itemField, readItems } from "../../capacity/itemField.ts";
import { shown, type Step, yearsFrom } from "../step.ts";

/** The documents in which a doctor states what somebody can bear. */
export const documents = ["fml", "izp", "bar"] as const;

/** A whole list, in which what is left out is normal, or a part, in which it is unknown. */
export const wholeness = ["fml", "partial"] as const;

/** Of older days than this a statement says little; the coach asks for a new one. Years. */
const OLDEST = 10;

/**
 * What a doctor's document states of what somebody can bear: entered by the doctor, or copied by the
 * coach with the doctor's name and the day. Nothing of what the person says themselves stays in it.
 */
export const documentStep: Step = {
  key: "document",
  after: "belastbaarheid",
  groups: ["capacity"],
  fields: [
    "document",
    "sourceBy",
    "sourceDay",
    "basis",
    "fileId",
    ...fmlCurrent.items.map(({ code }) => itemField(code)),
  ],
  answered: ({ capacity }) => capacity?.sourceKind === "doctor",
  given: ({ capacity }) => {
    const doctors = capacity?.sourceKind === "doctor" ? capacity : undefined;
    const current = doctors?.list === fmlCurrent.list ? doctors.grades : {};
    return {
      document: shown(doctors?.document),
      sourceBy: shown(doctors?.sourceBy),
      sourceDay: shown(doctors?.sourceDay),
      basis: shown(doctors?.basis),
      fileId: shown(doctors?.fileId),
      ...givenOfItems(fmlCurrent.items, current),
    };
  },
  start: ({ role, by, today }): Given =>
    role === "doctor" ? { sourceBy: [by], sourceDay: [today] } : {},
  read: (given, { today, files }) => {
    const { value, faults } = parseForm(
      z.object({
        document: choice(documents),
        sourceBy: freeText(line(120)),
        sourceDay: day({ from: yearsFrom(today, -OLDEST), to: today }),
        basis: choice(wholeness),
        fileId: choiceOrNull(files),
      }),
      given,
    );
    const items = readItems(fmlCurrent.items, given);
    if (faults || items.faults) return { faults: [...(faults ?? []), ...(items.faults ?? [])] };
    const capacity = {
      ...value,
      list: fmlCurrent.list,
      grades: items.value,
      sourceKind: "doctor" as const,
      mappedFrom: null,
    };
    return { value: { capacity } };
  },
};
