import { addDays } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { keepDraft, readDraft } from "../../access/drafts/keepDraft.ts";
import { rowsOf } from "../../access/fixture/accessFixture.ts";
import { relation } from "../../access/relations/schema.ts";
import { type Role, roles } from "../../access/role.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { findFile } from "../../platform/files/readFile.ts";
import { receiveFile } from "../../platform/files/receiveFile.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { textsIn } from "../../web/texts.ts";
import { followCase } from "../followCase.ts";
import { loadCase } from "../loadCase.ts";
import { openCasesOf } from "../openCases.ts";
import { recordCaseEvents, type SaidEvent } from "../recordCaseEvents.ts";
import { draftName } from "./agreementAddress.ts";
import { givenOf } from "./agreementForm.ts";
import { agreementVersions, currentVersion } from "./agreementVersions.ts";
import { layAgreement } from "./layAgreement.ts";
import { LARGEST_PAPER, paperKinds } from "./paperLimits.ts";
import { readDraftFromCase } from "./readGrounds.ts";
import { seeAgreement } from "./seeAgreement.ts";
import { signAgreement } from "./signAgreement.ts";

const guides: readonly Role[] = ["coach", "coordinator"];
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
    ...(["candidate", "careEmployer"] as const).map((voice) => ({
      type: "decided" as const,
      attempt,
      voice,
      answer: "yes",
      onBehalf: { voice, reason: "on-paper" },
    })),
  ]);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const known = (id = anna) =>
  store.database.as("overstap_engine", undefined, (tx) => loadCase(tx, id, today));
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

const text = (change: object = {}) =>
  givenOf({
    goal: "Leren koken",
    start: today,
    end: addDays(today, 90),
    hours: 16,
    tasks: [all.taskIds[0]],
    buddy: "Jelle Kuipers; Mina de Wit",
    evaluations: [addDays(today, 21)],
    wagesPaidBy: "sendingEmployer",
    chance: "possible",
    money: { from: "Formatie", decidedBy: "Manager", decidedOn: today },
    ...change,
  });
const write = (actor: Actor, change: object = {}) =>
  as(actor, (tx) => keepDraft(tx, actor.account, draftName(attempt), text(change)));
async function lay(actor: Actor, more: Given = {}, seen?: number) {
  const now = await known();
  const given = { _version: [String(seen ?? now!.version)], ...more };
  return as(actor, (tx) => layAgreement(tx, actor, now, attempt, given));
}
const current = async () => currentVersion(agreementVersions((await known())!, attempt));
async function sign(
  actor: Actor,
  voice: string,
  more: Given = {},
  file?: Parameters<typeof signAgreement>[5],
) {
  const now = await known();
  const given = {
    tekst: [String((await current())?.eventNumber ?? 0)],
    how: ["self"],
    read: ["yes"],
    ...more,
  };
  return as(actor, (tx) => signAgreement(tx, actor, now, { attempt, voice }, given, file));
}
const faultsOf = (done: { kind: string; faults?: readonly Fault[] }) =>
  done.faults?.map(({ field, key }) => `${field} ${key}`.trim());
async function paper(bytes: Uint8Array | string = "%PDF-1.7\n x", name = "afspraken.pdf") {
  const received = await receiveFile(new File([bytes as BlobPart], name), {
    largest: LARGEST_PAPER,
    kinds: paperKinds,
    scanner: undefined,
  });
  return received.file
    ? { file: received.file }
    : { fault: { field: "bestand", ...received.fault } as Fault };
}

describe("drafting", () => {
  test("begins from what the case, the place and the person say", async () => {
    const { coach } = all.actors;
    const now = (await known())!;
    const drafted = await as(coach, (tx) =>
      readDraftFromCase(tx, coach, now, attempt, { t: textsIn("nl"), language: "nl" }),
    );
    expect(drafted).toMatchObject({ tasks: [all.taskIds[0]], wagesPaidBy: "sendingEmployer" });
    expect(drafted!.goal).toContain("Leren werken");
  });

  test("what was written stays until it is laid before everybody, and then goes", async () => {
    const { coach } = all.actors;
    expect(await lay(coach)).toEqual({ kind: "noDraft" });
    await write(coach, { chance: "none" });
    await write(coach);
    expect(await lay(coach)).toEqual({ kind: "laid" });
    expect(await as(coach, (tx) => readDraft(tx, coach, draftName(attempt)))).toBeUndefined();
    expect((await current())?.text).toMatchObject({
      hours: 16,
      buddy: "Jelle Kuipers; Mina de Wit",
    });
  });

  test("a text is written by whoever guides, of their own people only, and not over what came between", async () => {
    const { strangers, actors } = all;
    // The coordinator of the case may do what its owner may.
    const others = roles.filter((role) => !guides.includes(role)).map((role) => actors[role]);
    for (const actor of [...Object.values(strangers), ...others]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await write(actor);
      // oxlint-disable-next-line no-await-in-loop
      expect([actor.role, (await lay(actor)).kind]).toEqual([actor.role, "notFound"]);
    }
    await write(actors.coach);
    const stale = await lay(actors.coach, {}, 3);
    expect(faultsOf(stale)).toEqual(["transition:between"]);
    // It is still there to be laid before everybody.
    expect(await lay(actors.coach, { meteen: ["yes"] })).toEqual({ kind: "laid" });
    expect((await current())?.signatures).toMatchObject([{ voice: "coach", how: "self" }]);
  });

  test("a draft is replaced, its writer's own signature along with it; not over somebody else's", async () => {
    const { coach, candidate } = all.actors;
    await write(coach);
    await lay(coach, { meteen: ["yes"] });
    await write(coach, { hours: 20 });
    expect(await lay(coach)).toEqual({ kind: "laid" });
    expect((await current())?.text.hours).toBe(20);
    await sign(candidate, "candidate");
    await write(coach, { hours: 24 });
    expect(faultsOf(await lay(coach))).toEqual(["transition:refusal.signed-is-frozen"]);
    expect(await as(coach, (tx) => readDraft(tx, coach, draftName(attempt)))).toBeDefined();
  });
});

describe("signing", () => {
  beforeEach(async () => {
    await write(all.actors.coach);
    await lay(all.actors.coach);
  });

  test("each in their own voice, whoever else signed meanwhile; then it can begin", async () => {
    const { candidate, sendingEmployer, careEmployer, coach } = all.actors;
    const read = String((await current())!.eventNumber);
    for (const [actor, voice] of [
      [candidate, "candidate"],
      [sendingEmployer, "sendingEmployer"],
      [careEmployer, "careEmployer"],
      [coach, "coach"],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await sign(actor, voice, { tekst: [read] })).toEqual({ kind: "signed" });
    }
    expect((await current())?.state).toBe("holds");
    // Nobody is asked twice.
    expect(await sign(candidate, "candidate")).toEqual({ kind: "notFound" });
  });

  test("nobody in a voice that is not theirs, or of people who are not theirs", async () => {
    const { actors, strangers } = all;
    for (const role of roles) {
      for (const voice of ["candidate", "sendingEmployer", "careEmployer", "coach"]) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        const other = (await sign(strangers[role], voice)).kind;
        expect([role, voice, other]).toEqual([role, voice, "notFound"]);
        if (role === voice || guides.includes(role)) continue;
        // oxlint-disable-next-line no-await-in-loop
        expect([role, voice, (await sign(actors[role], voice)).kind]).toEqual([
          role,
          voice,
          "notFound",
        ]);
      }
    }
    expect((await sign(actors.candidate, "candidate", { tekst: ["1"] })).kind).toBe("notFound");
  });

  test("who read another text than the one that waits has signed nothing", async () => {
    const { candidate, coach } = all.actors;
    const read = String((await current())!.eventNumber);
    await write(coach, { hours: 20 });
    await lay(coach);
    expect(await sign(candidate, "candidate", { tekst: [read] })).toEqual({ kind: "changed" });
    expect((await current())?.signatures).toEqual([]);
  });

  test("not without having read it, not without a paper, not on somebody's word without saying how", async () => {
    const { candidate, coach } = all.actors;
    expect(faultsOf(await sign(candidate, "candidate", { read: [] }))).toEqual([
      "read transition:fault.read",
    ]);
    const onPaper = { how: ["on-paper"] };
    expect(faultsOf(await sign(coach, "careEmployer", onPaper))).toEqual([
      "bestand platform:file.none",
    ]);
    expect(faultsOf(await sign(coach, "candidate", { how: ["assisted"] }))).toEqual([
      "words agreement:fault.howKnown",
    ]);
    // Only the person themselves may be signed for without a paper.
    expect(
      faultsOf(await sign(coach, "careEmployer", { how: ["assisted"], words: ["x"] }))?.[0],
    ).toMatch(/^how /);
    expect(await sign(coach, "candidate", { how: ["assisted"], words: ["Samen, thuis."] })).toEqual(
      {
        kind: "signed",
      },
    );
  });

  test.each<[string, () => Promise<{ file?: unknown; fault?: Fault }>, string]>([
    ["too large", () => paper(new Uint8Array(LARGEST_PAPER + 1)), "platform:file.tooLarge"],
    [
      "a program that calls itself a photo",
      () => paper("#!/bin/sh\n", "foto.jpg"),
      "platform:file.kind",
    ],
    ["empty", () => paper("", "foto.jpg"), "platform:file.empty"],
  ])("a paper that is %s is refused at its field, and nothing is signed", async (_, made, key) => {
    const file = (await made()) as { fault: Fault };
    const done = await sign(all.actors.coach, "careEmployer", { how: ["on-paper"] }, file);
    expect(faultsOf(done)).toEqual([`bestand ${key}`]);
    expect((await current())?.signatures).toEqual([]);
  });

  test("a paper is read by whoever reads what is agreed at that place, and by no other place", async () => {
    const { coach } = all.actors;
    const done = await sign(coach, "careEmployer", { how: ["on-paper"] }, (await paper()) as never);
    expect(done).toEqual({ kind: "signed" });
    const [kept] = await rowsOf<{ file_id: string }>(
      store.database,
      sql`select file_id from case_event_file where candidacy_id = ${anna}`,
    );
    const readers = async () => {
      const found: Role[] = [];
      for (const role of roles) {
        // oxlint-disable-next-line no-await-in-loop -- role by role
        if (await as(all.actors[role], (tx) => findFile(tx, kept!.file_id))) found.push(role);
      }
      return found;
    };
    expect(await readers()).toEqual([
      "candidate",
      "coach",
      "sendingEmployer",
      "labourExpert",
      "coordinator",
      "careEmployer",
    ]);
    // Who knows her by another place only reads nothing of this one.
    await store.database.asOwner((tx) =>
      tx
        .update(relation)
        .set({ openingId: newId() })
        .where(sql`kind = 'proposed' and candidacy_id = ${anna}`),
    );
    expect(await readers()).not.toContain("careEmployer");
    const seen = await seenBy(all.actors.candidate);
    expect(seen?.current?.signatures).toMatchObject([
      { voice: "careEmployer", how: "on-paper", paper: kept!.file_id },
    ]);
  });

  const seenBy = async (actor: Actor) => {
    const now = await known();
    return as(actor, (tx) => seeAgreement(tx, actor, now, "nl", attempt));
  };

  test("each sees it as the table says: a buddy and strangers nothing, writing is for who guides", async () => {
    const reads = [
      "candidate",
      "coach",
      "sendingEmployer",
      "labourExpert",
      "coordinator",
      "careEmployer",
    ];
    for (const role of roles) {
      // oxlint-disable-next-line no-await-in-loop -- role by role
      const seen = await seenBy(all.actors[role]);
      const expected = reads.includes(role) ? guides.includes(role) : undefined;
      expect([role, seen?.writes]).toEqual([role, expected]);
      // oxlint-disable-next-line no-await-in-loop
      expect(await seenBy(all.strangers[role])).toBeUndefined();
    }
  });
});
