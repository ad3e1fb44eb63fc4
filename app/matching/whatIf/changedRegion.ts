import type { Opening, Point } from "@overstap/engine/region/regionFile.ts";
import type { ChangeCosts, ScreeningParameters } from "@overstap/engine/screening/parameters.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import type { CostKind, RegionChange } from "./whatIfQuery.ts";

/** The id of the place that a change adds. */
export const ADDED_PLACE = "added";

/** Where places are and what is weighed with, as they would be. */
export type ChangedRegion = { openings: Opening[]; parameters: ScreeningParameters };

/** What a change is made to. */
export type BeforeChange = {
  openings: readonly Opening[];
  /** Id of the organisation that has an opening. */
  organisationOf: (opening: string) => string | undefined;
  /** The point of the town that the change names; undefined when it names none. */
  town: Point | undefined;
};

/**
 * A region as it would be. Places that are added are as the first that the profile has in the region, at the
 * town's point; without one nothing is added.
 */
export function changedRegion(
  { openings, organisationOf, town }: BeforeChange,
  change: RegionChange,
): ChangedRegion {
  const { radius, places } = change;
  const moved = openings.map((one): Opening => {
    if (!radius || (radius.of !== undefined && organisationOf(one.id) !== radius.of)) return one;
    if (one.maxKm === undefined) return one;
    const { maxKm, ...rest } = one;
    return radius.factor === "none" ? rest : { ...rest, maxKm: maxKm * radius.factor };
  });
  const like = places && moved.find(({ profile }) => profile === places.profile);
  if (places && like && town) {
    moved.push({ ...like, id: ADDED_PLACE, at: town, places: places.count });
  }
  return { openings: moved, parameters: changedParameters(change) };
}

/** What would be weighed with. */
export function changedParameters({ travel, cost }: RegionChange): ScreeningParameters {
  const { travel: table, costs } = defaultParameters;
  return {
    ...defaultParameters,
    ...(travel && {
      travel: {
        ...table,
        [travel.mode]: {
          ...table[travel.mode],
          bands: table[travel.mode].bands.map(({ km, kmPerHour }) => ({
            km,
            kmPerHour: kmPerHour * travel.pace,
          })),
        },
      },
    }),
    ...(cost && { costs: { ...costs, ...changedCosts(cost.kind, cost.cost) } }),
  };
}

/** Where a change has steps, the first costs so much and each further one as much more as it does now. */
function changedCosts(kind: CostKind, cost: number): Partial<ChangeCosts> {
  const { costs } = defaultParameters;
  const steps = (name: "widenRadius" | "hours" | "slots" | "language"): Partial<ChangeCosts> => {
    const first = costs[name][0]!.cost;
    return { [name]: costs[name].map((step) => ({ ...step, cost: step.cost - first + cost })) };
  };
  switch (kind) {
    case "open-place":
      return { openPlace: cost };
    case "fund":
      return { fund: cost };
    case "transport":
      return { transport: cost };
    case "allow-reduced":
      return { allowReduced: cost };
    case "aid":
      return { aid: cost };
    case "widen-radius":
      return steps("widenRadius");
    case "hours":
    case "slots":
    case "language":
      return steps(kind);
  }
}
