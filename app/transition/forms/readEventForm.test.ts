import { describe, expect, test } from "vitest";
import { fieldsFor } from "./eventFields.ts";
import { readEventForm } from "./readEventForm.ts";

const choices = { tasks: ["t1", "t2"], owners: ["a"], moments: 2 };
const of = (type: Parameters<typeof fieldsFor>[0], role = "coach") =>
  fieldsFor(type, { role, track2: true, placed: false });
const agreement = {
  goal: ["gastvrouw worden"],
  start: ["2026-12-01"],
  end: ["28-02-2027"],
  hours: ["16,5"],
  buildUp: ["1-12-2026 8\n2027-01-04 12,5"],
  tasks: ["t2"],
  buddy: ["Jelle"],
  evaluations: ["15-1-2027\n15-12-2026\n15-1-2027"],
  wagesPaidBy: ["uwv"],
  chance: ["possible"],
  "money.from": ["formatie"],
  "money.decidedBy": ["directeur"],
  "money.decidedOn": ["2026-11-20"],
};

describe("the form of an event", () => {
  test("gives the event's own fields, with days and numbers the Dutch way and money within", () => {
    expect(readEventForm(of("agreed"), agreement, choices)).toEqual({
      words: null,
      fields: {
        goal: "gastvrouw worden",
        start: "2026-12-01",
        end: "2027-02-28",
        hours: 16.5,
        buildUp: [
          { from: "2026-12-01", hours: 8 },
          { from: "2027-01-04", hours: 12.5 },
        ],
        tasks: ["t2"],
        buddy: "Jelle",
        evaluations: ["2026-12-15", "2027-01-15"],
        wagesPaidBy: "uwv",
        chance: "possible",
        money: { from: "formatie", decidedBy: "directeur", decidedOn: "2026-11-20" },
      },
    });
    const unpaid = { ...agreement, "money.from": [""], "money.decidedBy": [""], buildUp: [""] };
    const { fields } = readEventForm(of("agreed"), { ...unpaid, "money.decidedOn": [""] }, choices);
    expect(fields).not.toHaveProperty("money");
    expect(fields).not.toHaveProperty("buildUp");
  });

  test("keeps what was said beside the event apart from it", () => {
    const given = {
      outcome: ["skipped"],
      reason: ["terms"],
      text: [""],
      words: ["Was al bekend."],
    };
    expect(readEventForm(of("walkedAlong"), given, choices)).toEqual({
      fields: { outcome: "skipped", reason: "terms" },
      words: "Was al bekend.",
    });
    expect(readEventForm(of("signed"), { read: ["yes"] }, choices)).toEqual({
      fields: {},
      words: null,
    });
  });

  test.each<[Parameters<typeof fieldsFor>[0], Record<string, string[]>, string[]]>([
    ["agreed", { ...agreement, evaluations: ["volgende week"] }, ["evaluations"]],
    ["agreed", { ...agreement, evaluations: [""] }, ["evaluations"]],
    ["agreed", { ...agreement, buildUp: ["1-12-2026"] }, ["buildUp"]],
    ["agreed", { ...agreement, end: ["30-2-2027"], tasks: [] }, ["end", "tasks"]],
    ["agreed", { ...agreement, tasks: ["t9"] }, ["tasks"]],
    ["talked", { outcome: ["perhaps"] }, ["outcome"]],
    ["signed", {}, ["read"]],
    ["evaluated", { moment: ["3"] }, ["moment"]],
    ["handoverOffered", { to: ["b"] }, ["to"]],
    ["feedback", { kind: ["late"], words: ["bsn 111222333"] }, ["words"]],
  ])("%s with what is not right names the place", (type, given, wrong) => {
    const { faults } = readEventForm(of(type), given, choices);
    expect(faults?.map(({ field }) => field).toSorted()).toEqual(wrong);
  });

  test("does not ask a care employer for a reason that tells of health, nor mobility for the basis", () => {
    const reasons = (role: string) =>
      of("talked", role).flatMap((one) =>
        one.name === "reason" && one.kind === "choice" ? one.options : [],
      );
    expect(reasons("coach")).toContain("capacity");
    expect(reasons("careEmployer")).not.toContain("capacity");
    expect(fieldsFor("proposed", { role: "coach", track2: false, placed: false })).toEqual([]);
  });
});
