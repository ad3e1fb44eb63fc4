import type { Texts } from "../../platform/texts/texts.ts";
import type { PairView } from "../pair/pairView.ts";
import { sayChange } from "./sayChange.ts";

/** In a list, in a few words: what a pair still needs before somebody can begin. */
export function sayNext(t: Texts, pair: PairView): string {
  const { verdict, changes = [], questions, papers, face } = pair;
  if (verdict === "near") {
    const [first] = changes;
    return (first?.changes ?? []).map((change) => sayChange(t, change, "trade")).join("; ");
  }
  if (verdict === "ask") {
    return face === "region" || questions === undefined
      ? t("matching:list.coachAsks")
      : t("matching:list.questions", { count: questions.length });
  }
  return papers.length > 0 ? t("matching:pair.papers", { papers: papers.join(", ") }) : "";
}

/** In a list: how the tasks stand, as the text beside the small stones. */
export function sayTasks(t: Texts, { face, tasks }: PairView): string {
  if (face === "region" || face === "employer") {
    return t("matching:list.tasks", { count: tasks.length });
  }
  const fitting = tasks.filter(({ state }) => state === "fits" || state === "guided").length;
  return t("matching:list.tasksOf", { count: fitting, total: tasks.length });
}
