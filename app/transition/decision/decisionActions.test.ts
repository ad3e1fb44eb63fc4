import type { Attempt, CaseState } from "@overstap/engine/transition/caseState.ts";
import { expect, test } from "vitest";
import type { KnownCase } from "../knownCase.ts";
import { decisionActions, mustDecide } from "./decisionActions.ts";

const attempt = {
  id: "a1",
  opening: "o1",
  startedOn: "2026-09-01",
  judgements: [],
  agreement: { start: "2026-09-01", end: "2026-11-30" },
} as unknown as Attempt;
const known = (on: string, change: Partial<Attempt> = {}, sendingEmployer = true) =>
  ({
    id: "c",
    candidacyId: "p",
    on,
    state: { owner: "coach", sendingEmployer, attempts: [{ ...attempt, ...change }] },
  }) as unknown as KnownCase & { state: CaseState };
const holders = {
  candidate: "person",
  sendingEmployer: "hr",
  labourExpert: undefined,
  careEmployer: new Map([["o1", "care"]]),
  buddy: new Map<string, string>(),
};
const judged = (voice: string) => ({ voice, result: "contract" });
const asked = (one: KnownCase, by: Parameters<typeof decisionActions>[1] = holders) =>
  decisionActions(one, by).map(({ once, due }) => `${once.split("/").at(-1)} ${due}`);

test.each<[string, KnownCase, string[]]>([
  ["the day before it is time", known("2026-11-08"), []],
  [
    "fifteen working days before the end",
    known("2026-11-09"),
    ["candidate 2026-11-16", "careEmployer 2026-11-16", "sendingEmployer 2026-11-16"],
  ],
  [
    "one has said it",
    known("2026-11-20", { judgements: [judged("candidate")] as never }),
    ["careEmployer 2026-11-16", "sendingEmployer 2026-11-16"],
  ],
  [
    "without a present employer",
    known("2026-11-20", {}, false),
    ["candidate 2026-11-16", "careEmployer 2026-11-16"],
  ],
  [
    "a short placement, five days before its end and never beyond it",
    known("2026-11-23", { agreement: { start: "2026-11-02", end: "2026-11-30" } as never }),
    ["candidate 2026-11-30", "careEmployer 2026-11-30", "sendingEmployer 2026-11-30"],
  ],
  ["not begun yet", known("2026-11-20", { startedOn: undefined } as never), []],
  ["ended", known("2026-11-20", { ended: { reason: "terms", on: "2026-11-10" } }), []],
])("%s", (_, one, expected) => {
  expect(asked(one)).toEqual(expected);
  expect(mustDecide(one)).toBe(expected.length > 0);
});

test("whoever answers for several voices is asked once", () => {
  const none = { ...holders, candidate: undefined, sendingEmployer: undefined };
  expect(asked(known("2026-11-20"), none)).toEqual(["owner 2026-11-16", "careEmployer 2026-11-16"]);
});
