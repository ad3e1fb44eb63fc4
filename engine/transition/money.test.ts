import { describe, expect, test } from "vitest";
import { exploringEvents, fileOf, startEvents, wholeStory } from "./fixture/wholeStory.ts";
import { viewCase } from "./viewCase.ts";
import { walkCase } from "./walkCase.ts";

function at(events: readonly object[], on: string, track: "track2" | "mobility" = "track2") {
  const { state, context, broken } = walkCase(fileOf(events, { track }), on);
  if (broken !== undefined) throw new Error(broken.message);
  const { money, warnings } = viewCase(state, context, on);
  const states = Object.fromEntries(money.schemes.map((one) => [one.scheme, one.state]));
  return { wages: money.wagesPaidBy, warnings, ...states, schemes: money.schemes };
}

const [opened] = exploringEvents;
const alone = { ...opened, sendingEmployer: undefined };
const wia = (outcome: string) => ({ at: "2027-12-01", by: "hr", type: "wiaDecided", outcome });
const json = (events: readonly object[]) => JSON.parse(JSON.stringify(events)) as object[];
/** Day 728 of somebody who fell ill on 5 January 2026. */
const lastDay = "2028-01-03";
const dayAfter = "2028-01-04";
const placed = [...exploringEvents, ...startEvents];

describe("who pays the wages", () => {
  test.each([
    ["on sick leave, up to the last day of the duty", [opened], lastDay, "sendingEmployer", []],
    ["on sick leave, the day after", [opened], dayAfter, "none", ["wages-unclear"]],
    ["on sick leave, of nobody's", [alone], lastDay, "none", []],
  ])("%s", (_name, events, on, wages, warnings) => {
    expect(at(json(events as object[]), on)).toMatchObject({ wages, warnings });
  });

  test("in a placement what was agreed, in a contract the care employer from its first day", () => {
    const byCare = placed.map((one) =>
      one.type === "agreed" ? { ...one, wagesPaidBy: "careEmployer" } : one,
    );
    expect(at(byCare.slice(0, -1), "2026-03-31").wages).toBe("sendingEmployer");
    expect(at(byCare, "2026-04-01").wages).toBe("careEmployer");
    expect(at(wholeStory, "2026-06-30").wages).toBe("sendingEmployer");
    expect(at(wholeStory, "2026-07-01").wages).toBe("careEmployer");
    expect(at(wholeStory, dayAfter)).toMatchObject({ wages: "careEmployer", warnings: [] });
  });

  test("in mobility the sending employer before a placement, whatever the day", () => {
    expect(at([opened as object], "2029-01-01", "mobility").wages).toBe("sendingEmployer");
  });
});

describe("schemes", () => {
  test("no-risk policy: after the waiting time and the decision, and never in mobility", () => {
    const before = at([opened as object], "2026-05-01").schemes[0];
    expect(before).toMatchObject({ state: "later", from: lastDay });
    expect(at([opened as object, wia("under-35")], dayAfter)).toMatchObject({
      "no-riskpolis": "open",
    });
    expect(at([opened as object, wia("WGA")], dayAfter)).toMatchObject({ "no-riskpolis": "open" });
    expect(at([opened as object, wia("IVA")], dayAfter)).toMatchObject({
      "no-riskpolis": "closed",
    });
    const mobility = at([opened as object], "2026-05-01", "mobility");
    expect(mobility).toMatchObject({ "no-riskpolis": "closed" });
  });

  test("wage-cost benefit: three months from the start of a contract, or once granted", () => {
    expect(at(placed, "2026-05-01")).toMatchObject({ LKV: "later" });
    expect(at(wholeStory, "2026-10-01")).toMatchObject({ LKV: "open" });
    expect(at(wholeStory, "2026-10-02")).toMatchObject({ LKV: "closed" });
    const granted = { at: "2026-09-01", by: "hr", type: "schemeGranted", scheme: "LKV" };
    expect(at([...wholeStory, granted], "2027-10-02")).toMatchObject({ LKV: "open" });
  });

  test("trial placement: not while somebody is employed", () => {
    expect(at([opened as object], "2026-05-01")).toMatchObject({ proefplaatsing: "closed" });
    expect(at(json([alone]), "2026-05-01")).toMatchObject({ proefplaatsing: "open" });
    expect(at([opened as object, wia("WGA")], dayAfter)).toMatchObject({ proefplaatsing: "open" });
    expect(at([opened as object, wia("under-35")], dayAfter)).toMatchObject({
      proefplaatsing: "closed",
    });
    expect(at(wholeStory, "2026-10-02")).toMatchObject({ proefplaatsing: "closed" });
  });

  test("workplace provision: from the placement on", () => {
    expect(at(exploringEvents, "2026-05-01")).toMatchObject({ werkplekvoorziening: "later" });
    expect(at(placed, "2026-05-01")).toMatchObject({ werkplekvoorziening: "open" });
    expect(at(wholeStory, "2026-10-02")).toMatchObject({ werkplekvoorziening: "open" });
  });
});
