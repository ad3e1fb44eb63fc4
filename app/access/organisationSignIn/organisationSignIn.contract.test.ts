import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { type AccessFixture, fillAccess, rowsOf, seat } from "../fixture/accessFixture.ts";
import { inviteColleague } from "../invitations/inviteColleague.ts";
import type { SealKeys } from "../sealing/sealKeys.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { askProvider } from "./askProvider.ts";
import { CLIENT, type Known, openProvider } from "./fixture/openProvider.ts";
import { dropProvider, keepProvider, readProvider } from "./keepProvider.ts";
import { findProvider, isIssuer, returnUrl } from "./provider.ts";
import { returnFromProvider } from "./returnFromProvider.ts";

const PUBLIC = "http://localhost:3999";
const DOMAIN = "loket.example";

let store: TestDatabase;
let all: AccessFixture;
let provider: Awaited<ReturnType<typeof openProvider>>;
const people = new Map<string, Known>();
const services = () => ({
  database: store.database,
  sealKeys: ["only for tests, and no shorter than thirty-two"] as SealKeys,
  publicUrl: PUBLIC,
});
const session = (secondStepAt: string | null = "2026-11-26T10:00:00Z"): SessionFacts => ({
  id: newId(),
  language: "nl",
  demonstration: false,
  secondStepAt,
  byCode: false,
  birthDateGiven: false,
  hasSecondStep: secondStepAt !== null,
});
const as = <T>(actor: Actor, work: (tx: Parameters<typeof readProvider>[0]) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const keep = (actor: Actor, given: Record<string, string> = {}, facts = session()) => {
  const typed = { adres: provider.issuer, naam: CLIENT.id, geheim: CLIENT.secret, domein: DOMAIN };
  const lists = Object.entries({ ...typed, ...given }).map(([name, one]) => [name, [one]]);
  return as(actor, (tx) =>
    keepProvider(tx, actor, facts, Object.fromEntries(lists) as never, services()),
  );
};

beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
  provider = await openProvider(returnUrl(PUBLIC), people);
  const { kind } = await keep(all.actors.administrator);
  if (kind !== "saved") throw new Error(kind);
});
afterAll(async () => {
  provider?.close();
  await store.close();
});

let coach: Actor;
let email: string;
beforeEach(async () => {
  coach = await store.database.asOwner((tx) =>
    seat(tx, "Een coach", "coach", all.runner, all.region),
  );
  email = `coach.${coach.account}@${DOMAIN}`;
  await store.database.asOwner((tx) =>
    tx.execute(sql`update account set email = ${email} where id = ${coach.account}`),
  );
  people.set(email, { sub: `sub ${coach.account}`, verified: true });
});

/** Signs in at the provider as an address; gives what that is worth here. */
async function come(address = email) {
  const found = (await findProvider(services(), { email: address }))!;
  const { address: to, asked } = await askProvider(found, PUBLIC, address);
  const back = new URL(await provider.signIn(to));
  return { back, asked, outcome: await returnFromProvider(services(), back, asked) };
}
const why = async (address?: string) => {
  const { outcome } = await come(address);
  return outcome.kind === "not" ? outcome.why : outcome.account;
};

test("a member is let in by the provider of their organisation, again too, once each time", async () => {
  const { outcome, back, asked } = await come();
  expect(outcome).toEqual({ kind: "known", account: coach.account, secondStep: false });
  // The answer of the provider is worth nothing a second time, nor with another browser's state.
  const failed = { kind: "not", why: "failed" };
  expect(await returnFromProvider(services(), back, asked)).toEqual(failed);
  const other = await come();
  expect(await returnFromProvider(services(), other.back, asked)).toEqual(failed);
  expect(await why()).toBe(coach.account);
});

test("a provider that asked for a second step says so", async () => {
  people.set(email, { sub: `sub ${coach.account}`, verified: true, mfa: true });
  expect((await come()).outcome).toMatchObject({ kind: "known", secondStep: true });
});

test("an address that the provider does not vouch for lets nobody in", async () => {
  people.set(email, { sub: `sub ${coach.account}`, verified: false });
  expect(await why()).toBe("notVerified");
});

test("another account of work with the same address is not the same person", async () => {
  expect(await why()).toBe(coach.account);
  people.set(email, { sub: "somebody who got the address later", verified: true });
  expect(await why()).toBe("otherwise");
});

test("whoever acts for another organisation too comes in by their password", async () => {
  await store.database.asOwner((tx) =>
    tx.execute(sql`insert into membership (id, account_id, organisation_id, role, since)
      values (${newId()}, ${coach.account}, ${all.care.id}, 'careEmployer', current_date)`),
  );
  expect(await why()).toBe("otherwise");
});

test("a stranger is not let in; somebody who was invited gets an account, and no more than asked", async () => {
  const stranger = `vreemd@${DOMAIN}`;
  people.set(stranger, { sub: "vreemd", verified: true });
  expect(await why(stranger)).toBe("notMember");
  const asked = { email: [stranger], rol: ["coach"], taal: ["nl"] };
  const { administrator } = all.actors;
  const invited = await as(administrator, (tx) =>
    inviteColleague(tx, administrator, asked, { sendsMail: false }),
  );
  expect(invited.kind).toBe("saved");
  const made = await why(stranger);
  const roles = sql`select m.role, m.organisation_id as at from membership m
    join account a on a.id = m.account_id where a.email = ${stranger}`;
  expect(await rowsOf(store.database, roles)).toEqual([{ role: "coach", at: all.runner.id }]);
  expect(await why(stranger)).toBe(made);
});

test("a demonstration's account and somebody of another organisation are not let in", async () => {
  await store.database.asOwner((tx) =>
    tx.execute(sql`update account set demonstration = true where id = ${coach.account}`),
  );
  expect(await why()).toBe("notMember");
  const elsewhere = `elders@${DOMAIN}`;
  await store.database.asOwner((tx) =>
    tx.execute(
      sql`update account set email = ${elsewhere} where id = ${all.others.careEmployer.account}`,
    ),
  );
  people.set(elsewhere, { sub: "elders", verified: true });
  expect(await why(elsewhere)).toBe("notMember");
});

test("only an administrator with a second step sets it, for their own organisation and domain", async () => {
  const faultOf = async (outcome: ReturnType<typeof keep>) => {
    const { kind, ...rest } = await outcome;
    return "faults" in rest ? rest.faults.map(({ key }) => key) : kind;
  };
  const other = all.others.administrator;
  expect(await faultOf(keep(all.actors.coach))).toBe("notFound");
  expect(await faultOf(keep(other, {}, session(null)))).toEqual(["access:secondStep.ownFirst"]);
  expect(await faultOf(keep(other))).toEqual(["access:provider.domainTaken"]);
  expect(await faultOf(keep(other, { domein: "geen domein" }))).toEqual([
    "access:provider.noDomain",
  ]);
  expect(await faultOf(keep(other, { adres: "ftp://x.example" }))).toEqual([
    "access:provider.noIssuer",
  ]);
  expect(await as(other, (tx) => readProvider(tx, other))).toBeUndefined();
  // The secret is kept when it is left empty, but not for another provider.
  const { administrator } = all.actors;
  expect(await faultOf(keep(administrator, { geheim: "" }))).toBe("saved");
  expect(await why()).toBe(coach.account);
  expect(
    await faultOf(keep(administrator, { geheim: "", adres: "https://elders.example" })),
  ).toEqual(["forms:required"]);
});

test("the secret stands nowhere as it is, and opens for this organisation only", async () => {
  const [row] = await rowsOf<{ secret: string }>(
    store.database,
    sql`select client_secret as secret from organisation_provider`,
  );
  expect(Buffer.from(row!.secret, "base64url").includes(CLIENT.secret)).toBe(false);
  const other = {
    ...services(),
    sealKeys: ["another secret, no shorter than thirty-two"] as const,
  };
  expect(await findProvider(other, { email })).toBeUndefined();
});

test("an address within the net of the installation is no provider", () => {
  const real = "https://overstap.example";
  expect(isIssuer("https://login.example/tenant", real)).toBe(true);
  for (const odd of ["http://login.example", "http://localhost:1", "https://a:b@c.example", "x"]) {
    expect(isIssuer(odd, real), odd).toBe(false);
  }
});

test("what was taken away lets nobody in any more", async () => {
  const { administrator } = all.actors;
  const { asked, back } = await come();
  await as(administrator, (tx) => dropProvider(tx, administrator, session()));
  expect(await findProvider(services(), { email })).toBeUndefined();
  expect(await returnFromProvider(services(), back, asked)).toEqual({ kind: "not", why: "failed" });
});
