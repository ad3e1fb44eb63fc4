import { describe, expect, test } from "vitest";
import { MOST_LINES, readAbsenceList } from "./readAbsenceList.ts";

const today = "2026-11-27";
const header = "voornaam;achternaam;geboortedatum;eerste ziektedag";
const faultsOf = (text: string) =>
  (readAbsenceList(text, today).faults ?? []).map(({ line, column, code }) => [line, column, code]);

describe("a list of sick leaves", () => {
  test("is four columns in any order, with days the Dutch way, and lines as a spreadsheet numbers them", () => {
    const text = `\uFEFFZiek sinds,Geboortedatum,Naam,Roepnaam\r\n\r\n2-2-2026,29-02-1980,"De Vries, Jr",Noor\r\n`;
    expect(readAbsenceList(text, today)).toEqual({
      lines: [
        {
          line: 3,
          firstName: "Noor",
          lastName: "De Vries, Jr",
          born: "1980-02-29",
          firstSickDay: "2026-02-02",
        },
      ],
    });
  });

  test.each([
    ["", [[1, "A", "empty"]]],
    [header, [[1, "A", "empty"]]],
    [
      "voornaam;achternaam;diagnose\nA;B;griep",
      [
        [1, "C", "health"],
        [1, "", "missing"],
        [1, "", "missing"],
      ],
    ],
    [`${header};personeelsnummer\nA;B;1-1-1980;1-1-2026;7`, [[1, "E", "unknown"]]],
    [`${header}\nA;B;1-1-1980;1-1-2026;rug`, [[2, "E", "unknown"]]],
    [`${header}\nA;111222333;1-1-1980;1-1-2026`, [[2, "B", "bsn"]]],
    [
      `${header}\n;B;30-2-1980;28-11-2026`,
      [
        [2, "A", "required"],
        [2, "C", "noDay"],
        [2, "D", "ahead"],
      ],
    ],
    [`${header}\nA;B;1-1-1980;1-1-2019`, [[2, "D", "old"]]],
    [`${header}\nÁ;B;1-1-1980;1-1-2026\na;b;1-1-1980;2-1-2026`, [[3, "B", "twice"]]],
  ])("%s is refused where it is wrong", (text, faults) => {
    expect(faultsOf(text)).toEqual(faults);
  });

  test("what is longer than a list may be is refused whole, and no number of a cell is told back", () => {
    const long = Array.from({ length: MOST_LINES + 1 }, (_, at) => `A${at};B;1-1-1980;1-1-2026`);
    expect(faultsOf([header, ...long].join("\n"))).toEqual([[MOST_LINES + 2, "A", "tooMany"]]);
    const { faults } = readAbsenceList(`voornaam;111222333\nA;B`, today);
    expect(JSON.stringify(faults)).not.toContain("111222333");
  });
});
