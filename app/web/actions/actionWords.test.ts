import { describe, expect, test } from "vitest";
import type { SeenAction } from "../../agenda/actionList.ts";
import { textsIn } from "../texts.ts";
import { dueInWords, holderInWords, isLate, whatInWords } from "./actionWords.ts";
import { morningOf } from "./morningOf.ts";

const nl = { t: textsIn("nl"), language: "nl" } as const;
const action: SeenAction = {
  id: "a",
  what: "agenda:action.own",
  facts: {},
  words: null,
  candidacyId: null,
  mine: true,
  mayChange: true,
  holderName: null,
  holderRole: null,
  holderOrganisation: null,
  due: "2026-11-26",
  href: "/vandaag",
  state: "open",
  plannedByName: null,
  plannedAt: "2026-11-20T09:00:00Z",
  endedAt: null,
  endedByName: null,
};

test.each([
  ["2026-11-24", "2 dagen te laat"],
  ["2026-11-25", "1 dag te laat"],
  ["2026-11-26", "vandaag"],
  ["2026-11-27", "morgen"],
  ["2026-12-01", "over 5 dagen"],
  ["2027-01-08", "8 januari 2027"],
])("due on %s is said as %s", (due, words) => {
  expect(dueInWords(due, nl, "2026-11-26")).toBe(words);
  expect(isLate({ due, state: "open" }, "2026-11-26")).toBe(words.endsWith("te laat"));
  expect(isLate({ due, state: "done" }, "2026-11-26")).toBe(false);
});

describe("whose turn it is", () => {
  test.each<[Partial<SeenAction>, string]>([
    [{}, "jij"],
    [{ mine: false, holderName: "Ans" }, "Ans"],
    [{ mine: false, holderRole: "coach", holderOrganisation: "Loket" }, "coach bij Loket"],
    [{ mine: false }, "iemand anders"],
  ])("%j", (more, words) => {
    expect(holderInWords({ ...action, ...more }, nl).toLowerCase()).toBe(words.toLowerCase());
  });
});

test("one's own words stand as they were written", () => {
  expect(whatInWords({ ...action, words: "Bel {{person}}" }, "Ans", nl)).toBe("Bel {{person}}");
});

test.each([
  ["2026-11-26", "2026-11-26T08:00:00.000Z"],
  ["2026-07-01", "2026-07-01T07:00:00.000Z"],
  ["2026-03-29", "2026-03-29T07:00:00.000Z"],
])("nine o'clock on %s", (day, moment) => expect(morningOf(day).toISOString()).toBe(moment));
