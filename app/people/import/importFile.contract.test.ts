import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { xlsxOf, textRow } from "../../platform/spreadsheet/fixture/xlsxOf.ts";
import { cellName, correctRow } from "./pool/correctRow.ts";
import { firstRows } from "./pool/readImport.ts";
import type { TestDatabase } from "../../platform/database/testDatabase.ts";
import type { PeopleFixture } from "../fixture/peopleFixture.ts";
import { csv, many, openPoolStore, type Pool, simple } from "./fixture/poolFixture.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
let pool: Pool;
beforeEach(async () => {
  ({ store, all, coach, pool } = await openPoolStore());
  return () => store.close();
});

const owner = async <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await store.database.asOwner((tx) => tx.execute<T>(statement))).rows;

describe("a file", () => {
  test("leaves out a BSN in any cell, and columns that may not be held, before it is kept", async () => {
    const id = await pool.begin();
    const file = "Naam;BSN;Diagnose;Opmerking\nAns Wit;111222333;iets;bsn 111222333 bekend\n";
    expect(await pool.stage(id, Buffer.from(file))).toEqual({ kind: "staged" });
    const seen = await pool.seen(id);
    expect(seen.columns.map(({ name, left }) => [name, left])).toEqual([
      ["Naam", undefined],
      ["BSN", "bsn"],
      ["Diagnose", "health"],
      ["Opmerking", undefined],
    ]);
    expect(seen.bsnCells).toBe(1);
    const held = await owner<{ whole: string }>(
      sql`select p::text || r::text as whole from pool_import p, pool_row r`,
    );
    expect(held[0]!.whole).not.toMatch(/111222333|iets/);
  });

  test("that is bad half-way leaves what there was", async () => {
    const id = await pool.begin();
    await pool.stage(id, Buffer.from(simple));
    const bad = csv(...many(1500), '"open;x');
    expect(await pool.stage(id, Buffer.from(bad))).toMatchObject({
      kind: "fault",
      fault: { key: "quote" },
    });
    expect(await pool.seen(id)).toMatchObject({ state: "columns", counts: { all: 2 } });
  });

  test("from a page that was opened before does not undo what was mended since", async () => {
    const id = await pool.checked(csv("Eva;Nieuw;31-2-1990;;;;"));
    const given = { [cellName("birthDate")]: ["1-3-1990"] };
    await pool.as((tx) => correctRow(tx, coach, id, 2, given));
    expect(await pool.stage(id, Buffer.from(simple))).toEqual({ kind: "notFound" });
    expect(await pool.seen(id)).toMatchObject({ state: "check", counts: { right: 1, all: 1 } });
  });

  test("with several sheets asks which", async () => {
    const id = await pool.begin();
    const file = xlsxOf({
      sheetData: textRow("Naam", "Plaats") + textRow("Ans Wit", "Geleen"),
      sheets: '<sheets><sheet name="Een" r:id="r1"/><sheet name="Twee" r:id="r1"/></sheets>',
    });
    expect(await pool.stage(id, file)).toEqual({ kind: "whichSheet", sheetNames: ["Een", "Twee"] });
    expect(await pool.stage(id, file, "Twee")).toEqual({ kind: "staged" });
  });

  test("may hold emoji, right to left, and HTML; each is a text", async () => {
    const id = await pool.checked(csv("Eva;<b>Nieuw;;;;;🙂", "محمد;علي;;;;;x"));
    const [first, second] = await pool.as((tx) => firstRows(tx, id, 2));
    expect(first).toMatchObject({ state: "faulty", cells: { A: "Eva", B: "<b>Nieuw" } });
    expect(second).toMatchObject({ state: "right", draft: { firstName: "محمد" } });
  });
});

test("a file with signs that no text has is read without them, its name and its columns too", async () => {
  const id = await pool.begin();
  const file = xlsxOf({
    sheetData: textRow("Na_x0000_am", "Mer_xD83D_k") + textRow("Eva _x0000_Wit&#xD800;", "_xDC00_"),
  });
  const name = `a\0b\n${"n".repeat(195)}🙂.xlsx`;
  expect(await pool.stage(id, file, undefined, name)).toEqual({ kind: "staged" });
  const seen = await pool.seen(id);
  expect(seen.columns.map((column) => column.name)).toEqual(["Naam", "Mer\uFFFDk"]);
  expect(seen.fileName).toBe(`ab ${"n".repeat(195)}🙂`);
  expect(await pool.columns(id)).toEqual({ kind: "chosen" });
  await pool.run();
  const [row] = await pool.as((tx) => firstRows(tx, id, 1));
  expect(row?.cells).toEqual({ A: "Eva Wit\uFFFD", B: "\uFFFD" });
});

describe("columns", () => {
  test("are remembered for the organisation, and for no other", async () => {
    const id = await pool.begin();
    const file = Buffer.from("Wie;Nummer\nAns Wit;1\n");
    await pool.stage(id, file);
    expect((await pool.seen(id)).mapping).toEqual({ A: null, B: null });
    expect(await pool.columns(id, { "kolom.A": ["fullName"] })).toEqual({ kind: "chosen" });
    const again = await pool.begin();
    await pool.stage(again, file);
    expect((await pool.seen(again)).mapping).toEqual({ A: "fullName", B: null });
    const stranger = all.strangers.coach;
    await store.database.as("overstap_app", actorSettings(stranger), async (tx) => {
      expect((await tx.execute(sql`select 1 from column_memory`)).rows).toEqual([]);
    });
  });

  test("need a name, each field once, and no forbidden one; then nothing is read", async () => {
    const id = await pool.begin();
    await pool.stage(id, Buffer.from("Wie;BSN;x\nAns Wit;1;2\n"));
    const faults = async (more: Record<string, string[]>) => {
      const chosen = await pool.columns(id, more);
      return chosen.kind === "faults"
        ? chosen.faults.map(({ field, key }) => `${field} ${key}`)
        : [];
    };
    expect(await faults({})).toEqual(["kolom.A pool:columns.noName"]);
    expect(await faults({ "kolom.A": ["fullName"], "kolom.C": ["fullName"] })).toEqual([
      "kolom.C pool:columns.twice",
    ]);
    expect(await faults({ "kolom.A": ["fullName"], "anders.modes": ["vliegen"] })).toEqual([
      "anders.modes pool:fault.noMode",
    ]);
    // What may not be held was not taken in, whatever a form says.
    expect(await pool.columns(id, { "kolom.A": ["fullName"], "kolom.B": ["phone"] })).toEqual({
      kind: "chosen",
    });
    expect((await pool.seen(id)).mapping).toEqual({ A: "fullName", B: null, C: null });
  });
});
