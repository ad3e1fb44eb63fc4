import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { type AccessFixture, fillAccess, rowsOf, seat } from "../fixture/accessFixture.ts";
import { openSignIn, requestFrom } from "../fixture/signInFixture.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { signIn } from "../signIn/signIn.ts";
import { askPasswordLink } from "./askPasswordLink.ts";
import { askPasswordLinkAgain, choosePassword, readPasswordLink } from "./choosePassword.ts";
import { makeRecoveryLink } from "./makeRecoveryLink.ts";
import { passwordLinkMail } from "./passwordLinkMail.ts";

const NEXT = "vijf andere gewone woorden";

let store: TestDatabase;
let all: AccessFixture;
let own: ReturnType<typeof openSignIn>;
let coach: Actor;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
  own = openSignIn(store);
});
beforeEach(async () => {
  coach = await store.database.asOwner((tx) =>
    seat(tx, "Een coach", "coach", all.runner, all.region),
  );
});
afterAll(async () => {
  await own.close();
  await store.close();
});

const mails = () =>
  rowsOf<{ id: string }>(
    store.database,
    sql`select id from mail where recipient = ${coach.email} and kind = 'access.passwordLink'`,
  );
/** The token of the link that a mail would bring now. */
async function mailed(to = coach): Promise<string> {
  const write = await store.database.asOwner((tx) =>
    passwordLinkMail.prepare(tx, { account: to.account }, { address: to.email, now: new Date() }),
  );
  const words = write!(((key: string) => key) as never, "nl");
  return words.link!.path.split("/").at(-1)!;
}
const choose = (token: string, wachtwoord = NEXT) =>
  choosePassword(store.database, token, { wachtwoord: [wachtwoord] });
const state = (token: string) => readPasswordLink(store.database, token);
const enters = async (password: string) => {
  const ask = { email: coach.email, password };
  return (await signIn(own.services, requestFrom("192.0.2.1"), ask)).kind === "signedIn";
};

test("a link of a mail gives a first or another password, once, and signs out everywhere", async () => {
  await askPasswordLink(store.database, ` ${coach.email.toUpperCase()} `, "192.0.2.1");
  expect(await mails()).toHaveLength(1);
  const token = await mailed();
  // Scanners open links: looking, ever so often, uses nothing up.
  for (let looks = 0; looks < 3; looks++) expect(await state(token)).toBe("open");
  expect(await choose(token, "kort")).toMatchObject({ kind: "faults" });
  const twice = await Promise.all([choose(token), choose(token)]);
  expect(twice.map(({ kind }) => kind).toSorted()).toEqual(["dead", "saved"]);
  expect(await state(token)).toBe("used");
  expect(await enters(NEXT)).toBe(true);

  const again = await mailed();
  expect(await choose(again, "en nog eens iets heel anders")).toEqual({ kind: "saved" });
  expect(await enters(NEXT)).toBe(false);
  const left = await rowsOf(
    store.database,
    sql`select 1 from account_session where account_id = ${coach.account}`,
  );
  expect(left).toEqual([]);
});

test("a newer link ends the one before, an old one is too old, and none of them chooses", async () => {
  const first = await mailed();
  const second = await mailed();
  expect([await state(first), await state(second)]).toEqual(["replaced", "open"]);
  await store.database.asOwner((tx) =>
    tx.execute(sql`update account_link set expires_at = now() where account_id = ${coach.account}`),
  );
  expect(await state(second)).toBe("expired");
  for (const token of [first, second, "x", "A".repeat(43)]) {
    // eslint-disable-next-line no-await-in-loop -- four
    expect(await choose(token)).toEqual({ kind: "dead" });
  }
  expect(await state("A".repeat(43))).toBe("unknown");
});

test("whoever holds a dead link gets a new one sent to the account's own address, three times an hour", async () => {
  const first = await mailed();
  await mailed();
  for (let asks = 0; asks < 5; asks++) {
    // eslint-disable-next-line no-await-in-loop -- counted one after the other
    expect(await askPasswordLinkAgain(store.database, first)).toBeUndefined();
  }
  expect(await mails()).toHaveLength(3);
  expect(await askPasswordLinkAgain(store.database, "A".repeat(43))).toBeUndefined();
});

test("asking for a name that nobody has takes as long and sends nothing; asking is bounded", async () => {
  const took: number[] = [];
  for (const email of [coach.email, "niemand@example.org"]) {
    const began = performance.now();
    // eslint-disable-next-line no-await-in-loop -- timed one by one
    await askPasswordLink(store.database, email, "192.0.2.2");
    took.push(performance.now() - began);
  }
  expect(Math.min(...took)).toBeGreaterThan(390);
  await Promise.all(
    Array.from({ length: 5 }, () => askPasswordLink(store.database, coach.email, "192.0.2.3")),
  );
  expect(await mails()).toHaveLength(3);
});

test("a demonstration's account, and one that acts for nobody any more, get none", async () => {
  await store.database.asOwner((tx) =>
    tx.execute(sql`update account set demonstration = true where id = ${coach.account}`),
  );
  await askPasswordLink(store.database, coach.email, "192.0.2.4");
  expect(await mails()).toEqual([]);
  await store.database.asOwner(async (tx) => {
    await tx.execute(sql`update account set demonstration = false where id = ${coach.account}`);
    await tx.execute(sql`delete from membership where account_id = ${coach.account}`);
  });
  await askPasswordLink(store.database, coach.email, "192.0.2.4");
  expect(await mails()).toEqual([]);
});

const session = (secondStepAt: string | null): SessionFacts => ({
  id: newId(),
  language: "nl",
  demonstration: false,
  secondStepAt,
  byCode: false,
  birthDateGiven: false,
  hasSecondStep: secondStepAt !== null,
});
const make = (actor: Actor, facts = session(new Date().toISOString()), to = coach) =>
  store.database.as("overstap_app", actorSettings(actor), (tx) =>
    makeRecoveryLink(tx, actor, facts, to.membership.id),
  );

test("an administrator makes a link to pass on; the member hears of it, and the history knows", async () => {
  const { administrator } = all.actors;
  const made = await make(administrator);
  if (made.kind !== "made") throw new Error(made.kind);
  const token = made.path.split("/").at(-1)!;
  expect(await state(token)).toBe("open");
  expect(await choose(token)).toEqual({ kind: "saved" });
  expect(await enters(NEXT)).toBe(true);
  expect(
    await rowsOf(store.database, sql`select kind from mail where recipient = ${coach.email}`),
  ).toEqual([{ kind: "access.recoveryLinkMade" }]);
  expect(
    await rowsOf(
      store.database,
      sql`select account_id as by, after from change where subject_id = ${coach.membership.id}`,
    ),
  ).toEqual([{ by: administrator.account, after: { recoveryLink: "made" } }]);
  // The link itself stands nowhere.
  const kept = await rowsOf(store.database, sql`select 1 from account_link where hash = ${token}`);
  expect(kept).toEqual([]);
});

test("nobody else makes one: not another organisation, not with a password alone, not for oneself", async () => {
  const { administrator, coordinator } = all.actors;
  expect((await make(administrator, session(null))).kind).toBe("ownFirst");
  expect((await make(all.others.administrator)).kind).toBe("notFound");
  expect((await make(coordinator)).kind).toBe("notFound");
  expect((await make(administrator, undefined, administrator)).kind).toBe("notFound");
});
