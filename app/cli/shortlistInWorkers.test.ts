import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Worker } from "node:worker_threads";
import type { CapacityList } from "@overstap/engine/capacity/capacityList.ts";
import { inventRegion } from "@overstap/engine/region/inventRegion.ts";
import { explainLists } from "@overstap/engine/region/quick/explainLists.ts";
import { quickShortlists } from "@overstap/engine/region/quick/quickShortlists.ts";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { afterAll, describe, expect, test, vi } from "vitest";
import fmlJson from "../../reference/fml/fml-current.json" with { type: "json" };
import { shortlistInWorkers } from "./shortlistInWorkers.ts";
import { SharedParts } from "./sharedParts.ts";
import { runOverstap } from "./fixture/runOverstap.ts";

// Each run starts a process, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const fml = fmlJson as CapacityList;

test.each([2, 3, 7])("%d workers give the lists that one gives", async (workers) => {
  const size = { tasks: 30, profiles: 12, openings: 60, candidates: 150 };
  const index = RegionIndex.of(inventRegion(workers, size, fml), fml);
  const one = quickShortlists(index);
  const several = await shortlistInWorkers(index, workers, true);
  expect(explainLists(index, several)).toEqual(explainLists(index, one));
  expect(several.candidates).toEqual(one.candidates);
});

test("more workers than people do no harm", async () => {
  const size = { tasks: 3, profiles: 1, openings: 3, candidates: 1 };
  const index = RegionIndex.of(inventRegion(1, size, fml), fml);
  const lists = await shortlistInWorkers(index, 64, true);
  expect(explainLists(index, lists)).toEqual(explainLists(index, quickShortlists(index)));
});

test.each(["0", "1.5", "65", "veel"])("--workers %s is refused", (workers) => {
  const { code, out, err } = runOverstap(["shortlist", "-", "--workers", workers], { input: "{}" });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(`--workers: ${workers} is no whole number from 1 to 64`);
});

describe("a worker that is killed", () => {
  const size = { tasks: 30, profiles: 12, openings: 60, candidates: 150 };
  const region = inventRegion(3, size, fml);
  const folder = mkdtempSync(join(tmpdir(), "overstap-killed-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "region.json");
  writeFileSync(path, JSON.stringify(region));
  const args = ["shortlist", path, "--workers", "3", "--json"];
  const killing = (how: string): string => {
    const killer = join(folder, "killer.mjs");
    writeFileSync(killer, `process.once("worker", (worker) => ${how});`);
    return `--import ${pathToFileURL(killer).href}`;
  };

  test("is told with exit code 1 and nothing on standard output, and the run can start again", () => {
    const whole = runOverstap(args);
    expect(whole).toMatchObject({ code: 0, err: "" });
    const options = killing("worker.terminate()");
    expect(runOverstap(args, { env: { NODE_OPTIONS: options } })).toEqual({
      code: 1,
      out: "",
      err: "overstap: a worker was stopped: nothing was kept; run it again, or with fewer workers\n",
    });
    expect(runOverstap(args).out).toBe(whole.out);
  });

  test("for want of memory says so", () => {
    // Every worker of this run gets less than it needs to begin.
    const starved = join(folder, "starved.mjs");
    writeFileSync(
      starved,
      `import threads from "node:worker_threads";
       import { syncBuiltinESMExports } from "node:module";
       const { Worker } = threads;
       threads.Worker = class extends Worker {
         constructor(file, options) {
           super(file, { ...options, resourceLimits: { maxOldGenerationSizeMb: 4, maxYoungGenerationSizeMb: 1 } });
         }
       };
       syncBuiltinESMExports();`,
    );
    const NODE_OPTIONS = `--import ${pathToFileURL(starved).href}`;
    const { code, out, err } = runOverstap(args, { env: { NODE_OPTIONS } });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("overstap: a worker was stopped (out of memory): nothing was kept");
  });

  test("ends the others at once", async () => {
    const alive = new Set<Worker>();
    const first = Promise.withResolvers<Worker>();
    const seen = (worker: Worker): void => {
      alive.add(worker);
      worker.on("exit", () => alive.delete(worker));
      first.resolve(worker);
    };
    process.on("worker", seen);
    const running = shortlistInWorkers(RegionIndex.of(region, fml), 4);
    await (await first.promise).terminate();
    await expect(running).rejects.toThrow("a worker was stopped");
    process.off("worker", seen);
    await vi.waitFor(() => expect(alive.size).toBe(0));
  });
});

test("each part of the map is taken once, whoever is quicker", () => {
  const people = Int32Array.from({ length: 100 }, (_, person) => 2 * person);
  const parts = SharedParts.of(people, 3);
  const [first, second, third] = [0, 1, 2].map((thread) =>
    new SharedParts(parts.shared).take(thread, 3),
  );
  const taken: [number, number][] = [];
  // The second does nothing until the others have done almost all.
  const note = (thread: number, part: IteratorResult<Int32Array, void>): boolean => {
    for (const person of part.value ?? []) taken.push([person, thread]);
    return part.done === true;
  };
  for (let turn = 0; turn < 23; turn++) {
    note(0, first!.next());
    note(2, third!.next());
  }
  while (!note(1, second!.next()));
  expect(taken.map(([person]) => person).toSorted((a, b) => a - b)).toEqual([...people]);
  const threads = parts.threadOf(200);
  expect(taken.filter(([person, thread]) => threads[person] !== thread)).toEqual([]);
  expect(new Set(taken.map(([, thread]) => thread))).toEqual(new Set([0, 1, 2]));
});
