import { expect, test } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import type { CapacityList } from "../capacity/capacityList.ts";
import { defaultParameters } from "../screening/parameters.ts";
import type { ScreeningParameters } from "../screening/parameters.ts";
import { screenRegion } from "../screening/screenRegion.ts";
import { prepareWorld } from "../screening/world.ts";
import { inventRegion } from "./inventRegion.ts";
import type { RegionFile } from "./regionFile.ts";
import { whatIf } from "./whatIf.ts";

const fml = fmlJson as CapacityList;

/** Every start as "candidate opening", by the readable rules. */
function starts(region: RegionFile, parameters: ScreeningParameters): Set<string> {
  const world = prepareWorld(region, fml);
  return new Set(
    [...screenRegion(region.candidates, region.openings, world, parameters)]
      .filter(({ verdict }) => verdict === "ready" || verdict === "reduced")
      .map(({ candidate, opening }) => `${candidate} ${opening}`),
  );
}

test("who gains and loses is what screening both regions tells", () => {
  const slow = { ...defaultParameters.travel.car, accessMinutes: 20 };
  const parameters = { ...defaultParameters, travel: { ...defaultParameters.travel, car: slow } };
  let [gains, losses] = [0, 0];
  for (let seed = 0; seed < 60; seed++) {
    const size = { tasks: 15, profiles: 6, openings: 20, candidates: 30 };
    const base = inventRegion(seed, size, fml);
    const changed: RegionFile = {
      ...base,
      openings: [
        ...base.openings.slice(2).map((one) => ({ ...one, maxKm: 40 })),
        { ...base.openings[0]!, id: "nieuw" },
      ],
      candidates: base.candidates.slice(1),
    };
    const [was, is] = [starts(base, defaultParameters), starts(changed, parameters)];
    const found = whatIf(base, changed, fml, parameters);
    const pairs = (which: "gains" | "loses"): string[] =>
      found.candidates.flatMap((one) => one[which].map((other) => `${one.candidate} ${other}`));
    const turned = (which: "gains" | "loses"): string[] =>
      found.openings.flatMap((one) => one[which].map((other) => `${other} ${one.opening}`));
    expect(pairs("gains").toSorted()).toEqual([...is].filter((one) => !was.has(one)).toSorted());
    expect(pairs("loses").toSorted()).toEqual([...was].filter((one) => !is.has(one)).toSorted());
    expect(turned("gains").toSorted()).toEqual(pairs("gains").toSorted());
    expect(turned("loses").toSorted()).toEqual(pairs("loses").toSorted());
    expect(found.summary.starts).toEqual({ before: was.size, after: is.size });
    const able = (set: Set<string>) => new Set([...set].map((one) => one.split(" ")[0])).size;
    expect(found.summary.candidates).toEqual({ before: able(was), after: able(is) });
    const people = (ids: readonly string[]) => ids.length;
    expect(able(was) + people(found.summary.gainTheirFirst)).toBe(
      able(is) + people(found.summary.loseTheirLast),
    );
    gains += pairs("gains").length;
    losses += pairs("loses").length;
  }
  expect(gains).toBeGreaterThan(50);
  expect(losses).toBeGreaterThan(50);
});
