import type { RouterContextProvider } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import { placementsOf } from "../../people/placementsOf.ts";
import { isId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { readOpening } from "../../work/readOpening.ts";
import { readerOf } from "../../work/reader.ts";

/**
 * The place of a pair that was put away, and so is weighed no more, where somebody is put forward or
 * works: for whoever may know that (`placementsOf`) and may still read the place itself.
 *
 * @param ids as they stand in the address
 * @returns its id; undefined when it is open, not there, or not for the asker
 */
export async function closedPlace(
  context: Readonly<RouterContextProvider>,
  { candidacy, opening }: { candidacy: string | undefined; opening: string | undefined },
  language: Language,
): Promise<string | undefined> {
  if (!isId(candidacy) || !isId(opening)) return undefined;
  return asActor(context, async (tx, actor) => {
    const placements = await placementsOf(tx, actor, [candidacy]);
    if (!placements.some(({ openingId }) => openingId === opening)) return undefined;
    const place = await readOpening(tx, actor, readerOf(actor, language), opening);
    return place?.archivedAt ? place.id : undefined;
  });
}
