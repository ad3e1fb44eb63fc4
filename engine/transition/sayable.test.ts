import { expect, test } from "vitest";
import { allowedEvents, sayableEvents } from "./allowedEvents.ts";
import { fileOf, trackTwoFile, wholeStory } from "./fixture/wholeStory.ts";
import { walkCase } from "./walkCase.ts";

const on = "2026-12-31";
const everybody = trackTwoFile.accounts.map(({ id }) => id);

function said(events: number, by: string) {
  const { state, context } = walkCase(fileOf(wholeStory.slice(0, events)), on);
  if (state === undefined) throw new Error("the story is right");
  return { all: allowedEvents(state, context, on), own: sayableEvents(state, context, on, by) };
}

test("at each moment all that somebody can say is allowed, and what is allowed somebody can say", () => {
  for (let events = 1; events <= wholeStory.length; events++) {
    const spoken = new Set<string>();
    for (const by of everybody) {
      const { all, own } = said(events, by);
      expect(own.filter(({ type }) => !all.includes(type))).toEqual([]);
      for (const { type } of own) spoken.add(type);
    }
    expect({ events, spoken: said(events, "coach").all.filter((one) => !spoken.has(one)) }).toEqual(
      {
        events,
        spoken: [],
      },
    );
  }
});

test("each decides in their own voice, and the owner on paper for another", () => {
  const decided = (by: string) =>
    said(8, by)
      .own.filter(({ type }) => type === "decided")
      .map(({ type: _type, ...one }) => one);
  const whole = wholeStory.slice(0, 8).map(({ type }) => type);
  expect(whole.at(-1)).toBe("introduced");
  expect(decided("candidate")).toEqual([{ attempt: "a1", voice: "candidate", onBehalf: false }]);
  expect(decided("care")).toEqual([{ attempt: "a1", voice: "careEmployer", onBehalf: false }]);
  expect(decided("coach")).toEqual([
    { attempt: "a1", voice: "candidate", onBehalf: true },
    { attempt: "a1", voice: "careEmployer", onBehalf: true },
  ]);
  expect(decided("buddy")).toEqual([]);
  expect(said(8, "nobody").own).toEqual([]);
});
