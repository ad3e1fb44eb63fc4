import { sql } from "drizzle-orm";
import { verifyPassword } from "better-auth/crypto";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { rowsOf } from "../fixture/accessFixture.ts";
import { openInstallation } from "../installation.ts";
import { hashOf, newToken } from "../links/token.ts";
import { storePolicy } from "../policy/storePolicy.ts";
import { beginInstallation } from "./beginInstallation.ts";
import { installationBegun, setupLinkState } from "./installationBegun.ts";
import { makeSetupLink } from "./makeSetupLink.ts";

let store: TestDatabase;
beforeEach(async () => {
  store = await openTestDatabase();
  await store.database.asOwner(async (tx) => {
    await storePolicy(tx);
    await openInstallation(tx, "empty", "empty");
  });
});
afterEach(() => store.close());

const typed = {
  naam: ["Ria Smeets"],
  email: ["Ria@Loket.example "],
  wachtwoord: ["vier gewone woorden"],
  organisatie: ["Loket Zuid"],
  soort: ["counter"],
};
const link = async (endEarlier = false) => {
  const path = await store.database.asOwner((tx) => makeSetupLink(tx, endEarlier));
  return path?.replace("/begin/", "");
};
const begin = (token: string | undefined, given: typeof typed = typed) =>
  beginInstallation(store.database, token, given, "nl");
const state = (token: string) =>
  store.database.as("overstap_accounts", undefined, (tx) => setupLinkState(tx, token));
const standing = () =>
  rowsOf<{ accounts: number; organisations: number; memberships: number; runs: string | null }>(
    store.database,
    sql`select (select count(*)::int from account) as accounts,
      (select count(*)::int from organisation) as organisations,
      (select count(*)::int from membership) as memberships,
      (select o.name from installation i join organisation o on o.id = i.organisation_id) as runs`,
  );
const nothing = [{ accounts: 0, organisations: 0, memberships: 0, runs: null }];
const begun = [{ accounts: 1, organisations: 1, memberships: 1, runs: "Loket Zuid" }];

describe("a set-up link", () => {
  test("is 32 random bytes of which the store knows the hash only", async () => {
    const token = (await link())!;
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(Buffer.from(token, "base64url")).toHaveLength(32);
    const rows = await rowsOf<{ all: string }>(
      store.database,
      sql`select row_to_json(l)::text as all from setup_link l`,
    );
    expect(rows.map((row) => row.all).join()).not.toContain(token);
    expect(rows.map((row) => row.all).join()).toContain(hashOf(token));
  });

  test("is not used up by looking, and works until it is used", async () => {
    const token = (await link())!;
    for (let times = 0; times < 3; times++) expect(await state(token)).toBe("open");
    expect(await begin(token)).toMatchObject({ kind: "begun", email: "ria@loket.example" });
    expect(await state(token)).toBe("used");
    expect(await begin(token)).toEqual({ kind: "used" });
    expect(await standing()).toEqual(begun);
  });

  test("two programs that start at once each print one; when one is used, all are", async () => {
    const [one, other] = await Promise.all([link(), link()]);
    expect(one).not.toBe(other);
    expect(await Promise.all([state(one!), state(other!)])).toEqual(["open", "open"]);
    await begin(other);
    expect(await Promise.all([state(one!), state(other!)])).toEqual(["used", "used"]);
    expect(await link()).toBeUndefined();
  });

  test("one that was asked for ends those before it", async () => {
    const before = (await link())!;
    const after = (await link(true))!;
    expect(await Promise.all([state(before), state(after)])).toEqual(["replaced", "open"]);
    expect(await begin(before)).toEqual({ kind: "used" });
    expect(await standing()).toEqual(nothing);
  });

  test("a made-up one begins nothing", async () => {
    await link();
    for (const token of [undefined, "", "x", newToken().token, `${newToken().token}x`]) {
      expect(await begin(token)).toEqual({ kind: "unknown" });
    }
    expect(await standing()).toEqual(nothing);
  });

  test("there is none for a demonstration", async () => {
    await rowsOf(store.database, sql`update installation set mode = 'demo'`);
    expect(await link()).toBeUndefined();
  });
});

describe("beginning", () => {
  test("makes an administrator who signs in, and the organisation that runs the installation", async () => {
    expect(await installationBegun(store.database)).toBe(false);
    await begin(await link());
    expect(await installationBegun(store.database)).toBe(true);
    const [made] = await rowsOf<{ name: string; role: string; hash: string }>(
      store.database,
      sql`select a.name, m.role, c.password as hash from account a
        join membership m on m.account_id = a.id join account_credential c on c.account_id = a.id`,
    );
    expect(made).toMatchObject({ name: "Ria Smeets", role: "administrator" });
    expect(await verifyPassword({ hash: made!.hash, password: "vier gewone woorden" })).toBe(true);
  });

  test("of several at once, with several links, one begins and nothing is left of the others", async () => {
    const tokens = [await link(), await link(), await link()];
    const outcomes = await Promise.all(
      tokens.map((token, at) => begin(token, { ...typed, email: [`wie${at}@loket.example`] })),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["begun", "used", "used"]);
    expect(await standing()).toEqual(begun);
  });

  test("pressed twice begins once", async () => {
    const token = await link();
    const kinds = (await Promise.all([begin(token), begin(token)])).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["begun", "used"]);
    expect(await standing()).toEqual(begun);
  });

  test.each([
    ["naam", "   ", "forms:required"],
    ["naam", "x".repeat(121), "forms:tooLong"],
    ["email", "ria", "forms:noEmail"],
    ["wachtwoord", "kort", "forms:passwordShort"],
    ["wachtwoord", "Wachtwoord123", "access:password.common"],
    ["organisatie", "\u202e", "forms:required"],
    ["soort", "library", "forms:unknownChoice"],
    ["soort", "", "forms:choose"],
  ])("with %s %j says what is wrong, and the link still works", async (field, value, key) => {
    const token = await link();
    const outcome = await begin(token, { ...typed, [field]: [value] });
    expect(outcome).toMatchObject({ kind: "faults", faults: [{ field, key }] });
    expect(await standing()).toEqual(nothing);
    expect(await state(token!)).toBe("open");
  });
});

describe("past the first lock", () => {
  const call = (role: "overstap_app" | "overstap_engine" | "overstap_accounts", hash: string) =>
    store.database.as(role, undefined, (tx) =>
      tx.execute(
        sql`select begin_installation(${hash}, ${newId()}, ${newId()}, ${newId()}, 'X', 'care')`,
      ),
    );

  test("only the role that signs people in may begin, and only by a link", async () => {
    const token = (await link())!;
    for (const role of ["overstap_app", "overstap_engine"] as const) {
      await expect(call(role, hashOf(token))).rejects.toMatchObject({ cause: { code: "42501" } });
    }
    const { rows } = await call("overstap_accounts", hashOf(newToken().token));
    expect(rows).toEqual([{ begin_installation: "unknown" }]);
    expect(await standing()).toEqual(nothing);
  });

  test("nobody but the owner reads a link", async () => {
    for (const role of ["overstap_app", "overstap_engine", "overstap_accounts"] as const) {
      await expect(
        store.database.as(role, undefined, (tx) => tx.execute(sql`select * from setup_link`)),
      ).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });
});
