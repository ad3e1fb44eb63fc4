import { beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { textRow, xlsxOf } from "../../platform/spreadsheet/fixture/xlsxOf.ts";
import { fillPeople } from "../fixture/peopleFixture.ts";
import { poolOf } from "./fixture/poolFixture.ts";

let store: TestDatabase;
let coach: Actor;
let pool: ReturnType<typeof poolOf>;
beforeEach(async () => {
  store = await openTestDatabase();
  coach = (await fillPeople(store.database)).actors.coach;
  pool = poolOf(store.database, coach);
  return () => store.close();
});

test("a list with as much text as is taken is read to its end", async () => {
  const cells = (count: number) => '<c t="s"><v>0</v></c>'.repeat(count);
  const row = `<row><c t="inlineStr"><is><t>Eva</t></is></c>${cells(198)}</row>`;
  const file = xlsxOf({
    sheetData: textRow("Voornaam", "Achternaam") + row.repeat(50),
    shared: `<si><t>${"abcdefghij".repeat(200)}</t></si>`,
  });
  const id = await pool.begin();
  expect(await pool.stage(id, file)).toEqual({ kind: "staged" });
  await pool.columns(id);
  await pool.run();
  expect(await pool.seen(id)).toMatchObject({ state: "check", counts: { faulty: 50, all: 50 } });
});
