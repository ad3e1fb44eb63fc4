import type { RouterContextProvider } from "react-router";
import { asActor, asEngine } from "../../../access/request/contexts.ts";
import { possibleHolders } from "../../../agenda/possibleHolders.ts";
import { readPair } from "../../../matching/pair/readPair.ts";
import { callName } from "../../../people/peopleWords.ts";
import { openingsNamed } from "../../../people/openingsNamed.ts";
import { readCandidacy } from "../../../people/readCandidacy.ts";
import { dayInTheNetherlands } from "../../../platform/clock.ts";
import { textsContext } from "../../../platform/texts/textsContext.tsx";
import { canSay } from "../../canSay.ts";
import { myRelations } from "../../../access/relations/myRelations.ts";
import { loadCase } from "../../loadCase.ts";
import { possibleGuests } from "../callMeeting.ts";
import { readSeenMeeting } from "../readMeetings.ts";

/** What the page of a meeting stands on; undefined when there is none for who asks. */
export async function readMeetingPage(
  context: Readonly<RouterContextProvider>,
  candidacyId: string,
  id: string,
) {
  const { t, language } = context.get(textsContext);
  const known = await asEngine(context, (tx) => loadCase(tx, candidacyId, dayInTheNetherlands()));
  if (!known) return undefined;
  const page = await asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacyId);
    const seen = person && (await readSeenMeeting(tx, actor, candidacyId, id));
    if (!seen) return undefined;
    const relations = await myRelations(tx, actor, { candidacyIds: [candidacyId] });
    const [named] = seen.openingId
      ? await openingsNamed(tx, actor, language, [seen.openingId])
      : [];
    const can = canSay(known, actor, relations).find(
      ({ type, attempt, onBehalf }) =>
        type === seen.kind && attempt === (seen.attemptId ?? undefined) && !onBehalf,
    );
    const holders = seen.mayArrange ? await possibleHolders(tx, actor, candidacyId) : [];
    return {
      role: actor.role,
      name: callName(person, { t }),
      seen,
      place: named ? { title: named.title, organisation: named.organisation } : null,
      /** The event that is recorded from here, for who may say it. */
      can: can ?? null,
      holders,
      voices: possibleGuests(known, seen.attemptId ?? undefined),
    };
  });
  if (!page) return undefined;
  // How long the way is, is the person's and their coach's to know.
  const travels = page.seen.openingId && ["candidate", "coach"].includes(page.role);
  const pair = travels
    ? await readPair(context, { candidacy: candidacyId, opening: page.seen.openingId! }, language)
    : undefined;
  return { ...page, travelMinutes: pair && !pair.sameTown ? pair.travelMinutes : null };
}
