import { expect, test } from "vitest";
import { byItem } from "./taskLoads.ts";

test("items stand in the order of the list, where 2.12 comes after 2.9", () => {
  expect(["4.13", "2.12", "2.9", "10.1", "4.2"].toSorted(byItem)).toEqual([
    "2.9",
    "2.12",
    "4.2",
    "4.13",
    "10.1",
  ]);
});
