import { parentPort, workerData } from "node:worker_threads";
import type { AssignmentProblem } from "@overstap/engine/assignment/assignmentProblem.ts";
import { solveAssignment } from "@overstap/engine/assignment/solveAssignment.ts";

/** Solves one assignment beside the program, and ends; see `solveApart`. */
// eslint-disable-next-line unicorn/require-post-message-target-origin -- of a worker, not of a window
parentPort?.postMessage(solveAssignment(workerData as AssignmentProblem));
