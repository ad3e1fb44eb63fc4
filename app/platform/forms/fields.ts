import { z } from "zod";
import { isDay } from "./dutchDay.ts";
import { readDutchDay } from "./dutchDay.ts";
import { readDutchNumber } from "./dutchNumber.ts";
import type { FaultKey } from "./fault.ts";
import { oneLine, severalLines } from "./plainLine.ts";

/**
 * The kinds of field that forms are made of. Each takes the list of values that came under its name
 * and gives one value, or one fault with a text's key. An optional field that is left empty gives null.
 */

const values = z.array(z.string()).optional();
type Values = string[] | undefined;
type Say = (key: FaultKey, named?: Record<string, string | number>) => typeof z.NEVER;

function field<T>(read: (given: string[], say: Say) => T) {
  return values.transform((given: Values, context) =>
    read(given ?? [], (key, named) => {
      context.addIssue({ code: "custom", params: { key, values: named } });
      return z.NEVER;
    }),
  );
}

/** One line of text of 1..`most` characters, trimmed, without control characters. */
export const line = (most = 200) =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "");
    if (text === "") return say("forms:required");
    return text.length > most ? say("forms:tooLong", { most, over: text.length - most }) : text;
  });

/** As `line`, or null when it is left empty. */
export const lineOrNull = (most = 200) =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "");
    if (text.length > most) return say("forms:tooLong", { most, over: text.length - most });
    return text === "" ? null : text;
  });

/** Several lines of 1..`most` characters. */
export const lines = (most = 2000) =>
  field((given, say) => {
    const text = severalLines(given[0] ?? "");
    if (text === "") return say("forms:required");
    return text.length > most ? say("forms:tooLong", { most, over: text.length - most }) : text;
  });

/** As `lines`, or null when left empty. */
export const linesOrNull = (most = 2000) =>
  field((given, say) => {
    const text = severalLines(given[0] ?? "");
    if (text.length > most) return say("forms:tooLong", { most, over: text.length - most });
    return text === "" ? null : text;
  });

/** The bounds of a number, both inclusive. */
export type Bounds = { min: number; max: number; whole?: boolean };

function readNumber(text: string, { min, max, whole }: Bounds, say: Say) {
  const number = readDutchNumber(text);
  if (number === undefined) return say(whole ? "forms:noWholeNumber" : "forms:noNumber");
  if (whole && !Number.isInteger(number)) return say("forms:noWholeNumber");
  return number < min || number > max ? say("forms:outOfRange", { min, max }) : number;
}

/** A number the Dutch way (`16,5`) within bounds. */
export const number = (bounds: Bounds) =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "");
    return text === "" ? say("forms:required") : readNumber(text, bounds, say);
  });

/** As `number`, or null when left empty. */
export const numberOrNull = (bounds: Bounds) =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "");
    return text === "" ? null : readNumber(text, bounds, say);
  });

/** The bounds of a day, both inclusive, `YYYY-MM-DD`. */
export type DayBounds = { from: string; to: string };

function readDay(text: string, { from, to }: DayBounds, say: Say) {
  const day = readDutchDay(text);
  if (day === undefined) return say("forms:noDay");
  return day < from || day > to
    ? say("forms:dayOutOfRange", { from: dutch(from), to: dutch(to) })
    : day;
}

/** `31-12-2026`, for a fault's words. */
function dutch(day: string): string {
  return isDay(day) ? day.split("-").toReversed().join("-") : day;
}

/** A calendar day as `YYYY-MM-DD`; typed so, or `31-12-2026`. */
export const day = (bounds: DayBounds) =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "");
    return text === "" ? say("forms:required") : readDay(text, bounds, say);
  });

/** As `day`, or null when left empty. */
export const dayOrNull = (bounds: DayBounds) =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "");
    return text === "" ? null : readDay(text, bounds, say);
  });

/** One of a few values. */
export const choice = <const T extends string>(known: readonly T[]) =>
  field((given, say) => {
    const text = given[0] ?? "";
    if (text === "") return say("forms:choose");
    return known.find((one) => one === text) ?? say("forms:unknownChoice");
  });

/** As `choice`, or null when none is chosen. */
export const choiceOrNull = <const T extends string>(known: readonly T[]) =>
  field((given, say) => {
    const text = given[0] ?? "";
    return text === "" ? null : (known.find((one) => one === text) ?? say("forms:unknownChoice"));
  });

/** Some of many values, each once, in the order of `known`. */
export const choices = <const T extends string>(known: readonly T[], least = 0) =>
  field((given, say) => {
    const chosen = given.filter((text) => text !== "");
    if (chosen.some((text) => !(known as readonly string[]).includes(text))) {
      return say("forms:unknownChoice");
    }
    const found = known.filter((one) => chosen.includes(one));
    return found.length < least ? say("forms:chooseSome", { least }) : found;
  });

/** A tick that is there or not. */
export const tick = () => field((given) => given.some((text) => text !== ""));

/** A tick that must be there; `key` says why. */
export const agreed = (key: FaultKey = "forms:agree") =>
  field((given, say) => (given.some((text) => text !== "") ? true : say(key)));

const mail = z.email();

/** An e-mail address in small letters. */
export const email = () =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "").toLowerCase();
    if (text === "") return say("forms:required");
    return text.length <= 254 && mail.safeParse(text).success ? text : say("forms:noEmail");
  });

/** As `email`, or null when left empty. */
export const emailOrNull = () =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "").toLowerCase();
    if (text === "") return null;
    return text.length <= 254 && mail.safeParse(text).success ? text : say("forms:noEmail");
  });

/** A telephone number as it was typed, with 8..15 digits, or null when left empty. */
export const phoneOrNull = () =>
  field((given, say) => {
    const text = oneLine(given[0] ?? "");
    if (text === "") return null;
    const digits = text.replace(/\D/g, "").length;
    return /^[+()\d\s./-]+$/.test(text) && digits >= 8 && digits <= 15
      ? text
      : say("forms:noPhone");
  });

/** Shortest password that an account may be given, in characters: length is what counts. */
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 128;

/** A password of 12..128 characters, as it was typed. */
export const newPassword = () =>
  field((given, say) => {
    const text = given[0] ?? "";
    if (text === "") return say("forms:required");
    if ([...text].length < SHORTEST_PASSWORD) {
      return say("forms:passwordShort", { least: SHORTEST_PASSWORD });
    }
    const over = text.length - LONGEST_PASSWORD;
    return over > 0 ? say("forms:tooLong", { most: LONGEST_PASSWORD, over }) : text;
  });
