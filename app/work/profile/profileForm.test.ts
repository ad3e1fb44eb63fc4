import { describe, expect, test } from "vitest";
import type { Given } from "../../platform/forms/given.ts";
import { profileGiven, readProfileForm, tasksIn } from "./profileForm.ts";
import { workOnTasks } from "./workOnTasks.ts";

const choices = { tasks: new Set(["a", "b", "c"]), profiles: ["p"] };
const filled: Given = {
  nameNl: ["Huishulp"],
  kind: ["entry"],
  setting: ["home-help"],
  law: ["Wmo"],
  task: ["a", "b"],
  "role.a": ["basis"],
  "role.b": ["growth"],
  "autonomy.b": ["guided"],
};
const faults = (change: Given) =>
  (readProfileForm({ ...filled, ...change }, choices).faults ?? []).map(
    ({ field, key }) => `${field} ${key}`,
  );

test("a form that is right says what it means, and comes back the same", () => {
  const { value } = readProfileForm(filled, choices);
  expect(value).toEqual({
    row: {
      nameNl: "Huishulp",
      nameEn: "Huishulp",
      kind: "entry",
      setting: "home-help",
      law: "Wmo",
      fromProfileId: null,
    },
    tasks: [
      { taskId: "a", basis: true, autonomy: null },
      { taskId: "b", basis: false, autonomy: "guided" },
    ],
  });
  expect(readProfileForm(profileGiven(value!), choices).value).toEqual(value);
});

test.each([
  [{ nameNl: [" "] }, "nameNl forms:required"],
  [{ nameNl: ["x".repeat(121)] }, "nameNl forms:tooLong"],
  [{ kind: ["baas"] }, "kind forms:unknownChoice"],
  [{ setting: [] }, "setting forms:choose"],
  [{ law: ["Wet"] }, "law forms:unknownChoice"],
  [{ from: ["q"] }, "from forms:unknownChoice"],
  [{ task: [] }, "task work:fault.noTask"],
  [{ task: ["a", "weg"] }, "task work:fault.goneTask"],
  [{ "role.a": ["growth"] }, "task work:fault.profileWithoutBasis"],
  [{ task: Array.from({ length: 21 }, (_, at) => `t${at}`) }, "task work:fault.manyTasks"],
])("%j is refused", (change, expected) => {
  expect(faults(change as Given)).toEqual([expected]);
});

test("a task that comes twice is in it once", () => {
  expect(tasksIn({ ...filled, task: ["a", "b", "a"] }).map(({ taskId }) => taskId)).toEqual([
    "a",
    "b",
  ]);
});

describe("the buttons inside the form", () => {
  const after = (button: string, more: Given = {}) =>
    workOnTasks({ ...filled, ...more, do: [button] })?.["task"];

  test.each([
    ["up:b", ["b", "a"]],
    ["up:a", ["a", "b"]],
    ["down:a", ["b", "a"]],
    ["down:b", ["a", "b"]],
    ["up:weg", ["a", "b"]],
    ["remove:a", ["b"]],
    ["remove:weg", ["a", "b"]],
  ])("%s", (button, expected) => {
    expect(after(button)).toEqual(expected);
  });

  test("adding takes in what was ticked, each once, to begin with", () => {
    const next = workOnTasks({ ...filled, add: ["c", "a"], do: ["add"] });
    expect(next).toMatchObject({ task: ["a", "b", "c"], "role.c": ["basis"], add: [] });
  });

  test("saving is no work on the form", () => {
    expect(after("save")).toBeUndefined();
    expect(workOnTasks(filled)).toBeUndefined();
  });
});
