import { type Given, oneOf } from "../../platform/forms/given.ts";
import { roleName } from "./profileForm.ts";

/**
 * What a button inside the form of a profile does to the form, before anything is stored: `up:<id>`,
 * `down:<id>` and `remove:<id>` work on one task, `add` takes in those ticked under `add`. Undefined
 * when the button stores the form.
 */
export function workOnTasks(given: Given): Given | undefined {
  const [verb = "", id = ""] = oneOf(given, "do").split(":");
  const tasks = [...new Set(given["task"] ?? [])];
  const at = tasks.indexOf(id);
  switch (verb) {
    case "up":
      return withTasks(given, swapped(tasks, at, at - 1));
    case "down":
      return withTasks(given, swapped(tasks, at, at + 1));
    case "remove":
      return withTasks(
        given,
        tasks.filter((one) => one !== id),
      );
    case "add": {
      const added = (given["add"] ?? []).filter((one) => !tasks.includes(one));
      const roles = added.map((one) => [roleName(one), given[roleName(one)] ?? ["basis"]]);
      return withTasks({ ...given, ...Object.fromEntries(roles) }, [...tasks, ...added]);
    }
    default:
      return undefined;
  }
}

function withTasks(given: Given, task: string[]): Given {
  return { ...given, task, add: [], do: [] };
}

function swapped(tasks: readonly string[], one: number, other: number): string[] {
  const moved = [...tasks];
  const [a, b] = [moved[one], moved[other]];
  if (a === undefined || b === undefined) return moved;
  moved[one] = b;
  moved[other] = a;
  return moved;
}
