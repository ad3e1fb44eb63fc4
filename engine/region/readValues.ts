import type { FaultList } from "./faults.ts";
import { pathOf, quoted } from "./faults.ts";

/** A JSON object whose keys are not yet known. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Reads one value at a path, or notes what is wrong with it. */
export type Read<T> = (value: unknown, path: string, faults: FaultList) => T;

/** How the keys of an object are read; `optional` ones may be left out. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Read<Exclude<T[K], undefined>>;
};

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads an object with exactly these keys; unknown and missing ones are faults. */
export function readObject<T extends object>(
  fields: Fields<T>,
  optional: readonly (keyof T & string)[] = [],
): Read<T> {
  const known = Object.keys(fields) as (keyof T & string)[];
  return (value, path, faults) => {
    if (!isRecord(value)) return faults.refuse(path, `an object with ${known.join(", ")}`);
    for (const key of Object.keys(value)) {
      if (!Object.hasOwn(fields, key)) faults.refuse(pathOf(path, key), "unknown key");
    }
    const read: Partial<T> = {};
    for (const key of known) {
      const part = Object.hasOwn(value, key) ? value[key] : undefined;
      if (part !== undefined) read[key] = fields[key](part, pathOf(path, key), faults);
      else if (!optional.includes(key)) faults.refuse(pathOf(path, key), "missing");
    }
    return read as T;
  };
}

/** Reads a list, each element in the same way. */
export function readList<T>(element: Read<T>): Read<T[]> {
  return (value, path, faults) => {
    if (!Array.isArray(value)) return faults.refuse(path, "a list");
    return Array.from(value, (part: unknown, index) => element(part, pathOf(path, index), faults));
  };
}

/** Reads a list of texts in which none stands twice. */
export function readSet<T extends string>(element: Read<T>): Read<T[]> {
  const list = readList(element);
  return (value, path, faults) => {
    const read = list(value, path, faults);
    refuseRepeated(read, (index) => pathOf(path, index), faults);
    return read;
  };
}

/** Notes every text of a list that stood there before; what is no text has its own fault already. */
export function refuseRepeated(
  texts: readonly unknown[] | undefined,
  pathAt: (index: number) => string,
  faults: FaultList,
): void {
  const seen = new Set<unknown>();
  for (const [index, text] of (texts ?? []).entries()) {
    if (typeof text !== "string") continue;
    if (seen.has(text)) faults.refuse(pathAt(index), `${quoted(text)} stands twice`);
    seen.add(text);
  }
}

export const readText: Read<string> = (value, path, faults) =>
  typeof value === "string" ? value : faults.refuse(path, "a text");

export const readId: Read<string> = (value, path, faults) =>
  typeof value === "string" && value !== "" ? value : faults.refuse(path, "a text, not empty");

export const readBoolean: Read<boolean> = (value, path, faults) =>
  typeof value === "boolean" ? value : faults.refuse(path, "true or false");

/** Reads one of a few texts. */
export function readOneOf<T extends string>(choices: readonly T[]): Read<T> {
  return (value, path, faults) => {
    const choice = choices.find((one) => one === value);
    return choice ?? faults.refuse(path, `one of ${choices.join(", ")}`);
  };
}

/** Which numbers are right. */
export interface NumberRange {
  readonly min: number;
  /** No upper bound when left out. */
  readonly max?: number;
  readonly whole?: boolean;
  /** Whether `min` itself is too small. */
  readonly above?: boolean;
}

function describe({ min, max, whole, above }: NumberRange): string {
  const kind = whole ? "a whole number" : "a number";
  if (above) return `${kind} above ${min}${max === undefined ? "" : `, at most ${max}`}`;
  return max === undefined ? `${kind}, ${min} or more` : `${kind} ${min} to ${max}`;
}

/** Reads a number within a range; NaN and infinite numbers are never right. */
export function readNumber(range: NumberRange): Read<number> {
  const expected = describe(range);
  return (value, path, faults) => {
    const right =
      typeof value === "number" &&
      Number.isFinite(value) &&
      (range.above ? value > range.min : value >= range.min) &&
      value <= (range.max ?? Infinity) &&
      (!range.whole || Number.isInteger(value));
    return right ? value : faults.refuse(path, expected);
  };
}

/** Reads a calendar date `YYYY-MM-DD`. */
export const readDate: Read<string> = (value, path, faults) => {
  if (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)) {
    const moment = new Date(`${value}T00:00:00Z`);
    // A day that its month does not have rolls over to the next month.
    if (!Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value)) return value;
  }
  return faults.refuse(path, "a date YYYY-MM-DD");
};
