import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";
import {
  agreement,
  exploringEvents,
  fileOf,
  type RawEvent,
  startEvents,
  trackTwoFile,
} from "@overstap/engine/transition/fixture/wholeStory.ts";
import { walkCase } from "@overstap/engine/transition/walkCase.ts";
import { describe, expect, test } from "vitest";
import { type KnownCase, knownCase, type StoredEvent } from "../knownCase.ts";
import type { Role } from "../../access/role.ts";
import { agreementEffects } from "./agreementEffects.ts";
import { givenOf, readAgreementForm } from "./agreementForm.ts";
import { agreementVersions, currentVersion, standing } from "./agreementVersions.ts";
import { changedTerms } from "./changedTerms.ts";
import { draftFromCase } from "./draftFromCase.ts";
import { eventsOfText, tryEvents } from "./tryEvents.ts";

const roleOf = Object.fromEntries(
  trackTwoFile.accounts.map(({ id, role }) => [id, role]),
) as Record<string, Role>;
const on = "2026-12-31";

/** A case as it is stored, with these events. */
function caseOf(events: readonly RawEvent[], day = on): KnownCase {
  const { broken } = walkCase(fileOf(events), day);
  expect(broken).toBeUndefined();
  const stored = events.map((body, at) => ({
    id: `e${at + 1}`,
    number: at + 1,
    type: body.type,
    at: body.at,
    attemptId: (body["attempt"] as string) ?? null,
    openingId: null,
    accountId: body.by,
    role: roleOf[body.by]!,
    coordinatorId: "counter",
    recordedAt: new Date(`${body.at}T10:00:00Z`),
    words: null,
    body: body as unknown,
  })) as StoredEvent[];
  const row = {
    id: "case",
    organisationId: "o",
    candidacyId: "c",
    track: "track2" as const,
    firstSickDay: "2026-01-05",
    coordinatorId: "counter",
    parties: roleOf,
    version: events.length,
  };
  return knownCase(row, stored, day);
}

const drafted = [...exploringEvents, startEvents[0]!];
const signedByAll = [...exploringEvents, ...startEvents.slice(0, 5)];
const begun = [...exploringEvents, ...startEvents];
const event = (at: string, by: string, type: string, more: object = {}): RawEvent =>
  ({ at, by, type, attempt: "a1", ...more }) as RawEvent;
const longer = event("2026-05-01", "coach", "amended", {
  end: "2026-07-31",
  evaluations: ["2026-04-29", "2026-06-24"],
});
const signs = (at: string) =>
  (["candidate", "hr", "care", "coach"] as const).map((by, place) =>
    event(at, by, "signed", {
      voice: ["candidate", "sendingEmployer", "careEmployer", "coach"][place],
    }),
  );
const states = (events: readonly RawEvent[]) =>
  agreementVersions(caseOf(events), "a1").map(({ kind, state }) => `${kind} ${state}`);

describe("versions", () => {
  test.each<[string, readonly RawEvent[], string[]]>([
    ["nothing was drawn up", exploringEvents, []],
    ["a draft", drafted, ["draft waits"]],
    ["signed by all", signedByAll, ["draft holds"]],
    [
      "replaced unsigned",
      [...drafted, { ...startEvents[0]!, at: "2026-03-24" }],
      ["draft dropped", "draft waits"],
    ],
    ["a change that waits", [...begun, longer], ["draft holds", "amendment waits"]],
    [
      "a change that all signed",
      [...begun, longer, ...signs("2026-05-02")],
      ["draft held", "amendment holds"],
    ],
    [
      "a change in the place of a change",
      [...begun, longer, { ...longer, at: "2026-05-03" }],
      ["draft holds", "amendment dropped", "amendment waits"],
    ],
    [
      "extended by the judgements",
      [
        ...begun,
        ...["candidate", "care", "hr"].map((by, place) =>
          event("2026-06-10", by, "judged", {
            voice: ["candidate", "careEmployer", "sendingEmployer"][place],
            result: "extend",
            reason: "affinity",
            end: "2026-08-31",
          }),
        ),
      ],
      ["draft held", "extension holds"],
    ],
  ])("%s", (_, events, expected) => {
    expect(states(events)).toEqual(expected);
  });

  test("a signature says how, stays to be read when it was taken back, and counts once", () => {
    const paper = {
      voice: "sendingEmployer",
      onBehalf: { voice: "sendingEmployer", reason: "on-paper" },
    };
    const [version] = agreementVersions(
      caseOf([
        ...drafted,
        event("2026-03-24", "candidate", "signed", { voice: "candidate" }),
        event("2026-03-24", "candidate", "signed", { voice: "candidate" }),
        event("2026-03-25", "candidate", "signatureWithdrawn", { voice: "candidate" }),
        event("2026-03-25", "coach", "signed", paper),
      ]),
      "a1",
    );
    expect(version?.signatures).toMatchObject([
      {
        voice: "candidate",
        how: "self",
        by: "candidate",
        on: "2026-03-24",
        withdrawnOn: "2026-03-25",
      },
      { voice: "sendingEmployer", how: "on-paper", by: "coach", withdrawnOn: null },
    ]);
    expect(standing(version!).map(({ voice }) => voice)).toEqual(["sendingEmployer"]);
  });

  test("what a signature names is the text that waits, else the one that holds", () => {
    const number = (events: readonly RawEvent[]) =>
      currentVersion(agreementVersions(caseOf(events), "a1"))?.eventNumber;
    expect(number(exploringEvents)).toBeUndefined();
    expect(number(begun)).toBe(11);
    expect(number([...begun, longer])).toBe(begun.length + 1);
  });
});

test("what changed is named in the order in which it is read; an order of tasks is no change", () => {
  const text: Agreement = agreement;
  expect(changedTerms(text, { ...text, tasks: [...text.tasks].toReversed(), buildUp: [] })).toEqual(
    [],
  );
  const other = { ...text, hours: 20, goal: "x", money: { ...text.money!, from: "x" } };
  expect(changedTerms(text, other)).toEqual(["goal", "hours", "money"]);
});

describe("effects", () => {
  const fieldsOf = (change: object) => ({ ...agreement, ...change });
  const effects = (known: KnownCase, actor: { account: string; role: Role }, change: object) => {
    const tried = tryEvents(known, actor, eventsOfText(known, actor, "a1", fieldsOf(change)));
    return tried.after ? agreementEffects(known.state, tried.after, "a1", known.on) : tried.refused;
  };
  const coach = { account: "coach", role: "coach" as const };

  test("a change of what holds: all sign again, the old text holds, days and moments move", () => {
    const known = caseOf(begun, "2026-05-01");
    const change = { end: "2026-07-31", evaluations: ["2026-04-29", "2026-06-24"] };
    expect(effects(known, coach, change)).toMatchObject({
      lost: ["candidate", "sendingEmployer", "careEmployer", "coach"],
      toSign: ["candidate", "sendingEmployer", "careEmployer", "coach"],
      oldHolds: true,
      ends: false,
      payer: null,
      evaluations: { come: ["2026-06-24"], go: ["2026-05-27"] },
    });
    expect(effects(known, coach, change)).toMatchObject({
      moved: [{ what: "end" }, { what: "decide" }, { what: "expert" }],
    });
  });

  test("a draft is never held up by its own writer, and is by everybody else who signed it", () => {
    const own = caseOf([...drafted, event("2026-03-24", "coach", "signed", { voice: "coach" })]);
    expect(effects(own, coach, { hours: 20 })).toMatchObject({ lost: ["coach"], ends: false });
    const other = caseOf([...drafted, startEvents[1]!]);
    expect(effects(other, coach, { hours: 20 })).toMatchObject({ code: "signed-is-frozen" });
  });

  test("a chance without money is refused, and an emptied build-up leaves none", () => {
    const { money: _, ...poor } = agreement;
    const tried = tryEvents(
      caseOf(drafted),
      coach,
      eventsOfText(caseOf(drafted), coach, "a1", poor),
    );
    expect(tried.refused?.code).toBe("agreement-first");
    const built = caseOf([
      ...begun,
      event("2026-05-01", "coach", "amended", { buildUp: [{ from: "2026-05-01", hours: 8 }] }),
      ...signs("2026-05-01"),
    ]);
    const { after } = tryEvents(built, coach, eventsOfText(built, coach, "a1", agreement));
    expect(after?.attempts[0]?.amendment?.text.buildUp ?? []).toEqual([]);
  });

  test("stopping ends it and says who pays then", () => {
    const known = caseOf(
      begun.map((one) => (one.type === "agreed" ? { ...one, wagesPaidBy: "careEmployer" } : one)),
      "2026-05-01",
    );
    const tried = tryEvents(known, coach, [{ type: "withdrawn", attempt: "a1", reason: "terms" }]);
    expect(agreementEffects(known.state, tried.after!, "a1", known.on)).toMatchObject({
      ends: true,
      lost: [],
      payer: { from: "careEmployer", to: "sendingEmployer" },
      next: { what: "explore" },
    });
  });
});

describe("a draft from the case", () => {
  const grounds = {
    state: { sendingEmployer: true, track: "track2" as const },
    tasks: ["meals"],
    place: { hoursMin: 12, hoursMax: 24, start: null, funding: "lasting" as const },
    wishes: { hoursMin: 12, hoursMax: 20, availableFrom: "2026-05-04" },
    goal: "Leren",
    moneyFrom: "Formatie",
    on: "2026-03-20",
  };

  test("takes tasks, hours, a beginning on a working day, three months and an honest chance", () => {
    expect(draftFromCase(grounds)).toMatchObject({
      tasks: ["meals"],
      start: "2026-05-04",
      end: "2026-08-03",
      hours: 20,
      buildUp: [
        { from: "2026-05-04", hours: 10 },
        { from: "2026-06-01", hours: 20 },
      ],
      // Whit Monday is none to look back on.
      evaluations: ["2026-05-26", "2026-06-22"],
      wagesPaidBy: "sendingEmployer",
      chance: "intended",
      moneyFrom: "Formatie",
    });
  });

  test("without money no chance, without sick leave no build-up, without wishes the least hours", () => {
    const place = { ...grounds.place, funding: "none" as const };
    const state = { sendingEmployer: false, track: "mobility" as const };
    expect(draftFromCase({ ...grounds, place, state, wishes: null })).toMatchObject({
      chance: "none",
      moneyFrom: null,
      hours: 12,
      wagesPaidBy: "uwv",
    });
  });
});

describe("the form", () => {
  const text: Agreement = {
    ...agreement,
    buildUp: [{ from: "2026-04-01", hours: 8 }],
    buddy: "Jelle Kuipers; Mina de Wit",
  };

  test("gives back what it was filled from, whatever the order of lines", () => {
    const { fields } = readAgreementForm(givenOf(text), ["meals", "company", "coffee"]);
    expect(changedTerms(text, fields as unknown as Agreement)).toEqual([]);
  });

  test.each<[string, Record<string, string[]>, string[]]>([
    ["a half line of a build-up", { buildUpHours: [""] }, ["buildUpFrom"]],
    ["no moment to look back", { evaluations: [""] }, ["evaluations"]],
    ["a day that does not exist", { evaluations: ["30-2-2027"] }, ["evaluations"]],
    ["nobody to help", { buddies: ["", " "] }, ["buddies"]],
    ["a task of another place", { tasks: ["t9"] }, ["tasks"]],
  ])("%s is named at its field", (_, change, expected) => {
    const { faults } = readAgreementForm({ ...givenOf(text), ...change }, ["meals", "company"]);
    expect(faults?.map(({ field }) => field)).toEqual(expected);
  });
});
