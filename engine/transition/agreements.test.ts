import { describe, expect, test } from "vitest";
import { after, attempt, brokenBy, late, placed, view } from "./fixture/told.ts";
import { agreement, exploringEvents, startEvents, wholeStory } from "./fixture/wholeStory.ts";

describe("agreements", () => {
  const amended = { at: "2026-05-01", by: "coach", type: "amended", attempt, end: "2026-07-31" };
  const sign = (at: string, by: string, voice: string) => ({
    at,
    by,
    type: "signed",
    attempt,
    voice,
  });
  const dueOfJudging = (events: readonly unknown[]) =>
    view(events, late).overdue.find(({ what }) => what === "judged")?.due;

  test("an amendment holds once all have signed it; until then the old text does", () => {
    const three = after(
      placed,
      amended,
      sign("2026-05-02", "candidate", "candidate"),
      sign("2026-05-02", "hr", "sendingEmployer"),
      sign("2026-05-02", "care", "careEmployer"),
    );
    expect(dueOfJudging(three)).toBe("2026-06-30");
    expect(dueOfJudging(after(three, sign("2026-05-02", "coach", "coach")))).toBe("2026-07-31");
  });

  test("a draft can be replaced once every signature was withdrawn", () => {
    const draft = { ...startEvents[0], at: "2026-03-26" };
    const withdrawn = { ...startEvents[1], at: "2026-03-26", type: "signatureWithdrawn" };
    const seen = view(after(placed.slice(0, 12), withdrawn, draft), late);
    expect(seen).toMatchObject({ step: "signed", signatures: {} });
  });

  test("without a sending employer three sign and two judge", () => {
    const alone = wholeStory
      .filter(({ by }) => by !== "hr")
      .map(({ sendingEmployer: _none, ...event }) => event);
    expect(view(alone, late).phase).toBe("lasting");
  });

  test("hired directly on track 2 only after a labour expert, with the money named", () => {
    const { money } = agreement;
    const contract = { ...wholeStory.at(-1), at: "2026-03-25", direct: { money } };
    const expert = {
      at: "2026-03-24",
      by: "expert",
      type: "labourExpertTested",
      attempt,
      suitable: true,
    };
    expect(brokenBy(after(exploringEvents, contract))).toBe("expert-before-contract");
    expect(view(after(exploringEvents, expert, contract), late).phase).toBe("lasting");
  });
});
