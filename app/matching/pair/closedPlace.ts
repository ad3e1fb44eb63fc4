import type { RouterContextProvider } from "react-router";
import { ownCandidacies } from "../../access/relations/ownCandidacies.ts";
import { asActor } from "../../access/request/contexts.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { readOpening } from "../../work/readOpening.ts";
import { readerOf } from "../../work/reader.ts";

/**
 * The place of the asker's own pair that was put away, and so is weighed no more, where they may still
 * read the place itself: a candidate who is put forward or works there.
 *
 * @param ids as they stand in the address
 * @returns its id; undefined when it is open, not there, or not for the asker
 */
export function closedPlace(
  context: Readonly<RouterContextProvider>,
  { candidacy, opening }: { candidacy: string | undefined; opening: string | undefined },
  language: Language,
): Promise<string | undefined> {
  return asActor(context, async (tx, actor) => {
    if (candidacy === undefined || !(await ownCandidacies(tx, actor)).includes(candidacy)) {
      return undefined;
    }
    const place = await readOpening(tx, actor, readerOf(actor, language), opening);
    return place?.archivedAt ? place.id : undefined;
  });
}
