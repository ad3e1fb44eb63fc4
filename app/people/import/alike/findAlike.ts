import { phoneKey } from "../values/contactCells.ts";
import { type Comparable, likeness, type Likeness } from "./likeness.ts";
import { type PersonName, plainNameOf } from "./nameLikeness.ts";

/** Somebody with an identifier of their own among all that are compared. */
export type Identified = PersonName & {
  id: string;
  /** `YYYY-MM-DD` */
  birthDate: string | null;
  email: string | null;
  phone: string | null;
};

/** Two who may be one: a row of the sheet, and an earlier row or somebody who was known. */
export type AlikePair = Likeness & { row: string; other: string; known: boolean };

/** An address or number of more people than this is an office's; it says nothing about one of them. */
const MOST_SHARING = 5;
/** In a larger group than this, having its mark in common says little: the first of it are looked at. */
const MOST_COMPARED = 100;
/** The surest of each row. */
const MOST_PAIRS = 5;

const order = ["certain", "likely", "maybe"] as const;

/**
 * Finds who of the rows may be one person with an earlier row or with somebody known. Only those are
 * compared who have a birth date and an initial, a name, an address or a number in common, so it stays
 * quick: ten thousand rows against ten thousand take about a second (`bench/import.ts`).
 *
 * @returns of each row the surest five, in the order of the rows; the same input gives the same answer
 */
export function findAlike(rows: readonly Identified[], known: readonly Identified[]): AlikePair[] {
  const all = [...known.map((who) => marked(who, true)), ...rows.map((who) => marked(who, false))];
  const shared = sharedMarks(all);
  const byMark = new Map<string, Marked[]>();
  return all.flatMap((one) => {
    const others = new Set(one.marks.flatMap((mark) => byMark.get(mark) ?? []));
    for (const mark of one.marks) {
      const before = byMark.get(mark);
      if (!before) byMark.set(mark, [one]);
      else if (before.length < MOST_COMPARED) before.push(one);
    }
    return one.known ? [] : pairsOf(one, others, shared);
  });
}

function pairsOf(one: Marked, others: Iterable<Marked>, shared: ReadonlySet<string>): AlikePair[] {
  const same = (mark: string | undefined, of: string | undefined) =>
    mark !== undefined && mark === of && shared.has(mark);
  const pairs = [...others].flatMap((other): AlikePair[] => {
    const alike = likeness(one, other, {
      email: same(one.email, other.email),
      phone: same(one.phone, other.phone),
    });
    return alike ? [{ row: one.id, other: other.id, known: other.known, ...alike }] : [];
  });
  return pairs
    .toSorted((a, b) => order.indexOf(a.sureness) - order.indexOf(b.sureness))
    .slice(0, MOST_PAIRS);
}

type Marked = Comparable & {
  id: string;
  known: boolean;
  marks: string[];
  email: string | undefined;
  phone: string | undefined;
};

function marked(who: Identified, known: boolean): Marked {
  const name = plainNameOf(who);
  const { id, birthDate } = who;
  const email = who.email === null ? undefined : `e ${who.email.toLowerCase()}`;
  const phone = who.phone === null ? undefined : `p ${phoneKey(who.phone)}`;
  const initials = birthDate === null ? [] : new Set([name.first[0] ?? "", name.last[0] ?? ""]);
  const marks = [
    ...[...initials].map((initial) => `b ${birthDate} ${initial}`),
    `n ${name.first} ${name.last}`,
    ...(email ? [email] : []),
    ...(phone ? [phone] : []),
  ];
  return { id, name, birthDate, known, marks, email, phone };
}

/** The addresses and numbers that few enough have. */
function sharedMarks(all: readonly Marked[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { email, phone } of all) {
    for (const mark of [email, phone]) if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count <= MOST_SHARING).map(([mark]) => mark));
}
