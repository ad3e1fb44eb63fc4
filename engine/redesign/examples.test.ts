import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import breakfast from "./examples/breakfast-or-linen.json" with { type: "json" };
import heavy from "./examples/heavy-task.json" with { type: "json" };
import { prepareStudy } from "./prepareStudy.ts";
import { readStudy } from "./readStudy.ts";
import { redesign } from "./redesign.ts";

const fml = fmlJson as CapacityList;

test.each([
  ["breakfast or linen", breakfast, [["ontbijt"]], 12],
  ["a heavy task", heavy, [["kratten"], ["ontbijt"]], 12],
])("the worked example: %s", (_, file, jobs, score) => {
  const { study } = readStudy(file, fml);
  const run = redesign(prepareStudy(study!, fml), { seed: 1, budget: (steps) => steps / 10_000 });
  const last = [...run].at(-1);
  expect(last?.best.profiles.map(({ tasks }) => [...tasks]).toSorted()).toEqual(jobs);
  expect(last).toMatchObject({ score, bound: score });
});
