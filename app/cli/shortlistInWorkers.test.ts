import type { CapacityList } from "@overstap/engine/capacity/capacityList.ts";
import { inventRegion } from "@overstap/engine/region/inventRegion.ts";
import { explainLists } from "@overstap/engine/region/quick/explainLists.ts";
import { quickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import { shortlistInWorkers } from "./shortlistInWorkers.ts";
import { runOverstap } from "./fixture/runOverstap.ts";

const fml = fmlJson as CapacityList;

test.each([2, 3, 7])("%d workers give the lists that one gives", async (workers) => {
  const size = { tasks: 30, profiles: 12, openings: 60, candidates: 150 };
  const index = RegionIndex.of(inventRegion(workers, size, fml), fml);
  const one = quickShortlists(index);
  const several = await shortlistInWorkers(index, workers);
  expect(explainLists(index, several)).toEqual(explainLists(index, one));
  expect(several.candidates).toEqual(one.candidates);
});

test("more workers than people do no harm", async () => {
  const size = { tasks: 3, profiles: 1, openings: 3, candidates: 1 };
  const index = RegionIndex.of(inventRegion(1, size, fml), fml);
  const lists = await shortlistInWorkers(index, 64);
  expect(explainLists(index, lists)).toEqual(explainLists(index, quickShortlists(index)));
});

test.each(["0", "1.5", "65", "veel"])("--workers %s is refused", (workers) => {
  const { code, out, err } = runOverstap(["shortlist", "-", "--workers", workers], { input: "{}" });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`--workers: ${workers} is no whole number from 1 to 64`);
});
