import { z } from "zod";
import { choice } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { asGivenList, knownPapers, wordList } from "../../../work/opening/wordList.ts";
import { holdsNoBsn } from "../holdsNoBsn.ts";
import type { Step } from "../step.ts";

/** Which papers somebody has, and whether only a lasting contract will do. */
export const papersStep: Step = {
  key: "papieren",
  groups: ["wishes"],
  fields: ["needsLasting", "papers", "papersOther"],
  answered: ({ wishes }) => wishes !== undefined && wishes.needsLasting !== null,
  given: ({ wishes }) => ({
    needsLasting:
      wishes === undefined || wishes.needsLasting === null
        ? []
        : [wishes.needsLasting ? "yes" : "no"],
    ...asGivenList("papers", wishes?.papers ?? [], knownPapers),
  }),
  read: (given) => {
    const papers = holdsNoBsn("papersOther", wordList(given, "papers", knownPapers));
    const { value, faults } = parseForm(z.object({ needsLasting: choice(["yes", "no"]) }), given);
    if (faults || papers.faults) return { faults: [...(faults ?? []), ...(papers.faults ?? [])] };
    return {
      value: { wishes: { needsLasting: value.needsLasting === "yes", papers: papers.value } },
    };
  },
};
