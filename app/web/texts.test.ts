import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { resources } from "./texts.ts";

type Room = keyof typeof resources.nl;
const rooms = Object.keys(resources.nl) as Room[];
const texts = (language: "nl" | "en", room: Room) =>
  resources[language][room] as Record<string, string>;
const values = (text: string) =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name!);

test.each(rooms)("%s says the same things in both languages", (room) => {
  expect(Object.keys(texts("en", room)).toSorted()).toEqual(
    Object.keys(texts("nl", room)).toSorted(),
  );
});

test.each(rooms)("%s puts the same values into both languages", (room) => {
  const differing = Object.entries(texts("nl", room)).filter(
    ([key, dutch]) =>
      new Set(values(dutch)).symmetricDifference(new Set(values(texts("en", room)[key] ?? "")))
        .size > 0,
  );
  // A plural may leave its number out where the words say it ("één plek").
  expect(differing.filter(([key]) => !key.endsWith("_one")).map(([key]) => key)).toEqual([]);
});

test.each(rooms)("%s has no empty text, and every plural has both forms", (room) => {
  for (const language of ["nl", "en"] as const) {
    const all = texts(language, room);
    expect(Object.keys(all).filter((key) => all[key]!.trim() === "")).toEqual([]);
    const halves = Object.keys(all).filter(
      (key) =>
        /_(one|other)$/.test(key) &&
        !(
          key.replace(/_(one|other)$/, "_one") in all &&
          key.replace(/_(one|other)$/, "_other") in all
        ),
    );
    expect(halves).toEqual([]);
  }
});

test.each(rooms)("%s counts one human being as a person", (room) => {
  const of = (language: "nl" | "en", wrong: RegExp) =>
    Object.entries(texts(language, room))
      .filter(([key, text]) => key.endsWith("_one") && wrong.test(text))
      .map(([key]) => key);
  expect(of("nl", /\}\} mens(en)?\b/)).toEqual([]);
  expect(of("en", /\}\} (people|persons)\b/)).toEqual([]);
});

test("every text is said somewhere", () => {
  const code = globSync("app/**/*.{ts,tsx}", { exclude: (path) => /\.test\.tsx?$/.test(path) })
    .map((path) => readFileSync(path, "utf8"))
    .join("\n");
  // Keys that are put together (`work:funding.${funding}`) count by what stands before the value.
  const begun = [...code.matchAll(/[`"](\w+):([\w.-]*)\$\{/g)].map(
    ([, room, start]) => `${room}:${start}`,
  );
  const said = new Set([...code.matchAll(/[`"](\w+:[\w.-]+)(?=[`"])/g)].map(([, key]) => key));
  const unsaid = rooms.flatMap((room) =>
    Object.keys(texts("nl", room))
      .map((key) => `${room}:${key.replace(/_(zero|one|other)$/, "")}`)
      .filter((key) => !said.has(key) && !begun.some((start) => key.startsWith(start))),
  );
  expect([...new Set(unsaid)]).toEqual([]);
});
