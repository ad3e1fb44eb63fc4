import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { type Role, roles } from "../access/role.ts";
import { fillPeople, type PeopleFixture } from "../people/fixture/peopleFixture.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import type { Given } from "../platform/forms/given.ts";
import { newId } from "../platform/ids.ts";
import { runAllDue } from "../platform/jobs/runAllDue.ts";
import { textsIn } from "../web/texts.ts";
import { followCase } from "./followCase.ts";
import { loadCase } from "./loadCase.ts";
import { openCasesOf } from "./openCases.ts";
import { recordCaseEvents, type SaidEvent } from "./recordCaseEvents.ts";
import { recordFromForm } from "./recordFromForm.ts";
import { seeCase } from "./see/seeCase.ts";

const today = dayInTheNetherlands();
const attempt = newId();
let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  await openCasesOf(store.database, [anna], today);
  await say(all.actors.coach, [
    { type: "attemptOpened", attempt, opening: all.openingId },
    { type: "tested", attempt, verdict: "ready", package: [...all.taskIds] },
    {
      type: "proposed",
      attempt,
      capacityProfile: "2026-02-01",
      ownWorkImpossible: "companyDoctor",
    },
  ]);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const known = () =>
  store.database.as("overstap_engine", undefined, (tx) => loadCase(tx, anna, today));
async function say(actor: Actor, said: SaidEvent[]) {
  const now = await known();
  const done = await as(actor, (tx) => recordCaseEvents(tx, actor, now, now!.version, said));
  expect(done).toEqual({ kind: "recorded" });
  await runAllDue(store.database, [followCase], {
    database: store.database,
    texts: textsIn,
    publicUrl: "http://localhost",
    clock: () => new Date(),
    log: { info() {}, warn() {}, error() {} },
  });
}
async function see(role: Role) {
  const now = await known();
  return as(all.actors[role], (tx) => seeCase(tx, all.actors[role], now, "nl"));
}
async function send(role: Role, what: string, given: Given, version?: number) {
  const now = await known();
  const actor = all.actors[role];
  const form = { _version: [String(version ?? now!.version)], ...given };
  return as(actor, (tx) => recordFromForm(tx, actor, now, new URLSearchParams(what), form));
}
const met = (type: "talked" | "met" | "walkedAlong" | "introduced"): SaidEvent => ({
  type,
  attempt,
  outcome: "yes",
});
const decide = async () => {
  await say(all.actors.careEmployer, [
    met("talked"),
    met("met"),
    met("walkedAlong"),
    met("introduced"),
  ]);
};

describe("what each reader sees of a case", () => {
  test("whose turn it is, and whether it is theirs", async () => {
    const turns: Record<string, unknown> = {};
    for (const role of roles) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const seen = await see(role);
      turns[role] = seen && { what: seen.turn?.what, mine: seen.turn?.mine };
    }
    const others = { what: "talked", mine: false };
    expect(turns).toEqual({
      candidate: others,
      coach: others,
      labourExpert: others,
      coordinator: others,
      careEmployer: { what: "talked", mine: true },
      // Nothing is agreed, and nobody is placed yet.
      sendingEmployer: { what: undefined, mine: undefined },
      buddy: { what: undefined, mine: undefined },
      doctor: undefined,
      researcher: undefined,
      administrator: undefined,
    });
  });

  test("why it did not go on: what tells of health never reaches the employer", async () => {
    await decide();
    const { candidate, coach } = all.actors;
    await say(candidate, [
      {
        type: "decided",
        attempt,
        voice: "candidate",
        answer: "no",
        reason: "capacity",
        text: "mijn rug",
      },
    ]);
    const reasons = async (role: Role) => {
      const seen = await see(role);
      const [last] = seen!.events.filter(({ type }) => type === "decided");
      return last && { reason: last.reason, words: last.words };
    };
    expect(await reasons("candidate")).toEqual({ reason: "capacity", words: "mijn rug" });
    expect(await reasons("coach")).toEqual({ reason: "capacity", words: "mijn rug" });
    expect(await reasons("coordinator")).toEqual({ reason: "package", words: null });
    // The relation ended with the attempt.
    expect((await see("careEmployer"))?.events ?? []).toEqual([]);
    expect(await reasons("sendingEmployer")).toBeUndefined();
    await store.database.asOwner((tx) =>
      tx.execute(
        sql`update relation set until = null where candidacy_id = ${anna} and kind = 'proposed'`,
      ),
    );
    expect(JSON.stringify(await see("careEmployer"))).not.toMatch(
      /capacity|mijn rug|companyDoctor/,
    );
    expect(JSON.stringify(await see("coordinator"))).not.toMatch(/capacity|mijn rug/);
    expect(coach.role).toBe("coach");
  });

  test("what the person reports of a place is not for that place", async () => {
    const sent = await send("candidate", "wat=feedback", {
      kind: ["conflict"],
      words: ["ze schreeuwt"],
    });
    expect(sent).toEqual({ kind: "recorded" });
    const reports = async (role: Role) =>
      (await see(role))!.events
        .filter(({ type }) => type === "feedback")
        .map(({ says, words }) => ({ kind: says[0]?.code, words }));
    expect(await reports("coach")).toEqual([{ kind: "conflict", words: "ze schreeuwt" }]);
    expect(await reports("careEmployer")).toEqual([]);
    // A coordinator who does not own the case knows that there was one.
    expect(await reports("coordinator")).toEqual([{ kind: undefined, words: null }]);
  });
});

describe("the form", () => {
  test("records one's own voice, and on paper that of another, with how it is known", async () => {
    await decide();
    const own = `wat=decided&poging=${attempt}`;
    expect(await send("careEmployer", `${own}&stem=careEmployer`, { answer: ["yes"] })).toEqual({
      kind: "recorded",
    });
    expect(await send("careEmployer", `${own}&stem=candidate`, { answer: ["yes"] })).toEqual({
      kind: "notFound",
    });
    expect(await send("coach", `${own}&stem=candidate`, { answer: ["yes"] })).toMatchObject({
      faults: [{ field: "behalf" }],
    });
    expect(
      await send("coach", `${own}&stem=candidate`, { answer: ["yes"], behalf: ["no-email"] }),
    ).toEqual({ kind: "recorded" });
    const seen = await see("candidate");
    expect(seen!.events[0]).toMatchObject({
      type: "decided",
      onBehalf: "candidate",
      role: "coach",
    });
    expect(seen!.attempts[0]!.stones.find(({ state }) => state === "now")).toMatchObject({
      step: "agreed",
    });
  });

  test("a no needs its reason, beside the field", async () => {
    expect(
      await send("careEmployer", `wat=talked&poging=${attempt}`, { outcome: ["no"] }),
    ).toMatchObject({ kind: "faults", faults: [{ field: "reason" }] });
    expect(
      await send("careEmployer", `wat=talked&poging=${attempt}`, {
        outcome: ["no"],
        reason: ["capacity"],
      }),
    ).toMatchObject({ kind: "faults", faults: [{ field: "reason" }] });
  });

  test("filled in before somebody else recorded something is asked again, also where it is no longer possible", async () => {
    const what = `wat=talked&poging=${attempt}`;
    const before = (await known())!.version;
    await say(all.actors.coach, [{ type: "withdrawn", attempt, reason: "place-gone" }]);
    await store.database.asOwner((tx) =>
      tx.execute(
        sql`update relation set until = null where candidacy_id = ${anna} and kind = 'proposed'`,
      ),
    );
    const asked = { kind: "faults", faults: [{ key: "transition:between" }] };
    expect(await send("careEmployer", what, { outcome: ["yes"] }, before)).toMatchObject(asked);
    expect(await send("coach", "wat=feedback", { kind: ["late"] }, before)).toMatchObject(asked);
    expect(await send("careEmployer", what, { outcome: ["yes"] })).toEqual({ kind: "notFound" });
  });

  test("says that it was not today, not before what was recorded, and why only now", async () => {
    const feedback = (at: string) => send("coach", "wat=feedback", { kind: ["late"], at: [at] });
    expect(await feedback("2020-01-01")).toMatchObject({ faults: [{ field: "at" }] });
    expect(await feedback("2999-01-01")).toMatchObject({ faults: [{ field: "at" }] });
  });
});
