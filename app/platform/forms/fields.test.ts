import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import * as fields from "./fields.ts";
import type { Fault } from "./fault.ts";
import { parseForm } from "./parseForm.ts";

/** What a kind of field makes of these values, or the key of what is wrong. */
function read(kind: z.ZodType, ...given: string[]): unknown {
  const { value, faults } = parseForm(z.object({ f: kind }), given.length ? { f: given } : {});
  return faults ? { fault: faults[0]!.key.replace("forms:", "") } : (value as { f: unknown }).f;
}
const fault = (key: string) => ({ fault: key });
const hours = fields.number({ min: 0, max: 168 });
const born = fields.day({ from: "1900-01-01", to: "2020-12-31" });

describe("what a field makes of what was typed", () => {
  test.each<[string, z.ZodType, string[], unknown]>([
    ["a line", fields.line(), ["  Anna  van\tder Vlier "], "Anna van der Vlier"],
    ["a line with HTML", fields.line(), ["<b>Anna</b>"], "<b>Anna</b>"],
    ["a line with emoji", fields.line(), ["Anna 👩‍🦽 ☀️"], "Anna 👩‍🦽 ☀️"],
    ["a line from right to left", fields.line(), ["שלום"], "שלום"],
    ["a line that turns the direction", fields.line(), ["a\u202Eb\u2066c"], "abc"],
    ["a line of only spaces", fields.line(), [" \u00A0\u2003 "], fault("required")],
    ["a line that is not there", fields.line(), [], fault("required")],
    ["a line of signs that nobody sees", fields.line(), ["\u200B\u2060"], fault("required")],
    ["a line too long", fields.line(5), ["123456"], fault("tooLong")],
    ["an empty line that may be", fields.lineOrNull(), [" "], null],
    ["lines", fields.lines(), ["a  \r\n\r\n\r\n\r\nb\n"], "a\n\nb"],
    ["lines too long", fields.lines(3), ["1234"], fault("tooLong")],
    ["no lines that may be", fields.linesOrNull(), [], null],
    ["hours", hours, ["16,5"], 16.5],
    ["hours of 200", hours, ["200"], fault("outOfRange")],
    ["hours below nothing", hours, ["-1"], fault("outOfRange")],
    ["hours in words", hours, ["zestien"], fault("noNumber")],
    ["hours as a sum", hours, ["1e2"], fault("noNumber")],
    ["no hours", hours, [""], fault("required")],
    ["hours that may be empty", fields.numberOrNull({ min: 0, max: 9 }), [""], null],
    [
      "a half place",
      fields.number({ min: 0, max: 9, whole: true }),
      ["1,5"],
      fault("noWholeNumber"),
    ],
    ["a day the Dutch way", born, ["31-12-1990"], "1990-12-31"],
    ["a day from a browser", born, ["1990-12-31"], "1990-12-31"],
    ["a day of 1823", born, ["1823-05-05"], fault("dayOutOfRange")],
    ["a day that is none", born, ["31-02-1990"], fault("noDay")],
    ["a leap day", born, ["29/2/2020"], "2020-02-29"],
    ["no leap day", born, ["29-2-1900"], fault("noDay")],
    [
      "a day that may be empty",
      fields.dayOrNull({ from: "2000-01-01", to: "2000-01-02" }),
      [""],
      null,
    ],
    ["a choice", fields.choice(["yes", "no"]), ["no"], "no"],
    ["a choice that is not there", fields.choice(["yes", "no"]), ["maybe"], fault("unknownChoice")],
    ["no choice", fields.choice(["yes", "no"]), [], fault("choose")],
    ["no choice that may be", fields.choiceOrNull(["yes"]), [], null],
    ["choices, one twice", fields.choices(["a", "b", "c"]), ["c", "a", "c"], ["a", "c"]],
    [
      "a choice among choices that is none",
      fields.choices(["a"]),
      ["a", "x"],
      fault("unknownChoice"),
    ],
    ["too few choices", fields.choices(["a", "b"], 1), [], fault("chooseSome")],
    ["a tick", fields.tick(), ["yes"], true],
    ["no tick", fields.tick(), [], false],
    ["a tick that must be", fields.agreed(), [], fault("agree")],
    ["an address", fields.email(), [" Anna@Voorbeeld.NL "], "anna@voorbeeld.nl"],
    ["an address with a line's end", fields.email(), ["a@b.nl\nBcc: c@d.nl"], fault("noEmail")],
    ["no address", fields.email(), ["anna"], fault("noEmail")],
    ["a telephone", fields.phoneOrNull(), ["+31 (0)6-12 34 56 78"], "+31 (0)6-12 34 56 78"],
    ["no telephone", fields.phoneOrNull(), ["06-1234"], fault("noPhone")],
    ["a short password", fields.newPassword(), ["kort"], fault("passwordShort")],
    ["a password with spaces", fields.newPassword(), ["paard batterij"], "paard batterij"],
  ])("%s", (_name, kind, given, expected) => {
    expect(read(kind, ...given)).toEqual(expected);
  });
});

test("all faults come at once, one a field, with the values they name", () => {
  const { faults } = parseForm(z.object({ name: fields.line(), hours }), { hours: ["169"] });
  expect(faults).toEqual<Fault[]>([
    { field: "name", key: "forms:required" },
    { field: "hours", key: "forms:outOfRange", values: { min: 0, max: 168 } },
  ]);
});

test("whatever is typed gives a value or a fault that has a text, and never throws", () => {
  const kinds = [
    fields.line(),
    fields.lines(),
    hours,
    born,
    fields.email(),
    fields.phoneOrNull(),
    fields.choices(["a"]),
  ];
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary" })),
      fc.constantFrom(...kinds),
      (given, kind) => {
        const { faults } = parseForm(z.object({ f: kind }), { f: given });
        for (const { key, field } of faults ?? []) {
          expect(field).toBe("f");
          expect(key).toMatch(/^forms:\w/);
        }
      },
    ),
  );
});
