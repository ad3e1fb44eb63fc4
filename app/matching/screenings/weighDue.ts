import type { Database } from "../../platform/database/database.ts";
import { beginSweep } from "./beginSweep.ts";
import { sweepOpenings } from "./sweepOpenings.ts";
import { weighPeople } from "./weighPeople.ts";

/** So many at once bound the memory, and how long somebody waits who is first in line next. */
const PEOPLE_AT_ONCE = 250;

/**
 * Weighs everything that is due, until nothing is: people and openings in turn, so that neither waits for
 * all of the other. Each step is a transaction of its own; several runs at once share the work.
 *
 * @param signal leaves off between two steps, and throws
 * @returns how many times people were weighed anew, and how many steps openings took
 */
export async function weighDue(
  database: Database,
  signal?: AbortSignal,
): Promise<{ people: number; steps: number }> {
  let people = 0;
  let steps = 0;
  for (let left = true; left;) {
    signal?.throwIfAborted();
    const weighed = await weighPeople(database, PEOPLE_AT_ONCE);
    const begun = await beginSweep(database);
    const swept = await sweepOpenings(database, PEOPLE_AT_ONCE);
    people += weighed;
    steps += Number(swept);
    left = weighed > 0 || begun > 0 || swept;
  }
  return { people, steps };
}
