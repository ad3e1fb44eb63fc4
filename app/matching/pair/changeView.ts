import { aidName, type Language } from "../../../reference/fml/fmlTexts.ts";
import type { TaskNames } from "../../work/weighedWork.ts";

export const changeKinds = [
  "open-place",
  "fund",
  "allow-reduced",
  "hours",
  "slots",
  "widen-radius",
  "aid",
  "transport",
  "language:speaking",
  "language:reading",
] as const;

/** A change by what it is, without item or task. */
export type ChangeKind = (typeof changeKinds)[number];

/** Who can bring a change about. */
export type Doer = "careEmployer" | "coachAndPerson" | "region" | "coach";

/**
 * One change in words: an aid by its plain name and the task, never a code or a grade. `coach` stands
 * for one of which the kind itself would tell of health.
 */
export type ChangeView =
  | { kind: Exclude<ChangeKind, "aid">; doer: Doer }
  | { kind: "aid"; doer: Doer; aid: string; task: string }
  | { kind: "coach"; doer: "coach" };

/** Changes that together make it work. */
export type ChangeSetView = {
  changes: ChangeView[];
  /** 1 (little) to 4 (much); absent for the person, who is given no scores. */
  cost?: number;
};

const doers: Record<ChangeKind, Doer> = {
  "open-place": "careEmployer",
  fund: "careEmployer",
  "allow-reduced": "careEmployer",
  hours: "careEmployer",
  slots: "careEmployer",
  "widen-radius": "careEmployer",
  aid: "careEmployer",
  transport: "region",
  "language:speaking": "coachAndPerson",
  "language:reading": "coachAndPerson",
};

/** What a change is called by, whatever its item and task. RangeError for a code of no change. */
function kindOfChange(code: string): ChangeKind {
  const kind = code.startsWith("aid:") ? "aid" : code;
  const known = changeKinds.find((one) => one === kind);
  if (known === undefined) throw new RangeError(`no change "${code}"`);
  return known;
}

/** Takes the code of a change, gives it in words; a task by its plain name, the same for everybody. */
export function viewChange(
  code: string,
  tasks: ReadonlyMap<string, TaskNames>,
  language: Language,
): ChangeView {
  const kind = kindOfChange(code);
  if (kind !== "aid") return { kind, doer: doers[kind] };
  const [item = "", task = ""] = code.slice("aid:".length).split("@");
  return {
    kind,
    doer: doers.aid,
    aid: aidName(item, language) ?? "",
    task: tasks.get(task)?.plain[language] ?? "",
  };
}
