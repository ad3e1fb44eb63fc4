import { redirect, type RouterContextProvider } from "react-router";
import { asActor, asEngine } from "../../../access/request/contexts.ts";
import { callName } from "../../../people/peopleWords.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { loadCase } from "../../loadCase.ts";
import { seeAgreement } from "../seeAgreement.ts";

/** The whole case of somebody, for the rules; what of it is shown passes a projection. */
export function knownTo(context: Readonly<RouterContextProvider>, candidacyId: string) {
  return asEngine(context, (tx) => loadCase(tx, candidacyId, dayInTheNetherlands()));
}

/**
 * What the pages of an agreement stand on: the versions as who asks may see them, and what to call the
 * person; undefined when there is no case for them.
 */
export async function readAgreementPage(
  context: Readonly<RouterContextProvider>,
  candidacyId: string,
  attempt: string | null,
) {
  const { t, language } = context.get(textsContext);
  const known = await knownTo(context, candidacyId);
  return asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacyId);
    if (!known || !person) return undefined;
    const seen = await seeAgreement(tx, actor, known, language, attempt);
    return {
      id: candidacyId,
      role: actor.role,
      name: callName(person, { t }),
      version: known.version,
      seen: seen ?? null,
    };
  });
}

/**
 * Names the attempt in the address of a page whose form is about one, where it was left out: what is sent
 * back is then about the one that was shown.
 *
 * @throws a redirect to the same page with the attempt
 */
export function nameAttempt(request: Request, attempt: string): void {
  const { pathname, searchParams } = new URL(request.url);
  if (searchParams.has("poging")) return;
  searchParams.set("poging", attempt);
  throw redirect(`${pathname}?${searchParams.toString()}`);
}
