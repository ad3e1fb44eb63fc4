import { parentPort, workerData } from "node:worker_threads";
import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { prepareStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { redesign } from "@overstap/engine/redesign/redesign.ts";
import { scoreProposal } from "@overstap/engine/redesign/scoreProposal.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";
import { Elapsed } from "./elapsed.ts";
import { exactStudies } from "./exactStudies.ts";
import { readInstance } from "./readInstance.ts";
import type { MoveTimes } from "./timeMoves.ts";
import { timeMoves } from "./timeMoves.ts";

/** What to run: a kept instance by its name, or a study to be proven, by its seed and its name. */
export interface Task {
  readonly instance?: string;
  readonly exact?: { readonly seed: number; readonly name: string };
  readonly seconds: number;
  /** The seconds are of this thread's processor time, not of the clock: for a busy machine. */
  readonly byProcessor: boolean;
}

/** What the engine came to. All seconds are from before the study was read. */
export interface OwnAnswer {
  readonly tasks: number;
  /** When the first proposal with at least one job was there, by the clock and of the processor's time. */
  readonly firstSeconds: number;
  readonly firstProcessorSeconds: number;
  /** The public scorer's score of the last proposal. */
  readonly score: number;
  readonly bound: number;
  readonly boundBy: string;
  readonly proven: boolean;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly move: MoveTimes;
}

function studyOf({ instance, exact }: Task): PreparedStudy {
  if (instance !== undefined) return readInstance(instance);
  const found = exactStudies([exact!.seed]).find(({ name }) => name === exact!.name)!;
  return prepareStudy(found.file, fmlCurrent);
}

/** A thread of its own for every run: none gains by what another made quick. */
const task = workerData as Task;
const elapsed = new Elapsed();
const study = studyOf(task);
let [first, firstProcessor] = [NaN, NaN];
let last;
const gone = (): number => (task.byProcessor ? elapsed.processorSeconds : elapsed.seconds);
for (last of redesign(study, { seed: 1, budget: () => gone() / task.seconds })) {
  if (!Number.isNaN(first) || last.best.profiles.length === 0) continue;
  [first, firstProcessor] = [elapsed.seconds, elapsed.processorSeconds];
}
const { best, bound, boundBy } = last!;
const used = { seconds: elapsed.seconds, processorSeconds: elapsed.processorSeconds };
const { scored, breaches } = scoreProposal(best, study);
if (scored === undefined) throw new Error(`not valid: ${JSON.stringify(breaches)}`);
const answer: OwnAnswer = {
  tasks: study.tasks.length,
  firstSeconds: first,
  firstProcessorSeconds: firstProcessor,
  score: scored.score,
  bound,
  boundBy,
  proven: scored.score >= bound - 1e-6,
  ...used,
  move: timeMoves(study, best),
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort?.postMessage(answer);
