import type { RouterContextProvider } from "react-router";
import { asActor } from "../../../access/request/contexts.ts";
import { callName } from "../../../people/peopleWords.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { knownTo } from "../../agreement/pages/readAgreementPage.ts";
import { possibleBuddies } from "../nameBuddy.ts";
import { seePlacement } from "../seePlacement.ts";

/**
 * What the pages of a placement stand on: the placement that runs, as who asks may see it, and what to call
 * the person; undefined when there is no case for them.
 */
export async function readPlacementPage(
  context: Readonly<RouterContextProvider>,
  candidacyId: string,
) {
  const { t, language } = context.get(textsContext);
  const known = await knownTo(context, candidacyId);
  return asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacyId);
    if (!known || !person) return undefined;
    const seen = await seePlacement(tx, actor, known, language);
    const named = new Set(seen?.buddies.map(({ account }) => account));
    const colleagues = seen?.namesBuddies ? await possibleBuddies(tx) : [];
    return {
      id: candidacyId,
      role: actor.role,
      name: callName(person, { t }),
      seen: seen ?? null,
      colleagues: colleagues.filter(({ account }) => !named.has(account)),
    };
  });
}
