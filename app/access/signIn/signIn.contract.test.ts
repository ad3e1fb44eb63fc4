import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { openSignIn, requestFrom } from "../fixture/signInFixture.ts";
import { passwordWasRight, takePasswordTry } from "./passwordTries.ts";
import { type Credentials, signIn } from "./signIn.ts";

const PASSWORD = "vier gewone woorden";
const OFFICE = "192.0.2.1";

let store: TestDatabase;
let own: ReturnType<typeof openSignIn>;
let fatima: string;
beforeAll(async () => {
  store = await openTestDatabase();
  own = openSignIn(store);
  fatima = await own.addAccount("fatima@example.org", PASSWORD);
  await own.addAccount("jan@example.org", PASSWORD);
});
beforeEach(() => store.database.asOwner((tx) => tx.execute(sql`delete from sign_in_rate`)));
afterAll(async () => {
  await own.close();
  await store.close();
});

const signInAs = async (email: string, password: string, more: Partial<Credentials> = {}) =>
  (await signIn(own.services, requestFrom(OFFICE), { email, password, ...more })).kind;
const take = (email: string, caller: string, knownAccount?: string) =>
  takePasswordTry(store.database, { email, caller, knownAccount });

test("after five wrong passwords a name waits, and the colleagues behind the address go on", async () => {
  for (let tries = 0; tries < 5; tries++) {
    expect(await signInAs("fatima@example.org", "verkeerd")).toBe("refused");
  }
  expect(await signInAs("Fatima@example.org ", PASSWORD)).toBe("tooOften");
  expect(await signInAs("jan@example.org", PASSWORD)).toBe("signedIn");
});

test("a colleague who goes on mistyping for an hour stops none of forty", async () => {
  for (let tries = 0; tries < 300; tries++) await take("fatima@example.org", OFFICE);
  const colleagues = Array.from({ length: 40 }, (_, at) => `collega${at}@example.org`);
  const waits = await Promise.all(colleagues.map((email) => take(email, OFFICE)));
  expect(waits.filter((minutes) => minutes !== undefined)).toEqual([]);
});

test("many guesses at one moment are bounded as one after the other are", async () => {
  const waits = await Promise.all(
    Array.from({ length: 50 }, () => take("fatima@example.org", OFFICE)),
  );
  expect(waits.filter((minutes) => minutes === undefined)).toHaveLength(5);
  expect(waits.find((minutes) => minutes !== undefined)).toBe(10);
});

test("who tries many names from one address is stopped", async () => {
  const waits = [];
  for (let at = 0; at < 105; at++) waits.push(await take(`naam${at}@example.org`, "203.0.113.9"));
  expect(waits.filter((minutes) => minutes === undefined)).toHaveLength(100);
});

test("guesses from all over the world stop at thirty an hour, and not at somebody's own browser", async () => {
  for (let at = 0; at < 40; at++) await take("fatima@example.org", `203.0.113.${at}`);
  expect(await signInAs("fatima@example.org", PASSWORD)).toBe("tooOften");
  expect(await signInAs("fatima@example.org", PASSWORD, { knownAccount: fatima })).toBe("signedIn");
  // What a browser knows of one account opens no way to try another.
  expect(await signInAs("fatima@example.org", PASSWORD)).toBe("tooOften");
});

test("a browser's own count ends too, and begins anew when the password was right", async () => {
  const known = { knownAccount: fatima };
  for (let tries = 0; tries < 9; tries++) await take("fatima@example.org", OFFICE, fatima);
  expect(await signInAs("fatima@example.org", PASSWORD, known)).toBe("signedIn");
  for (let tries = 0; tries < 10; tries++) await take("fatima@example.org", OFFICE, fatima);
  expect(await signInAs("fatima@example.org", PASSWORD, known)).toBe("tooOften");
});

test("who gets it right in the end has all tries again", async () => {
  for (let tries = 0; tries < 5; tries++) await take("jan@example.org", OFFICE);
  const jan = { email: "jan@example.org", caller: OFFICE, knownAccount: undefined };
  await passwordWasRight(store.database, jan);
  for (let tries = 0; tries < 5; tries++) {
    expect(await take("jan@example.org", OFFICE)).toBeUndefined();
  }
});

test("a name that nobody has is answered as one that somebody has, in words, tries and time", async () => {
  const took: Record<string, number[]> = { "jan@example.org": [], "niemand@example.org": [] };
  for (let tries = 0; tries < 7; tries++) {
    const kinds = [];
    for (const [email, times] of Object.entries(took)) {
      const began = performance.now();
      kinds.push(await signInAs(email, "verkeerd"));
      times.push(performance.now() - began);
    }
    expect(kinds).toEqual(tries < 5 ? ["refused", "refused"] : ["tooOften", "tooOften"]);
  }
  const [known, unknown] = Object.values(took).map(
    (times) => times.slice(0, 5).toSorted((a, b) => a - b)[2]!,
  );
  // Without the hash an unknown name would be answered ten times as fast.
  expect(known! / unknown!).toBeGreaterThan(0.5);
  expect(known! / unknown!).toBeLessThan(2);
});

test("no name and no address of a caller stands in the counts", async () => {
  await take("fatima@example.org", OFFICE);
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute<{ key: string }>(sql`select key from sign_in_rate`),
  );
  expect(rows).toHaveLength(3);
  expect(rows.filter(({ key }) => /fatima|192/.test(key))).toEqual([]);
});
