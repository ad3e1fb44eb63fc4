import {
  array,
  assert,
  constantFrom,
  type Arbitrary,
  nat,
  property,
  record,
  string,
} from "fast-check";
import { expect, test } from "vitest";
import { changedDay } from "./changedDay.ts";
import { findAlike, type Identified } from "./findAlike.ts";
import { nearness } from "./nearness.ts";

type Given = Partial<Omit<Identified, "id">>;
const ans: Given = { firstName: "Ans", lastName: "van der Berg", birthDate: "1980-03-14" };

const nobody = { firstName: "", lastName: "", birthDate: null, email: null, phone: null };

/** Whether two are taken for one, and why. */
function alike(one: Given, other: Given): string {
  const somebody = (id: string, given: Given): Identified => ({
    id,
    ...nobody,
    ...given,
  });
  const [pair] = findAlike([somebody("row", one)], [somebody("known", other)]);
  return pair ? `${pair.sureness}: ${pair.why.join(" ")}` : "no";
}

test.each<[string, Given, string]>([
  ["the same", ans, "certain: sameBirthDate sameName"],
  ["capitals and diacritics", { ...ans, firstName: "ÁNS" }, "certain: sameBirthDate sameName"],
  ["without van der", { ...ans, lastName: "Berg" }, "certain: sameBirthDate infixDiffers"],
  ["an initial", { ...ans, firstName: "A." }, "likely: sameBirthDate initialOnly"],
  ["initials", { ...ans, firstName: "A.M." }, "likely: sameBirthDate initialOnly"],
  ["another initial", { ...ans, firstName: "B." }, "no"],
  ["two first names", { ...ans, firstName: "Ans Maria" }, "likely: sameBirthDate shorterName"],
  [
    "a double last name",
    { ...ans, lastName: "van der Berg-Smit" },
    "likely: sameBirthDate partOfName",
  ],
  ["turned", { ...ans, firstName: "Berg", lastName: "Ans" }, "likely: sameBirthDate namesTurned"],
  ["a slip", { ...ans, lastName: "van der Brog" }, "no"],
  [
    "turned letters",
    { ...ans, lastName: "van der Begr" },
    "likely: sameBirthDate spelledOtherwise",
  ],
  ["somebody else of that day", { ...ans, firstName: "Bo", lastName: "Smit" }, "no"],
  ["no birth date", { ...ans, birthDate: null }, "maybe: birthDateMissing sameName"],
  ["one digit other", { ...ans, birthDate: "1980-03-15" }, "maybe: birthDateNear sameName"],
  ["another birth date", { ...ans, birthDate: "1991-07-02" }, "no"],
])("%s", (_, other, found) => {
  expect(alike(ans, other)).toBe(found);
  expect(alike(other, ans)).toBe(found);
});

const reached: Given = { ...ans, email: "ans@voorbeeld.nl", phone: "0612345678" };

test.each<[string, Given, string]>([
  [
    "one address, a slip in the name",
    { ...ans, lastName: "Bergh", email: "Ans@Voorbeeld.nl" },
    "certain: sameBirthDate spelledOtherwise sameEmail",
  ],
  [
    "one number, written otherwise",
    { ...ans, birthDate: null, phone: "+31 6 12345678" },
    "likely: birthDateMissing sameName samePhone",
  ],
  [
    "one number, another name, no birth date",
    { firstName: "Bo", lastName: "Smit", phone: "0612345678" },
    "maybe: birthDateMissing samePhone",
  ],
  [
    "one number and birth date, as twins have",
    { ...ans, firstName: "Bo", phone: "0612345678" },
    "maybe: sameBirthDate samePhone",
  ],
  [
    "a household",
    { firstName: "Bo", lastName: "Smit", birthDate: "1991-07-02", phone: "0612345678" },
    "no",
  ],
  [
    "one name, number, and another birth date",
    { ...reached, birthDate: "1991-07-02" },
    "maybe: sameName sameEmail samePhone",
  ],
])("%s", (_, other, found) => {
  expect(alike(reached, other)).toBe(found);
});

test("a birth date with day and month turned is found by the name", () => {
  expect(alike({ ...ans, birthDate: "1980-03-04" }, { ...ans, birthDate: "1980-04-03" })).toBe(
    "maybe: birthDateTurned sameName",
  );
});

test("an address that six people have is an office's", () => {
  const office = (id: string): Identified => ({
    id,
    firstName: `Naam${id}`,
    lastName: `Anders${id}`,
    birthDate: null,
    email: "info@voorbeeld.nl",
    phone: null,
  });
  const six = ["a", "b", "c", "d", "e", "f"].map(office);
  expect(findAlike(six, [])).toEqual([]);
  expect(findAlike(six.slice(1), []).length).toBeGreaterThan(0);
});

test("rows are compared with earlier rows, and the surest come first", () => {
  const row = (id: string, more: Given): Identified => ({ id, ...nobody, ...ans, ...more });
  const rows = [row("1", { firstName: "A." }), row("2", {}), row("3", {})];
  expect(findAlike(rows, []).map(({ row: of, other, sureness }) => [of, other, sureness])).toEqual([
    ["2", "1", "likely"],
    ["3", "2", "certain"],
    ["3", "1", "likely"],
  ]);
});

const somebodies: Arbitrary<Identified[]> = array(
  record({
    firstName: constantFrom("Ans", "A.", "Bo", "Anna"),
    lastName: constantFrom("de Wit", "Wit", "Witte", "Smit"),
    birthDate: constantFrom("1980-03-04", "1980-04-03", "1980-03-05", null),
    email: constantFrom("a@b.nl", null),
    phone: constantFrom("0612345678", "+31612345678", null),
  }),
  { maxLength: 8 },
).map((list) => list.map((one, at) => ({ id: String(at), ...one })));

test("who is found does not hang on who comes first", () => {
  const pairs = (list: Identified[]) =>
    new Set(
      findAlike(list, []).map(
        ({ row, other, sureness }) => [row, other].toSorted().join() + sureness,
      ),
    );
  assert(
    property(somebodies, (list) => {
      // Up to five pairs a row are told, so a short list tells all of them.
      const few = list.slice(0, 6);
      expect(pairs(few.toReversed())).toEqual(pairs(few));
    }),
  );
});

test("the same people give the same answer, known or not", () => {
  assert(
    property(somebodies, (list) => {
      expect(findAlike(list, list)).toEqual(findAlike(list, list));
      for (const one of list) {
        // With a birth date, everybody is certainly themselves.
        const [first] = findAlike([{ ...one, id: "x" }], [one]);
        expect(first?.sureness).toBe(
          one.birthDate ? "certain" : one.email || one.phone ? "likely" : "maybe",
        );
      }
    }),
  );
});

test("nearness is 1 for the same, the same both ways, and one change costs one letter", () => {
  assert(
    property(string({ minLength: 1 }), string(), nat(), (one, other, place) => {
      expect(nearness(one, one)).toBe(1);
      expect(nearness(one, other)).toBe(nearness(other, one));
      const without = one.slice(0, place % one.length) + one.slice((place % one.length) + 1);
      expect(nearness(one, without)).toBeCloseTo(1 - 1 / one.length);
    }),
  );
});

test.each([
  ["1990-12-31", "1990-12-30", "near"],
  ["1990-12-11", "1990-11-12", "turned"],
  ["1990-12-31", "1991-12-30", undefined],
] as const)("%s and %s", (one, other, how) => {
  expect(changedDay(one, other)).toBe(how);
});
