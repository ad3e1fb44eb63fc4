import type { CaseEvent } from "@overstap/engine/transition/caseEvent.ts";
import { readClock } from "@overstap/engine/transition/clock.ts";
import { clockMoments } from "@overstap/engine/transition/clockMoments.ts";
import { describe, expect, test } from "vitest";
import { textsIn } from "../../web/texts.ts";
import { clockStory } from "./clockStory.ts";
import { momentKind, momentKinds } from "./momentKind.ts";
import { sourceOf } from "./seeClock.ts";

const start = { track: "track2", firstSickDay: "2027-02-22" } as const;
const said = (at: string, type: string, more: object = {}) =>
  ({ at, by: "hr", type, ...more }) as unknown as CaseEvent;
const walk = (...events: CaseEvent[]) => clockStory(start, events);
const dueOf = (story: ReturnType<typeof walk>, moment: string) =>
  readClock(story.clock, "2027-01-01").find((one) => one.moment === moment)?.due;

describe("how a clock came to be", () => {
  test("over the nights of summer and winter time and over 29 February each day counts once", () => {
    // 2028 is a leap year; both clocks change between the first sick day and the end.
    const story = walk();
    expect(dueOf(story, "probleemanalyse")).toBe("2027-04-05");
    expect(dueOf(story, "eerstejaarsevaluatie")).toBe("2028-02-21");
    expect(dueOf(story, "spoor2-start")).toBe("2028-04-03");
    expect(dueOf(story, "einde-wachttijd")).toBe("2029-02-19");
    const leap = clockStory({ track: "track2", firstSickDay: "2028-02-29" }, []);
    expect(dueOf(leap, "ziekmelding")).toBe("2028-03-01");
    expect(dueOf(leap, "eerstejaarsevaluatie")).toBe("2029-02-27");
  });

  test("a recovery over the end of summer time shifts by its days, and says so of what is not done", () => {
    const story = walk(
      said("2027-04-01", "clockDone", { moment: "probleemanalyse" }),
      said("2027-10-25", "recovered"),
      said("2027-11-08", "sickAgain"),
    );
    expect(dueOf(story, "einde-wachttijd")).toBe("2029-03-05");
    expect(story.shifts["einde-wachttijd"]).toEqual([
      { why: "recovery", days: 14, from: "2027-10-25", to: "2027-11-08" },
    ]);
    expect(story.shifts["probleemanalyse"]).toBeUndefined();
    expect(story.ticks).toEqual({ probleemanalyse: 0 });
  });

  test("leave around 29 February and a letter stand one after the other", () => {
    const story = walk(
      said("2028-02-21", "pregnancyLeave", { until: "2028-03-05" }),
      said("2028-04-01", "uwvLetter", { moment: "wia-aanvraag", due: "2028-12-27" }),
    );
    expect(story.shifts["wia-aanvraag"]).toEqual([
      { why: "leave", days: 14, from: "2028-02-21", to: "2028-03-05" },
      { why: "letter", on: "2028-04-01", due: "2028-12-27" },
    ]);
    expect(dueOf(story, "wia-aanvraag")).toBe("2028-12-27");
    expect(story.shifts["eindevaluatie"]).toHaveLength(1);
  });

  test("begun anew nothing of before is told any more; mended everything is", () => {
    const before = [
      said("2027-04-01", "clockDone", { moment: "probleemanalyse" }),
      said("2027-05-01", "pregnancyLeave", { until: "2027-05-10" }),
    ];
    const anew = walk(...before, said("2027-06-01", "recovered"), said("2027-06-29", "sickAgain"));
    expect(anew).toMatchObject({ anew: "2027-06-29", shifts: {}, ticks: {} });
    expect(anew.clock.firstSickDay).toBe("2027-06-29");
    const mended = walk(
      ...before,
      said("2027-06-01", "trackChanged", { to: "track2", firstSickDay: "2027-02-15" }),
    );
    expect(mended).toMatchObject({ anew: null, ticks: { probleemanalyse: 0 } });
    expect(mended.shifts["einde-wachttijd"]).toHaveLength(1);
    const stopped = walk(...before, said("2027-06-01", "trackChanged", { to: "mobility" }));
    expect(stopped).toMatchObject({ anew: null, shifts: {}, ticks: {} });
  });
});

describe("the words of the clock", () => {
  test("each moment has a kind and a source, and each kind its words in both languages", () => {
    expect(new Set(clockMoments.map(momentKind))).toEqual(new Set(momentKinds));
    expect(clockMoments.filter((one) => sourceOf(one) === null)).toEqual([]);
    for (const language of ["nl", "en"] as const) {
      const say = textsIn(language) as unknown as (key: string) => string;
      const keys = momentKinds.flatMap((kind) =>
        ["who", "papers", "late", "candidate.what"].map((one) => `clock:${one}.${kind}`),
      );
      expect(
        keys.filter((key) => !say(key).endsWith(".") && say(key).includes(kindOf(key))),
      ).toEqual([]);
    }
  });
});

const kindOf = (key: string) => key.split(".").at(-1) ?? "";
