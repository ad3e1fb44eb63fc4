import type { ExplainedLoad, ExplainedTask } from "@overstap/engine/screening/explainTask.ts";
import {
  aidName,
  capacityInWords,
  itemName,
  loadInWords,
} from "../../../reference/fml/fmlTexts.ts";
import type { StoneState } from "../../web/look/StoneDrawing.tsx";
import type { Material } from "./material.ts";
import type { LoadView, TaskView, WhyView } from "./pairView.ts";

/** Whether codes and grades go along (for professionals), or plain words only (for the person). */
export type Manner = "trade" | "plain";

/** What a task is called: the same short name for everybody, so that they can talk about it. */
function taskLabel({ taskNames, language }: Material, id: string): string {
  const name = taskNames.get(id)?.plain[language] ?? "";
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** All tasks of the profile in its order, each with its stone and, on demand, why. */
export function viewTasks(material: Material, manner: Manner): TaskView[] {
  return material.explanation.tasks.map((task) => {
    const why = viewWhy(task, material, manner);
    const fullName = material.taskNames.get(task.task)?.name[material.language];
    return {
      ...bare(task, material, stoneOf(task, material)),
      ...(manner === "trade" && fullName && { fullName }),
      ...(why && { why }),
    };
  });
}

/**
 * Only these tasks, without any reason: for who sees what fits. A stone says how the task is begun,
 * and nothing that tells it from the same task of another person but an aid, where aids may be seen.
 */
export function viewPackage(
  material: Material,
  ids: readonly string[],
  withAids: boolean,
): TaskView[] {
  return material.explanation.tasks
    .filter(({ task }) => ids.includes(task))
    .map((task) => {
      const aided = withAids && task.aids.length > 0;
      return bare(task, material, aided ? "aid" : startOf(task, material));
    });
}

function bare(
  { task, minutesPerWeek, basis }: ExplainedTask,
  material: Material,
  state: StoneState,
): TaskView {
  const icon = material.taskNames.get(task)?.icon ?? "";
  return { id: task, label: taskLabel(material, task), icon, state, minutesPerWeek, basis };
}

const startOf = ({ task }: ExplainedTask, { opening, guided }: Material): "guided" | "fits" =>
  guided.has(`${opening.profile}/${task}`) ? "guided" : "fits";

function stoneOf(task: ExplainedTask, material: Material): StoneState {
  const { pair } = material.explanation;
  if (pair.verdict === "near" && task.inPackageAfter && task.state === "misfit") {
    // Language grows and then the task comes along; an aid makes it possible at once.
    return task.language.length > 0 ? "ahead" : "aid";
  }
  if (pair.verdict === "no") return withoutPackage(task, material);
  if (task.inPackage || task.inPackageAfter) {
    return task.state === "unknown" ? "ask" : startOf(task, material);
  }
  if (task.state === "misfit") return "outside";
  // A growth task that nothing forbids comes later; a basis task of which too little is known is not
  // refused: asking may add it.
  if (!task.basis) return "ahead";
  return task.state === "unknown" ? "ask" : "outside";
}

function withoutPackage(task: ExplainedTask, material: Material): StoneState {
  if (task.state === "unknown") return "ask";
  if (task.state === "fits") return startOf(task, material);
  const bridged = task.language.length === 0 && task.aids.length === task.loads.length;
  return bridged ? "aid" : "outside";
}

function viewWhy(task: ExplainedTask, material: Material, manner: Manner): WhyView | undefined {
  const { loads, language, unknown } = task;
  if (loads.length === 0 && language.length === 0 && unknown.length === 0) return undefined;
  return {
    loads: loads.map((load) => viewLoad(load, task, material, manner)),
    language: language.map(({ skill, has, asks }) => ({ skill, has, asks })),
    unknown: unknown.map((code) => itemName(code, material.language, manner)),
  };
}

function viewLoad(
  { item: code, capacity, load }: ExplainedLoad,
  task: ExplainedTask,
  { language }: Material,
  manner: Manner,
): LoadView {
  const bridged = task.aids.some((aid) => aid.code.startsWith(`aid:${code}@`));
  const aid = bridged ? aidName(code, language) : undefined;
  const grades = {
    ...(typeof capacity === "number" && { capacity }),
    ...(typeof load === "number" && { load }),
  };
  // Of flags only those that clash are of interest.
  const clash =
    typeof load === "number" || typeof capacity === "number"
      ? capacity
      : capacity.filter((flag) => load.includes(flag));
  return {
    name: itemName(code, language, manner),
    asks: loadInWords(code, typeof clash === "number" ? load : clash, language),
    can: capacityInWords(code, clash, language),
    ...(aid !== undefined && { aid }),
    ...(manner === "trade" && { item: { code, ...grades } }),
  };
}
