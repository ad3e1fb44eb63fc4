import { expect, test } from "vitest";
import { readWhole } from "./fixture/readWhole.ts";
import { textRow, xlsxOf } from "./fixture/xlsxOf.ts";
import { storableText } from "./storableText.ts";

test.each([
  ["Ja\u0000n \u0007de\u007F \u009FWit", "Jan de Wit"],
  ["Jan\u000BWit\fen\u0085Bo", "Jan Wit en Bo"],
  ["een\ttwee\r\ndrie", "een\ttwee\r\ndrie"],
  ["Ja\uD800n", "Ja\uFFFDn"],
  ["\uDE00Jan\uD83D", "\uFFFDJan\uFFFD"],
  ["Zoë 🙂 محمد 𝒜", "Zoë 🙂 محمد 𝒜"],
])("%j becomes %j", (text, storable) => {
  expect(storableText(text)).toBe(storable);
});

test("nothing that a spreadsheet can write of signs comes in by a name or a cell", async () => {
  const sheetData = [
    textRow("Voor_x0000_naam", "a_xD83D_b"),
    textRow("Ja_x0000_n", "_xD800_"),
    textRow("Ja&#xD800;n", "&#xD83D;&#xDE42; _xD83D__xDE42_"),
    textRow("_x0000_", "&#x7;"),
    `<row><c t="str"><v>Bo_x0001_</v></c><c t="s"><v>0</v></c></row>`,
  ].join("");
  const sheets = '<sheets><sheet name="Po&#x1;ol" sheetId="1" r:id="r1"/></sheets>';
  const file = xlsxOf({ sheetData, sheets, shared: "<si><t>x&#xDC00;y_x0002_</t></si>" });
  expect(await readWhole(file)).toMatchObject({
    sheetNames: ["Pool"],
    names: ["Voornaam", "a\uFFFDb"],
    rows: [
      ["Jan", "\uFFFD"],
      ["Ja\uFFFDn", "🙂 🙂"],
      ["Bo", "x\uFFFDy"],
    ],
    numbers: [2, 3, 5],
  });
});

test("a text that is too long is told, however its line ends are written", async () => {
  const text = `${"a".repeat(1900)}${"_x000D_".repeat(50)}${"b".repeat(200)}`;
  const row = { key: "cellTooLong", row: 2, column: "B", most: 2000 };
  const inCell = textRow("a", "b") + textRow("1", text);
  expect(await readWhole(xlsxOf({ sheetData: inCell }))).toEqual({ fault: row });
  const shared = `<si><t>${text}</t></si>`;
  const sheetData = `${textRow("a", "b")}<row><c/><c t="s"><v>0</v></c></row>`;
  expect(await readWhole(xlsxOf({ sheetData, shared }))).toEqual({ fault: row });
  const fits = `${"a".repeat(1900)}${"_x000D_".repeat(100)}`;
  const read = await readWhole(xlsxOf({ sheetData: textRow("a", "b") + textRow("1", fits) }));
  expect("rows" in read && String(read.rows[0]![1]).length).toBe(2000);
});
