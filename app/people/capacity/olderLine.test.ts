import { readRegion } from "@overstap/engine/region/readRegion.ts";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { itemChoices, itemField, givenOfItems, readItems } from "./itemField.ts";
import { gradesOfLines, mapLines, type MeaningLine, readOlderLines } from "./olderLine.ts";
import { readMeanings, writeMeanings } from "./readMeanings.ts";

const meanings: MeaningLine[] = [
  { code: "4.14", value: null, to: "4.13", grade: null },
  { code: "4.14", value: null, to: "4.14", grade: null },
  { code: "4.14", value: "9", to: "4.13", grade: "3" },
  { code: "3.8", value: "1", to: "3.1", grade: "cold" },
  { code: "3.9", value: "1", to: "3.1", grade: "heat" },
  { code: "5.0", value: null, to: "4.13", grade: "1" },
];

describe("a line of an older list", () => {
  test.each([
    [
      "may stand for two items",
      { code: "4.14", value: "2" },
      [
        ["4.13", 2],
        ["4.14", 2],
      ],
    ],
    ["with its grade goes before one for any", { code: "4.14", value: "9" }, [["4.13", 3]]],
    ["may become a flag", { code: "3.8", value: "1" }, [["3.1", ["cold"]]]],
    [
      "that the table does not know means nothing",
      { code: "9.9", value: "1" },
      [[undefined, undefined]],
    ],
    [
      "of a grade that the item does not have means nothing",
      { code: "4.14", value: "7" },
      [[undefined, undefined]],
    ],
  ])("%s", (_, line, expected) => {
    expect(mapLines([line], meanings).map(({ to, grade }) => [to, grade])).toEqual(expected);
  });

  test("of two that mean one item the more limited counts, and all flags", () => {
    const lines = [
      { code: "4.14", value: "2" },
      { code: "5.0", value: "0" },
      { code: "3.8", value: "1" },
      { code: "3.9", value: "1" },
      { code: "9.9", value: "1" },
    ];
    expect(gradesOfLines(mapLines(lines, meanings))).toEqual({
      "4.13": 2,
      "4.14": 2,
      "3.1": ["cold", "heat"],
    });
  });

  test("is read as people write it, and the first that is none is named", () => {
    expect(readOlderLines("4.14 2\n\n 3.8;1 \n1,0")).toEqual({
      lines: [
        { code: "4.14", value: "2" },
        { code: "3.8", value: "1" },
        { code: "1", value: "0" },
      ],
    });
    expect(readOlderLines("4.14 2\nrugpijn sinds 2019")).toEqual({ wrong: 2 });
    expect(readOlderLines(Array.from({ length: 201 }, () => "4.1 1").join("\n"))).toEqual({
      wrong: 201,
    });
  });
});

describe("a table of meanings", () => {
  test.each([
    ["", "forms:required"],
    ["oude code;oude graad;code;graad", "forms:required"],
    ["4.14;;9.99;", "people:fault.meaningTo"],
    ["4.14;;4.13;7", "people:fault.meaningGrade"],
    ["een zin die geen code is 1;;4.13;", "people:fault.meaningCode"],
    ["4.14;;3.1;stof", "people:fault.meaningGrade"],
  ])("%s is none", (text, key) => {
    expect(readMeanings(text, "table").faults).toEqual([expect.objectContaining({ key })]);
  });

  test("names the line that is wrong", () => {
    const { faults } = readMeanings("code,graad,code,graad\n4.14,,4.13,\n4.14,,x,", "table");
    expect(faults).toEqual([expect.objectContaining({ values: { line: 3 } })]);
  });

  test("is read again as it was written", () => {
    const code = fc.stringMatching(/^[0-9]\.[0-9]{1,2}$/);
    const item = fc.constantFrom(...fmlCurrent.items.filter(({ scale }) => scale === "ordinal"));
    const line = fc
      .tuple(code, fc.option(fc.constantFrom("0", "1", "ja")), item)
      .map(([old, value, { code: to }]): MeaningLine => ({ code: old, value, to, grade: null }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        expect(readMeanings(writeMeanings(lines), "table").value).toEqual(lines);
      }),
    );
  });
});

describe("the items of a form", () => {
  /** Any choice of any item, now and then one that does not go together. */
  const typed = fc
    .tuple(
      ...fmlCurrent.items.map((item) =>
        fc.subarray(itemChoices(item), {
          maxLength: item.scale === "ordinal" ? 1 : itemChoices(item).length,
        }),
      ),
    )
    .map((all) =>
      Object.fromEntries(
        all.map((chosen, at) => [
          itemField(fmlCurrent.items[at]!.code),
          chosen.includes("none") ? ["none"] : chosen,
        ]),
      ),
    );

  test("are always a capacity that can be weighed, and the form shows them again", () => {
    fc.assert(
      fc.property(typed, (given) => {
        const { value } = readItems(fmlCurrent.items, given);
        expect(givenOfItems(fmlCurrent.items, value!)).toEqual(given);
        const candidate = {
          id: "c",
          at: { lat: 51, lon: 6 },
          travel: { modes: ["walk"], maxMinutes: 30 },
          hours: { min: 8, max: 8 },
          slots: [],
          capacity: { list: fmlCurrent.list, basis: "partial", grades: value },
          language: { speaking: "A1", reading: "A1" },
          affinity: "yes",
          needsLasting: false,
        };
        const file = { tasks: [], profiles: [], openings: [], candidates: [candidate] };
        expect(readRegion(file, fmlCurrent).faults).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    [["7"], "4.13", "forms:unknownChoice"],
    [["-1"], "4.13", "forms:unknownChoice"],
    [["cold", "warm"], "3.1", "forms:unknownChoice"],
    [["cold", "none"], "3.1", "people:fault.noneAndSome"],
    [["rugpijn"], "1.8", "forms:unknownChoice"],
  ])("%j of %s is refused", (chosen, code, key) => {
    const { faults } = readItems(fmlCurrent.items, { [itemField(code)]: chosen });
    expect(faults).toEqual([{ field: itemField(code), key }]);
  });
});
