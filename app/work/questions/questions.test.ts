import { describe, expect, test } from "vitest";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { libraryTasks } from "../../../reference/tasks/taskLibrary.ts";
import { textsIn } from "../../web/texts.ts";
import type { Load } from "../taskLoads.ts";
import { answered } from "./answered.ts";
import { type Part, questions } from "./questions.ts";
import { answerOf, asksNothing, standingOf, type TaskAsks, weight } from "./standing.ts";

const nothing: TaskAsks = {
  loads: [],
  speaking: null,
  speakingSource: null,
  speakingWhy: null,
  reading: null,
  readingSource: null,
  readingWhy: null,
};
const items = new Map(fmlCurrent.items.map((item) => [item.code, item]));
const cases = questions.flatMap((question) =>
  question.answers.map((answer) => [question.id, answer.key, question, answer] as const),
);

/** The values that a part of a load can have; minutes by the answers themselves. */
function possible(part: Part): unknown[] {
  if (part.kind === "language") return ["none", "A1", "A2", "B1", "B2", "C1", "C2"];
  const item = items.get(part.item);
  if (part.kind === "flag") return item?.flags?.includes(part.flag) ? [true, false] : [];
  if (part.kind === "minutes") return item?.minutesPerDay ? [0, 15, 30, 60, 120, 240] : [];
  return item?.scale === "ordinal"
    ? Array.from({ length: item.maxGrade! + 1 }, (_, grade) => grade)
    : [];
}

/** What a task asks after an answer, as the store would have it. */
function after(asks: TaskAsks, made: ReturnType<typeof answered>): TaskAsks {
  if (made.kind === "language") {
    return made.skill === "speaking"
      ? { ...asks, speaking: made.level, speakingSource: "employer" }
      : { ...asks, reading: made.level, readingSource: "employer" };
  }
  const same = (one: Load) =>
    one.item === made.load.item &&
    (one.minutesPerDay === undefined) === (made.load.minutesPerDay === undefined);
  return { ...asks, loads: [...asks.loads.filter((one) => !same(one)), made.load] };
}

describe.each(cases)("%s: %s", (_, __, question, answer) => {
  test("is a value that the list of abilities has", () => {
    expect(possible(question.part)).toContain(answer.value);
  });

  test("stands, from the employer, once it was given", () => {
    const asks = after(nothing, answered(question.part, answer.value, nothing, "waarom"));
    const standing = standingOf(question.part, asks);
    expect(standing).toMatchObject({ value: answer.value, source: "employer" });
    expect(answerOf(question, standing)?.value).toBe(answer.value);
  });

  test("is said in both languages", () => {
    for (const language of ["nl", "en"] as const) {
      const t = textsIn(language) as unknown as (key: string) => string;
      const keys = [`work:ask.${question.id}`, `work:answer.${question.id}.${answer.key}`];
      expect(keys.filter((key) => t(key) === key || t(key) === key.split(":")[1])).toEqual([]);
    }
  });
});

test("what nobody asked stands as no demand, of no source", () => {
  for (const question of questions) {
    const standing = standingOf(question.part, nothing);
    expect(standing.source).toBeNull();
    expect(asksNothing(question, standing.value)).toBe(true);
    expect(weight(question, standing.value)).toBe(0);
  }
});

test("an answer about one flag leaves the others of its item as they are", () => {
  const [near] = questions.filter(({ id }) => id === "dichtbij-zorg");
  const asks = {
    ...nothing,
    loads: [
      {
        item: "2.12",
        value: ["no-leading", "little-contact-with-people-in-need-of-care"],
        minutesPerDay: undefined,
        source: "estimate" as const,
        why: undefined,
      },
    ],
  };
  const no = after(asks, answered(near!.part, false, asks, ""));
  expect(no.loads).toMatchObject([{ value: ["no-leading"] }]);
  const again = after(no, answered(near!.part, true, no, ""));
  expect(again.loads).toMatchObject([
    { value: ["no-leading", "little-contact-with-people-in-need-of-care"] },
  ]);
});

test("a load and an exposure on one item do not meet", () => {
  const [standing] = questions.filter(({ id }) => id === "staan-op-een-dag");
  const asks = {
    ...nothing,
    loads: [
      {
        item: "5.4",
        value: 1,
        minutesPerDay: undefined,
        source: "estimate" as const,
        why: undefined,
      },
    ],
  };
  expect(standingOf(standing!.part, asks)).toMatchObject({ value: 0, source: null });
  expect(after(asks, answered(standing!.part, 30, asks, "")).loads).toHaveLength(2);
});

test("the questions cover what the library's tasks ask most", () => {
  const covered = new Set(
    questions.flatMap(({ part }) => (part.kind === "language" ? [] : [part.item])),
  );
  const loads = libraryTasks.flatMap(({ load }) => Object.keys(load));
  const asked = loads.filter((item) => covered.has(item)).length;
  expect(asked / loads.length).toBeGreaterThan(0.6);
});
