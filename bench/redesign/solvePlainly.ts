import type { PreparedStudy } from "@overstap/engine/redesign/prepareStudy.ts";
import { scoreProposal } from "@overstap/engine/redesign/scoreProposal.ts";
import loadHighs from "highs";
import { Elapsed } from "./elapsed.ts";
import { plainModel } from "./plainModel.ts";

/** A solution that HiGHS found on the way: `score` is our scorer's, `claimed` its own objective. */
interface Incumbent {
  /** Of the processor's time. */
  readonly seconds: number;
  readonly claimed: number;
  readonly profiles: number;
  readonly score?: number;
  /** The rules that it breaks, when our scorer refuses it. */
  readonly breaches?: readonly string[];
}

type Outcome = "score" | "nothing" | "broke-a-rule";

/** The clock may run this much longer than the processor is used. */
const mostWaiting = 6;

function outcomeOf(made: readonly Incumbent[]): Outcome {
  if (made.some(({ score }) => score !== undefined)) return "score";
  return made.length > 0 ? "broke-a-rule" : "nothing";
}

/** What HiGHS came to in its time. */
export interface PlainAnswer {
  /** `nothing`: no proposal but the empty one; `broke-a-rule`: none that our scorer takes. */
  readonly outcome: Outcome;
  /** The best score of any of its solutions; 0 when there is none. */
  readonly score: number;
  readonly status: string;
  /** A score that it proved no proposal to exceed. */
  readonly bound: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly incumbents: readonly Incumbent[];
}

/**
 * Gives the plain model to HiGHS for so many seconds of the processor's time, so that others at work on
 * the machine take nothing from it; reading the model is not counted.
 * Every better solution on the way is caught as it is found, and scored by the engine's public scorer:
 * what HiGHS claims is kept beside it. The best one counts, whenever it came.
 */
export async function solvePlainly(study: PreparedStudy, seconds: number): Promise<PlainAnswer> {
  const highs = await loadHighs();
  const { callbackType, modelStatus } = highs.constants;
  return highs.withModel({ format: "lp", data: plainModel(study) }, (model) => {
    const columns = Array.from({ length: study.study.limits.maxProfiles }, (_, k) =>
      study.tasks.map((_task, t) => model.getColByName(`x_${t}_${k}`)),
    );
    const incumbents: Incumbent[] = [];
    const take = (at: number, claimed: number, values: Float64Array): void => {
      const profiles = columns
        .map((own, k) => ({
          id: `p${k}`,
          tasks: study.tasks.filter((_task, t) => values[own[t]!]! > 0.5).map(({ id }) => id),
        }))
        .filter(({ tasks }) => tasks.length > 0);
      const { scored, breaches } = scoreProposal({ profiles }, study);
      incumbents.push({
        seconds: at,
        claimed,
        profiles: profiles.length,
        ...(scored && { score: scored.score }),
        ...(breaches && { breaches: breaches.map(({ path, message }) => `${path}: ${message}`) }),
      });
    };
    model.options.set({ time_limit: mostWaiting * seconds, output_flag: false });
    const elapsed = new Elapsed();
    model.run({
      [callbackType.mipImprovingSolution]({ data }) {
        const { objective_function_value: claimed = NaN, mip_solution: values } = data;
        if (values !== undefined) take(elapsed.processorSeconds, claimed, values);
      },
      [callbackType.mipInterrupt](event) {
        if (elapsed.processorSeconds >= seconds) event.interrupt();
      },
    });
    const used = { seconds: elapsed.seconds, processorSeconds: elapsed.processorSeconds };
    // The last may be polished once more after the search: it is taken as it is handed over, too.
    const { colValue } = model.getSolution();
    if (incumbents.length > 0) take(used.processorSeconds, model.getObjectiveValue(), colValue);
    const made = incumbents.filter(({ profiles }) => profiles > 0);
    const scores = made.flatMap(({ score }) => score ?? []);
    const status = Object.entries(modelStatus).find(([, one]) => one === model.getModelStatus());
    return {
      outcome: outcomeOf(made),
      score: Math.max(0, ...scores),
      status: status?.[0] ?? "unknown",
      bound: Number(model.info.get("mip_dual_bound")),
      ...used,
      incumbents,
    };
  });
}
