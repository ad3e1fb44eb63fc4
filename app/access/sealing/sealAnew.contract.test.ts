import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { seal, unseal } from "../../platform/seal.ts";
import { type AccessFixture, fillAccess } from "../fixture/accessFixture.ts";
import { sealPurposeOf } from "../organisationSignIn/provider.ts";
import { sealPurpose } from "../secondStep/takeSecondStep.ts";
import { sealAnew } from "./sealAnew.ts";
import { keysOf, type SealKeys } from "./sealKeys.ts";

const STORE = "the store's own secret of the tests, long";
const FIRST = "the first key of the tests, long enough";
const NEXT = "the next key of the tests, long enough too";

let store: TestDatabase;
let account: string;
let organisation: string;
let all: AccessFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
  account = all.actors.administrator.account;
  organisation = all.actors.administrator.membership.organisation.id;
  const step = seal("of the app", STORE, sealPurpose(account));
  const client = seal("of the provider", STORE, sealPurposeOf(organisation));
  await store.database.asOwner(async (tx) => {
    await tx.execute(
      sql`insert into second_step (account_id, secret) values (${account}, ${step})`,
    );
    await tx.execute(sql`insert into organisation_provider (organisation_id, issuer, client_id, client_secret, domain)
      values (${organisation}, 'https://login.example', 'overstap', ${client}, 'voorbeeld.example')`);
  });
});
afterAll(() => store.close());

const anew = (keys: SealKeys, dropLost = false) =>
  store.database.asOwner((tx) => sealAnew(tx, keys, { dropLost }));
/** What the two are, as a key opens them. */
const opened = (key: string) =>
  store.database.asOwner(async (tx) => {
    const { rows } = await tx.execute<{ step: string; client: string }>(sql`
      select (select secret from second_step) as step, (select client_secret from organisation_provider) as client`);
    return [
      unseal(rows[0]!.step, key, sealPurpose(account)),
      unseal(rows[0]!.client, key, sealPurposeOf(organisation)),
    ];
  });
const both = ["of the app", "of the provider"];
const neither = [undefined, undefined];

test("with the first key all is sealed anew, and what lies in the database opens nothing any more", async () => {
  const { sealKeys } = keysOf([FIRST], STORE);
  expect(await anew(sealKeys)).toEqual({ held: 2, anew: 2, lost: 0 });
  expect([await opened(FIRST), await opened(STORE)]).toEqual([both, neither]);
  expect(await anew(sealKeys)).toEqual({ held: 2, anew: 0, lost: 0 });
});

test("another key takes its place, with the one before on the second line", async () => {
  expect(await anew(keysOf([NEXT, FIRST], STORE).sealKeys)).toEqual({ held: 2, anew: 2, lost: 0 });
  expect([await opened(NEXT), await opened(FIRST)]).toEqual([both, neither]);
});

test("what no key opens stays until somebody says that it is lost", async () => {
  const { sealKeys } = keysOf([FIRST], STORE);
  expect(await anew(sealKeys)).toEqual({ held: 2, anew: 0, lost: 2 });
  expect(await opened(NEXT)).toEqual(both);
  expect(await anew(sealKeys, true)).toEqual({ held: 2, anew: 0, lost: 2 });
  expect(await anew(sealKeys)).toEqual({ held: 0, anew: 0, lost: 0 });
});

test("cookies are signed with what nobody knows who has the database, or the key, only", () => {
  const { secret } = keysOf([FIRST], STORE);
  expect([FIRST, STORE]).not.toContain(secret);
  expect(secret.length).toBeGreaterThan(32);
  expect(keysOf([FIRST], `${STORE}.`).secret).not.toBe(secret);
  expect(keysOf([NEXT], STORE).secret).not.toBe(secret);
  expect(keysOf([FIRST, NEXT], STORE).secret).toBe(secret);
  expect(keysOf([], STORE)).toEqual({ sealKeys: [STORE], secret: STORE });
});
