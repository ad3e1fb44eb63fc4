import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import type { JobServices } from "../../platform/jobs/job.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { rowsOf } from "../fixture/accessFixture.ts";
import { openSignIn, requestFrom } from "../fixture/signInFixture.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { askCode } from "./askCode.ts";
import { codeBySms } from "./codeBySms.ts";
import { codeMail } from "./codeMail.ts";
import { giveBirthDate, waitsForBirthDate } from "./giveBirthDate.ts";
import { letterWithCode } from "./letterWithCode.ts";
import { signInWithCode, signInWithLetter } from "./signInWithCode.ts";

let store: TestDatabase;
let all: PeopleFixture;
let own: ReturnType<typeof openSignIn>;
let anna: Actor;
let email: string;
const both = { mail: true, sms: true };
const CALLER = "192.0.2.1";
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  own = openSignIn(store);
  anna = all.actors.candidate;
  email = `${anna.account}@example.org`;
});
beforeEach(() => store.database.asOwner((tx) => tx.execute(sql`delete from sign_in_rate`)));
afterAll(async () => {
  await own.close();
  await store.close();
});

const t = ((key: string, values?: { code?: string }) => `${key} ${values?.code ?? ""}`) as never;
const codeIn = (words: string) => /\d{6}/.exec(words)![0];
/** The code that a mail would bring now. */
async function mailed(to = email): Promise<string> {
  const write = await store.database.asOwner((tx) =>
    codeMail.prepare(tx, { account: anna.account }, { address: to, now: new Date() }),
  );
  return codeIn(write!(t, "nl").paragraphs[0]!);
}
const enter = async (code: string, name = email, caller = CALLER) =>
  (await signInWithCode(own.services, requestFrom(caller), name, code)).kind;

test("a code of a mail signs a candidate in, once", async () => {
  await askCode(store.database, email.toUpperCase(), CALLER, both);
  const queued = sql`select recipient from mail where kind = 'access.code'`;
  expect(await rowsOf(store.database, queued)).toEqual([{ recipient: email }]);
  const code = await mailed();
  expect(await enter("000000")).toBe("refused");
  const twice = await Promise.all([enter(`${code.slice(0, 3)} ${code.slice(3)}`), enter(code)]);
  expect(twice.toSorted()).toEqual(["refused", "signedIn"]);
  expect(await enter(code)).toBe("refused");
  const begun = await rowsOf<{ proof: string }>(
    store.database,
    sql`select proof from account_session where account_id = ${anna.account}`,
  );
  expect(begun).toEqual([{ proof: "code" }]);
});

test("a newer code ends the one before, an old one is over, and tries are bounded", async () => {
  const first = await mailed();
  let second = await mailed();
  while (second === first) second = await mailed();
  expect(await enter(first)).toBe("refused");
  await store.database.asOwner((tx) =>
    tx.execute(sql`update account_link set expires_at = now() where purpose = 'signIn'`),
  );
  expect(await enter(second)).toBe("refused");
  const third = await mailed();
  for (let tries = 0; tries < 3; tries++) expect(await enter("x")).toBe("refused");
  expect(await enter(third)).toBe("tooOften");
});

test("a name that nobody has is answered alike, also in how often it may be tried", async () => {
  const kinds = [];
  for (let tries = 0; tries < 6; tries++) kinds.push(await enter("123456", "niemand@example.org"));
  expect(kinds).toEqual([...Array.from({ length: 5 }, () => "refused"), "tooOften"]);
});

test("whoever is somebody at work too, or a demonstration's account, gets no code", async () => {
  const coach = `${all.actors.coach.account}@example.org`;
  await askCode(store.database, coach, CALLER, both);
  const queued = sql`select 1 from mail where recipient = ${coach}`;
  expect(await rowsOf(store.database, queued)).toEqual([]);
  const flag = (demonstration: boolean) =>
    store.database.asOwner((tx) =>
      tx.execute(
        sql`update account set demonstration = ${demonstration} where id = ${anna.account}`,
      ),
    );
  const code = await mailed();
  await flag(true);
  expect(await enter(code)).toBe("refused");
  await flag(false);
  expect(await enter(code)).toBe("signedIn");
});

const jobServices = () =>
  ({ database: store.database, texts: () => t, clock: () => new Date() }) as unknown as JobServices;
const run = (gateway: Parameters<typeof codeBySms>[0]) =>
  codeBySms(gateway).run(
    {
      payload: { account: anna.account },
      event: newId(),
      organisation: undefined,
      triedBefore: 0,
      signal: AbortSignal.timeout(9000),
    },
    jobServices(),
  );

test("a code as a text message goes to the number of one's own page, however it is written", async () => {
  const asked = sql`select facts from outbox_event where kind = 'job.accessCodeBySms'`;
  for (const typed of ["06-12345678", "0031 6 12345678", "+31 (0)6 12 34 56 78"]) {
    await store.database.asOwner((tx) => tx.execute(sql`delete from outbox_event`));
    await askCode(store.database, typed, CALLER, both);
    expect(await rowsOf(store.database, asked), typed).toEqual([
      { facts: { account: anna.account } },
    ]);
  }
  const sent: string[][] = [];
  await run({ send: async (...message) => sent.push(message) > 0 });
  expect(sent.map(([to]) => to)).toEqual(["+31612345678"]);
  expect(await enter(codeIn(sent[0]![1]!), "0612345678")).toBe("signedIn");
});

test("what a gateway does not take is tried again with another code; without one none is asked", async () => {
  await expect(run({ send: async () => false })).rejects.toThrow("outside");
  await store.database.asOwner((tx) => tx.execute(sql`delete from outbox_event`));
  await askCode(store.database, "0612345678", CALLER, { mail: true, sms: false });
  expect(await rowsOf(store.database, sql`select 1 from outbox_event`)).toEqual([]);
});

const letter = (actor: Actor, candidacy = all.people.anna) =>
  store.database.as("overstap_app", actorSettings(actor), (tx) =>
    letterWithCode(tx, actor, candidacy, {
      texts: () => t,
      publicUrl: "https://overstap.example",
      to: "Anna van der Vlier",
    }),
  );
const enterByLetter = async (code: string, caller = CALLER) =>
  (await signInWithLetter(own.services, requestFrom(caller), code)).kind;

test("a coach's letter signs their candidate in, once; a newer letter ends the one before", async () => {
  const first = (await letter(all.actors.coach))!.letter.goTo!.code!;
  const second = (await letter(all.actors.coach))!.letter.goTo!.code!;
  expect(await enterByLetter(first)).toBe("refused");
  expect(await enterByLetter(second.toLowerCase().replaceAll("-", ""))).toBe("signedIn");
  expect(await enterByLetter(second)).toBe("refused");
  expect(await enterByLetter("KM7P-4QXR-9T2W")).toBe("refused");
  const noted = sql`select field_group as group, verb from change where subject = 'signInLetter'`;
  expect(await rowsOf(store.database, noted)).toHaveLength(2);
});

test("nobody but the coach makes such a letter, and only for whoever has a page of their own", async () => {
  const others: Actor[] = [all.strangers.coach, all.actors.coordinator, all.actors.doctor];
  for (const actor of others) expect(await letter(actor)).toBeUndefined();
  expect(await letter(all.actors.coach, all.people.dirk)).toBeUndefined();
});

const session = (more: Partial<SessionFacts> = {}): SessionFacts => ({
  id: newId(),
  language: "nl",
  demonstration: false,
  secondStepAt: null,
  byCode: true,
  birthDateGiven: false,
  hasSecondStep: false,
  ...more,
});
const born = async (day: string) =>
  (await giveBirthDate(store.database, anna, session(), { geboren: [day] })).map(({ key }) => key);

test("what a candidate can bear waits for their birth date when they came by a code", () => {
  expect(waitsForBirthDate("candidate", session())).toBe(true);
  expect(waitsForBirthDate("candidate", session({ birthDateGiven: true }))).toBe(false);
  expect(waitsForBirthDate("candidate", session({ byCode: false }))).toBe(false);
  expect(waitsForBirthDate("candidate", session({ secondStepAt: "2026-11-26" }))).toBe(false);
});

test("only the right birth date counts, and few may be tried", async () => {
  expect(await born("5-5-1980")).toEqual([]);
  for (let tries = 0; tries < 4; tries++) {
    expect(await born("6-5-1980")).toEqual(["access:candidate.birthDate.wrong"]);
  }
  expect(await born("5-5-1980")).toEqual(["access:tries.wait"]);
  await store.database.asOwner(async (tx) => {
    await tx.execute(sql`delete from sign_in_rate`);
    await tx.execute(sql`update candidacy_identity set birth_date = null`);
  });
  expect(await born("5-5-1980")).toEqual(["access:candidate.birthDate.unknown"]);
});

test("a room full of candidates is told when too many codes were asked from there, and whoever came in counts no more", async () => {
  const room = "203.0.113.77";
  const ask = (name: string, caller = room) => askCode(store.database, name, caller, both);
  const asked = await Promise.all(
    Array.from({ length: 60 }, (_, at) => ask(at === 0 ? email : `nobody${at}@example.org`)),
  );
  expect(asked.every((wait) => wait === undefined)).toBe(true);
  // Known or not, the answer is the same; elsewhere nobody notices.
  const [known, unknown, elsewhere] = await Promise.all([
    ask(email),
    ask("nobody@example.org"),
    ask("nobody@example.org", "203.0.113.78"),
  ]);
  expect([known, unknown, elsewhere]).toEqual([30, 30, undefined]);
  const code = await mailed();
  expect(await enter(code, email, room)).toBe("signedIn");
  // (The two that were refused were counted too.)
  await store.database.asOwner((tx) =>
    tx.execute(
      sql`update sign_in_rate set count = 60 where key like 'askCodeCaller %' and count > 60`,
    ),
  );
  expect(await enter(await mailed(), email, room)).toBe("signedIn");
  expect(await ask("nobody@example.org")).toBeUndefined();
});
