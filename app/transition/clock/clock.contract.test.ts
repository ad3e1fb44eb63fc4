import { addDays } from "@overstap/engine/transition/days.ts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { freshForm, ONCE, VERSION } from "../../platform/forms/formState.ts";
import { textsIn } from "../../web/texts.ts";
import { type CaseFixture, openCaseFixture } from "../fixture/caseFixture.ts";
import { followCase } from "../followCase.ts";
import { lookAtFirstDay, setFirstSickDay } from "./setFirstSickDay.ts";
import { type ClockView, seeClock } from "./seeClock.ts";
import { tickMoments } from "./tickMoments.ts";

const say = { t: textsIn("nl"), language: "nl" as const };
let the: CaseFixture;
let anna: string;
let first: string;
beforeEach(async () => {
  the = await openCaseFixture([followCase]);
  ({ anna } = the.all.people);
  first = addDays(the.today, -100);
});
afterEach(() => the.close());

const given = async (fields: Record<string, string | string[]>) => ({
  ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, [value].flat()])),
  [ONCE]: [freshForm({}).once],
  [VERSION]: [String((await the.known(anna))!.version)],
});
const name = async (actor: Actor, fields: Record<string, string>) => {
  const form = await given(fields);
  return the.within(actor, anna, (tx, who, known) => setFirstSickDay(tx, who, known, form));
};
const tick = async (actor: Actor, fields: Record<string, string | string[]>) => {
  const form = await given(fields);
  return the.within(actor, anna, (tx, who, known) => tickMoments(tx, who, known, form, say));
};
const see = (actor: Actor) => the.within(actor, anna, (tx, who, known) => seeClock(tx, who, known));
const whole = (view: ClockView | undefined) => {
  if (view?.kind !== "whole") throw new Error("not the whole clock");
  return view.clock;
};

describe("the first sick day", () => {
  test("is named by the coach or the employer, and from then on the clock runs", async () => {
    const { coach } = the.all.actors;
    expect(whole(await see(coach))).toMatchObject({
      track2: true,
      firstSickDay: null,
      moments: [],
    });
    expect(await name(coach, { day: first })).toEqual({ kind: "set" });
    const clock = whole(await see(coach));
    expect(clock).toMatchObject({ firstSickDay: first, week: 15 });
    expect(clock.moments.find(({ moment }) => moment === "probleemanalyse")).toMatchObject({
      state: "overdue",
      late: 58,
    });
  });

  test("is looked at first, and then mended with a reason; what was ticked off stays", async () => {
    const { coach, sendingEmployer } = the.all.actors;
    await name(coach, { day: first });
    await tick(coach, { moment: ["ziekmelding"] });
    const to = addDays(first, 7);
    const known = (await the.known(anna))!;
    const looked = lookAtFirstDay(known, sendingEmployer, { day: [to] });
    expect(looked).toMatchObject({
      effects: {
        from: first,
        to,
        week: 14,
        end: { from: addDays(first, 728), to: addDays(to, 728) },
      },
    });
    expect(await the.known(anna)).toMatchObject({ version: known.version });
    expect(await name(sendingEmployer, { day: to })).toMatchObject({
      kind: "faults",
      faults: [{ field: "reason" }],
    });
    expect(await name(sendingEmployer, { day: to, reason: "Tikfout" })).toEqual({ kind: "set" });
    expect(whole(await see(coach)).moments[0]).toMatchObject({
      state: "done",
      due: addDays(to, 1),
    });
    expect(await name(coach, { day: to, reason: "nog eens" })).toMatchObject({
      faults: [{ field: "day", key: "clock:fault.same" }],
    });
  });

  test("does not lie ahead, and no diagnosis stands beside it", async () => {
    const { coach } = the.all.actors;
    const faulty = [
      await name(coach, { day: addDays(the.today, 1) }),
      await name(coach, { day: "31-02-2026" }),
      await name(coach, { day: first, reason: "bsn 111222333" }),
    ];
    expect(faulty.map((one) => one.kind)).toEqual(["faults", "faults", "faults"]);
    expect(whole(await see(coach)).firstSickDay).toBeNull();
  });
});

describe("ticking off", () => {
  test("many at once, with the day on which it was done beside it where that was before the case", async () => {
    const { coach } = the.all.actors;
    await name(coach, { day: first });
    const at = addDays(first, 40);
    expect(await tick(coach, { moment: ["ziekmelding", "probleemanalyse"], at })).toEqual({
      kind: "ticked",
      count: 2,
    });
    const done = whole(await see(coach)).moments.filter(({ state }) => state === "done");
    expect(done.map(({ doneOn }) => doneOn)).toEqual([the.today, the.today]);
    expect(done[1]?.doneWords).toMatch(/^Gedaan op \d/);
  });

  test("refuses what is no moment or done already, whole", async () => {
    const { coach } = the.all.actors;
    await name(coach, { day: first });
    expect(await tick(coach, { moment: ["ziekmelding", "geen-moment"] })).toMatchObject({
      kind: "faults",
    });
    await tick(coach, { moment: ["ziekmelding"] });
    expect(await tick(coach, { moment: ["ziekmelding", "probleemanalyse"] })).toMatchObject({
      kind: "faults",
    });
    const done = whole(await see(coach)).moments.filter(({ state }) => state === "done");
    expect(done.map(({ moment }) => moment)).toEqual(["ziekmelding"]);
  });

  test("of two at once the second is asked again", async () => {
    const { coach, sendingEmployer } = the.all.actors;
    await name(coach, { day: first });
    const form = await given({ moment: ["ziekmelding"] });
    await tick(coach, { moment: ["probleemanalyse"] });
    const second = await the.within(sendingEmployer, anna, (tx, who, known) =>
      tickMoments(tx, who, known, form, say),
    );
    expect(second).toMatchObject({ kind: "faults", faults: [{ key: "transition:between" }] });
  });
});

describe("who sees and keeps it", () => {
  test("the person, coach, employer, doctor and labour expert read it; only some write", async () => {
    const { coach, candidate, sendingEmployer, doctor, labourExpert } = the.all.actors;
    await name(coach, { day: first });
    for (const actor of [coach, candidate, sendingEmployer, doctor, labourExpert]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(whole(await see(actor)).firstSickDay).toBe(first);
    }
    for (const actor of [candidate, doctor, labourExpert]) {
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(whole(await see(actor)).can).toEqual([]);
      // oxlint-disable-next-line no-await-in-loop -- as above
      expect(await tick(actor, { moment: ["ziekmelding"] })).toEqual({ kind: "notFound" });
    }
  });

  test("a coordinator of another's case hears whether something is late; a care employer nothing", async () => {
    const { coach, coordinator, careEmployer, buddy } = the.all.actors;
    await name(coach, { day: first });
    expect(await see(coordinator)).toEqual({ kind: "overdue", overdue: true });
    expect(await see(careEmployer)).toBeUndefined();
    expect(await see(buddy)).toBeUndefined();
    expect(await name(careEmployer, { day: first, reason: "x" })).toEqual({ kind: "notFound" });
  });
});
