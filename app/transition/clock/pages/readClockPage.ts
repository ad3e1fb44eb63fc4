import type { RouterContextProvider } from "react-router";
import { asActor, asEngine } from "../../../access/request/contexts.ts";
import { callName } from "../../../people/peopleWords.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { loadCase } from "../../loadCase.ts";
import { seeClock } from "../seeClock.ts";

/** The whole case of somebody, for the rules; what of it is shown passes a projection. */
export function knownTo(context: Readonly<RouterContextProvider>, candidacyId: string) {
  return asEngine(context, (tx) => loadCase(tx, candidacyId, dayInTheNetherlands()));
}

/**
 * What the pages of a clock stand on: the clock as who asks may see it, and what to call the person;
 * undefined when there is none for them.
 */
export async function readClockPage(context: Readonly<RouterContextProvider>, candidacyId: string) {
  const { t } = context.get(textsContext);
  const known = await knownTo(context, candidacyId);
  return asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacyId);
    const view = person && (await seeClock(tx, actor, known));
    if (!view) return undefined;
    return { id: candidacyId, role: actor.role, name: callName(person, { t }), view };
  });
}
