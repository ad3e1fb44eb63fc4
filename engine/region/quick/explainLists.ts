import type { ScreeningParameters } from "../../screening/parameters.ts";
import { defaultParameters } from "../../screening/parameters.ts";
import type { Person } from "../../screening/person.ts";
import { preparePerson } from "../../screening/person.ts";
import type { Place } from "../../screening/place.ts";
import { preparePlace } from "../../screening/place.ts";
import type { RankedPair } from "../rankPairs.ts";
import { rankPair } from "../rankPairs.ts";
import type { Shortlists } from "../shortlists.ts";
import { noteLists, wholeNotes } from "./notes/noteLists.ts";
import type { ListNotes } from "./notes/noteLists.ts";
import { PairNotes } from "./notes/pairNotes.ts";
import { PairTeller } from "./notes/pairTeller.ts";
import { PairScan } from "./pairScan.ts";
import type { QuickShortlists } from "./quickShortlists.ts";
import { peopleByPlace } from "./peopleByPlace.ts";
import type { RegionIndex } from "./regionIndex.ts";

/**
 * Takes the shortlists of an index in numbers, gives them with every pair that is listed in full: verdict,
 * package, questions, changes and reasons.
 */
export function explainLists(
  index: RegionIndex,
  lists: QuickShortlists,
  parameters: ScreeningParameters = defaultParameters,
): Shortlists {
  const notes = lists.notes ?? makeNotes(index, lists, parameters);
  const parts = notes.parts.map((numbers) => new PairNotes(numbers));
  const teller = new PairTeller(index, parameters);
  const people: (Person | undefined)[] = [];
  const places: (Place | undefined)[] = [];
  const told = (slot: number, opening: number, note: number): RankedPair => {
    const person = (people[slot] ??= preparePerson(index.candidateAt(slot), index.world));
    const place = (places[opening] ??= preparePlace(index.openingAt(opening), index.world));
    const pair = teller.tell(parts[notes.partOf[slot]!]!, note, person, place);
    return rankPair(person, place, pair)!;
  };
  const ofList = (
    { length, counts, others }: Pick<QuickShortlists["candidates"], "length" | "counts" | "others">,
    list: number,
    tell: (other: number, entry: number) => RankedPair,
  ): RankedPair[] =>
    Array.from({ length: counts[list]! }, (_, one) => {
      const entry = list * length + one;
      return tell(others[entry]!, entry);
    });
  const candidates = new Map<string, RankedPair[]>();
  for (const slot of index.people()) {
    const list = ofList(lists.candidates, slot, (place, entry) =>
      told(slot, place, notes.candidates[entry]!),
    );
    candidates.set(index.candidateId(slot), list);
  }
  const openings = new Map<string, RankedPair[]>();
  for (const slot of index.places()) {
    const list = ofList(lists.openings, slot, (person, entry) =>
      told(person, slot, notes.openings[entry]!),
    );
    openings.set(index.openingId(slot), list);
  }
  return { candidates, openings };
}

function makeNotes(
  index: RegionIndex,
  { candidates, openings }: QuickShortlists,
  parameters: ScreeningParameters,
): ListNotes {
  const scan = new PairScan(index, parameters, 0);
  const into = new Int32Array(candidates.others.length);
  const part = noteLists(scan, [peopleByPlace(index)], candidates, openings, into);
  return wholeNotes(part, index.personCount);
}
