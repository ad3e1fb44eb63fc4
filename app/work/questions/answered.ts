import type { Load } from "../taskLoads.ts";
import type { Answer, Part } from "./questions.ts";
import type { TaskAsks } from "./standing.ts";

/** What an answer makes of a task: one load anew, or a level of Dutch. */
export type Answered =
  | { kind: "load"; load: Load }
  | { kind: "language"; skill: "speaking" | "reading"; level: string; why: string };

/**
 * What an employer's answer makes of a part of a task's load. Other flags of the same item stay as
 * they are. "Not asked" is stored too, so that it is known as an answer and not as a gap.
 *
 * @param why what was asked and answered, in words
 */
export function answered(
  part: Part,
  value: Answer["value"],
  asks: Pick<TaskAsks, "loads">,
  why: string,
): Answered {
  if (part.kind === "language") {
    return { kind: "language", skill: part.skill, level: String(value), why };
  }
  const load = { item: part.item, source: "employer" as const, why };
  if (part.kind === "minutes") {
    return { kind: "load", load: { ...load, value: undefined, minutesPerDay: Number(value) } };
  }
  if (part.kind === "grade") {
    return { kind: "load", load: { ...load, value: Number(value), minutesPerDay: undefined } };
  }
  const stood = asks.loads.find(
    ({ item, minutesPerDay }) => item === part.item && minutesPerDay === undefined,
  )?.value;
  const others = (Array.isArray(stood) ? stood : []).filter((one) => one !== part.flag);
  const flags = value === true ? [...others, part.flag] : others;
  return { kind: "load", load: { ...load, value: flags, minutesPerDay: undefined } };
}
