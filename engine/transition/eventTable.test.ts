import { describe, expect, test } from "vitest";
import type { EventType } from "./caseEvent.ts";
import type { Voice } from "./caseWords.ts";
import { voices } from "./caseWords.ts";
import { eventTable, eventTypes } from "./eventTable.ts";
import { fileOf, trackTwoFile, wholeStory } from "./fixture/wholeStory.ts";
import type { Phase } from "./steps.ts";
import { walkCase } from "./walkCase.ts";

const closed = { at: "2026-07-01", by: "coach", type: "closed", reason: "moved" };

/** How many events of the story bring its attempt into each phase. */
const reached: Readonly<Record<Phase, readonly unknown[]>> = {
  exploring: wholeStory.slice(0, 8),
  onboarding: wholeStory.slice(0, 16),
  lasting: wholeStory,
  closed: [...wholeStory, closed],
};

const agreed = wholeStory.find(({ type }) => type === "agreed");

/** Right fields for each type, whatever its moment. */
const fields: Readonly<Record<string, object>> = {
  ...Object.fromEntries(wholeStory.map(({ at: _at, by: _by, type, ...rest }) => [type, rest])),
  amended: { attempt: "a1", goal: agreed?.["goal"] },
  signatureWithdrawn: { attempt: "a1", voice: "candidate" },
  feedback: { attempt: "a1", kind: "late" },
  talkedOver: { attempt: "a1" },
  attemptOpened: { attempt: "a2", opening: "kitchen" },
  withdrawn: { attempt: "a1", reason: "terms" },
  handoverOffered: { to: "other-coach" },
  notNow: { reason: "terms", review: "2026-08-01" },
  trackChanged: { to: "mobility" },
  pregnancyLeave: { until: "2026-09-01" },
  clockDone: { moment: "probleemanalyse" },
  uwvLetter: { moment: "wia-aanvraag", due: "2027-10-01" },
  wiaDecided: { outcome: "WGA" },
  schemeGranted: { scheme: "LKV" },
  closed: { reason: "benefit" },
};

/** The coordinator here is not the case's own, so that the role alone speaks. */
const accounts = [...trackTwoFile.accounts, { id: "other-counter", role: "coordinator" } as const];
const accountOf = (role: string) =>
  ({ coordinator: "other-counter", coach: "other-coach" })[role] ??
  accounts.find((one) => one.role === role)?.id;

function refused(phase: Phase, by: string | undefined, type: string): string | undefined {
  const at = "2026-07-01";
  const events = [...reached[phase], { ...fields[type], at, by, type }];
  const { broken } = walkCase(fileOf(events, { accounts }), "2026-12-31");
  if (broken !== undefined && broken.place !== events.length - 1) throw new Error(broken.message);
  return broken?.code;
}

function speaks(type: EventType, voice: Voice): boolean {
  const { from } = eventTable[type];
  if (from === "anybody") return true;
  if (from !== "own voice") return from.includes(voice);
  return (fields[type] as { voice?: string } | undefined)?.voice === voice;
}

/** What the table says; where it allows, any rule but `who` may still refuse. */
function expectedOf(type: EventType, phase: Phase, voice: Voice, code: string | undefined) {
  if (!speaks(type, voice)) return "who";
  if (!eventTable[type].phases.includes(phase)) return "order";
  return code === "who" ? "anything else" : code;
}

describe("the table of events × phase × voice", () => {
  const phases = Object.keys(reached) as Phase[];

  test.each(eventTypes.flatMap((type) => phases.map((phase) => [type, phase] as const)))(
    "%s while %s",
    (type, phase) => {
      // Whose turn it is hangs on the case, not on the table.
      const told = type === "actionDone" ? [] : voices;
      const codes = told.map((voice) => ({ voice, code: refused(phase, accountOf(voice), type) }));
      const expected = codes.map(({ voice, code }) => ({
        voice,
        code: expectedOf(type, phase, voice, code),
      }));
      expect(codes).toEqual(expected);
    },
  );

  test("every type but the first can happen in some phase of the story", () => {
    const never = eventTypes.filter((type) => eventTable[type].phases.length === 0);
    expect(never).toEqual(["opened"]);
  });
});
