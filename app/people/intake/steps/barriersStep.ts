import { z } from "zod";
import { freeText } from "../../../access/forms/freeText.ts";
import { lineOrNull, tick } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import type { GroupValues } from "../../groups/groupTables.ts";
import { shown, type Step, ticked } from "../step.ts";

/** What can make work hard to begin. */
export const barrierKinds = ["childCare", "transport", "debts"] as const;

/**
 * What makes work hard to begin, told only by the person's own wish, and who helps with it. Without
 * that wish nothing is kept.
 */
export const barriersStep: Step = {
  key: "zorgen",
  groups: ["barriers"],
  fields: [
    "wished",
    "childCare",
    "childCareHelp",
    "transport",
    "transportHelp",
    "debts",
    "debtsHelp",
    "shown",
  ],
  answered: ({ barriers }) => barriers !== undefined,
  given: ({ barriers }) => ({
    wished: ticked(barriers && barrierKinds.some((kind) => barriers[kind])),
    childCare: ticked(barriers?.childCare),
    childCareHelp: shown(barriers?.childCareHelp),
    transport: ticked(barriers?.transport),
    transportHelp: shown(barriers?.transportHelp),
    debts: ticked(barriers?.debts),
    debtsHelp: shown(barriers?.debtsHelp),
    shown: ticked(barriers?.shown),
  }),
  read: (given) => {
    const help = () => freeText(lineOrNull(120));
    const { value, faults } = parseForm(
      z.object({
        wished: tick(),
        childCare: tick(),
        childCareHelp: help(),
        transport: tick(),
        transportHelp: help(),
        debts: tick(),
        debtsHelp: help(),
        shown: tick(),
      }),
      given,
    );
    if (faults) return { faults };
    const told = barrierKinds.some((kind) => value[kind] || value[`${kind}Help`] !== null);
    if (told && !value.wished) {
      return { faults: [{ field: "wished", key: "people:fault.barrierWish" }] };
    }
    const barriers: GroupValues["barriers"] = {
      ...nothing,
      shown: told && value.shown,
    };
    for (const kind of barrierKinds) {
      const helper = value[`${kind}Help`];
      // Who says who helps, says that there is something to help with.
      barriers[kind] = value[kind] || helper !== null;
      barriers[`${kind}Help`] = helper;
    }
    return { value: { barriers } };
  },
};

const nothing: GroupValues["barriers"] = {
  childCare: false,
  childCareHelp: null,
  transport: false,
  transportHelp: null,
  debts: false,
  debtsHelp: null,
  shown: false,
};
