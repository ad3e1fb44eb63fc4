import { assert, constantFrom, dictionary, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { importFields } from "../columns/importField.ts";
import { readRow, type RowCells, type RowRules } from "./readRow.ts";

const rules: RowRules = { today: "2026-11-25", pointOf: () => undefined };
const faultsOf = (cells: RowCells, more: Partial<RowRules> = {}) =>
  readRow(cells, { ...rules, ...more }).faults?.map(
    ({ field, key }) => `${field} ${key.split(/[:.]/).at(-1)}`,
  );

const whole: RowCells = {
  firstName: "Ans",
  infix: "van der",
  lastName: "Berg",
  birthDate: "14-3-1980",
  email: "ans@voorbeeld.nl",
  phone: 612_345_678,
  town: "Beek",
  municipality: "Montferland",
  track: "spoor 2",
  hours: "16-24",
  slots: "ma-ochtend",
  modes: "fiets en ov",
  maxMinutes: "45 min",
  language: "B1",
  reading: "A2",
  affinity: "ja",
  needsLasting: "nee",
  startDay: "1-1-2027",
  talents: "koken, muziek",
  papers: "vog",
};

test("a row that is filled in whole becomes somebody", () => {
  expect(readRow(whole, rules)).toEqual({
    draft: {
      firstName: "Ans",
      lastName: "van der Berg",
      birthDate: "1980-03-14",
      email: "ans@voorbeeld.nl",
      phone: "0612345678",
      town: {
        town: "Beek",
        municipality: "Montferland",
        lat: expect.closeTo(51.9, 0),
        lon: expect.closeTo(6.2, 0),
      },
      track: "track2",
      wishes: {
        hours: { min: 16, max: 24 },
        slots: ["mon-morning"],
        modes: ["bike", "transit"],
        maxMinutes: 45,
        speaking: "B1",
        reading: "A2",
        affinity: "yes",
        needsLasting: false,
        startDay: "2027-01-01",
        talents: ["koken", "muziek"],
        papers: ["VOG"],
      },
    },
  });
});

test("a name is enough; what is not told stays open", () => {
  expect(readRow({ fullName: "Berg, Ans van der" }, rules).draft).toMatchObject({
    firstName: "Ans",
    lastName: "van der Berg",
    birthDate: null,
    town: null,
    wishes: { hours: null, modes: null, talents: [] },
  });
});

test("all that is wrong is told at once, each with what stands there", () => {
  const cells = {
    ...whole,
    birthDate: "1-1-1823",
    hours: 200,
    town: "Beek",
    municipality: "",
    email: "geen",
  };
  expect(readRow(cells, rules).faults?.map(({ field, given }) => [field, given])).toEqual([
    ["birthDate", "1-1-1823"],
    ["email", "geen"],
    ["town", "Beek"],
    ["hours", "200"],
  ]);
});

test("a name that is missing is asked for where it belongs", () => {
  expect(faultsOf({ firstName: "Ans" })).toEqual(["lastName required"]);
  expect(faultsOf({ fullName: " " })).toEqual(["fullName required"]);
  expect(faultsOf({ fullName: "Ans" })).toEqual(["fullName oneName"]);
  expect(faultsOf({})).toEqual(["firstName required"]);
});

test.each<[RowCells, unknown]>([
  [
    { hoursMin: 16, hoursMax: 24 },
    { min: 16, max: 24 },
  ],
  [{ hoursMin: 16 }, { min: 16, max: 16 }],
  [{ hoursMax: "24" }, { min: 24, max: 24 }],
  [
    { hours: "16-24", hoursMax: 20 },
    { min: 16, max: 20 },
  ],
])("hours %j are %j", (cells, hours) => {
  expect(readRow({ fullName: "Ans Wit", ...cells }, rules).draft?.wishes.hours).toEqual(hours);
});

test("hours that end before they begin are a fault", () => {
  expect(faultsOf({ fullName: "Ans Wit", hoursMin: 24, hoursMax: 16 })).toEqual([
    "hoursMax hoursTurned",
  ]);
});

test("a standard counts where a row says nothing, and is read as a cell is", () => {
  const standards = { maxMinutes: "45", modes: "ov" };
  expect(
    readRow({ fullName: "Ans Wit", modes: "" }, { ...rules, standards }).draft?.wishes,
  ).toMatchObject({
    maxMinutes: 45,
    modes: ["transit"],
  });
  expect(
    readRow({ fullName: "Ans Wit", modes: "fiets" }, { ...rules, standards }).draft?.wishes.modes,
  ).toEqual(["bike"]);
});

test("a number that may be a BSN is refused wherever it stands, and not repeated", () => {
  const read = readRow({ fullName: "Ans Wit", talents: "111222333", town: "111 222 333" }, rules);
  expect(read.faults?.map(({ field, key, given }) => [field, key, given])).toEqual([
    ["town", "pool:fault.bsn", ""],
    ["talents", "pool:fault.bsn", ""],
  ]);
});

test("whatever a row holds, it becomes somebody with a name or says what is wrong", () => {
  const cell = oneof(string(), constantFrom("ja", "16-24", "Beek", "1-1-1990", "111222333"));
  assert(
    property(dictionary(constantFrom(...importFields), cell), (cells) => {
      const { draft, faults } = readRow(cells, rules);
      const named = draft !== undefined && draft.firstName !== "" && draft.lastName !== "";
      expect(named || (draft === undefined && faults!.length > 0)).toBe(true);
      expect(JSON.stringify(draft ?? faults)).not.toContain("111222333");
    }),
  );
});
