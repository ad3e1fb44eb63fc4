import { eventTypes } from "@overstap/engine/transition/eventTable.ts";
import { expect, test } from "vitest";
import { filterIn, isOf, timelineFilters } from "./timelineFilter.ts";

test("no event is in two filters, and what was tried but not decided is in the whole timeline only", () => {
  const of = (type: (typeof eventTypes)[number]) =>
    timelineFilters.filter((filter) => isOf(filter, type));
  expect(eventTypes.filter((type) => of(type).length > 1)).toEqual([]);
  expect(eventTypes.filter((type) => of(type).length === 0)).toEqual([
    "attemptOpened",
    "tested",
    "proposed",
  ]);
});

test.each([
  ["toon=klok", "klok"],
  ["toon=", null],
  ["toon=alles", null],
  ["", null],
])("an address with %s shows %s", (search, filter) => {
  expect(filterIn(new URLSearchParams(search))).toBe(filter);
});
