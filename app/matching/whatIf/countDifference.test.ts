import { inventRegion } from "@overstap/engine/region/inventRegion.ts";
import type { RegionFile } from "@overstap/engine/region/regionFile.ts";
import type { ScreeningParameters } from "@overstap/engine/screening/parameters.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { screenRegion } from "@overstap/engine/screening/screenRegion.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { expect, test } from "vitest";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { ADDED_PLACE, changedRegion } from "./changedRegion.ts";
import { type Best, bests, countDifference, type TwoRegions } from "./countDifference.ts";
import { maskDifference, possibleBy } from "./maskDifference.ts";
import type { RegionChange } from "./whatIfQuery.ts";

const size = { tasks: 20, profiles: 6, openings: 15, candidates: 60 };
const town = { lat: 52, lon: 5.5 };

/** What somebody comes to at best, and where they could start, by the readable rules. */
function byRules(region: RegionFile, parameters: ScreeningParameters) {
  const world = prepareWorld(region, fmlCurrent);
  const best = new Map<string, Best>();
  const starts = new Set<string>();
  for (const pair of screenRegion(region.candidates, region.openings, world, parameters)) {
    const { candidate, opening, verdict } = pair;
    if (verdict === "no") continue;
    const known = best.get(candidate);
    if (!known || bests.indexOf(verdict) < bests.indexOf(known)) best.set(candidate, verdict);
    if (verdict === "ready" || verdict === "reduced") starts.add(`${candidate} ${opening}`);
  }
  return { best, starts };
}

function changed(region: RegionFile, change: RegionChange): TwoRegions {
  const after = changedRegion(
    { openings: region.openings, organisationOf: (id) => (id < "o5" ? "one" : "other"), town },
    change,
  );
  return {
    work: region,
    candidates: region.candidates,
    before: { openings: region.openings, parameters: defaultParameters },
    after,
    townOf: new Map(region.candidates.map(({ id }, at) => [id, `town ${at % 4}`])),
    mine: new Set(region.candidates.filter((_, at) => at % 3 === 0).map(({ id }) => id)),
  };
}

const changes: [string, RegionChange][] = [
  ["a wider radius", { radius: { factor: 2 } }],
  ["no radius at one organisation", { radius: { factor: "none", of: "one" } }],
  ["a smaller radius", { radius: { factor: 0.75 } }],
  ["a slower bike", { travel: { mode: "bike", pace: 0.5 } }],
  ["a faster bus", { travel: { mode: "transit", pace: 2 } }],
  ["dearer aids", { cost: { kind: "aid", cost: 5 } }],
  ["cheaper courses", { cost: { kind: "language", cost: 1 } }],
  ["places in a town", { places: { count: 3, profile: "p0", town: "Ergens" } }],
];

test.each(changes)(
  "%s: counts are those of the readable rules, and nothing impossible happens",
  (_, change) => {
    for (let seed = 1; seed <= 6; seed++) {
      const region = inventRegion(seed, size, fmlCurrent);
      const two = changed(region, change);
      const counted = countDifference(two);
      const was = byRules(region, defaultParameters);
      const is = byRules({ ...region, openings: two.after.openings }, two.after.parameters);
      const people = region.candidates.map(({ id }) => id);
      const seen = (ids: string[]) => ({
        count: ids.length,
        visible: ids.filter((id) => two.mine.has(id)).length,
      });
      for (const { verdict, ...counts } of counted.verdicts) {
        const [before, after] = [was, is].map(({ best }) =>
          people.filter((id) => best.get(id) === verdict),
        );
        expect(counts).toEqual({
          now: seen(before!),
          gains: seen(after!.filter((id) => !before!.includes(id))),
          loses: seen(before!.filter((id) => !after!.includes(id))),
        });
      }
      const startsAt = ({ starts }: typeof was, opening: string) =>
        people.filter((id) => starts.has(`${id} ${opening}`));
      const told = new Map(counted.places.map(({ opening, ...counts }) => [opening, counts]));
      for (const { id } of two.after.openings) {
        const [before, after] = [startsAt(was, id), startsAt(is, id)];
        const gains = after.filter((one) => !before.includes(one));
        const loses = before.filter((one) => !after.includes(one));
        const differs = gains.length + loses.length > 0 || id === ADDED_PLACE;
        expect(told.has(id)).toBe(differs);
        const counts = { now: seen(before), gains: seen(gains), loses: seen(loses) };
        expect(told.get(id) ?? counts).toEqual(counts);
      }
      const can = ({ starts }: typeof was) =>
        people.filter((id) => [...starts].some((pair) => pair.startsWith(`${id} `)));
      const first = can(is).filter((id) => !can(was).includes(id));
      expect(counted.people.gains).toEqual(seen(first));
      expect(counted.gainTheirFirst).toEqual(first.filter((id) => two.mine.has(id)));
      const inTowns = counted.towns.reduce((sum, { gains }) => sum + gains.count, 0);
      expect(inTowns).toBe(first.length);
      const possible = possibleBy(change);
      const impossible =
        (possible.gains ? 0 : counted.people.gains.count) +
        (possible.loses ? 0 : counted.people.loses.count);
      expect(impossible).toBe(0);
    }
  },
);

test("fewer than the threshold is never told to whom it is not told anyway", () => {
  const few = { count: 3, visible: 2 };
  const many = { count: 7, visible: 0 };
  const mine = { count: 2, visible: 2 };
  const { verdicts, places, towns, people } = maskDifference(
    {
      verdicts: [{ verdict: "ready", now: many, gains: few, loses: mine }],
      places: [
        { opening: "b", now: many, gains: few, loses: few },
        { opening: "a", now: few, gains: many, loses: few },
      ],
      towns: [
        { town: "Klein", now: few, gains: few, loses: few },
        { town: "Groot", now: many, gains: few, loses: few },
      ],
      people: { now: many, gains: few, loses: { count: 0, visible: 0 } },
      gainTheirFirst: [],
      loseTheirLast: [],
    },
    { gains: true, loses: false },
    5,
  );
  const fewer = { kind: "fewer", threshold: 5 };
  const exact = (count: number) => ({ kind: "exact", count });
  expect(verdicts).toEqual([{ verdict: "ready", now: exact(7), gains: fewer, loses: exact(2) }]);
  // Nobody can lose by it, whoever there is: that tells of nobody.
  expect(people).toEqual({ now: exact(7), gains: fewer, loses: exact(0) });
  expect(places.map(({ opening }) => opening)).toEqual(["a", "b"]);
  expect(towns.map(({ town: name }) => name)).toEqual(["Groot"]);
});
