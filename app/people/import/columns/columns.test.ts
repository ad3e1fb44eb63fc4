import { array, assert, constantFrom, dictionary, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { columnLetter } from "../../../platform/spreadsheet/columnLetter.ts";
import english from "../texts/en.json" with { type: "json" };
import dutch from "../texts/nl.json" with { type: "json" };
import { forbiddenColumn } from "./forbiddenColumn.ts";
import { guessColumns, mappingFaults, rememberColumns } from "./guessColumns.ts";
import { importFields } from "./importField.ts";
import { withoutBsn } from "./withoutBsn.ts";

const sheet = (...names: string[]) => names.map((name, at) => ({ letter: columnLetter(at), name }));
const guessed = (...names: string[]) => Object.values(guessColumns(sheet(...names)));

test("columns are known by their Dutch or English names", () => {
  expect(
    guessed(
      "Voornaam",
      "Tussenvoegsel",
      "Achternaam",
      "Geb.datum",
      "E-mail",
      "Tel.nr",
      "Woonplaats",
      "Postcode",
    ),
  ).toEqual(["firstName", "infix", "lastName", "birthDate", "email", "phone", "town", "postcode"]);
  expect(
    guessed(
      "First name",
      "Surname",
      "Date of birth",
      "City",
      "Hours per week",
      "Transport",
      "Travel time",
    ),
  ).toEqual(["firstName", "lastName", "birthDate", "town", "hours", "modes", "maxMinutes"]);
});

test.each([
  ["Naam medewerker", "fullName"],
  ["Contracturen", "hours"],
  ["Max. uren", "hoursMax"],
  ["Minimaal aantal uren", "hoursMin"],
  ["Taalniveau (spreken)", "speaking"],
  ["Telefoon privé", "phone"],
  ["Beschikbaar per", "startDay"],
  ["Geboortedatum (dd-mm-jjjj)", "birthDate"],
  ["Personeelsnummer", null],
  ["Geboorteplaats", null],
  ["Naam contactpersoon", null],
  ["", null],
])("%j is %s", (name, field) => {
  expect(guessed(name)).toEqual([field]);
});

test("a field has one column: the one that is named exactly", () => {
  expect(guessed("Telefoon werk", "Telefoon", "Telefoon thuis")).toEqual([null, "phone", null]);
});

test.each([
  ["BSN", "bsn"],
  ["bsn-nummer", "bsn"],
  ["Burgerservicenummer", "bsn"],
  ["Sofinummer", "bsn"],
  ["Diagnose", "health"],
  ["Ziektebeeld", "health"],
  ["Oorzaak verzuim", "health"],
  ["Eerste ziektedag", "health"],
  ["Klachten", "health"],
  ["medical notes", "health"],
  ["Belastbaarheid", "capacity"],
  ["FML 4.14", "capacity"],
  ["Beperkingen", "capacity"],
  ["Nationaliteit", "trait"],
  ["Religie", "trait"],
  ["Voornaam", undefined],
  ["Verzuimregeling", undefined],
  ["Rasenberg", undefined],
])("a column %j is not taken in because of %s", (name, why) => {
  expect(forbiddenColumn(name)).toBe(why);
  expect(guessed(name).filter((field) => why && field)).toEqual([]);
});

test("no word by which a field is known is a forbidden one", () => {
  const names = [
    "Voornaam",
    "Achternaam",
    "Geboortedatum",
    "Woonplaats",
    "Gemeente",
    "Spoor",
    "Uren",
    "Papieren",
  ];
  expect(names.filter((name) => forbiddenColumn(name) !== undefined)).toEqual([]);
});

test("what an organisation read before goes before what the name says", () => {
  const columns = sheet("Naam", "Plaats", "Code");
  const mapping = { A: "lastName", B: null, C: "firstName" } as const;
  const memory = rememberColumns(columns, mapping);
  expect(guessColumns(columns, memory)).toEqual(mapping);
  expect(guessColumns(sheet("CODE ", "naam"), memory)).toEqual({ A: "firstName", B: "lastName" });
});

test("nobody can make a forbidden column known, nor remember it", () => {
  const columns = sheet("BSN", "Naam");
  expect(rememberColumns(columns, { A: "firstName", B: "fullName" })).toEqual({ naam: "fullName" });
  expect(guessColumns(columns, { bsn: "firstName" })).toEqual({ A: null, B: "fullName" });
  expect(mappingFaults(columns, { A: "firstName", B: "fullName" })).toEqual([
    { kind: "forbidden", letter: "A" },
  ]);
});

test("two columns of one name are not remembered", () => {
  expect(
    rememberColumns(sheet("Tel", "tel", "Naam"), { A: "phone", B: null, C: "fullName" }),
  ).toEqual({ naam: "fullName" });
});

test("a mapping needs a name, and each field once", () => {
  expect(mappingFaults(sheet("a", "b"), { A: "firstName", B: "town" })).toEqual([
    { kind: "noName" },
  ]);
  expect(mappingFaults(sheet("a", "b", "c"), { A: "fullName", B: "town", C: "town" })).toEqual([
    { kind: "twice", field: "town", letters: ["B", "C"] },
  ]);
});

test("whatever the header says, a guess has every column, each field once, and no forbidden column", () => {
  const name = oneof(string(), constantFrom("Naam", "Tel", "BSN", "Plaats", "Ziekte", "Uren"));
  const field = constantFrom(...importFields, null);
  assert(
    property(array(name, { maxLength: 30 }), dictionary(name, field), (names, memory) => {
      const columns = sheet(...names);
      const mapping = guessColumns(columns, memory);
      const fields = Object.values(mapping).filter((one) => one !== null);
      expect(Object.keys(mapping).toSorted()).toEqual(
        columns.map(({ letter }) => letter).toSorted(),
      );
      expect(new Set(fields).size).toBe(fields.length);
      expect(mappingFaults(columns, mapping).filter(({ kind }) => kind !== "noName")).toEqual([]);
    }),
  );
});

test.each([
  ["111222333", null, ""],
  [111_222_333, null, ""],
  ["BSN: 111222333 bekend", null, "BSN:  bekend"],
  ["111222334", null, "111222334"],
  ["0612345678", "phone", "0612345678"],
  ["612345671", "phone", "612345671"],
  ["6 12 34 56 71", "phone", "6 12 34 56 71"],
  ["612345671", "lastName", ""],
  [11.122_233_3, null, 11.122_233_3],
  ["11,1222333", null, "11,1222333"],
  ["11-12-2233 3:00", null, "11-12-2233 3:00"],
  ["Jansen 111222333", "lastName", "Jansen"],
  [true, null, true],
  ["", null, ""],
] as const)("of %j in a column for %s is kept %j", (cell, field, kept) => {
  expect(withoutBsn(cell, field)).toBe(kept);
});

test.each(["nl", "en"] as const)("the example that one downloads is read back (%s)", (language) => {
  const words: Record<string, string> = { nl: dutch, en: english }[language];
  const names = importFields.map((field) => words[`field.${field}`]!);
  expect(guessed(...names)).toEqual([...importFields]);
});
