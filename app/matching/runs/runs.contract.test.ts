import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { assignIndex } from "@overstap/engine/assignment/assignRegion.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import type { Actor } from "../../access/actor.ts";
import { membership } from "../../access/members/schema.ts";
import { asActor } from "../../access/request/contexts.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { JobServices } from "../../platform/jobs/job.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { newId } from "../../platform/ids.ts";
import { type Ground, inventWithIds, putRegion } from "../fixture/regionInStore.ts";
import { assign, askedBy, makeActor } from "../fixture/somebody.ts";
import { screeningRules } from "../screenings/screeningRules.ts";
import { readWhatIf } from "../whatIf/readWhatIf.ts";
import { readWhatIfQuery } from "../whatIf/whatIfQuery.ts";
import { type AskedRun, beginRun } from "./beginRun.ts";
import { findRun, listRuns } from "./listRuns.ts";
import { type AssignmentView, readRun } from "./readRun.ts";
import { runRegion } from "./runRegion.ts";
import { regionRun, regionRunPart, regionRunWork } from "./schema.ts";
import { continueRun, stopRun } from "./stopRun.ts";

/** More people than are weighed in one step. */
const file = inventWithIds(9, { tasks: 20, profiles: 6, openings: 30, candidates: 620 });
let store: TestDatabase;
let ground: Ground;
let coordinator: Actor;
let coach: Actor;
beforeAll(async () => {
  store = await openTestDatabase();
  ground = await putRegion(store.database, file);
  const { organisationId, regionIds } = ground;
  coordinator = await makeActor(store.database, "coordinator", organisationId, regionIds[0]);
  coach = await makeActor(store.database, "coach", organisationId);
  await assign(store.database, coach, file.candidates.slice(0, 200).map(({ id }) => id)); // prettier-ignore
});
afterAll(() => store.close());
beforeEach(() => store.database.asOwner((tx) => tx.delete(regionRun)));

const slug = () => `r-${ground.regionIds[0].slice(-8)}`;
const services = () =>
  ({
    database: store.database,
    clock: () => new Date(),
    log: { info() {}, warn() {}, error() {} },
  }) as unknown as JobServices;
const by = <T>(actor: Actor, work: Parameters<typeof asActor<T>>[1]): Promise<T> =>
  asActor(askedBy(store.database, actor), work);
const asking = (actor: Actor, asked: Partial<AskedRun> = {}) =>
  by(actor, (tx) => beginRun(tx, actor, { kind: "assignment", region: slug(), ...asked }));
async function begin(actor: Actor, asked: Partial<AskedRun> = {}): Promise<string> {
  const begun = await asking(actor, asked);
  if (!("runId" in begun)) throw new Error(begun.kind);
  return begun.runId;
}
const work = () => runAllDue(store.database, [runRegion], services());
const stateOf = async (runId: string) => {
  const [run] = await store.database.asOwner((tx) =>
    tx.select().from(regionRun).where(eq(regionRun.id, runId)),
  );
  return run;
};
const seenBy = (actor: Actor, runId: string, size = 1000) =>
  readRun(askedBy(store.database, actor), runId, { page: 1, language: "nl", size });
async function assignmentFor(actor: Actor, runId: string): Promise<AssignmentView> {
  const found = await seenBy(actor, runId);
  if (found?.result?.kind !== "assignment") throw new Error(`no result: ${found?.run.state}`);
  return found.result;
}

/** Runs the job and breaks it off when it has looked so many times whether it may go on. */
function brokenOffAfter(runId: string, looks: number): Promise<void> {
  let looked = 0;
  const signal = Object.assign(new AbortController().signal, {
    throwIfAborted() {
      if (++looked > looks) throw new Error("broken off");
    },
  });
  const run = { payload: { runId }, event: "", organisation: undefined, triedBefore: 0, signal };
  return runRegion.run(run, services());
}

/** The region as it is in the store: the places of the first of both regions. */
function region() {
  const inFirst = (id: string) => Number.parseInt(id.slice(-1), 16) % 2 === 0;
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    ...file,
    openings: byId(file.openings.filter(({ id }) => inFirst(id))),
    candidates: byId(file.candidates),
  };
}

test("an assignment of a region is the best there is, kept with its rules and how long it took", async () => {
  const runId = await begin(coordinator);
  expect(await work()).toMatchObject({ completed: 1, failed: 0 });
  const best = assignIndex(RegionIndex.of(region(), fmlCurrent));
  const view = await assignmentFor(coordinator, runId);
  expect(view.total).toBe(best.total);
  expect(view.placed).toEqual({ kind: "exact", count: best.assignment.length });
  const pairs = view.rows.flatMap(({ opening, people }) => people.map(({ id }) => [id, opening]));
  const wanted = best.assignment.map(({ candidate, opening }) => [candidate, opening]);
  expect(pairs.toSorted()).toEqual(wanted.toSorted());
  const run = await stateOf(runId);
  expect(run).toMatchObject({ state: "done", done: 620, total: 620, rules: screeningRules });
  expect(run!.parameters).toMatchObject({ limits: { cost: 4, sets: 3 } });
  const seen = await by(coordinator, (tx) => findRun(tx, coordinator, runId));
  expect(seen).toMatchObject({ theirs: true, region: { slug: slug() } });
  expect(seen!.seconds).toBeGreaterThan(0);
});

test("a what-if over all says what the page says to one who sees counts only", async () => {
  const question = "?vervoer=transit&tempo=2&straal=none";
  const runId = await begin(coordinator, { kind: "whatIf", question });
  await work();
  const found = await seenBy(coordinator, runId);
  const researcher = await makeActor(store.database, "researcher", ground.organisationId);
  const query = readWhatIfQuery(new URLSearchParams(`regio=${slug()}&${question.slice(1)}`));
  const { answer } = await readWhatIf(askedBy(store.database, researcher), query, "nl", 1000);
  if (found?.result?.kind !== "whatIf" || typeof answer !== "object") throw new Error("no answer");
  const rows = <T extends { readable: boolean }>(places: readonly T[]) =>
    places.map(({ readable: _own, ...rest }) => rest);
  const { places, ...rest } = found.result.answer;
  const { places: samePlaces, ...same } = answer;
  expect(rest).toEqual(same);
  expect(rows(places)).toEqual(rows(samePlaces));
});

describe("whatever breaks off goes on where it was", () => {
  test("between two steps: nobody is weighed twice, and the answer is the same", async () => {
    const whole = await begin(coordinator);
    await work();
    const { total } = await assignmentFor(coordinator, whole);
    const runId = await begin(coordinator);
    await expect(brokenOffAfter(runId, 2)).rejects.toThrow("broken off");
    expect(await stateOf(runId)).toMatchObject({ state: "running", done: 500 });
    await brokenOffAfter(runId, 3);
    expect(await stateOf(runId)).toMatchObject({ state: "done", done: 620 });
    expect((await assignmentFor(coordinator, runId)).total).toBe(total);
  });

  test("by SIGKILL in the midst of a step", { timeout: 120_000 }, async () => {
    const runId = await begin(coordinator);
    const script = fileURLToPath(new URL("../fixture/runOnce.ts", import.meta.url));
    const killed = spawn(process.execPath, [script, JSON.stringify(store.connection), runId]);
    const ended = once(killed, "exit");
    await vi.waitFor(async () => expect((await stateOf(runId))!.state).toBe("running"), {
      timeout: 60_000,
      interval: 5,
    });
    killed.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    expect(await by(coordinator, (tx) => continueRun(tx, coordinator, runId))).toBe(true);
    await work();
    const best = assignIndex(RegionIndex.of(region(), fmlCurrent));
    expect((await assignmentFor(coordinator, runId)).total).toBe(best.total);
  });
});

test("a run that is stopped ends before the next step, and nothing of it is kept", async () => {
  const runId = await begin(coordinator);
  await expect(brokenOffAfter(runId, 1)).rejects.toThrow("broken off");
  expect(await by(coordinator, (tx) => stopRun(tx, coordinator, runId))).toBe(true);
  await work();
  expect(await stateOf(runId)).toMatchObject({ state: "stopped", done: 250 });
  const kept = await store.database.asOwner(async (tx) => [
    ...(await tx.select().from(regionRunPart)),
    ...(await tx.select().from(regionRunWork)),
  ]);
  expect(kept).toEqual([]);
  expect(await seenBy(coordinator, runId)).toMatchObject({ result: undefined });
  expect(await by(coordinator, (tx) => stopRun(tx, coordinator, runId))).toBe(false);
});

describe("two at once", () => {
  test("who asks the same gets the run that goes on; when it has ended, a new one", async () => {
    const both = await Promise.all([asking(coordinator), asking(coordinator)]);
    const ids = new Set(both.map((one) => ("runId" in one ? one.runId : one.kind)));
    expect(ids.size).toBe(1);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["begun", "known"]);
    expect(await asking(coordinator, { kind: "whatIf", question: "straal=2" })).toMatchObject({
      kind: "begun",
    });
    await work();
    expect(await asking(coordinator)).toMatchObject({ kind: "begun" });
  });

  test("two workers of one run wait for one another and do nothing twice", async () => {
    const runId = await begin(coordinator);
    await Promise.all([brokenOffAfter(runId, 100), brokenOffAfter(runId, 100)]);
    expect(await stateOf(runId)).toMatchObject({ state: "done", done: 620 });
    const best = assignIndex(RegionIndex.of(region(), fmlCurrent));
    expect((await assignmentFor(coordinator, runId)).total).toBe(best.total);
  });
});

describe("rights", () => {
  test("names are those whom one may see; others are counted from the threshold upward", async () => {
    const runId = await begin(coach);
    await work();
    const mine = new Set(file.candidates.slice(0, 200).map(({ id }) => id));
    const view = await assignmentFor(coach, runId);
    const named = view.rows.flatMap(({ people }) => people.map(({ id }) => id));
    expect(named.length).toBeGreaterThan(0);
    expect(named.every((id) => mine.has(id))).toBe(true);
    const small = view.rows.flatMap(({ count, people }) =>
      count.kind === "exact" && count.count < 5 && people.length < count.count ? [count] : [],
    );
    expect(small).toEqual([]);
  });

  test("a colleague sees it and cannot stop it, a coordinator can, a stranger sees nothing", async () => {
    const runId = await begin(coach);
    const colleague = await makeActor(store.database, "labourExpert", ground.organisationId);
    expect(await by(colleague, (tx) => stopRun(tx, colleague, runId))).toBe(false);
    expect(await by(colleague, (tx) => findRun(tx, colleague, runId))).toMatchObject({
      theirs: false,
    });
    const other = await makeActor(
      store.database,
      "coordinator",
      ground.organisationId,
      ground.regionIds[1],
    );
    expect(await by(other, (tx) => findRun(tx, other, runId))).toBeUndefined();
    expect(await by(other, (tx) => stopRun(tx, other, runId))).toBe(false);
    expect(await by(other, (tx) => listRuns(tx, other, 1))).toEqual({ runs: [], total: 0 });
    expect(await seenBy(other, runId)).toBeUndefined();
    expect(await by(coordinator, (tx) => stopRun(tx, coordinator, runId))).toBe(true);
  });

  test("who does not weigh people begins nothing, nor in a region that is not theirs", async () => {
    const employer = await makeActor(store.database, "careEmployer", ground.organisationId);
    expect(await asking(employer)).toEqual({ kind: "notAllowed" });
    expect(await asking(coordinator, { region: `r-${ground.regionIds[1].slice(-8)}` })).toEqual({
      kind: "noRegion",
    });
    expect(await asking(coordinator, { kind: "whatIf", question: "tempo=2" })).toEqual({
      kind: "noQuestion",
    });
    // The row policies refuse it too, whatever the use case says.
    const row = {
      id: newId(),
      organisationId: ground.organisationId,
      regionId: ground.regionIds[0],
      accountId: employer.account,
      role: "coach" as const,
      kind: "assignment" as const,
      asked: "",
      rules: "",
      parameters: {},
    };
    await expect(by(employer, (tx) => tx.insert(regionRun).values(row))).rejects.toThrow(
      "region_run",
    );
    expect(await by(employer, (tx) => tx.select().from(regionRun))).toEqual([]);
  });

  test("it stops when who asked no longer has the role for it", async () => {
    const leaving = await makeActor(store.database, "coach", ground.organisationId);
    const runId = await begin(leaving);
    await store.database.asOwner((tx) =>
      tx.delete(membership).where(eq(membership.accountId, leaving.account)),
    );
    await work();
    expect(await stateOf(runId)).toMatchObject({ state: "stopped", done: 0 });
  });
});
