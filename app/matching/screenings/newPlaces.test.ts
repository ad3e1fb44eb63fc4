import { expect, test } from "vitest";
import { newPlaces } from "./newPlaces.ts";

const [READY, REDUCED, ASK, NEAR] = [0, 1, 2, 3];
const pair = (openingId: string, verdict: number) => ({ openingId, verdict });

test.each([
  ["nothing changed", [pair("a", READY)], [pair("a", READY)], []],
  ["a place where there was none", [], [pair("a", ASK)], ["a"]],
  ["a near miss that came true", [pair("a", NEAR)], [pair("a", REDUCED)], ["a"]],
  ["a near miss is no place", [], [pair("a", NEAR)], []],
  ["a better verdict than anywhere before", [pair("a", REDUCED)], [pair("a", READY)], ["a"]],
  [
    "better there, but not better than the best",
    [pair("a", READY), pair("b", ASK)],
    [pair("a", READY), pair("b", REDUCED)],
    [],
  ],
  ["what became worse", [pair("a", READY)], [pair("a", ASK)], []],
  ["one more beside a better one", [pair("a", READY)], [pair("a", READY), pair("b", ASK)], ["b"]],
])("%s", (_name, before, after, fresh) => {
  expect([...newPlaces(before, after)]).toEqual(fresh);
});
