import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../database/testDatabase.ts";
import { holds, plain, plainText } from "./plain.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
});
afterAll(() => store.close());

const ask = async <T>(query: ReturnType<typeof sql>) =>
  (await store.database.asOwner((tx) => tx.execute(query))).rows[0] as T;

test.each([
  "Çelik",
  "Doğan",
  "İpek",
  "Işık",
  "Øster",
  "Łukasz",
  "Đặng",
  "Groß",
  "Súdwest-Fryslân",
  "'s-Gravendeel",
  "Ünal",
  "Иван",
  "فاطمة",
  "Æ",
  "",
])("%s reads the same in the program and in the database", async (name) => {
  expect(await ask(sql`select ${plain(sql`${name}::text`)} as plain`)).toEqual({
    plain: plainText(name),
  });
});

test.each([
  ["Sabrina Çelik", "celik", true],
  ["Sabrina Çelik", "ÇELIK", true],
  ["Çelik", "celik", true],
  ["Celik", "çelik", true],
  ["Doğan", "dogan", true],
  ["100% zorg", "100%", true],
  ["100 zorg", "100%", false],
  ["a_b", "a_", true],
  ["ab", "a_", false],
  ["a\\b", "\\", true],
])("%s holds %s: %s", async (name, typed, found) => {
  expect(await ask(sql`select ${holds(sql`${name}::text`, typed)} as found`)).toEqual({ found });
});
