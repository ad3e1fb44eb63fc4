import type { Worker } from "node:worker_threads";
import { solveAssignment } from "@overstap/engine/assignment/solveAssignment.ts";
import { expect, test, vi } from "vitest";
import { solveApart } from "./solveApart.ts";

// A thread takes its time to begin on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** Everybody at every opening, worth something else each. */
function problemOf(people: number, openings: number) {
  const pairs = people * openings;
  return {
    first: Int32Array.from({ length: people + 1 }, (_, person) => person * openings),
    opening: Int32Array.from({ length: pairs }, (_, pair) => pair % openings),
    value: Int32Array.from({ length: pairs }, (_, pair) => 10 * (1 + ((pair * 7919) % 997))),
    places: Array.from({ length: openings }, () => 2),
  };
}

const problem = problemOf(40, 12);
const never = new AbortController().signal;

test("a thread of its own comes to the same", async () => {
  expect(await solveApart(problem, never)).toEqual(solveAssignment(problem));
});

test("what is wrong with a problem is told as it is without a thread", async () => {
  const wrong = { ...problem, places: [] };
  const told = (): unknown => solveAssignment(wrong);
  expect(told).toThrow(RangeError);
  await expect(solveApart(wrong, never)).rejects.toThrow("assignment:");
});

test("a thread that is stopped is told, and the next one answers", async () => {
  process.once("worker", (worker: Worker) => void worker.terminate());
  await expect(solveApart(problem, never)).rejects.toThrow("was stopped");
  expect((await solveApart(problem, never)).total).toBe(solveAssignment(problem).total);
});

test("whoever no longer wants it is not kept waiting", async () => {
  const stopping = new AbortController();
  process.once("worker", () => stopping.abort(new Error("no longer")));
  await expect(solveApart(problemOf(2000, 300), stopping.signal)).rejects.toThrow("abort");
  const late = AbortSignal.abort(new Error("no longer"));
  await expect(solveApart(problem, late)).rejects.toThrow("no longer");
});
