import { eq, sql } from "drizzle-orm";
import { stillThere } from "../../people/stillThere.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { insertMany } from "../../platform/database/insertMany.ts";
import type { LoadedRegion } from "../weighing/loadRegion.ts";
import { addDifferences } from "./addDifferences.ts";
import type { PartPair, RunPart } from "./runPart.ts";
import type { LockedWork } from "./lockedWork.ts";
import type { RunResult } from "./runResult.ts";
import { regionRun, regionRunPair, regionRunPart, regionRunWork } from "./schema.ts";
import { solveApart } from "./solveApart.ts";

/** Makes one answer of the parts of a run, keeps it, and lets go of the parts. */
export async function finishRun(
  tx: Transaction,
  work: LockedWork,
  places: LoadedRegion,
  parts: readonly RunPart[],
  signal: AbortSignal,
): Promise<void> {
  const { run } = work;
  const result =
    run.kind === "whatIf"
      ? { kind: run.kind, difference: addDifferences(parts.flatMap((part) => ("difference" in part ? [part.difference] : []))) } // prettier-ignore
      : await assign(tx, work, places, parts, signal);
  await tx
    .update(regionRunWork)
    .set({ people: [], openings: [], result })
    .where(eq(regionRunWork.runId, run.id));
  await tx.delete(regionRunPart).where(eq(regionRunPart.runId, run.id));
  await tx
    .update(regionRun)
    .set({ state: "done", movedAt: sql`now()`, finishedAt: sql`now()` })
    .where(eq(regionRun.id, run.id));
}

type Person = { id: string; pairs: PartPair[] };

async function assign(
  tx: Transaction,
  { run, openings }: LockedWork,
  places: LoadedRegion,
  parts: readonly RunPart[],
  signal: AbortSignal,
): Promise<RunResult> {
  const people = parts.flatMap((part): Person[] =>
    "pairs" in part ? part.pairs.map(({ id, pairs }) => ({ id, pairs })) : [],
  );
  const known = new Map(places.openings.map((one) => [one.id, one.places]));
  const first = new Int32Array(people.length + 1);
  for (const [at, { pairs }] of people.entries()) first[at + 1] = first[at]! + pairs.length;
  const all = people.flatMap(({ pairs }) => pairs);
  const { pair, total } = await solveApart(
    {
      first,
      opening: Int32Array.from(all, ([opening]) => opening),
      value: Int32Array.from(all, ([, , , value]) => value),
      places: openings.map((id) => Math.min(known.get(id) ?? 0, people.length)),
    },
    signal,
  );
  const taken = people.flatMap(({ id }, at) => {
    const own = all[pair[at]!];
    if (!own) return [];
    const [opening, verdict, travelMinutes, value] = own;
    return [{ candidacyId: id, openingId: openings[opening]!, verdict, travelMinutes, value }];
  });
  // Somebody may have been wiped since they were weighed.
  const there = await stillThere(tx, taken.map(({ candidacyId }) => candidacyId)); // prettier-ignore
  await insertMany(
    tx,
    regionRunPair,
    taken.filter(({ candidacyId }) => there.has(candidacyId)).map((row) => ({ runId: run.id, ...row })), // prettier-ignore
  );
  const inAll = places.openings.reduce((sum, one) => sum + one.places, 0);
  return { kind: "assignment", total, people: people.length, placed: taken.length, places: inAll };
}
