import { addDays } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { rowsOf } from "../../access/fixture/accessFixture.ts";
import { type Role, roles } from "../../access/role.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { textsIn } from "../../web/texts.ts";
import { decideFromForm } from "../decision/decideFromForm.ts";
import { seeDecision } from "../decision/seeDecision.ts";
import { followCase } from "../followCase.ts";
import { loadCase } from "../loadCase.ts";
import { openCasesOf } from "../openCases.ts";
import { recordCaseEvents, type SaidEvent } from "../recordCaseEvents.ts";
import { lookBack } from "./lookBack.ts";
import { nameBuddy } from "./nameBuddy.ts";
import { endAbsence, noteAbsence } from "./noteAbsence.ts";
import { seePlacement } from "./seePlacement.ts";

const today = dayInTheNetherlands();
const attempt = newId();
let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  await store.database.asOwner((tx) =>
    tx.execute(
      sql`delete from relation where candidacy_id = ${anna} and kind in ('proposed', 'placed')`,
    ),
  );
  await openCasesOf(store.database, [anna], today);
  const tried = { attempt, outcome: "yes" };
  const forAll = (type: "decided" | "signed", voices: readonly string[], more: object = {}) =>
    voices.map((voice): SaidEvent => ({
      type,
      attempt,
      voice,
      ...more,
      ...(voice !== "coach" && { onBehalf: { voice, reason: "on-paper" } }),
    }));
  await say(all.actors.coach, [
    { type: "attemptOpened", attempt, opening: all.openingId },
    { type: "tested", attempt, verdict: "ready", package: [all.taskIds[0]] },
    {
      type: "proposed",
      attempt,
      capacityProfile: "2026-02-01",
      ownWorkImpossible: "companyDoctor",
    },
    { type: "talked", ...tried },
    { type: "met", ...tried },
    { type: "walkedAlong", ...tried },
    { type: "introduced", ...tried },
    ...forAll("decided", ["candidate", "careEmployer"], { answer: "yes" }),
    {
      type: "agreed",
      attempt,
      goal: "Leren koken",
      start: today,
      // Short, and so close to its end that it is time to decide, whatever day it is.
      end: addDays(today, 5),
      hours: 16,
      tasks: [all.taskIds[0]],
      buddy: "Jelle Kuipers; Mina de Wit",
      evaluations: [today, addDays(today, 4)],
      wagesPaidBy: "sendingEmployer",
      chance: "none",
    },
    ...forAll("signed", ["candidate", "sendingEmployer", "careEmployer", "coach"]),
    { type: "started", attempt },
  ]);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const known = () =>
  store.database.as("overstap_engine", undefined, (tx) => loadCase(tx, anna, today));
const jobs = () =>
  runAllDue(store.database, [followCase], {
    database: store.database,
    texts: textsIn,
    publicUrl: "http://localhost",
    clock: () => new Date(),
    log: { info() {}, warn() {}, error() {} },
  });
async function say(actor: Actor, said: SaidEvent[]) {
  const now = await known();
  const done = await as(actor, (tx) => recordCaseEvents(tx, actor, now, now!.version, said));
  expect(done).toEqual({ kind: "recorded" });
  await jobs();
}
const see = async (actor: Actor) => {
  const now = await known();
  return as(actor, (tx) => seePlacement(tx, actor, now, "nl"));
};
const name = async (actor: Actor, account: string, ends = false) => {
  const now = await known();
  const done = await as(actor, (tx) => nameBuddy(tx, actor, now, { attempt, account, ends }));
  await jobs();
  return done;
};
const look = async (actor: Actor, voice: string, more: Given = {}) => {
  const now = await known();
  const given = { moment: ["1"], lookWork: ["good"], lookTasks: ["fair"], ...more };
  return as(actor, (tx) => lookBack(tx, actor, now, { attempt, voice }, given));
};
const faultsOf = (done: { kind: string; faults?: readonly { field: string; key: string }[] }) =>
  done.faults?.map(({ field, key }) => `${field} ${key}`.trim());
const kindsOf = async (work: (actor: Actor) => Promise<string>, among = all.actors) => {
  const found: Role[] = [];
  for (const role of roles) {
    // oxlint-disable-next-line no-await-in-loop -- role by role
    if ((await work(among[role])) !== "notFound") found.push(role);
  }
  return found;
};

describe("a buddy", () => {
  test("is set beside somebody by the manager of the place, and by nobody else", async () => {
    const { buddy } = all.actors;
    const named = async (actor: Actor) =>
      (await name(actor, buddy.account)) ? "named" : "notFound";
    expect(await kindsOf(named, all.strangers)).toEqual([]);
    expect(await kindsOf(named)).toEqual(["careEmployer"]);
    // No colleague of another organisation, and nobody who is no buddy.
    const { careEmployer } = all.actors;
    for (const account of [all.strangers.buddy.account, all.actors.coach.account, "x"]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await name(careEmployer, account)).toBe(false);
    }
  });

  test("knows the person from then on, sees tasks and not what was agreed, and no more after the end", async () => {
    const { careEmployer, buddy, coach } = all.actors;
    expect(await see(buddy)).toBeUndefined();
    await name(careEmployer, buddy.account);
    expect(await see(buddy)).toMatchObject({ tasks: [{ id: all.taskIds[0] }], absences: null });
    const now = await known();
    expect(await as(buddy, (tx) => seeDecision(tx, buddy, now, "nl"))).toBeUndefined();
    await say(coach, [{ type: "withdrawn", attempt, reason: "terms" }]);
    expect(await see(buddy)).toBeUndefined();
    const rows = await rowsOf<{ open: number }>(
      store.database,
      sql`select count(*)::int as open from relation where candidacy_id = ${anna}
        and kind = 'placed' and until is null`,
    );
    expect(rows).toEqual([{ open: 0 }]);
  });

  test("is one no longer when the manager says so, and can be again", async () => {
    const { careEmployer, buddy } = all.actors;
    await name(careEmployer, buddy.account);
    await name(careEmployer, buddy.account);
    expect(await name(careEmployer, buddy.account, true)).toBe(true);
    expect(await see(buddy)).toBeUndefined();
    expect(await name(careEmployer, buddy.account, true)).toBe(false);
    await name(careEmployer, buddy.account);
    expect(await see(buddy)).toBeDefined();
  });
});

describe("looking back", () => {
  test("each in their own voice with faces, words or both, also when others did meanwhile", async () => {
    const { candidate, careEmployer, buddy, coach } = all.actors;
    await name(careEmployer, buddy.account);
    expect(await look(candidate, "candidate", { text: ["Fijn team."] })).toEqual({ kind: "said" });
    expect(await look(buddy, "buddy")).toEqual({ kind: "said" });
    expect(await look(careEmployer, "careEmployer", { lookTasks: [], text: ["Goed."] })).toEqual({
      kind: "said",
    });
    const seen = (await see(coach))!.moments[0]!;
    expect(seen.heard).toEqual(["candidate", "buddy", "careEmployer"]);
    // Only the questions of each voice count.
    expect(seen.said.candidate).toMatchObject({
      answers: { lookWork: "good" },
      words: "Fijn team.",
    });
    expect(seen.said.buddy).toMatchObject({ answers: { lookTasks: "fair" } });
    expect(seen.said.careEmployer).toMatchObject({ answers: {}, words: "Goed." });
    // A buddy reads what they said themselves.
    const own = (await see(buddy))!.moments[0]!.said;
    expect([own.candidate, own.careEmployer, own.buddy?.answers]).toEqual([
      null,
      null,
      { lookTasks: "fair" },
    ]);
  });

  test("not in another's voice, not of a moment that was not agreed, not with nothing", async () => {
    for (const voice of ["candidate", "buddy", "careEmployer"]) {
      // oxlint-disable-next-line no-await-in-loop -- voice by voice
      const others = await kindsOf(async (actor) => (await look(actor, voice)).kind, all.strangers);
      expect(others).toEqual([]);
    }
    const { candidate, coach } = all.actors;
    expect((await look(candidate, "buddy")).kind).toBe("notFound");
    expect(faultsOf(await look(candidate, "candidate", { moment: ["3"] }))?.[0]).toMatch(
      /^moment /,
    );
    expect(faultsOf(await look(candidate, "candidate", { lookWork: [] }))).toEqual([
      "lookWork look:fault.nothing",
    ]);
    expect(faultsOf(await look(candidate, "candidate", { lookWork: ["great"] }))?.[0]).toMatch(
      /^lookWork /,
    );
    // For somebody else only with how one knows.
    expect(faultsOf(await look(coach, "candidate"))?.[0]).toMatch(/^behalf /);
    expect(await look(coach, "candidate", { behalf: ["assisted"] })).toEqual({ kind: "said" });
  });
});

describe("absence", () => {
  const note = async (actor: Actor, more: Given = {}) => {
    const now = await known();
    const given = { kind: ["absent"], firstDay: [today], ...more };
    return as(actor, (tx) => noteAbsence(tx, actor, now, given));
  };

  test("is noted by whoever may, moves no step, and is read by the table of visibility", async () => {
    const version = (await known())!.version;
    expect(await kindsOf(async (actor) => (await note(actor)).kind, all.strangers)).toEqual([]);
    expect(await kindsOf(async (actor) => (await note(actor)).kind)).toEqual([
      "coach",
      "sendingEmployer",
      "careEmployer",
    ]);
    expect((await known())!.version).toBe(version);
    const read: [Role, number | undefined][] = [];
    for (const role of roles) {
      // oxlint-disable-next-line no-await-in-loop -- role by role
      const absences = (await see(all.actors[role]))?.absences;
      if (absences) read.push([role, absences.length]);
    }
    // A care employer reads what its own people noted.
    expect(read).toEqual([
      ["candidate", 3],
      ["coach", 3],
      ["sendingEmployer", 3],
      ["labourExpert", 3],
      ["careEmployer", 1],
    ]);
  });

  test("a day outside the placement or before the first is refused at its field; it ends once", async () => {
    const { coach, careEmployer } = all.actors;
    expect(faultsOf(await note(coach, { firstDay: ["2020-01-01"] }))?.[0]).toMatch(/^firstDay /);
    const days = { firstDay: [addDays(today, 3)], lastDay: [today] };
    expect(faultsOf(await note(coach, days))).toEqual(["lastDay look:fault.lastDay"]);
    await note(coach);
    const absence = (await see(coach))!.absences![0]!.id;
    const end = async (actor: Actor) => {
      const now = await known();
      return (await as(actor, (tx) => endAbsence(tx, actor, now, { absence: [absence] }))).kind;
    };
    expect(await end(careEmployer)).toBe("notFound");
    expect(await end(coach)).toBe("noted");
    expect(await end(coach)).toBe("notFound");
  });
});

describe("deciding how it goes on", () => {
  const decide = async (actor: Actor, voice: string, more: Given, seen?: number) => {
    const now = await known();
    const given = { _version: [String(seen ?? now!.version)], ...more };
    return as(actor, (tx) => decideFromForm(tx, actor, now, { attempt, voice }, given));
  };

  test("everybody who has yet to say it is asked, and what they said is side by side", async () => {
    const asked = () =>
      rowsOf<{ once: string }>(
        store.database,
        sql`select split_part(once, '/', 5) as once from next_action where candidacy_id = ${anna}
          and state = 'open' and once like 'case/%/decide/%' order by once`,
      ).then((rows) => rows.map(({ once }) => once));
    expect(await asked()).toEqual(["candidate", "careEmployer", "sendingEmployer"]);
    const { candidate, careEmployer } = all.actors;
    expect(await decide(candidate, "candidate", { option: ["contract"], end: [today] })).toEqual({
      kind: "recorded",
    });
    await jobs();
    expect(await asked()).toEqual(["careEmployer", "sendingEmployer"]);
    const now = await known();
    const seen = await as(careEmployer, (tx) => seeDecision(tx, careEmployer, now, "nl"));
    expect(seen).toMatchObject({
      isTime: true,
      money: null,
      chance: "none",
      judgements: [{ voice: "candidate", result: "contract", end: null }, { result: null }, {}],
      // A care employer is told nothing of the clock.
      expert: null,
      schemes: null,
      dutyUntil: null,
    });
  });

  test("another place is stopping here, says why, and not in another's voice or over what came between", async () => {
    const { candidate, careEmployer, coach } = all.actors;
    expect(faultsOf(await decide(candidate, "candidate", {}))).toEqual([
      "option decision:fault.option",
    ]);
    expect(faultsOf(await decide(candidate, "candidate", { option: ["other"] }))).toEqual([
      "reason transition:fault.field",
    ]);
    const why = { option: ["other"], reason: ["distance"] };
    expect((await decide(careEmployer, "candidate", why)).kind).toBe("notFound");
    expect((await decide(all.strangers.candidate, "candidate", why)).kind).toBe("notFound");
    expect(faultsOf(await decide(candidate, "candidate", why, 3))).toEqual(["transition:between"]);
    expect((await decide(candidate, "candidate", why)).kind).toBe("recorded");
    const now = await known();
    const seen = await as(coach, (tx) => seeDecision(tx, coach, now, "nl"));
    expect(seen?.judgements[0]).toMatchObject({ result: "stop", reason: "distance" });
  });
});
