import { describe, expect, test } from "vitest";
import { libraryTasks } from "../../../reference/tasks/taskLibrary.ts";
import type { Load } from "../taskLoads.ts";
import { loadGiven, loadItems, readLoadForm } from "./loadForm.ts";

const load = (more: Partial<Load> & { item: string }): Load => ({
  value: undefined,
  minutesPerDay: undefined,
  source: "estimate",
  why: undefined,
  ...more,
});
const stood = [
  load({ item: "4.13", value: 1, why: "Een doos." }),
  load({ item: "2.12", value: ["no-leading", "fall-back-on-colleagues"] }),
  load({ item: "5.4", minutesPerDay: 30 }),
  load({ item: "3.8", value: [], source: "employer", why: "Gevraagd: nee." }),
];
const read = (change: Record<string, string[]>) =>
  readLoadForm({ ...loadGiven(stood), ...change }, stood);

test("what is left as it stands changes nothing, whatever the order of its flags", () => {
  expect(read({})).toEqual({ faults: [], changes: [] });
});

test("the library's own tasks, shown and sent back, change nothing", () => {
  for (const record of libraryTasks) {
    const loads = [
      ...Object.entries(record.load).map(([item, value]) =>
        load({ item, value: typeof value === "number" ? value : [...value] }),
      ),
      ...Object.entries(record.exposure ?? {}).map(([item, minutesPerDay]) =>
        load({ item, minutesPerDay }),
      ),
    ];
    expect(readLoadForm(loadGiven(loads), loads)).toEqual({ faults: [], changes: [] });
  }
});

describe("what changes", () => {
  test("a changed value is no estimate any more, and its old reason goes", () => {
    expect(read({ "value.4.13": ["0"] }).changes).toEqual([
      {
        item: "4.13",
        exposure: false,
        load: load({ item: "4.13", value: 0, source: "employer" }),
      },
    ]);
  });

  test("with a source and reason of its own it keeps those", () => {
    const changes = read({
      "value.4.13": ["2"],
      "source.4.13": ["labourExpert"],
      "why.4.13": ["  Gemeten\u202e op de\nafdeling "],
    }).changes;
    expect(changes[0]?.load).toMatchObject({
      value: 2,
      source: "labourExpert",
      why: "Gemeten op de afdeling",
    });
  });

  test("what is added gets the source of what is added", () => {
    const { changes } = read({ "value.4.14": ["1"], "minutes.4.17": ["45"], added: ["observed"] });
    expect(changes.map(({ load: one }) => one)).toMatchObject([
      { item: "4.14", value: 1, source: "observed" },
      { item: "4.17", minutesPerDay: 45, source: "observed" },
    ]);
  });

  test("what is emptied goes; what was checked and is no demand stays", () => {
    const { changes } = read({ "value.4.13": [""], "value.2.12": [], "minutes.5.4": [""] });
    expect(changes).toEqual([
      { item: "2.12", exposure: false, load: undefined },
      { item: "4.13", exposure: false, load: undefined },
      { item: "5.4", exposure: true, load: undefined },
    ]);
  });

  test("an item that has both keeps load and exposure apart", () => {
    const { changes } = read({ "value.5.4": ["2"], "minutes.5.4": ["30"] });
    expect(changes).toMatchObject([{ item: "5.4", exposure: false, load: { value: 2 } }]);
  });
});

test.each([
  ["value.4.13", ["4"], "forms:unknownChoice"],
  ["value.4.13", ["-1"], "forms:unknownChoice"],
  ["value.4.13", ["veel"], "forms:unknownChoice"],
  ["value.2.12", ["no-leading", "flauw"], "forms:unknownChoice"],
  ["minutes.5.4", ["1441"], "forms:outOfRange"],
  ["minutes.5.4", ["-5"], "forms:outOfRange"],
  ["minutes.5.4", ["1,5"], "forms:noWholeNumber"],
  ["minutes.5.4", ["lang"], "forms:noWholeNumber"],
  ["why.4.13", ["x".repeat(301)], "forms:tooLong"],
])("%s %j is refused", (field, given, key) => {
  expect(read({ [field]: given }).faults).toMatchObject([{ field, key }]);
});

test("a flag that comes twice counts once, and every item of the list can be asked but notes", () => {
  const { changes } = read({ "value.3.1": ["heat", "heat"] });
  expect(changes[0]?.load?.value).toEqual(["heat"]);
  expect(loadItems.map(({ code }) => code)).not.toContain("4.1");
  expect(loadItems).toHaveLength(62);
});

test("an unknown source falls back on that of what is added", () => {
  const { changes } = read({ "value.4.14": ["1"], "source.4.14": ["horen zeggen"], added: ["x"] });
  expect(changes[0]?.load?.source).toBe("employer");
});
