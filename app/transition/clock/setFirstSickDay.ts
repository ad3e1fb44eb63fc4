import { endOfWaiting } from "@overstap/engine/transition/clockMoments.ts";
import { addDays, type Day } from "@overstap/engine/transition/days.ts";
import { wagesPaidBy } from "@overstap/engine/transition/money.ts";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { freeText } from "../../access/forms/freeText.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { day, line, lineOrNull } from "../../platform/forms/fields.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { knownCase, type KnownCase } from "../knownCase.ts";
import { recordCaseEvents, type SaidEvent } from "../recordCaseEvents.ts";
import { tryEvents } from "../agreement/tryEvents.ts";
import { clockOf, type SeenMoment } from "./seeClock.ts";

/** A first sick day lies at most so many years back: two years of sick leave, shifts, and a wage sanction. */
const MOST_YEARS = 5;

/** What a first sick day brings about, before it is stored. */
export type FirstDayEffects = {
  from: Day | null;
  to: Day;
  week: number;
  /** The end of the waiting time, before and after. */
  end: { from: Day | null; to: Day };
  next: { moment: string; due: Day } | null;
  /** What is overdue with it and still to be done. */
  overdue: readonly Pick<SeenMoment, "moment" | "due">[];
  /** Who pays the wages, where that changes. */
  payer: { from: string; to: string } | null;
};

/** The form of a first sick day, read; a day that was given before asks why it changes. */
function read(known: KnownCase, given: Given, look: boolean) {
  const asked = known.state.clock.firstSickDay !== undefined && !look;
  return parseForm(
    z.object({
      day: day({ from: addDays(known.on, -MOST_YEARS * 365), to: known.on }),
      reason: freeText(asked ? line(200) : lineOrNull(200)),
    }),
    given,
  );
}

const eventOf = (firstSickDay: Day): SaidEvent => ({
  type: "trackChanged",
  to: "track2",
  firstSickDay,
});

/** What a first sick day would bring about; nothing is stored. */
export function lookAtFirstDay(
  known: KnownCase,
  actor: Pick<Actor, "account" | "role">,
  given: Given,
): { effects: FirstDayEffects } | { faults: readonly Fault[] } {
  const { value, faults } = read(known, given, true);
  if (faults) return { faults };
  const tried = tryEvents(known, actor, [eventOf(value.day)]);
  if (!tried.after) return { faults: [refusal(known, value.day, tried.refused.code)] };
  const body = { ...eventOf(value.day), at: known.on, by: actor.account };
  const stored = {
    ...known.events.at(-1)!,
    number: known.version + 1,
    type: "trackChanged" as const,
    at: known.on,
    accountId: actor.account,
    role: actor.role,
    words: null,
    body: body as never,
  };
  const before = clockOf(known);
  const after = clockOf(knownCase(known, [...known.events, stored], known.on));
  const endOf = (moments: readonly SeenMoment[]) =>
    moments.find(({ moment }) => moment === endOfWaiting)?.due ?? null;
  const next = after.moments.find(({ state }) => state === "next");
  const payer = {
    from: wagesPaidBy(known.state, known.on),
    to: wagesPaidBy(tried.after, known.on),
  };
  return {
    effects: {
      from: before.firstSickDay,
      to: value.day,
      week: after.week ?? 1,
      end: { from: endOf(before.moments), to: endOf(after.moments) ?? value.day },
      next: next ? { moment: next.moment, due: next.due } : null,
      overdue: after.moments.filter(({ state }) => state === "overdue"),
      payer: payer.from === payer.to ? null : payer,
    },
  };
}

/** What came of naming a first sick day. */
export type FirstDaySet =
  | { kind: "set" }
  | { kind: "faults"; faults: readonly Fault[] }
  | { kind: "notFound" };

/**
 * Names the first sick day of somebody on sick leave, so that their clock runs, or mends it, with a reason
 * that stays beside it. What was done and what letters say stays; all else moves along.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it
 */
export async function setFirstSickDay(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  given: Given,
): Promise<FirstDaySet> {
  if (!known) return { kind: "notFound" };
  const { value, faults } = read(known, given, false);
  if (faults) return { kind: "faults", faults };
  const words = [value.reason];
  const said = [eventOf(value.day)];
  const done = await recordCaseEvents(tx, actor, known, versionIn(given), said, {}, words);
  switch (done.kind) {
    case "recorded":
      return { kind: "set" };
    case "notFound":
      return done;
    case "between":
      return { kind: "faults", faults: [{ field: "", key: "transition:between" }] };
    case "refused":
      return { kind: "faults", faults: [refusal(known, value.day, done.refused.code)] };
  }
}

/** The same day again is no change; all else is the rules' to say. */
function refusal(known: KnownCase, to: Day, code: string): Fault {
  return known.state.clock.firstSickDay === to && code === "order"
    ? { field: "day", key: "clock:fault.same" }
    : { field: "", key: `transition:refusal.${code as "order"}` };
}
