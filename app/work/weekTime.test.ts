import { expect, test } from "vitest";
import { textsIn } from "../web/texts.ts";
import { weekTime } from "./weekTime.ts";

test.each([
  [540, "9 uur in een week", "9 hours in a week"],
  [90, "1,5 uur in een week", "1.5 hours in a week"],
  [100, "1,7 uur in een week", "1.7 hours in a week"],
  [60, "1 uur in een week", "1 hour in a week"],
  [61, "1 uur in een week", "1 hour in a week"],
  [59, "59 minuten in een week", "59 minutes in a week"],
  [1, "1 minuut in een week", "1 minute in a week"],
  [0, "0 minuten in een week", "0 minutes in a week"],
])("%i minutes are %j", (minutes, dutch, english) => {
  expect(weekTime(minutes, textsIn("nl"), "nl")).toBe(dutch);
  expect(weekTime(minutes, textsIn("en"), "en")).toBe(english);
});
