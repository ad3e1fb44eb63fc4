import { randomBytes } from "node:crypto";
import { RouterContextProvider } from "react-router";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { findFile, readFile } from "../../platform/files/readFile.ts";
import { receiveFile } from "../../platform/files/receiveFile.ts";
import type { Scanner } from "../../platform/files/scan/scanner.ts";
import { storeFile } from "../../platform/files/storeFile.ts";
import { tendFiles } from "../../platform/files/tendFiles.ts";
import { newId } from "../../platform/ids.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { loader } from "../pages/file.ts";
import type { CandidacyGroup } from "../policy/fieldGroup.ts";
import { actorContext, type Services, servicesContext } from "../request/contexts.ts";
import { type Role, roles } from "../role.ts";
import { filesOf } from "./filesOf.ts";
import { useFile } from "./useFile.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  return () => store.close();
});
beforeEach(async () => {
  await store.database.pool.query("truncate case_event_file, file_use, file, file_chunk");
});

const as = <T>(actor: Actor, work: Parameters<typeof store.database.as<T>>[2]) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const sample = (bytes = 700_000) =>
  new File(["%PDF-1.7\n", randomBytes(bytes)], "verslag van Ånna.pdf");

async function bring(actor: Actor, file = sample(), scanner?: Scanner): Promise<string> {
  const wish = { largest: 20 * 1024 * 1024, kinds: ["pdf", "txt"] as const, scanner };
  const received = await receiveFile(file, wish);
  if (!received.file) throw new Error(received.fault.key);
  const { account, membership } = actor;
  const owner = { account, organisation: membership.organisation.id };
  return as(actor, (tx) => storeFile(tx, received.file, owner));
}
const use = (actor: Actor, file: string, candidacy: string, group: CandidacyGroup) =>
  as(actor, (tx) => useFile(tx, actor, { file, candidacy, group: group as "capacity" }));
const readers = async (file: string, among: Record<Role, Actor> = all.actors) => {
  const found: Role[] = [];
  for (const role of roles) {
    const actor = among[role];
    if (await as(actor, (tx) => findFile(tx, file))) found.push(role);
  }
  return found;
};
const ask = (actor: Actor, file: string) => {
  const context = new RouterContextProvider();
  context.set(servicesContext, { database: store.database } as Services);
  context.set(actorContext, actor);
  return loader({ params: { file }, context } as never);
};
const tend = (scanner?: Scanner) =>
  tendFiles(scanner).run(
    {
      payload: {},
      event: newId(),
      organisation: undefined,
      triedBefore: 0,
      signal: new AbortController().signal,
    },
    { database: store.database, log: { info() {}, warn() {}, error() {} } } as never,
  );

test("a file comes back byte for byte, to be kept and never shown in a page", async () => {
  const file = sample();
  const id = await bring(all.actors.coach, file);
  const answer = await ask(all.actors.coach, id);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "application/pdf",
    "content-length": String(file.size),
    "content-disposition":
      "attachment; filename=\"verslag van Anna.pdf\"; filename*=UTF-8''verslag%20van%20%C3%85nna.pdf",
    "content-security-policy": "sandbox; default-src 'none'",
  });
  expect(
    Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer())),
  ).toBe(true);
  const whole = await as(all.actors.coach, (tx) => readFile(tx, id));
  expect(whole?.bytes.length).toBe(file.size);
});

test("until it serves something, only who brought it reads it", async () => {
  const id = await bring(all.actors.coach);
  expect(await readers(id)).toEqual(["coach"]);
  expect(await readers(id, all.strangers)).toEqual([]);
  for (const other of [all.actors.doctor, all.strangers.coach]) {
    await expect(ask(other, id)).rejects.toMatchObject({ status: 404 });
  }
  await expect(ask(all.actors.coach, newId())).rejects.toMatchObject({ status: 404 });
  await expect(ask(all.actors.coach, "../etc/passwd")).rejects.toMatchObject({ status: 404 });
});

test.each<[CandidacyGroup, Role, Role[]]>([
  ["capacity", "coach", ["candidate", "coach", "labourExpert"]],
  ["capacity", "doctor", ["candidate", "coach", "doctor", "labourExpert"]],
  ["barriers", "coach", ["candidate", "coach", "coordinator"]],
  ["wishes", "candidate", ["candidate", "coach", "labourExpert", "coordinator"]],
  [
    "agreement",
    "coach",
    ["candidate", "coach", "sendingEmployer", "labourExpert", "coordinator", "careEmployer"],
  ],
  ["notes", "coach", ["coach", "sendingEmployer", "labourExpert", "coordinator", "careEmployer"]],
])("of the group %s, brought by the %s, it is read by %j", async (group, by, expected) => {
  const id = await bring(all.actors[by]);
  expect(await use(all.actors[by], id, all.people.anna, group)).toBe(true);
  expect(await readers(id)).toEqual(expected);
  expect(await readers(id, all.strangers)).toEqual([]);
  for (const role of roles) {
    const actor = all.actors[role];
    const listed = await as(actor, (tx) => filesOf(tx, all.people.anna));
    expect(listed.map((one) => one.id)).toEqual(expected.includes(role) ? [id] : []);
  }
});

test("nobody lets a file serve what they may not write, or uses another's file", async () => {
  const own = await bring(all.actors.coach);
  expect(await use(all.actors.coach, own, all.people.bram, "capacity")).toBe(false);
  expect(await use(all.actors.coach, own, newId(), "capacity")).toBe(false);
  const doctors = await bring(all.actors.doctor);
  expect(await use(all.actors.doctor, doctors, all.people.anna, "wishes")).toBe(false);
  expect(await use(all.actors.coach, doctors, all.people.anna, "capacity")).toBe(false);
  const { organisation } = all.actors.coach.membership;
  // The row policies say the same to whoever goes round the use case.
  for (const [file, candidacy, group] of [
    [own, all.people.bram, "capacity"],
    [doctors, all.people.anna, "capacity"],
    [own, all.people.anna, "files"],
    [own, all.people.anna, "refusals"],
  ]) {
    await expect(
      as(all.actors.coach, (tx) =>
        tx.execute(
          `insert into file_use (id, organisation_id, file_id, candidacy_id, field_group)
           values ('${newId()}', '${organisation.id}', '${file}', '${candidacy}', '${group}')`,
        ),
      ),
    ).rejects.toMatchObject({ cause: { code: expect.stringMatching(/42501|23514/) } });
  }
});

test("nobody brings a file in another's name, or adds to one that serves", async () => {
  const { coach, doctor } = all.actors;
  const received = await receiveFile(sample(), {
    largest: 1e7,
    kinds: ["pdf"],
    scanner: undefined,
  });
  const owner = { account: doctor.account, organisation: coach.membership.organisation.id };
  await expect(as(coach, (tx) => storeFile(tx, received.file!, owner))).rejects.toMatchObject({
    cause: { code: "42501" },
  });
  const id = await bring(coach);
  await use(coach, id, all.people.anna, "capacity");
  for (const statement of [
    `insert into file_chunk (file_id, place, bytes) values ('${id}', 99, 'x')`,
    `update file set name = 'x' where id = '${id}'`,
    `delete from file where id = '${id}'`,
  ]) {
    await expect(as(coach, (tx) => tx.execute(statement))).rejects.toMatchObject({
      cause: { code: "42501" },
    });
  }
});

test("a file that serves nothing goes when its days are over, one that serves stays", async () => {
  const [loose, used] = [await bring(all.actors.coach), await bring(all.actors.coach)];
  await use(all.actors.coach, used, all.people.anna, "capacity");
  await tend();
  expect(await readers(loose)).toEqual(["coach"]);
  await store.database.pool.query(
    "update file set keep_until = now() - interval '1 second' where keep_until is not null",
  );
  await tend();
  expect(await readers(loose)).toEqual([]);
  expect(await readers(used)).toContain("coach");
  await store.database.pool.query("delete from file_use");
  await tend();
  const { rows } = await store.database.pool.query(
    "select (select count(*) from file)::int as files, (select count(*) from file_chunk)::int as chunks",
  );
  expect(rows).toEqual([{ files: 0, chunks: 0 }]);
});

test("what the scanner could not judge is held until it has", async () => {
  const id = await bring(all.actors.coach, sample(), async () => "failed");
  await expect(ask(all.actors.coach, id)).rejects.toMatchObject({ status: 404 });
  await tend(async () => "failed");
  await expect(ask(all.actors.coach, id)).rejects.toMatchObject({ status: 404 });
  await tend(async () => "clean");
  expect((await ask(all.actors.coach, id)).status).toBe(200);
});

test("of what turns out infected the bytes go, and nobody gets it", async () => {
  const id = await bring(all.actors.coach);
  expect((await ask(all.actors.coach, id)).status).toBe(200);
  await tend(async () => "infected");
  await expect(ask(all.actors.coach, id)).rejects.toMatchObject({ status: 404 });
  const { rows } = await store.database.pool.query("select count(*)::int as n from file_chunk");
  expect(rows).toEqual([{ n: 0 }]);
});
