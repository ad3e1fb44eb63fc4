import { expect, test } from "vitest";
import { partsNamed } from "./loadSearch.ts";

const items = (typed: string, language: "nl" | "en" = "nl") =>
  partsNamed(typed, language).map((part) =>
    part.kind === "language" ? part.skill : `${part.kind} ${part.item}`,
  );

test.each([
  ["tillen", "grade 4.13"],
  ["TILLEN", "grade 4.13"],
  ["bukken", "grade 4.9"],
  ["buigen", "grade 4.9"],
  ["traplopen", "grade 4.18"],
  ["lopen", "minutes 4.17"],
  ["besmetting", "flag 3.8"],
  ["nederlands", "speaking"],
])("%s names %s", (typed, part) => {
  expect(items(typed)).toContain(part);
});

test("English words name them too", () => {
  expect(items("lifting", "en")).toContain("grade 4.13");
});

test("a letter or two, or nothing known, names nothing", () => {
  expect([items("ti"), items(""), items("xyzzy")]).toEqual([[], [], []]);
});
