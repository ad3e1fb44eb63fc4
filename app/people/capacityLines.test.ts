import { expect, test } from "vitest";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { capacityLines } from "./capacityLines.ts";

const grades = { "4.13": 2, "4.16": 0, "6.1": ["no-nights"], "1.4": [] };
const codes = (lines: { item: { code: string } }[]) => lines.map(({ item }) => item.code);

test("what a doctor's list leaves out is normal, so nothing is unknown", () => {
  const lines = capacityLines({ list: "fml-current", basis: "fml", grades });
  expect(codes(lines.limited)).toEqual(["4.13", "6.1"]);
  expect(codes(lines.normal)).toEqual(["1.4", "4.16"]);
  expect(lines.unknown).toEqual([]);
});

test("what a partial list leaves out is unknown, but for notes", () => {
  const { unknown } = capacityLines({ list: "fml-current", basis: "partial", grades });
  const notes = fmlCurrent.items.filter(({ scale }) => scale === "note").length;
  expect(notes).toBe(2);
  expect(unknown).toHaveLength(fmlCurrent.items.length - 4 - notes);
});

test("codes of another list have no meaning here", () => {
  const lines = capacityLines({ list: "fml-2013", basis: "fml", grades });
  expect(lines.limited).toEqual([]);
  expect(lines.foreign).toEqual(["4.13", "4.16", "6.1", "1.4"]);
  const strange = capacityLines({ list: "fml-current", basis: "fml", grades: { "9.9": 1 } });
  expect(strange.foreign).toEqual(["9.9"]);
});
