import type { Fault } from "../region/faults.ts";
import { FaultList, pathOf } from "../region/faults.ts";
import type { Read } from "../region/readValues.ts";
import { readList, readNumber, readObject } from "../region/readValues.ts";
import type { ModeOfTravel, ModeTable, SpeedBand } from "../travel/modeTable.ts";
import type { ChangeCosts, CostStep, ScreeningParameters } from "./parameters.ts";
import { defaultParameters } from "./parameters.ts";

/** Parameters that were read, or everything that is wrong with the file. */
export type ReadParameters =
  | { readonly parameters: ScreeningParameters; readonly faults?: undefined }
  | { readonly parameters?: undefined; readonly faults: readonly Fault[] };

/** More than this no set of changes costs: above it, all combinations would have to be gone through. */
const mostCost = 8;
const mostSets = 20;

const readCost = readNumber({ min: 1, max: mostCost + 1, whole: true });

/** Reads steps of a shortage, each wider than the one before. */
const readSteps: Read<CostStep[]> = (value, path, faults) => {
  const within = readNumber({ min: 0, above: true });
  const steps = readList(readObject<CostStep>({ within, cost: readCost }))(value, path, faults);
  if (steps === undefined) return steps;
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    if (before === undefined || step?.within === undefined || before.within < step.within) continue;
    faults.refuse(pathOf(pathOf(path, index), "within"), `above ${before.within}, the step before`);
  }
  return steps;
};

/** Reads how far a band goes; null has no end, as JSON cannot write that number. */
const readKm: Read<number> = (value, path, faults) =>
  value === null ? Infinity : readNumber({ min: 0, above: true })(value, path, faults);

const readBands: Read<SpeedBand[]> = (value, path, faults) => {
  const speed = readNumber({ min: 1, max: 300 });
  const bands = readList(readObject<SpeedBand>({ km: readKm, kmPerHour: speed }))(
    value,
    path,
    faults,
  );
  if (bands !== undefined && bands.at(-1)?.km !== Infinity) {
    faults.refuse(path, "a last band with km null: it has no end");
  }
  return bands;
};

const readMode = readObject<ModeOfTravel>({
  detour: readNumber({ min: 1, max: 10 }),
  bands: readBands,
  accessMinutes: readNumber({ min: 0, max: 1440 }),
});

const costFields = {
  openPlace: readCost,
  fund: readCost,
  widenRadius: readSteps,
  transport: readCost,
  hours: readSteps,
  slots: readSteps,
  allowReduced: readCost,
  aid: readCost,
  language: readSteps,
};

const modeFields = {
  walk: readMode,
  bike: readMode,
  ebike: readMode,
  scooter: readMode,
  car: readMode,
  transit: readMode,
};

/**
 * Takes parsed JSON with the parameters that differ from the default ones (`travel`, `costs`, `limits` and
 * any part of those), gives all of them, or every fault at once with its path. Never throws.
 */
export function readParameters(json: unknown): ReadParameters {
  const faults = new FaultList();
  const travel = Object.keys(modeFields) as (keyof ModeTable & string)[];
  const costs = Object.keys(costFields) as (keyof ChangeCosts & string)[];
  const read = readObject<{
    travel?: Partial<ModeTable>;
    costs?: Partial<ChangeCosts>;
    limits?: Partial<ScreeningParameters["limits"]>;
  }>(
    {
      travel: readObject<ModeTable>(modeFields, travel),
      costs: readObject<ChangeCosts>(costFields, costs),
      limits: readObject<ScreeningParameters["limits"]>(
        {
          cost: readNumber({ min: 0, max: mostCost, whole: true }),
          sets: readNumber({ min: 1, max: mostSets, whole: true }),
        },
        ["cost", "sets"],
      ),
    },
    ["travel", "costs", "limits"],
  );
  const given = read(json, "", faults);
  if (faults.faults.length > 0) return { faults: faults.faults };
  return {
    parameters: {
      travel: { ...defaultParameters.travel, ...given.travel },
      costs: { ...defaultParameters.costs, ...given.costs },
      limits: { ...defaultParameters.limits, ...given.limits },
    },
  };
}
