import type { CapacityItem } from "@overstap/engine/capacity/capacityList.ts";
import { fmlCurrent } from "../../../reference/fml/fml.ts";
import { readDutchNumber } from "../../platform/forms/dutchNumber.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { oneLine } from "../../platform/forms/plainLine.ts";
import { loadSources } from "../schema.ts";
import type { Load } from "../taskLoads.ts";
import type { LoadChange } from "./storeLoads.ts";

/** The items that a task can ask something on; notes are for people to read. */
export const loadItems: readonly CapacityItem[] = fmlCurrent.items.filter(
  ({ scale }) => scale !== "note",
);

/** Minutes of a day. */
const DAY = 1440;
const LONGEST_WHY = 300;

/** The names of an item's fields in the form: what it asks, its source and reason, for load and exposure. */
export const loadNames = {
  value: (item: string) => `value.${item}`,
  source: (item: string) => `source.${item}`,
  why: (item: string) => `why.${item}`,
  minutes: (item: string) => `minutes.${item}`,
  minutesSource: (item: string) => `minutesSource.${item}`,
  minutesWhy: (item: string) => `minutesWhy.${item}`,
};

type Source = Load["source"];
const isSource = (text: string): text is Source =>
  (loadSources as readonly string[]).includes(text);

/**
 * Reads the list of all items, all faults at once: what changes of each. A value that is changed while
 * its source stays as it was gets the source of what is added, and its old reason goes.
 *
 * @param stood the loads of the task as they stand
 */
export function readLoadForm(
  given: Given,
  stood: readonly Load[],
): { faults: Fault[]; changes: LoadChange[] } {
  const faults: Fault[] = [];
  const changes: LoadChange[] = [];
  for (const item of loadItems) {
    const read = [readValue(item, given), readMinutes(item, given)];
    for (const [place, part] of read.entries()) {
      if (part === undefined) continue;
      if ("fault" in part) faults.push(part.fault);
      else {
        const exposure = place === 1;
        const before = stood.find(
          (one) => one.item === item.code && (one.minutesPerDay !== undefined) === exposure,
        );
        const change = changeOf(item.code, exposure, part.value, before, given);
        if ("fault" in change) faults.push(change.fault);
        else if (!same(change.load, before)) changes.push(change);
      }
    }
  }
  return { faults, changes };
}

type Value = number | string[] | undefined;
type Read = { value: Value } | { fault: Fault } | undefined;

function readValue({ code, scale, maxGrade = 0, flags = [] }: CapacityItem, given: Given): Read {
  const field = loadNames.value(code);
  const typed = (given[field] ?? []).filter((text) => text !== "");
  const unknown = { fault: { field, key: "forms:unknownChoice" as const } };
  if (scale === "flags") {
    if (typed.some((flag) => !flags.includes(flag))) return unknown;
    const found = flags.filter((flag) => typed.includes(flag));
    return { value: found.length > 0 ? found : undefined };
  }
  if (typed.length === 0) return { value: undefined };
  const grade = /^\d$/.test(typed[0]!) ? Number(typed[0]) : -1;
  return grade < 0 || grade > maxGrade ? unknown : { value: grade };
}

function readMinutes({ code, minutesPerDay }: CapacityItem, given: Given): Read {
  if (!minutesPerDay) return undefined;
  const field = loadNames.minutes(code);
  const typed = oneLine(oneOf(given, field));
  if (typed === "") return { value: undefined };
  const number = readDutchNumber(typed);
  if (number === undefined || !Number.isInteger(number))
    return { fault: { field, key: "forms:noWholeNumber" } };
  return number < 0 || number > DAY
    ? { fault: { field, key: "forms:outOfRange", values: { min: 0, max: DAY } } }
    : { value: number };
}

function changeOf(
  item: string,
  exposure: boolean,
  value: Value,
  before: Load | undefined,
  given: Given,
): LoadChange | { fault: Fault } {
  // Checked and found to be no demand stays so until something is asked after all.
  const kept = value === undefined && Array.isArray(before?.value) && before.value.length === 0;
  if (kept) return { item, exposure, load: before };
  if (value === undefined) return { item, exposure, load: undefined };
  const whyField = exposure ? loadNames.minutesWhy(item) : loadNames.why(item);
  const why = oneLine(oneOf(given, whyField));
  if (why.length > LONGEST_WHY) {
    const over = why.length - LONGEST_WHY;
    return {
      fault: { field: whyField, key: "forms:tooLong", values: { most: LONGEST_WHY, over } },
    };
  }
  const typed = oneOf(given, exposure ? loadNames.minutesSource(item) : loadNames.source(item));
  const added = oneOf(given, "added");
  const addedSource = isSource(added) ? added : "employer";
  const valueStood = exposure ? before?.minutesPerDay : before?.value;
  const touched = before !== undefined && sorted(valueStood) !== sorted(value);
  const source = isSource(typed) && !(touched && typed === before.source) ? typed : addedSource;
  const reason = touched && why === (before.why ?? "") ? "" : why;
  return {
    item,
    exposure,
    load: {
      item,
      value: exposure ? undefined : value,
      minutesPerDay: exposure ? Number(value) : undefined,
      source,
      why: reason === "" ? undefined : reason,
    },
  };
}

function same(one: Load | undefined, other: Load | undefined): boolean {
  if (!one || !other) return one === other;
  return (
    sorted(one.value) === sorted(other.value) &&
    one.minutesPerDay === other.minutesPerDay &&
    one.source === other.source &&
    one.why === other.why
  );
}

/** A value as a text by which two can be told apart; the order of flags says nothing. */
function sorted(value: Value): string {
  return JSON.stringify(Array.isArray(value) ? value.toSorted() : (value ?? null));
}

/** The loads of a task as the form shows them. */
export function loadGiven(stood: readonly Load[]): Given {
  const given: Record<string, string[]> = { added: ["employer"] };
  for (const { item, value, minutesPerDay, source, why } of stood) {
    const exposure = minutesPerDay !== undefined;
    given[exposure ? loadNames.minutes(item) : loadNames.value(item)] = exposure
      ? [String(minutesPerDay)]
      : Array.isArray(value)
        ? value
        : [String(value)];
    given[exposure ? loadNames.minutesSource(item) : loadNames.source(item)] = [source];
    given[exposure ? loadNames.minutesWhy(item) : loadNames.why(item)] = why ? [why] : [];
  }
  return given;
}
