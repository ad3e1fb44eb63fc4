import { describe, expect, test } from "vitest";
import { poortwachterMoments } from "../../reference/clock/poortwachter.ts";
import { momentDays } from "./clockMoments.ts";
import { addDays } from "./days.ts";
import { fileOf, wholeStory } from "./fixture/wholeStory.ts";
import { viewCase } from "./viewCase.ts";
import { walkCase } from "./walkCase.ts";

const firstSickDay = "2026-01-05";
const opened = wholeStory.slice(0, 1);

function clockAfter(events: readonly object[], on = "2028-12-31") {
  const { state, context, broken } = walkCase(fileOf([...opened, ...events]), on);
  if (broken !== undefined) throw new Error(broken.message);
  return new Map(viewCase(state, context, on).clock.map((one) => [one.moment, one]));
}

const said = (at: string, type: string, more: object = {}) => ({ at, by: "hr", type, ...more });
const done = (at: string, moment: string) => said(at, "clockDone", { moment });

describe("the clock", () => {
  test("has every moment of the facts that has a day, and the six-weekly evaluations", () => {
    const facts = poortwachterMoments.flatMap(({ id, deadlineDays }) =>
      deadlineDays === undefined ? [] : [[id, deadlineDays] as const],
    );
    const weeks = [14, 20, 26, 32, 38, 44, 50, 56, 62, 68, 74, 80, 86, 92, 98];
    const evaluations = weeks.map((week) => [`evaluatie-${week}`, 7 * week] as const);
    expect(new Map(momentDays)).toEqual(new Map([...facts, ...evaluations]));
  });

  test("counts from the first sick day as day 0, past the end of a summer time", () => {
    const clock = clockAfter([]);
    expect(clock.get("probleemanalyse")?.due).toBe("2026-02-16");
    expect(clock.get("melding-uwv-42")?.due).toBe("2026-10-26");
    expect(clock.get("einde-wachttijd")?.due).toBe(addDays(firstSickDay, 728));
  });

  test("a moment is overdue the day after it was due, unless it was done", () => {
    const events = [done("2026-03-02", "probleemanalyse")];
    expect(clockAfter(events, "2026-03-02").get("plan-van-aanpak")?.overdue).toBe(false);
    const clock = clockAfter(events, "2026-03-03");
    expect(clock.get("plan-van-aanpak")?.overdue).toBe(true);
    expect(clock.get("probleemanalyse")).toMatchObject({ done: "2026-03-02", overdue: false });
  });

  test.each([
    ["2026-04-01", "2026-04-28", 27],
    ["2026-04-01", "2026-04-01", 0],
  ])("recovery from %s to %s shifts what is not done by %i days", (from, to, days) => {
    const clock = clockAfter([
      done("2026-03-02", "plan-van-aanpak"),
      said(from, "recovered"),
      said(to, "sickAgain"),
    ]);
    expect(clock.get("plan-van-aanpak")?.due).toBe("2026-03-02");
    expect(clock.get("einde-wachttijd")?.due).toBe(addDays(firstSickDay, 728 + days));
  });

  test("28 days of recovery start it anew", () => {
    const clock = clockAfter([
      done("2026-03-02", "plan-van-aanpak"),
      said("2026-04-01", "recovered"),
      said("2026-04-29", "sickAgain"),
    ]);
    expect(clock.get("plan-van-aanpak")).toMatchObject({ due: addDays("2026-04-29", 56) });
    expect(clock.get("plan-van-aanpak")).not.toHaveProperty("done");
  });

  test("pregnancy leave shifts by its days, the last included", () => {
    const clock = clockAfter([said("2026-04-01", "pregnancyLeave", { until: "2026-07-21" })]);
    expect(clock.get("wia-aanvraag")?.due).toBe(addDays(firstSickDay, 651 + 112));
  });

  test("a letter overrides, before and after a shift", () => {
    const letter = said("2026-03-10", "uwvLetter", { moment: "wia-aanvraag", due: "2027-11-01" });
    const leave = said("2026-04-01", "pregnancyLeave", { until: "2026-07-21" });
    expect(clockAfter([letter, leave]).get("wia-aanvraag")?.due).toBe("2027-11-01");
    const later = { ...letter, at: "2026-08-01" };
    expect(clockAfter([leave, later]).get("wia-aanvraag")?.due).toBe("2027-11-01");
  });

  test("another track stops it, and back on sick leave it counts from the new day", () => {
    const mobility = said("2026-04-01", "trackChanged", { to: "mobility" });
    expect(clockAfter([mobility]).size).toBe(0);
    const back = said("2026-09-01", "trackChanged", { to: "track2", firstSickDay: "2026-08-31" });
    expect(clockAfter([mobility, back]).get("probleemanalyse")?.due).toBe("2026-10-12");
  });

  test("a first sick day that is mended moves what is not done and keeps what was done and written", () => {
    const clock = clockAfter([
      done("2026-03-02", "plan-van-aanpak"),
      said("2026-03-10", "uwvLetter", { moment: "wia-aanvraag", due: "2027-11-01" }),
      said("2026-04-01", "recovered"),
      said("2026-04-11", "sickAgain"),
      said("2026-05-01", "trackChanged", { to: "track2", firstSickDay: "2026-01-12" }),
    ]);
    expect(clock.get("plan-van-aanpak")).toMatchObject({ due: "2026-03-09", done: "2026-03-02" });
    expect(clock.get("wia-aanvraag")?.due).toBe("2027-11-01");
    expect(clock.get("einde-wachttijd")?.due).toBe(addDays("2026-01-12", 728 + 10));
  });

  test("a first sick day that was not known starts it, and the same one again is none", () => {
    const { firstSickDay: _none, ...file } = fileOf(opened);
    const named = said("2026-03-02", "trackChanged", { to: "track2", firstSickDay });
    const walk = (events: readonly object[]) =>
      walkCase({ ...file, events: fileOf([...opened, ...events]).events }, "2026-12-31");
    const { state, context, broken } = walk([named]);
    expect(broken).toBeUndefined();
    expect(viewCase(state!, context!, "2026-12-31").clock).toHaveLength(momentDays.size);
    expect(walk([named, named]).broken?.message).toContain("on track2 already");
  });
});
