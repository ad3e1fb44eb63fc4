import { beforeEach, describe, expect, test } from "vitest";
import { type Actor } from "../../access/actor.ts";
import { cellName, correctRow, correctValue, shownName } from "./pool/correctRow.ts";
import { leftOutRows } from "./pool/leftOutRows.ts";
import { listFaults } from "./pool/listFaults.ts";
import { readPoolRow } from "./pool/readImport.ts";
import type { TestDatabase } from "../../platform/database/testDatabase.ts";
import { csv, openPoolStore, type Pool } from "./fixture/poolFixture.ts";

let store: TestDatabase;
let coach: Actor;
let pool: Pool;
beforeEach(async () => {
  ({ store, coach, pool } = await openPoolStore());
  return () => store.close();
});

describe("faults", () => {
  const faulty = csv(
    "Eva;Nieuw;1-1-1823;;Geleeen;16;",
    "Bo;Smit;;;Geleeen;200;",
    "Cas;Bos;;;Beek;;",
    "Dana;Vos;;;;;",
  );

  test("of the same kind stand together, what most rows have first", async () => {
    const id = await pool.checked(faulty);
    const { groups, total } = await pool.as((tx) => listFaults(tx, id, 1, 10));
    expect(total).toBe(4);
    expect(groups.map(({ field, given, count, rows }) => ({ field, given, count, rows }))).toEqual([
      { field: "town", given: "Geleeen", count: 2, rows: [2, 3] },
      { field: "birthDate", given: "1-1-1823", count: 1, rows: [2] },
      { field: "hours", given: "200", count: 1, rows: [3] },
      { field: "town", given: "Beek", count: 1, rows: [4] },
    ]);
    expect(groups[0]?.offered).toContain("Geleen (Sittard-Geleen)");
  });

  test("are mended in all rows at once, or row by row", async () => {
    const id = await pool.checked(faulty);
    const { groups } = await pool.as((tx) => listFaults(tx, id, 1, 10));
    expect(await pool.as((tx) => correctValue(tx, coach, id, groups[0]!, "Geleen"))).toEqual({
      kind: "corrected",
      rows: 2,
    });
    expect(await pool.seen(id)).toMatchObject({ counts: { faulty: 3, right: 1 } });
    const mend = (row: number, given: Record<string, string[]>) =>
      pool.as((tx) => correctRow(tx, coach, id, row, given));
    expect(await mend(2, { [cellName("birthDate")]: ["1-1-1990"] })).toEqual({
      kind: "corrected",
      right: true,
    });
    expect(await mend(3, { [cellName("hours")]: ["x"] })).toEqual({
      kind: "corrected",
      right: false,
    });
    expect(await mend(3, { [cellName("hours")]: ["111222333"] })).toMatchObject({ kind: "faults" });
    expect(await mend(99, {})).toEqual({ kind: "notFound" });
    expect((await pool.as((tx) => readPoolRow(tx, id, 3)))?.cells).toMatchObject({ F: "x" });
  });

  test("that were mended in another tab stay mended", async () => {
    const id = await pool.checked(csv("Eva;Nieuw;31-2-1990;;Geleen;200;"));
    const shown = { birthDate: "31-2-1990", hours: "200" };
    const tab = (typed: Partial<typeof shown>) => {
      const fields = (["birthDate", "hours"] as const).flatMap((field) => [
        [shownName(field), [shown[field]]],
        [cellName(field), [typed[field] ?? shown[field]]],
      ]);
      return pool.as((tx) => correctRow(tx, coach, id, 2, Object.fromEntries(fields)));
    };
    await tab({ birthDate: "1-3-1990" });
    expect(await tab({ hours: "20" })).toEqual({ kind: "corrected", right: true });
    const row = await pool.as((tx) => readPoolRow(tx, id, 2));
    expect(row?.draft).toMatchObject({ birthDate: "1990-03-01", wishes: { hours: { min: 20 } } });
  });

  test("that stay leave their rows outside, with what is wrong", async () => {
    const id = await pool.checked(faulty);
    await pool.confirm(id);
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 1, leftOut: 3 } });
    const out = await pool.as((tx) => leftOutRows(tx, id));
    expect(out[1]).toMatchObject({
      row: 3,
      leftOutWhy: "faulty",
      cells: { A: "Bo", E: "Geleeen" },
    });
    expect(out[1]!.faults?.map(({ field }) => field)).toEqual(["town", "hours"]);
  });

  test("nobody is right: nothing begins", async () => {
    const id = await pool.checked(csv("Eva;;;;;;"));
    expect(await pool.confirm(id)).toEqual({ kind: "nobody" });
  });
});
