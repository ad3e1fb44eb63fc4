import { expect, test } from "vitest";
import { filledOpening } from "../fixture/openingForm.ts";
import { openingGiven, readOpeningForm } from "./openingForm.ts";

const TODAY = "2026-11-25";
const read = (change: Record<string, string[]>) =>
  readOpeningForm({ ...filledOpening, ...change }, TODAY);
const faults = (change: Record<string, string[]>) =>
  (read(change).faults ?? []).map(({ field, key }) => `${field} ${key}`);

test("a form that is right says what it means", () => {
  expect(read({}).value).toMatchObject({
    titleNl: "Thuishulp in de wijk",
    titleEn: "Thuishulp in de wijk",
    descriptionEn: "",
    hoursMin: 16,
    hoursMax: 24.5,
    slots: ["mon-morning", "tue-morning"],
    reducedAllowed: true,
    papers: ["VOG", "rijbewijs B", "Tilliftbewijs"],
    talents: ["koken"],
    start: "2027-03-01",
    maxKm: 10,
  });
});

test("what the form shows of a row means the same row again", () => {
  const { value } = read({ titleEn: ["Home help"], maxKm: ["7,5"], start: [] });
  expect(readOpeningForm(openingGiven(value!), TODAY).value).toEqual(value);
  const english = read({ descriptionEn: ["You help people at home."] }).value!;
  expect(openingGiven(english)["descriptionEn"]).toEqual(["You help people at home."]);
});

test.each([
  ["titleNl", [""], "forms:required"],
  ["titleNl", [" \u200b\u00a0 "], "forms:required"],
  ["titleNl", ["x".repeat(121)], "forms:tooLong"],
  ["descriptionNl", [""], "forms:required"],
  ["descriptionNl", ["x".repeat(2001)], "forms:tooLong"],
  ["places", ["-1"], "forms:outOfRange"],
  ["places", ["1,5"], "forms:noWholeNumber"],
  ["places", ["twee"], "forms:noWholeNumber"],
  ["hoursMin", ["-1"], "forms:outOfRange"],
  ["hoursMax", ["200"], "forms:outOfRange"],
  ["hoursMax", ["12"], "work:fault.hoursOrder"],
  ["slots", [], "forms:chooseSome"],
  ["slots", ["mon-lunch"], "forms:unknownChoice"],
  ["slotsNeeded", ["3"], "work:fault.slotsNeeded"],
  ["slotsNeeded", ["29"], "forms:outOfRange"],
  ["start", ["1823-05-01"], "forms:dayOutOfRange"],
  ["start", ["31-02-2027"], "forms:noDay"],
  ["start", ["2099-01-01"], "forms:dayOutOfRange"],
  ["funding", [], "forms:choose"],
  ["funding", ["soms"], "forms:unknownChoice"],
  ["reducedAllowed", [], "forms:choose"],
  ["reducedMinHours", ["-2"], "forms:outOfRange"],
  ["reducedMinHours", ["30"], "work:fault.reducedHours"],
  ["maxKm", ["0"], "forms:outOfRange"],
  ["maxKm", ["ver"], "forms:noNumber"],
])("%s %j is refused", (field, given, key) => {
  expect(faults({ [field]: given })).toEqual([`${field} ${key}`]);
});

test.each([
  ["papersOther", ["x".repeat(61)], "work:fault.longWord"],
  ["papersOther", ["a,b,c,d,e,f,g,h,i,j,k,l"], "work:fault.manyWords"],
  ["talentsOther", ["x".repeat(61)], "work:fault.longWord"],
])("the words in %s are few and short", (field, given, key) => {
  expect(faults({ [field]: given })).toEqual([`${field} ${key}`]);
});

test("everything that is wrong is said at once", () => {
  const all = faults({ titleNl: [], places: ["x"], hoursMax: ["1"], funding: [], start: ["nu"] });
  expect(all).toEqual([
    "titleNl forms:required",
    "places forms:noWholeNumber",
    "start forms:noDay",
    "funding forms:choose",
    "hoursMax work:fault.hoursOrder",
    "reducedMinHours work:fault.reducedHours",
  ]);
});

test("texts of any script stay as they are; signs that turn them round do not", () => {
  const arabic = "مساعدة منزلية";
  const { value } = read({
    titleNl: [`  ${arabic}\u202e 😀  `],
    descriptionNl: ["<script>alert(1)</script>\r\n\r\n\r\n\r\nTwee"],
  });
  expect(value?.titleNl).toBe(`${arabic} 😀`);
  expect(value?.descriptionNl).toBe("<script>alert(1)</script>\n\nTwee");
});

test("a part of the week that comes twice counts once, and so does a word", () => {
  const { value } = read({
    slots: ["tue-morning", "mon-morning", "tue-morning"],
    papersOther: ["vog, VOG, rijbewijs b"],
  });
  expect(value?.slots).toEqual(["mon-morning", "tue-morning"]);
  expect(value?.papers).toEqual(["VOG", "rijbewijs B"]);
  expect(faults({ slots: ["mon-morning", "mon-morning"], slotsNeeded: ["2"] })).toEqual([
    "slotsNeeded work:fault.slotsNeeded",
  ]);
});
