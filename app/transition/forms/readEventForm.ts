import { z } from "zod";
import { freeText } from "../../access/forms/freeText.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import {
  agreed,
  choice,
  choiceOrNull,
  choices,
  day,
  dayOrNull,
  line,
  lineOrNull,
  lines,
  linesOrNull,
  number,
  numberOrNull,
} from "../../platform/forms/fields.ts";
import { isDay, readDutchDay } from "../../platform/forms/dutchDay.ts";
import { readDutchNumber } from "../../platform/forms/dutchNumber.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { type EventField, WORDS } from "./eventFields.ts";

/** What a form may choose from besides the codes of the rules. */
export type FormChoices = {
  /** The tasks of the opening, by id. */
  tasks: readonly string[];
  /** Accounts that can own the case. */
  owners: readonly string[];
  /** How many moments to look back are agreed. */
  moments: number;
};

/** The fields of an event, as far as the form says them, and what was said beside it. */
export type ReadEventForm =
  | { fields: Record<string, unknown>; words: string | null; faults?: undefined }
  | { fields?: undefined; words?: undefined; faults: Fault[] };

const anyDay = { from: "2000-01-01", to: "2099-12-31" };
const LONGEST_LINE = 200;
const LONGEST_TEXT = 2000;
const MOST_DAYS = 20;

/** Reads what somebody filled in for an event; all faults at once. What it means is the rules' to say. */
export function readEventForm(
  fields: readonly EventField[],
  given: Given,
  choices_: FormChoices,
): ReadEventForm {
  const shape: Record<string, z.ZodType> = {};
  for (const field of fields) shape[field.name] = schemaOf(field, choices_);
  const { value, faults } = parseForm(z.object(shape), given);
  const found: Fault[] = [...(faults ?? [])];
  const read: Record<string, unknown> = {};
  for (const field of fields) {
    const list = readList(field, given);
    if (list === "fault") {
      found.push({ field: field.name, key: `transition:fault.${field.kind}` });
    }
    const listed = field.kind === "days" || field.kind === "buildUp";
    const one = listed ? list : (value as Record<string, unknown> | undefined)?.[field.name];
    if (one !== null && one !== undefined) put(read, field.name, meant(field, one));
  }
  if (found.length > 0) return { faults: found };
  const { [WORDS]: words = null, read: _read, ...event } = read;
  return { fields: event, words: words as string | null };
}

function schemaOf(field: EventField, { tasks, owners, moments }: FormChoices): z.ZodType {
  const { optional } = field;
  switch (field.kind) {
    case "choice":
      return optional ? choiceOrNull(field.options) : choice(field.options);
    case "owner":
      return choice(owners);
    case "moment":
      return choice(Array.from({ length: moments }, (_, place) => String(place + 1)));
    case "day":
      return optional ? dayOrNull(anyDay) : day(anyDay);
    case "number": {
      const bounds = { min: field.min, max: field.max, whole: field.whole ?? false };
      return optional ? numberOrNull(bounds) : number(bounds);
    }
    case "line":
      return optional ? freeText(lineOrNull(LONGEST_LINE)) : freeText(line(LONGEST_LINE));
    case "lines":
      return optional ? freeText(linesOrNull(LONGEST_TEXT)) : freeText(lines(LONGEST_TEXT));
    case "tasks":
      return choices(tasks, optional ? 0 : 1);
    case "yes":
      return agreed("transition:fault.read");
    case "days":
    case "buildUp":
      return z.any();
  }
}

/** Lists that are typed one below the other: days, or a day and the hours from it on. */
function readList(field: EventField, given: Given): object[] | string[] | "fault" | undefined {
  if (field.kind !== "days" && field.kind !== "buildUp") return undefined;
  const typed = (given[field.name]?.[0] ?? "")
    .split(/[\n;]+/)
    .map((one) => one.trim())
    .filter((one) => one !== "");
  if (typed.length > MOST_DAYS || (typed.length === 0 && !field.optional)) return "fault";
  if (typed.length === 0) return undefined;
  if (field.kind === "days") {
    const days = typed.map((one) => readDutchDay(one) ?? "");
    return days.every(isDay) ? [...new Set(days)].toSorted() : "fault";
  }
  const steps = typed.map((one) => {
    const [first = "", ...rest] = one.split(/\s+/);
    const hours = readDutchNumber(rest[0] ?? "");
    return { from: readDutchDay(first) ?? "", hours: hours ?? -1 };
  });
  return steps.every(({ from, hours }) => isDay(from) && hours > 0 && hours <= 60)
    ? steps
    : "fault";
}

/** What a choice stands for in the event. */
function meant(field: EventField, value: unknown): unknown {
  if (field.kind === "moment") return Number(value);
  if (value === "true") return true;
  if (value === "false") return false;
  return value;
}

/** Puts a value at a path with dots. */
function put(into: Record<string, unknown>, path: string, value: unknown): void {
  const at = path.indexOf(".");
  if (at < 0) {
    into[path] = value;
    return;
  }
  const within = (into[path.slice(0, at)] ??= {}) as Record<string, unknown>;
  put(within, path.slice(at + 1), value);
}
