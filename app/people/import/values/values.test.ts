import { slotsOfWeek } from "@overstap/engine/region/slots.ts";
import { assert, constantFrom, integer, property, string, subarray } from "fast-check";
import { expect, test } from "vitest";
import { hoursStep } from "../../intake/steps/hoursStep.ts";
import { readHours, readHoursWanted, readMinutes } from "./amountCells.ts";
import { readAffinity, readLevel, readTrack, readYesNo } from "./choiceCells.ts";
import { phoneKey, readEmail, readPhone } from "./contactCells.ts";
import { readBirthDate, readStartDay } from "./dayCell.ts";
import { readPapers, readTalents } from "./listCells.ts";
import { readModes } from "./modesCell.ts";
import { readFullName, readName, withInfix, withoutInfix } from "./nameCells.ts";
import { readSlots } from "./slotsCell.ts";

const today = "2026-11-25";
const outcome = ({ value, fault }: { value?: unknown; fault?: { key: string } | undefined }) =>
  fault ? fault.key.split(/[:.]/).at(-1) : value;

test.each([
  ["31-12-1990", "1990-12-31"],
  ["31/12/1990", "1990-12-31"],
  ["31.12.1990", "1990-12-31"],
  ["1990-12-31", "1990-12-31"],
  ["19901231", "1990-12-31"],
  ["31-12-1990 00:00:00", "1990-12-31"],
  ["1990-12-31T00:00:00.000Z", "1990-12-31"],
  ["1-2-90", "1990-02-01"],
  ["01/02/05", "2005-02-01"],
  ["1-2-30", "1930-02-01" /* thirteen at least */],
  ["1-2-13", "2013-02-01"],
  ["1-2-26", "dayOutOfRange"],
  ["31 december 1990", "1990-12-31"],
  ["3 mrt. 1990", "1990-03-03"],
  ["31-okt-90", "1990-10-31"],
  ["maandag 31 december 1990", "1990-12-31"],
  [33_238, "1990-12-31"],
  ["33238", "1990-12-31"],
  ["12/31/1990", "noDay"],
  ["30-2-1990", "noDay"],
  ["1990", "noDay"],
  ["onbekend", "noDay"],
  ["1-1-1823", "dayOutOfRange"],
  ["1-1-2020", "dayOutOfRange"],
  ["1-1-2099", "dayOutOfRange"],
])("a birth date %j is %s", (cell, meant) => {
  expect(outcome(readBirthDate(cell, today))).toBe(meant);
});

test("a day the American way round is offered the Dutch way", () => {
  expect(readBirthDate("12/31/1990", today).fault?.offered).toEqual(["31-12-1990"]);
});

test.each([
  ["1-3-2027", "2027-03-01"],
  ["1 maart 27", "2027-03-01"],
  ["per direct", null],
  ["1-3-1823", "dayOutOfRange"],
])("beginning %j is %s", (cell, meant) => {
  expect(outcome(readStartDay(cell, today))).toBe(meant);
});

test.each([
  [16, 16],
  ["16,5", 16.5],
  ["16.5", 16.5],
  ["24 uur per week", 24],
  ["24 u/w", "noHours"],
  [200, "outOfRange"],
  [-1, "outOfRange"],
  ["veel", "noHours"],
])("hours %j are %s", (cell, meant) => {
  expect(outcome(readHours(cell))).toBe(meant);
});

test.each([
  [24, { min: 24, max: 24 }],
  ["16-24", { min: 16, max: 24 }],
  ["16 tot 24", { min: 16, max: 24 }],
  ["16 t/m 24 uur", { min: 16, max: 24 }],
  ["16,5 – 24 uur per week", { min: 16.5, max: 24 }],
  ["16 uur - 24 uur", { min: 16, max: 24 }],
  ["max. 24", { min: 1, max: 24 }],
  ["24-16", "hoursTurned"],
  ["0-200", "outOfRange"],
  ["2026-12-09", "hoursAsDay"],
  ["deeltijd", "noHours"],
])("hours wanted %j are %j", (cell, meant) => {
  expect(outcome(readHoursWanted(cell))).toEqual(meant);
});

test.each([0, 0.5, 1, 24.25, 60, 60.5, 61, 80])(
  "%d hours are taken from a list as in the intake, where they may be saved again",
  async (hours) => {
    const given = {
      hoursMin: [String(hours).replace(".", ",")],
      hoursMax: ["60"],
      slots: ["mon-morning"],
      availableFrom: [""],
    };
    const asked = { today, groups: {}, regions: [], files: [], olderLists: [] };
    const { faults = [] } = await hoursStep.read(given, asked as never);
    const inIntake = faults.filter(({ field }) => field === "hoursMin").map(({ values }) => values);
    const { fault } = readHours(hours);
    expect(fault ? [fault.values] : []).toEqual(inIntake);
  },
);

test("hours that a spreadsheet made a day of are offered again", () => {
  expect(readHoursWanted("2026-12-09").fault?.offered).toEqual(["9-12", "12-9"]);
});

test.each([
  [45, 45],
  ["45 min", 45],
  ["45 minuten", 45],
  ["1 uur", 60],
  ["1,5 uur", 90],
  ["half uur", 30],
  ["1:15", 75],
  ["2", "outOfRange"],
  ["999", "outOfRange"],
  ["ver", "noMinutes"],
])("travelling %j is %s minutes", (cell, meant) => {
  expect(outcome(readMinutes(cell))).toBe(meant);
});

test.each([
  ["ja", true],
  ["J", true],
  ["Yes", true],
  ["x", true],
  [true, true],
  [1, true],
  ["nee", false],
  ["N", false],
  [false, false],
  ["soms", "noYesNo"],
])("%j is %s", (cell, meant) => {
  expect(outcome(readYesNo(cell))).toBe(meant);
});

test.each([
  ["ja", "yes"],
  ["nee", "no"],
  ["onbekend", "unknown"],
  ["?", "unknown"],
  ["soms", "noYesNo"],
])("wanting care work %j is %s", (cell, meant) => {
  expect(outcome(readAffinity(cell))).toBe(meant);
});

test.each([
  ["B1", "B1"],
  ["b 2", "B2"],
  ["NT2 niveau A2", "A2"],
  ["geen", "none"],
  ["A2/B1", "noLevel"],
  ["moedertaal", "noLevel"],
  ["goed", "noLevel"],
  ["B3", "noLevel"],
])("language %j is %s", (cell, meant) => {
  expect(outcome(readLevel(cell))).toBe(meant);
});

test("two levels are offered each", () => {
  expect(readLevel("A2/B1").fault?.offered).toEqual(["A2", "B1"]);
});

test.each([
  ["spoor 2", "track2"],
  ["2e spoor", "track2"],
  ["Mobiliteit", "mobility"],
  ["geen", "none"],
  ["spoor 1", "firstTrack"],
  ["iets", "noTrack"],
])("track %j is %s", (cell, meant) => {
  expect(outcome(readTrack(cell))).toBe(meant);
});

test.each([
  ["fiets", ["bike"]],
  ["fiets, auto", ["bike", "car"]],
  ["e-bike en OV", ["ebike", "transit"]],
  ["Elektrische fiets/bus + trein", ["ebike", "transit"]],
  ["lopend; brom-/snorfiets", ["walk", "scooter"]],
  ["", "noModes"],
  ["fiets, step", "noMode"],
])("travelling by %j is %j", (cell, meant) => {
  expect(outcome(readModes(cell))).toEqual(meant);
});

const slots = (text: string) => text.split(" ");
test.each([
  ["ma-ochtend", slots("mon-morning")],
  ["ma di wo ochtend", slots("mon-morning tue-morning wed-morning")],
  [
    "ma, di en wo ochtend en middag",
    slots("mon-morning mon-afternoon tue-morning tue-afternoon wed-morning wed-afternoon"),
  ],
  ["ma-ochtend, di-avond", slots("mon-morning tue-evening")],
  ["ma t/m wo avond", slots("mon-evening tue-evening wed-evening")],
  ["ma-wo avonden", slots("mon-evening tue-evening wed-evening")],
  ["za-ma nacht", slots("mon-night sat-night sun-night")],
  ["maandagochtend en vrijdagmiddag", slots("mon-morning fri-afternoon")],
  ["donderdag", slots("thu-morning thu-afternoon")],
  ["weekend overdag", slots("sat-morning sat-afternoon sun-morning sun-afternoon")],
  ["ochtend: za, zo", slots("sat-morning sun-morning")],
  ["avonden", slots("mon-evening tue-evening wed-evening thu-evening fri-evening")],
  ["mon-morning tue-night", slots("mon-morning tue-night")],
  ["altijd", [...slotsOfWeek]],
  ["avonden en weekend", "noSlots"],
  ["", "noSlots"],
  ["ma niet", "noSlot"],
  ["9:00-17:00", "noSlot"],
])("when %j is %j", (cell, meant) => {
  expect(outcome(readSlots(cell))).toEqual(meant);
});

test("doordeweeks overdag is ten slots, the other way round too", () => {
  const ten = slotsOfWeek.filter((slot) =>
    /^(mon|tue|wed|thu|fri)-(morning|afternoon)$/.test(slot),
  );
  expect(readSlots("doordeweeks overdag").value).toEqual(ten);
  expect(readSlots("overdag doordeweeks").value).toEqual(ten);
});

test("slots written in full are read back, whatever the order", () => {
  assert(
    property(subarray([...slotsOfWeek], { minLength: 1 }), (some) => {
      expect(readSlots(some.toReversed().join(", ")).value).toEqual(some);
    }),
  );
});

test.each([
  ["Ans@Voorbeeld.NL", "ans@voorbeeld.nl"],
  ["mailto:a@b.nl", "a@b.nl"],
  ["geen", "noEmail"],
])("e-mail %j is %s", (cell, meant) => {
  expect(outcome(readEmail(cell))).toBe(meant);
});

test("several addresses are offered each", () => {
  expect(readEmail("a@b.nl; c@d.nl").fault?.offered).toEqual(["a@b.nl", "c@d.nl"]);
});

test.each([
  ["06 12345678", "0612345678"],
  ["06-12 34 56 78", "0612345678"],
  ["+31 6 12345678", "0612345678"],
  ["+31 (0)6 12345678", "0612345678"],
  ["0031612345678", "0612345678"],
  [612_345_678, "0612345678"],
  ["'+31612345678", "0612345678"],
  ["043-1234567", "0431234567"],
  ["+32 470 12 34 56", "+32470123456"],
  ["123456782", "noPhone" /* passes the elfproef */],
  ["12345", "noPhone"],
  ["bel Ans", "noPhone"],
])("telephone %j is %s", (cell, meant) => {
  expect(outcome(readPhone(cell))).toBe(meant);
});

test("one number is one number however it is written", () => {
  const keys = ["0612345678", "+31612345678", "0031 6 12345678", "06-12345678"].map(phoneKey);
  expect(new Set(keys)).toEqual(new Set(["612345678"]));
});

test.each([
  ["Ans", "Ans"],
  ["  Zoë   Anne ", "Zoë Anne"],
  ["DE VRIES-JANSEN", "de Vries-Jansen"],
  ["IJSBRAND", "IJsbrand"],
  ["A.B.", "A.B."],
  ["Ans\u202E", "Ans"],
  ["محمد", "محمد"],
  ["O'Neill", "O'Neill"],
  ["1234", "noName"],
  ["ans@b.nl", "noName"],
  ["🙂", "noName"],
  ["<b>Ans</b>", "noName"],
  [" ", "required"],
  ["x".repeat(101), "tooLong"],
])("name %j is %s", (cell, meant) => {
  expect(outcome(readName(cell))).toBe(meant);
});

test.each([
  ["Ans van der Berg", "Ans", "van der Berg"],
  ["Berg, Ans van der", "Ans", "van der Berg"],
  ["Berg, A.B. van der (Ans)", "Ans", "van der Berg"],
  ["Mw. A. Jansen", "A.", "Jansen"],
  ["Piet Jan Smit", "Piet Jan", "Smit"],
  ["Garcia Lopez, Maria", "Maria", "Garcia Lopez"],
  ["DE WIT, ANS", "Ans", "de Wit"],
])("%j is %s and %s", (cell, firstName, lastName) => {
  expect(readFullName(cell).value).toEqual({ firstName, lastName });
});

test("one name alone is not split", () => {
  expect(outcome(readFullName("Ans"))).toBe("oneName");
});

test("what stands before a last name is put there once, and left out to compare", () => {
  expect(withInfix("van der", "Berg")).toBe("van der Berg");
  expect(withInfix("van der", "van der Berg")).toBe("van der Berg");
  expect(withInfix("", "Berg")).toBe("Berg");
  expect(withoutInfix("van der Berg")).toBe("Berg");
  expect(withoutInfix("de")).toBe("de");
});

test("lists have each thing once, papers in one spelling", () => {
  expect(readTalents("Koken, muziek en KOKEN").value).toEqual(["koken", "muziek"]);
  expect(readPapers("vog; Rijbewijs; heftruck").value).toEqual(["VOG", "rijbewijs B", "heftruck"]);
  expect(readPapers("geen").value).toEqual([]);
  expect(outcome(readTalents("x".repeat(61)))).toBe("tooLong");
  const many = Array.from({ length: 21 }, (_, at) => `t${at}`).join(",");
  expect(outcome(readTalents(many))).toBe("longList");
});

const readers = [
  readHours, readHoursWanted, readMinutes, readYesNo, readAffinity, readLevel, readTrack, readModes, readSlots,
  readEmail, readPhone, readName, readFullName, readTalents, readPapers,
  (cell: string | number) => readBirthDate(cell, today), (cell: string | number) => readStartDay(cell, today),
]; // prettier-ignore

test("whatever stands in a cell, it is read or refused with a text, never both and never thrown", () => {
  assert(
    property(
      constantFrom(...readers),
      string({ unit: "binary", maxLength: 60 }),
      (reader, text) => {
        const { value, fault } = reader(text) as { value?: unknown; fault?: { key: string } };
        expect((value === undefined) !== (fault === undefined)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test("what is offered can be put in the cell", () => {
  const offers = property(
    integer({ min: 1, max: 12 }),
    integer({ min: 13, max: 28 }),
    (month, day) => {
      const { fault } = readBirthDate(`${month}/${day}/1990`, today);
      for (const offered of fault?.offered ?? [])
        expect(readBirthDate(offered, today).fault).toBeUndefined();
      expect(fault?.offered).toHaveLength(1);
    },
  );
  assert(offers);
});
