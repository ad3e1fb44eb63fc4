import type { PairScan } from "../pairScan.ts";
import type { ListedSlots } from "../listedSlots.ts";

type Listed = Pick<ListedSlots, "length" | "counts" | "others" | "classes">;

/** Where the note of each entry of a shortlist begins. */
export interface ListNotes {
  /** Per entry of the lists of people, and of places. */
  readonly candidates: Int32Array;
  readonly openings: Int32Array;
  /** Notes of each part of the people, and per person the part. */
  readonly parts: readonly Int32Array[];
  readonly partOf: Uint8Array;
}

/** As {@link ListNotes}, of one part of the people. */
export interface PartNotes {
  readonly candidates: Int32Array;
  readonly openings: Int32Array;
  readonly numbers: Int32Array;
}

/**
 * Takes a scan, slots of people in parts, and the lists of these and of places; makes notes of every pair on them. Where each
 * begins is written into `into` for the lists of people, and given for those of places.
 */
export function noteLists(
  scan: PairScan,
  people: readonly Int32Array[],
  candidates: Listed,
  openings: Listed,
  into: Int32Array,
): PartNotes {
  const noter = scan.noter();
  const positions = new Int32Array(openings.counts.length);
  for (let at = 0; at < scan.grid.count; at++) positions[scan.grid.slots[at]!] = at;
  const ofOpenings = new Int32Array(openings.others.length);
  const { starts, entries } = entriesByPerson(openings, candidates.counts.length);
  for (const part of people) {
    for (const person of part) {
      const first = person * candidates.length;
      const end = first + candidates.counts[person]!;
      if (first === end && starts[person] === starts[person + 1]) continue;
      scan.look(person);
      noter.begin(person);
      for (let entry = first; entry < end; entry++) {
        into[entry] = noter.note(positions[candidates.others[entry]!]!, candidates.classes[entry]!);
      }
      for (let one = starts[person]!; one < starts[person + 1]!; one++) {
        const entry = entries[one]!;
        const place = Math.floor(entry / openings.length);
        let own = first;
        while (own < end && candidates.others[own] !== place) own++;
        // On both lists it is the same pair.
        ofOpenings[entry] =
          own < end ? into[own]! : noter.note(positions[place]!, openings.classes[entry]!);
      }
    }
  }
  return { candidates: into, openings: ofOpenings, numbers: noter.notes.finish() };
}

/** Takes the lists of places, gives their entries by the slot of the person: those of person `n` from `starts[n]` on. */
function entriesByPerson({ length, counts, others }: Listed, people: number) {
  const starts = new Int32Array(people + 1);
  const each = (work: (person: number, entry: number) => void): void => {
    for (let list = 0; list < counts.length; list++) {
      for (let one = 0; one < counts[list]!; one++)
        work(others[list * length + one]!, list * length + one);
    }
  };
  each((person) => starts[person + 1]!++);
  for (let person = 0; person < people; person++) starts[person + 1]! += starts[person]!;
  const entries = new Int32Array(starts[people]!);
  const next = starts.slice();
  each((person, entry) => (entries[next[person]!++] = entry));
  return { starts, entries };
}

/** Takes the notes of one part, gives them as those of a whole region. */
export function wholeNotes(
  { candidates, openings, numbers }: PartNotes,
  people: number,
): ListNotes {
  return { candidates, openings, parts: [numbers], partOf: new Uint8Array(people) };
}
