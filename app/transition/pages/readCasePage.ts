import type { RouterContextProvider } from "react-router";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { callName } from "../../people/peopleWords.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { clockGlance } from "../clock/clockGlance.ts";
import { seeClock } from "../clock/seeClock.ts";
import { loadCase } from "../loadCase.ts";
import { readMeetings } from "../meetings/readMeetings.ts";
import { readTold } from "../reminders/readTold.ts";
import { seeCase } from "../see/seeCase.ts";

/**
 * What a page of a case stands on: the case as who asks may see it, and what to call the person;
 * undefined when there is none for them.
 */
export async function readCasePage(context: Readonly<RouterContextProvider>, candidacyId: string) {
  const { t, language } = context.get(textsContext);
  const known = await asEngine(context, (tx) => loadCase(tx, candidacyId, dayInTheNetherlands()));
  return asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacyId);
    if (!person) return undefined;
    const seen = await seeCase(tx, actor, known, language);
    const meetings = seen ? await readMeetings(tx, actor, candidacyId) : [];
    const told = seen ? await readTold(tx, actor, candidacyId) : [];
    const clock = clockGlance(await seeClock(tx, actor, known));
    return { role: actor.role, name: callName(person, { t }), seen, meetings, told, clock };
  });
}
