import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { textRow, xlsxOf } from "../../platform/spreadsheet/fixture/xlsxOf.ts";
import { fillPeople } from "../fixture/peopleFixture.ts";
import { poolOf } from "./fixture/poolFixture.ts";
import { countCertain, listAlike } from "./pool/listAlike.ts";

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

test("a list of one row five thousand times is counted and laid side by side at once", async () => {
  // As it is in a database that has seen short lists only.
  await pool.checked("Voornaam;Achternaam\nJan;Jansen\nJan;Jansen\n");
  await store.database.asOwner((tx) => tx.execute(sql`analyze`));
  await store.database.asOwner((tx) => tx.execute(sql`delete from pool_import`));
  const row = "Jan;Jansen;1-1-1990;jan@voorbeeld.nl;0612345678\n";
  const id = await pool.checked(
    `Voornaam;Achternaam;Geboortedatum;E-mail;Telefoon\n${row.repeat(5000)}`,
  );
  const began = performance.now();
  expect((await pool.seen(id)).counts).toMatchObject({ right: 5000, undecided: 4999 });
  const { rows, total } = await pool.as((tx) => listAlike(tx, coach, id, 400, 10));
  expect([total, rows[0]?.row, rows[0]?.others.length]).toEqual([4999, 3993, 5]);
  expect(await pool.as((tx) => countCertain(tx, id))).toBe(0);
  expect(await pool.confirm(id)).toEqual({ kind: "undecided", rows: 4999 });
  expect((performance.now() - began) / 1000).toBeLessThan(10);
});
