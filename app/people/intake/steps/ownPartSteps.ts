import type { GradeOrFlags } from "@overstap/engine/region/regionFile.ts";
import { fmlCurrent } from "../../../../reference/fml/fml.ts";
import { askedOfPerson, type OwnSection, ownSections } from "../../capacity/askedOfPerson.ts";
import { givenOfItems, itemField, readItems } from "../../capacity/itemField.ts";
import type { Groups, Step } from "../step.ts";

/** The steps in which a person tells, part by part, what goes well and what less well. */
export const ownPartSteps: readonly Step[] = ownSections.map(ownPart);

/** What the person said before; nothing of a doctor's. */
function saidBefore({ capacity }: Groups): Readonly<Record<string, GradeOrFlags>> {
  return capacity?.sourceKind === "person" && capacity.list === fmlCurrent.list
    ? capacity.grades
    : {};
}

function ownPart(section: OwnSection): Step {
  const items = askedOfPerson(section);
  const last = section === ownSections.length;
  return {
    key: `zelf-${section}`,
    after: last ? "belastbaarheid" : `belastbaarheid/zelf-${section + 1}`,
    groups: ["capacity"],
    fields: items.map(({ code }) => itemField(code)),
    answered: (groups) => items.some(({ code }) => saidBefore(groups)[code] !== undefined),
    given: (groups) => givenOfItems(items, saidBefore(groups)),
    read: (given, { groups, today, by }) => {
      const { value, faults } = readItems(items, given);
      if (faults) return { faults };
      const asked = new Set(items.map(({ code }) => code));
      const others = Object.entries(saidBefore(groups)).filter(([code]) => !asked.has(code));
      const { firstName, identity } = groups;
      const name = [firstName?.firstName, identity?.lastName].filter(Boolean).join(" ");
      return {
        value: {
          capacity: {
            list: fmlCurrent.list,
            basis: "partial",
            grades: { ...(Object.fromEntries(others) as Record<string, number>), ...value },
            sourceKind: "person",
            sourceBy: name || by,
            sourceDay: today,
            document: null,
            fileId: null,
            mappedFrom: null,
          },
        },
      };
    },
  };
}
