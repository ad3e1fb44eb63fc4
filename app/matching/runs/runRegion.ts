import { and, asc, count, eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { actorAs } from "../../access/signIn/actorAs.ts";
import { townsOf } from "../../people/townsOf.ts";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { idsOfRegion } from "../weighing/idsOfRegion.ts";
import { type LoadedRegion, loadRegion } from "../weighing/loadRegion.ts";
import { finishRun } from "./finishRun.ts";
import type { LockedWork } from "./lockedWork.ts";
import { RUN_REGION } from "./runName.ts";
import { regionRun, regionRunPart, regionRunWork } from "./schema.ts";
import { workPart } from "./workPart.ts";

/** So many people at once bound the memory, what a crash costs, and how long a stop waits. */
const PEOPLE_AT_ONCE = 250;

/** What came of a run is kept so many days. */
const KEPT_DAYS = 90;

/**
 * Works out what was asked over a whole region, some people at a time. Each step is one transaction with its
 * progress in which the run is locked: whatever breaks off, or runs twice, goes on from the last step, and
 * who was stopped ends before the next. It goes on only as long as who asked still has the role for it.
 */
export const runRegion = defineJob({
  name: RUN_REGION.name,
  title: (t) => t("matching:job.runRegion"),
  payload: z.object({ runId: z.uuid() }),
  retries: 20,
  backoff: { first: 2, longest: 60 },
  timeoutSeconds: 3600,
  run: async ({ payload: { runId }, signal }, { database }) => {
    const allowed = await isAllowed(database, runId);
    const asEngine = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> =>
      database.as("overstap_engine", undefined, work);
    await asEngine((tx) => prepare(tx, runId, allowed));
    // Places are the same at every step: loaded once.
    let places: LoadedRegion | undefined;
    for (let more = true; more;) {
      signal.throwIfAborted();
      more = await asEngine(async (tx) => {
        const work = await lockedWork(tx, runId);
        if (!work) return false;
        places ??= await loadRegion(tx, { candidacies: [], openings: work.openings });
        return step(tx, work, places, signal);
      });
    }
  },
});

/** Whether who asked still has the role and organisation in which they did. */
async function isAllowed(database: Database, runId: string): Promise<boolean> {
  const [found] = await database.asOwner((tx) =>
    tx
      .select({
        account: regionRun.accountId,
        organisation: regionRun.organisationId,
        role: regionRun.role,
      })
      .from(regionRun)
      .where(eq(regionRun.id, runId)),
  );
  return found !== undefined && (await actorAs(database, found)) !== undefined;
}

/** Begins a run that waits, throws away what is left of one that was stopped, and what is old. */
async function prepare(tx: Transaction, runId: string, allowed: boolean): Promise<void> {
  await tx
    .delete(regionRun)
    .where(lt(regionRun.finishedAt, sql`now() - make_interval(days => ${KEPT_DAYS})`));
  const [run] = await tx.select().from(regionRun).where(eq(regionRun.id, runId)).for("update");
  if (!run) return;
  const goesOn = run.state === "waiting" || run.state === "running";
  if (goesOn && !allowed) {
    await tx
      .update(regionRun)
      .set({ state: "stopped", movedAt: sql`now()`, finishedAt: sql`now()` })
      .where(eq(regionRun.id, runId));
  }
  if (run.state === "stopped" || (goesOn && !allowed)) {
    await tx.delete(regionRunPart).where(eq(regionRunPart.runId, runId));
    await tx.delete(regionRunWork).where(eq(regionRunWork.runId, runId));
    return;
  }
  if (run.state !== "waiting") return;
  const { candidacies, openings } = await idsOfRegion(tx, run.regionId);
  await tx.insert(regionRunWork).values({ runId, people: candidacies, openings });
  await tx
    .update(regionRun)
    .set({
      state: "running",
      startedAt: sql`now()`,
      movedAt: sql`now()`,
      total: candidacies.length,
    })
    .where(eq(regionRun.id, runId));
}

async function lockedWork(tx: Transaction, runId: string): Promise<LockedWork | undefined> {
  const [run] = await tx
    .select()
    .from(regionRun)
    .where(and(eq(regionRun.id, runId), eq(regionRun.state, "running")))
    .for("update");
  if (!run) return undefined;
  const [work] = await tx
    .select({ people: regionRunWork.people, openings: regionRunWork.openings })
    .from(regionRunWork)
    .where(eq(regionRunWork.runId, runId));
  return work && { run, ...work };
}

/** Weighs the next people, or ends the run when there are none; gives whether there is more. */
async function step(
  tx: Transaction,
  work: LockedWork,
  places: LoadedRegion,
  signal: AbortSignal,
): Promise<boolean> {
  const { run, people, openings } = work;
  const [made] = await tx
    .select({ parts: count() })
    .from(regionRunPart)
    .where(eq(regionRunPart.runId, run.id));
  const part = made?.parts ?? 0;
  const ids = people.slice(part * PEOPLE_AT_ONCE, (part + 1) * PEOPLE_AT_ONCE);
  if (ids.length === 0) {
    const parts = await tx
      .select({ content: regionRunPart.content })
      .from(regionRunPart)
      .where(eq(regionRunPart.runId, run.id))
      .orderBy(asc(regionRunPart.part));
    const contents = parts.map(({ content }) => content);
    await finishRun(tx, work, places, contents, signal);
    return false;
  }
  const { candidates } = await loadRegion(tx, { candidacies: ids, openings: [] });
  const townOf = run.kind === "whatIf" ? await townsOf(tx, ids) : new Map<string, string>();
  const content = workPart({ run, places, openings, people: candidates, townOf });
  await tx.insert(regionRunPart).values({ runId: run.id, part, content });
  await tx
    .update(regionRun)
    .set({ done: Math.min(people.length, (part + 1) * PEOPLE_AT_ONCE), movedAt: sql`now()` })
    .where(eq(regionRun.id, run.id));
  return true;
}
