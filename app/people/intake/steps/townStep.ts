import { readTown } from "../../../access/places/readTown.ts";
import { townLabel } from "../../../access/places/town.ts";
import { shown, type Step } from "../step.ts";

/** Where somebody lives: a town or the point of a postcode, never an address. */
export const townStep: Step = {
  key: "woonplaats",
  groups: ["town"],
  fields: ["town"],
  answered: ({ town }) => town !== undefined,
  given: ({ town }) => ({ town: shown(town && townLabel(town)) }),
  read: async (given, { tx, groups }) => {
    const { value, fault } = await readTown(tx, given, "town", groups.town);
    return fault ? { faults: [fault] } : { value: { town: value } };
  },
};
