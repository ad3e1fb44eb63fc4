import { findPairs, worthOf } from "@overstap/engine/assignment/findPairs.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import type { Candidate } from "@overstap/engine/region/regionFile.ts";
import type { ScreeningParameters } from "@overstap/engine/screening/parameters.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { readParameters } from "@overstap/engine/screening/readParameters.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import type { LoadedRegion } from "../weighing/loadRegion.ts";
import { changedRegion } from "../whatIf/changedRegion.ts";
import { countDifference } from "../whatIf/countDifference.ts";
import { findTown, workOf } from "../whatIf/readWhatIf.ts";
import { readWhatIfQuery } from "../whatIf/whatIfQuery.ts";
import type { PartPair, RunPart } from "./runPart.ts";
import type { regionRun } from "./schema.ts";

/** Some people of a run, with the work of the region. */
export type PartAsked = {
  run: Pick<typeof regionRun.$inferSelect, "kind" | "asked" | "parameters">;
  /** The region's places, loaded once; it holds nobody. */
  places: LoadedRegion;
  /** The openings of the run, in its order. */
  openings: readonly string[];
  people: readonly Candidate[];
  townOf: ReadonlyMap<string, string>;
};

/** Works out what a run asks, for some of its people. */
export function workPart(asked: PartAsked): RunPart {
  return asked.run.kind === "whatIf" ? differOf(asked) : pairsOf(asked);
}

function pairsOf({ places, openings, people, run }: PartAsked): RunPart {
  const parameters = parametersOf(run);
  const index = RegionIndex.of(
    { ...workOf(places), openings: places.openings, candidates: people },
    fmlCurrent,
  );
  const { first, opening, value } = findPairs(index, parameters);
  const position = new Map(openings.map((id, at) => [id, at]));
  return {
    pairs: people.map((candidate, person) => {
      const theirs: PartPair[] = [];
      for (let at = first[person]!; at < first[person + 1]!; at++) {
        const place = places.openings[opening[at]!]!;
        const worth = value[at]!;
        const { verdict, travelMinutes } = worthOf(candidate, place, worth, parameters);
        const known = position.get(place.id);
        // A place that came after the run was begun takes no part in it.
        if (known === undefined) continue;
        theirs.push([known, verdict === "ready" ? 0 : 1, travelMinutes, worth]);
      }
      return { id: candidate.id, pairs: theirs };
    }),
  };
}

function differOf({ places, people, run, townOf }: PartAsked): RunPart {
  const { change, given } = readWhatIfQuery(new URLSearchParams(run.asked));
  const after = changedRegion(
    {
      openings: places.openings,
      organisationOf: (id) => places.placeNames.get(id)?.organisation.id,
      town: given.plaats ? findTown(given.plaats, places) : undefined,
    },
    change,
  );
  return {
    difference: countDifference({
      work: workOf(places),
      candidates: people,
      before: { openings: places.openings, parameters: defaultParameters },
      // With what the run began with, whatever the program's own table has become since.
      after: { openings: after.openings, parameters: parametersOf(run) },
      townOf,
      // What is kept is seen by others than who asked: nobody is theirs.
      mine: new Set(),
      part: true,
    }),
  };
}

/** What a run is weighed with. What is kept is JSON, in which an endless band has no end but null. */
function parametersOf({ parameters: kept }: PartAsked["run"]): ScreeningParameters {
  const { parameters, faults } = readParameters(kept);
  if (faults) throw new Error(`parameters that cannot be read: ${faults[0]?.path}`);
  return parameters;
}
