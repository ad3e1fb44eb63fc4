import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import type { JobServices } from "../../platform/jobs/job.ts";
import type { Actor } from "../actor.ts";
import { openSignIn, requestFrom } from "../fixture/signInFixture.ts";
import { changePassword } from "../password/changePassword.ts";
import { signIn, signOut } from "../signIn/signIn.ts";
import { forgetSessions } from "./forgetSessions.ts";
import { endSession, endSessions, listSessions } from "./listSessions.ts";

const PASSWORD = "vier gewone woorden";
const NEXT = "vijf andere gewone woorden";
const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile/15E148 Safari/604.1";

let store: TestDatabase;
let own: ReturnType<typeof openSignIn>;
let [fatima, jan] = ["", ""];
let at = 0;
let actor: Actor;
beforeAll(async () => {
  store = await openTestDatabase();
  own = openSignIn(store);
});
beforeEach(async () => {
  at += 1;
  fatima = await own.addAccount(email("fatima"), PASSWORD);
  jan = await own.addAccount(email("jan"), PASSWORD);
  const membership = { id: newId(), role: "coach", organisation: { id: newId(), name: "Loket" } };
  actor = {
    account: fatima,
    name: "Fatima",
    email: email("fatima"),
    role: "coach",
    membership,
    memberships: [],
  } as unknown as Actor;
});
afterAll(async () => {
  await own.close();
  await store.close();
});

const email = (name: string) => `${name}${at}@example.org`;
/** Signs in; gives the cookies. */
async function enter(name: string, agent?: string, password = PASSWORD): Promise<string[]> {
  const request = requestFrom("192.0.2.1", [], agent);
  const outcome = await signIn(own.services, request, { email: email(name), password });
  return outcome.kind === "signedIn" ? outcome.cookies : [];
}
const session = async (cookies: string[]) =>
  (await own.authentication.api.getSession({ headers: requestFrom("", cookies).headers }))?.session;
const facts = async (cookies: string[]) =>
  ({
    id: (await session(cookies))!.id,
    language: "nl",
    demonstration: false,
    secondStepAt: null,
    byCode: false,
    birthDateGiven: false,
    hasSecondStep: false,
  }) as const;
const sessions = () => listSessions(store.database, fatima);

test("somebody sees in words where they are signed in, and nobody else's", async () => {
  await enter("fatima", PHONE);
  await enter("jan");
  const [first, ...rest] = await sessions();
  expect(rest).toEqual([]);
  expect(first!.device).toEqual({ browser: "safari", system: "iphone" });
  expect(Date.now() - Date.parse(first!.since)).toBeLessThan(60_000);
});

test("a browser that is signed out is out at once, and another's session is not theirs to end", async () => {
  const [phone, desk, other] = [
    await enter("fatima", PHONE),
    await enter("fatima"),
    await enter("jan"),
  ];
  const gone = (await session(phone))!.id;
  expect(await endSession(store.database, fatima, gone)).toBe(true);
  expect(await session(phone)).toBeUndefined();
  expect(await endSession(store.database, fatima, (await session(other))!.id)).toBe(false);
  expect(await endSession(store.database, fatima, "geen id")).toBe(false);
  expect(await session(other)).toBeDefined();
  await enter("fatima");
  await endSessions(store.database, fatima, (await session(desk))!.id);
  expect((await sessions()).map(({ id }) => id)).toEqual([(await session(desk))!.id]);
});

test("another password signs out every other browser, and one's own goes on", async () => {
  const [phone, desk] = [await enter("fatima", PHONE), await enter("fatima")];
  const given = { nu: [PASSWORD], wachtwoord: [NEXT] };
  const change = await changePassword(own.services, actor, await facts(desk), given);
  expect(change).toEqual({ kind: "saved" });
  expect([await session(phone), (await session(desk)) !== undefined]).toEqual([undefined, true]);
  expect(await enter("fatima")).toEqual([]);
  expect(await enter("fatima", undefined, NEXT)).not.toEqual([]);
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute(sql`select kind, recipient from mail where recipient = ${email("fatima")}`),
  );
  expect(rows).toEqual([{ kind: "access.passwordChanged", recipient: email("fatima") }]);
});

test("without the present password, or with a poor new one, nothing changes", async () => {
  const cookies = await enter("fatima");
  const here = await facts(cookies);
  const change = (nu: string, wachtwoord: string, demonstration = false) =>
    changePassword(
      own.services,
      actor,
      { ...here, demonstration },
      { nu: [nu], wachtwoord: [wachtwoord] },
    );
  const faultOf = async (...ask: Parameters<typeof change>) => {
    const outcome = await change(...ask);
    return outcome.kind === "faults" ? outcome.faults.map(({ key }) => key) : outcome.kind;
  };
  expect(await faultOf(PASSWORD, "kort")).toEqual(["forms:passwordShort"]);
  expect(await faultOf(PASSWORD, "welkomwelkom")).toEqual(["access:password.common"]);
  expect(await faultOf(PASSWORD, NEXT, true)).toBe("notFound");
  for (let tries = 0; tries < 10; tries++) {
    expect(await faultOf("verkeerd", NEXT)).toEqual(["access:password.wrong"]);
  }
  expect(await faultOf(PASSWORD, NEXT)).toEqual(["access:tries.wait"]);
  expect(await enter("fatima")).not.toEqual([]);
});

test("signing out ends the session in the store", async () => {
  const cookies = await enter("jan");
  await signOut(own.authentication, requestFrom("", cookies));
  expect(await session(cookies)).toBeUndefined();
  expect(await listSessions(store.database, jan)).toEqual([]);
});

test("sessions that are over are forgotten at night, others stay", async () => {
  const [over, open] = [await enter("fatima"), await enter("fatima")];
  const id = (await session(over))!.id;
  await store.database.asOwner((tx) =>
    tx.execute(
      sql`update account_session set expires_at = now() - interval '1 minute' where id = ${id}`,
    ),
  );
  await forgetSessions.run(
    {
      payload: {},
      event: newId(),
      organisation: undefined,
      triedBefore: 0,
      signal: AbortSignal.timeout(9000),
    },
    { database: store.database, clock: () => new Date() } as JobServices,
  );
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute<{ id: string }>(sql`select id from account_session where account_id = ${fatima}`),
  );
  expect(rows).toEqual([{ id: (await session(open))!.id }]);
});
