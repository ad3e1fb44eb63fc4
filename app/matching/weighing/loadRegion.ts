import type { Candidate, Opening, Task } from "@overstap/engine/region/regionFile.ts";
import type { World } from "@overstap/engine/screening/world.ts";
import { prepareWorld } from "@overstap/engine/screening/world.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { weighedCandidates } from "../../people/weighedCandidates.ts";
import type { PlaceNames } from "../../work/weighedOpenings.ts";
import { weighedOpenings } from "../../work/weighedOpenings.ts";
import { readRows } from "./readRows.ts";
import type { TaskNames } from "../../work/weighedWork.ts";
import { weighedWork } from "../../work/weighedWork.ts";

/** People and work, ready to be weighed, and what the work is called. It holds no name of a person. */
export type LoadedRegion = {
  /** In order of id. */
  candidates: readonly Candidate[];
  /** In order of id. */
  openings: readonly Opening[];
  world: World;
  tasks: ReadonlyMap<string, Task>;
  placeNames: ReadonlyMap<string, PlaceNames>;
  taskNames: ReadonlyMap<string, TaskNames>;
  /** `profile/task` of what is done with guidance at the start. */
  guided: ReadonlySet<string>;
};

/**
 * Loads these candidacies and openings in the shapes of a region file, with the work behind the
 * openings. Ids that name nothing are left out, and so is who cannot be weighed (yet).
 *
 * @param tx of the role that weighs
 */
export async function loadRegion(
  tx: Transaction,
  ids: { candidacies: readonly string[]; openings: readonly string[] },
): Promise<LoadedRegion> {
  const { openings, profiles, names } = await weighedOpenings(tx, ids.openings);
  const work = await weighedWork(tx, profiles);
  const candidates = await weighedCandidates(tx, ids.candidacies);
  const region = readRows({ tasks: work.tasks, profiles: work.profiles, openings, candidates });
  return {
    candidates: region.candidates,
    openings: region.openings,
    world: prepareWorld(region, fmlCurrent),
    tasks: new Map(region.tasks.map((task) => [task.id, task])),
    placeNames: new Map(names.map((name) => [name.id, name])),
    taskNames: new Map(work.names.map((name) => [name.id, name])),
    guided: new Set(work.guided),
  };
}
