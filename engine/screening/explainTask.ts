import type { Demand } from "../capacity/demand.ts";
import { knownFlags, knownGrade } from "../capacity/knownCapacity.ts";
import type { LanguageLevel, LanguageSkill } from "../region/languageLevels.ts";
import type { Candidate, GradeOrFlags } from "../region/regionFile.ts";
import type { Change } from "./availableChanges.ts";
import { aidChanges } from "./availableChanges.ts";
import type { ScreeningParameters } from "./parameters.ts";
import type { TaskFit } from "./taskFit.ts";
import { misfits } from "./taskFit.ts";

/** A load that known capacity does not meet. */
export interface ExplainedLoad {
  readonly item: string;
  /** What the person can bear: a grade or deciding flags. */
  readonly capacity: GradeOrFlags;
  /** What the task asks: the most limited grade that can do it, or the flags with which it cannot. */
  readonly load: GradeOrFlags;
}

export interface ExplainedLanguage {
  readonly skill: LanguageSkill;
  readonly has: LanguageLevel;
  readonly asks: LanguageLevel;
}

/** How one person stands to one task, as data for a page. */
export interface ExplainedTask {
  readonly task: string;
  readonly basis: boolean;
  readonly minutesPerWeek: number;
  /** Whether it is in the pair's package. */
  readonly inPackage: boolean;
  /** Whether it is in the package that the cheapest set of changes makes; only with `near`. */
  readonly inPackageAfter: boolean;
  readonly state: "fits" | "misfit" | "unknown";
  readonly loads: readonly ExplainedLoad[];
  readonly language: readonly ExplainedLanguage[];
  /** Items that it demands and of which the capacity is unknown. */
  readonly unknown: readonly string[];
  /** Aids that would each bridge one load. */
  readonly aids: readonly Change[];
}

function explainLoad({ capacity }: Candidate, demand: Demand): ExplainedLoad {
  const { code } = demand.item;
  return demand.scale === "ordinal"
    ? { item: code, capacity: knownGrade(capacity, code) ?? 0, load: demand.grade }
    : { item: code, capacity: knownFlags(capacity, code) ?? [], load: demand.flags };
}

/** Takes a candidate and the fit of one task, gives all that a page may say of it. */
export function explainTask(
  candidate: Candidate,
  fit: TaskFit,
  parameters: ScreeningParameters,
): Omit<ExplainedTask, "basis" | "inPackage" | "inPackageAfter"> {
  const { task } = fit.task;
  const open = fit.unknown.length > 0 ? "unknown" : "fits";
  return {
    task: task.id,
    minutesPerWeek: task.minutesPerWeek,
    state: misfits(fit) ? "misfit" : open,
    loads: fit.loads.map(({ demand }) => explainLoad(candidate, demand)),
    language: fit.short.map((skill) => ({
      skill,
      has: candidate.language[skill],
      asks: task.language?.[skill] ?? "none",
    })),
    unknown: fit.unknown,
    aids: aidChanges(fit, parameters),
  };
}
