import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { textRow, xlsxOf } from "../../platform/spreadsheet/fixture/xlsxOf.ts";
import { fillPeople } from "../fixture/peopleFixture.ts";
import { poolOf } from "./fixture/poolFixture.ts";
import { decideCertain } from "./pool/decideRow.ts";
import { mergedRows } from "./pool/leftOutRows.ts";
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

/** People who resemble nobody: of each number always the same. */
function people(from: number, count: number, town: string): string {
  const letters = (at: number) =>
    [0, 1, 2, 3].map((place) => String.fromCodePoint(97 + (Math.floor(at / 26 ** place) % 26)));
  const rows = Array.from({ length: count }, (_, more) => {
    const [at, first] = [from + more, letters(from + more).join("")];
    const last = letters((at * 7919) % 26 ** 4).join("");
    return `B${first};K${last};${1 + (at % 28)}-${1 + (at % 12)}-${1950 + (at % 50)};${town}`;
  });
  return ["Voornaam;Achternaam;Geboortedatum;Woonplaats", ...rows].join("\n");
}

test("putting rows together with people is quick for a coach who guides thousands", async () => {
  const known = 50;
  const decided = async (file: string) => {
    const id = await pool.checked(file);
    await pool.as((tx) => decideCertain(tx, coach, id, "replace"));
    expect(await pool.confirm(id)).toEqual({ kind: "begun" });
    return id;
  };
  await decided(people(0, known, "Geleen"));
  await pool.run();
  const few = await decided(people(0, known, "Sittard"));
  await pool.run();
  expect((await pool.seen(few)).counts).toMatchObject({ merged: known });
  await decided(people(1000, 2500, "Geleen"));
  await pool.run();
  // One of them is no longer the coach's when it comes to it: the others are put together all the same.
  const [one] = await pool.as((tx) => mergedRows(tx, few, 1));
  const again = await decided(people(0, known, "Maastricht"));
  await store.database.asOwner((tx) =>
    tx.execute(
      sql`update relation set until = current_date - 1 where candidacy_id = ${one!.candidacyId}`,
    ),
  );
  const began = performance.now();
  await pool.run();
  const seconds = (performance.now() - began) / 1000;
  expect((await pool.seen(again)).counts).toMatchObject({ merged: known - 1, leftOut: 1 });
  expect(seconds).toBeLessThan(6);
});
