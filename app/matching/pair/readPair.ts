import { explainPair } from "@overstap/engine/screening/explainPair.ts";
import type { RouterContextProvider } from "react-router";
import { guidesOf } from "../../access/relations/guidesOf.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import { readCapacity } from "../../people/readCapacity.ts";
import { isId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { faceFor, pairFor } from "./pairFor.ts";
import type { PairView } from "./pairView.ts";
import { pairKey, proposalsOf } from "./proposalsOf.ts";

/**
 * Weighs one candidacy against one opening, for whoever asks.
 *
 * @param ids as they stand in the address
 * @returns the pair as the actor may see it; undefined when there is no such pair for them, or when
 *   the candidacy cannot be weighed (yet)
 */
export async function readPair(
  context: Readonly<RouterContextProvider>,
  ids: { candidacy: string | undefined; opening: string | undefined },
  language: Language,
): Promise<PairView | undefined> {
  const { candidacy, opening } = ids;
  if (!isId(candidacy) || !isId(opening)) return undefined;
  const seen = await asActor(context, async (tx, actor) => {
    const person = await readCandidacy(tx, actor, candidacy);
    if (person === undefined || faceFor(actor, person.relations) === undefined) return undefined;
    if (!(await visibleOpeningIds(tx, actor)).includes(opening)) return undefined;
    const proposals = await myRelations(tx, actor, {
      candidacyIds: [candidacy],
      kinds: ["proposed"],
    });
    const proposed = proposals.findLast(({ openingId }) => openingId === opening)?.packageTasks;
    const face = faceFor(actor, person.relations);
    const proposedOn = (await proposalsOf(tx, actor, [candidacy])).get(pairKey(candidacy, opening));
    const guides = face === "employer" ? await guidesOf(tx, [candidacy]) : undefined;
    const capacity = face === "own" ? await readCapacity(tx, actor, candidacy) : undefined;
    const mayTell = face === "own" && capacity?.sourceKind !== "doctor";
    return { actor, person, proposed, proposedOn, guides: guides?.get(candidacy), mayTell };
  });
  if (seen === undefined) return undefined;

  const region = await asEngine(context, (tx) =>
    loadRegion(tx, { candidacies: [candidacy], openings: [opening] }),
  );
  const candidate = region.candidates[0];
  const place = region.openings[0];
  const names = place && region.placeNames.get(place.id);
  if (!candidate || !place || !names) return undefined;
  return pairFor(seen.actor, seen.person.relations, {
    explanation: explainPair(candidate, place, region.world),
    candidate,
    opening: place,
    person: seen.person,
    place: names,
    tasks: region.tasks,
    taskNames: region.taskNames,
    guided: region.guided,
    ...(seen.proposed && { proposed: seen.proposed }),
    ...(seen.proposedOn !== undefined && { proposedOn: seen.proposedOn }),
    mayTell: seen.mayTell,
    ...(seen.guides && { guides: seen.guides }),
    language,
  });
}
