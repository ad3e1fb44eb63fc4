import { z } from "zod";
import { freeText } from "../../../access/forms/freeText.ts";
import { choice, linesOrNull } from "../../../platform/forms/fields.ts";
import { parseForm } from "../../../platform/forms/parseForm.ts";
import { asGivenList, knownTalents, wordList } from "../../../work/opening/wordList.ts";
import { holdsNoBsn } from "../holdsNoBsn.ts";
import { shown, type Step } from "../step.ts";

/** Whether working in care attracts somebody. */
export const affinities = ["yes", "unknown", "no"] as const;

/** What somebody wants others to know, what they are good at, and whether care attracts them. */
export const aboutStep: Step = {
  key: "over-jou",
  groups: ["ownWords", "wishes"],
  fields: ["affinity", "talents", "talentsOther", "words"],
  answered: ({ wishes }) => wishes !== undefined && wishes.affinity !== null,
  given: ({ ownWords, wishes }) => ({
    affinity: shown(wishes?.affinity),
    ...asGivenList("talents", wishes?.talents ?? [], knownTalents),
    words: shown(ownWords?.words),
  }),
  read: (given, { groups }) => {
    const talents = holdsNoBsn("talentsOther", wordList(given, "talents", knownTalents));
    const { value, faults } = parseForm(
      z.object({ affinity: choice(affinities), words: freeText(linesOrNull(600)) }),
      given,
    );
    if (faults || talents.faults) {
      return { faults: [...(faults ?? []), ...(talents.faults ?? [])] };
    }
    const wishes = { affinity: value.affinity, talents: talents.value };
    if (value.words !== null) return { value: { wishes, ownWords: { words: value.words } } };
    return { value: { wishes, ...(groups.ownWords && { ownWords: null }) } };
  },
};
