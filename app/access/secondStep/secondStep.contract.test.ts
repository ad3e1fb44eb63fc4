import { base32 } from "@better-auth/utils/base32";
import { createOTP } from "@better-auth/utils/otp";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { type AccessFixture, fillAccess, rowsOf, seat } from "../fixture/accessFixture.ts";
import type { SealKeys } from "../sealing/sealKeys.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { accountSession } from "../signIn/schema.ts";
import { newPaperCodes } from "./newPaperCodes.ts";
import { resetSecondStep } from "./resetSecondStep.ts";
import { readSecondSteps } from "./secondSteps.ts";
import { readAppKey, removeApp, setUpApp } from "./setUpSecondStep.ts";
import { takeSecondStep } from "./takeSecondStep.ts";

let store: TestDatabase;
let all: AccessFixture;
let coach: Actor;
let session: SessionFacts;
const services = () => ({
  database: store.database,
  sealKeys: ["only for tests, and no shorter than thirty-two"] as SealKeys,
});

beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
});
beforeEach(async () => {
  coach = await store.database.asOwner((tx) =>
    seat(tx, "Een coach", "coach", all.runner, all.region),
  );
  session = await sessionFor(coach);
});
afterAll(() => store.close());

async function sessionFor(actor: Actor): Promise<SessionFacts> {
  const id = newId();
  await store.database.asOwner((tx) =>
    tx.insert(accountSession).values({
      id,
      accountId: actor.account,
      token: id,
      expiresAt: new Date(Date.now() + 60_000),
    }),
  );
  return {
    id,
    language: "nl",
    demonstration: false,
    secondStepAt: null,
    byCode: false,
    birthDateGiven: false,
    hasSecondStep: false,
  };
}
const taken = async ({ id }: SessionFacts) =>
  (
    await rowsOf<{ taken: boolean }>(
      store.database,
      sql`select second_step_at is not null as taken from account_session where id = ${id}`,
    )
  )[0]?.taken;

/** Sets up the app; gives its codes, now or so many half minutes later, and the codes on paper. */
async function withApp() {
  const { key } = (await readAppKey(services(), coach))!;
  const secret = new TextDecoder().decode(base32.decode(key.replaceAll(" ", "")));
  const code = (later = 0) => createOTP(secret).hotp(Math.floor(Date.now() / 30_000) + later);
  const outcome = await setUpApp(services(), coach, session, await code());
  if (outcome.kind === "fault") throw new Error(outcome.fault.key);
  return { code, paper: outcome.codes };
}
const take = async (typed: string, at = session) =>
  (await takeSecondStep(services(), coach, at, typed))?.key;

test("an app counts after its first code, and that code counts no more", async () => {
  const key = await readAppKey(services(), coach);
  expect(await readAppKey(services(), coach)).toEqual(key);
  expect(await setUpApp(services(), coach, session, "000000")).toMatchObject({ kind: "fault" });
  expect((await readSecondSteps(store.database, coach.account)).app).toBeNull();
  expect(await taken(session)).toBe(false);

  const { code, paper } = await withApp();
  expect(paper).toHaveLength(10);
  expect(new Set(paper).size).toBe(10);
  expect(await taken(session)).toBe(true);
  expect(await readAppKey(services(), coach)).toBeUndefined();

  const later = await sessionFor(coach);
  expect(await take(await code(), later)).toBe("access:secondStep.used");
  expect(await taken(later)).toBe(false);
  expect(await take(await code(1), later)).toBeUndefined();
  expect(await taken(later)).toBe(true);
});

test("of one code sent twice at once, one opens; and none before the last that was taken", async () => {
  const { code } = await withApp();
  const [next, now] = [await code(1), await code()];
  const answers = await Promise.all([take(next), take(next), take(next)]);
  expect(answers.filter((fault) => fault === undefined)).toHaveLength(1);
  expect(await take(now)).toBe("access:secondStep.used");
});

test("the shared secret does not stand in the store as it is", async () => {
  const { key } = (await readAppKey(services(), coach))!;
  const secret = new TextDecoder().decode(base32.decode(key.replaceAll(" ", "")));
  const rows = await rowsOf<{ secret: string }>(
    store.database,
    sql`select secret from second_step where account_id = ${coach.account}`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]!.secret).not.toContain(secret);
  expect(Buffer.from(rows[0]!.secret, "base64url").includes(secret)).toBe(false);
});

test("each code on paper opens once, and only for whose it is", async () => {
  const { paper } = await withApp();
  expect(await take(paper[0]!.toLowerCase().replaceAll("-", " "))).toBeUndefined();
  expect(await take(paper[0]!)).toBe("access:secondStep.wrong");
  const left = await readSecondSteps(store.database, coach.account);
  expect(left.codesLeft).toBe(9);
  const twice = await Promise.all([take(paper[1]!), take(paper[1]!)]);
  expect(twice.filter((fault) => fault === undefined)).toHaveLength(1);

  const mine = coach;
  coach = all.actors.coach;
  session = await sessionFor(coach);
  expect(await take(paper[2]!)).toBe("access:secondStep.wrong");
  coach = mine;

  const more = await newPaperCodes(store.database, coach, session);
  expect(await take(paper[3]!)).toBe("access:secondStep.wrong");
  expect(await take(more![0]!)).toBeUndefined();
});

test("five wrong codes make one wait, and the right one waits too", async () => {
  const { code } = await withApp();
  for (let tries = 0; tries < 5; tries++)
    expect(await take("000000")).toBe("access:secondStep.wrong");
  expect(await take(await code(1))).toBe("access:tries.wait");
});

test("whoever replaced their phone begins anew; the codes on paper stay", async () => {
  await withApp();
  await removeApp(services(), coach, session);
  expect(await readSecondSteps(store.database, coach.account)).toMatchObject({
    app: null,
    codesLeft: 10,
  });
  const { paper } = await withApp();
  expect(paper).toEqual([]);
});

const mailsTo = ({ email }: Actor) =>
  rowsOf<{ what: string }>(
    store.database,
    sql`select facts ->> 'what' as what from mail where recipient = ${email} order by id`,
  );
const reset = (actor: Actor, membership: string, facts: Partial<SessionFacts>, reden: string) =>
  store.database.as("overstap_app", actorSettings(actor), (tx) =>
    resetSecondStep(tx, actor, { ...session, ...facts }, membership, { reden: [reden] }),
  );
const trusted = { secondStepAt: new Date().toISOString() };

test("an administrator with a second step resets a member's, with a reason that is kept", async () => {
  const { paper } = await withApp();
  const { administrator } = all.actors;
  const id = coach.membership.id;
  expect(await reset(administrator, id, trusted, "Telefoon gestolen, gebeld")).toEqual({
    kind: "saved",
    id,
  });
  expect(await readSecondSteps(store.database, coach.account)).toEqual({
    app: null,
    passkeys: [],
    codesLeft: 0,
  });
  expect(await taken(session)).toBeUndefined();
  expect(await take(paper[0]!)).toBe("access:secondStep.wrong");
  const kept = await rowsOf<{ reason: string; after: object }>(
    store.database,
    sql`select reason, after from change where subject_id = ${id}`,
  );
  expect(kept).toEqual([{ reason: "Telefoon gestolen, gebeld", after: { secondStep: "reset" } }]);
  expect((await mailsTo(coach)).map(({ what }) => what)).toEqual(["appAdded", "reset"]);
});

test("a reset needs a reason, an administrator of the member's own organisation, and their own second step", async () => {
  await withApp();
  const id = coach.membership.id;
  const { administrator, coordinator } = all.actors;
  const faults = async (...ask: Parameters<typeof reset>) => {
    const outcome = await reset(...ask);
    return outcome.kind === "faults" ? outcome.faults[0]!.key : outcome.kind;
  };
  expect(await faults(administrator, id, trusted, " ")).toBe("forms:required");
  expect(await faults(administrator, id, {}, "Weg")).toBe("access:secondStep.ownFirst");
  expect(await faults(all.others.administrator, id, trusted, "Weg")).toBe("notFound");
  expect(await faults(coordinator, id, trusted, "Weg")).toBe("notFound");
  expect(await faults(administrator, administrator.membership.id, trusted, "Weg")).toBe("notFound");
  expect((await readSecondSteps(store.database, coach.account)).app).not.toBeNull();
  // The function of the database itself lets nobody else do it either.
  for (const other of [all.others.administrator, coordinator]) {
    const done = await store.database.as("overstap_app", actorSettings(other), (tx) =>
      tx.execute<{ done: boolean }>(sql`select reset_second_step(${coach.account}) as done`),
    );
    expect(done.rows).toEqual([{ done: false }]);
  }
});
