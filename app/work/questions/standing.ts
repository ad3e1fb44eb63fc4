import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { isLanguageLevel } from "../languageLevel.ts";
import type { Load } from "../taskLoads.ts";
import type { Answer, Part, Question } from "./questions.ts";

/** What a task asks, as far as questions are about it. */
export type TaskAsks = {
  loads: readonly Load[];
  speaking: string | null;
  speakingSource: string | null;
  speakingWhy: string | null;
  reading: string | null;
  readingSource: string | null;
  readingWhy: string | null;
};

/** What stands for one question at one task, and where that comes from. */
export type Standing = {
  value: Answer["value"];
  /** Null where nothing stands: the task asks nothing there. */
  source: string | null;
  why: string | undefined;
};

const maxGrades = new Map(
  fmlCurrent.items.flatMap(({ code, maxGrade }) =>
    maxGrade === undefined ? [] : [[code, maxGrade] as const],
  ),
);

/** Reads what stands for a part of a task's load. What is not there is no demand. */
export function standingOf(part: Part, asks: TaskAsks): Standing {
  if (part.kind === "language") {
    const level = part.skill === "speaking" ? asks.speaking : asks.reading;
    const source = part.skill === "speaking" ? asks.speakingSource : asks.readingSource;
    const why = part.skill === "speaking" ? asks.speakingWhy : asks.readingWhy;
    const known = level !== null && isLanguageLevel(level) ? level : "none";
    return { value: known, source, why: why ?? undefined };
  }
  const load = asks.loads.find(
    ({ item, minutesPerDay }) =>
      item === part.item && (minutesPerDay !== undefined) === (part.kind === "minutes"),
  );
  const [source, why] = [load?.source ?? null, load?.why];
  if (part.kind === "minutes") return { value: load?.minutesPerDay ?? 0, source, why };
  if (part.kind === "flag") {
    const holds = Array.isArray(load?.value) && load.value.includes(part.flag);
    return { value: holds, source, why };
  }
  const none = maxGrades.get(part.item) ?? 0;
  return { value: typeof load?.value === "number" ? load.value : none, source, why };
}

/** Whether what stands is that the task asks nothing here. */
export function asksNothing({ part }: Question, value: Answer["value"]): boolean {
  if (part.kind === "grade") return value === maxGrades.get(part.item);
  return value === 0 || value === false || value === "none";
}

/**
 * How much a value asks, to find the task that asks most: higher is more.
 */
export function weight({ part }: Question, value: Answer["value"]): number {
  if (part.kind === "grade") return (maxGrades.get(part.item) ?? 0) - Number(value);
  if (part.kind === "language")
    return ["none", "A1", "A2", "B1", "B2", "C1", "C2"].indexOf(String(value));
  return Number(value);
}

/**
 * The answer that what stands comes to; minutes come to the nearest. Of two answers that mean the same
 * it is the first.
 */
export function answerOf(question: Question, standing: Standing): Answer | undefined {
  const { part, answers } = question;
  if (part.kind === "minutes") {
    const away = ({ value }: Answer) => Math.abs(Number(value) - Number(standing.value));
    return answers.toSorted((a, b) => away(a) - away(b))[0];
  }
  return answers.find(({ value }) => value === standing.value);
}
