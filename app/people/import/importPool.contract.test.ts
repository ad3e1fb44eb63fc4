import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { roles } from "../../access/role.ts";
import { newId } from "../../platform/ids.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { beginImport } from "./pool/beginImport.ts";
import { cancelImport } from "./pool/cancelImport.ts";
import { continueImport } from "./pool/continueImport.ts";
import { findImport } from "./pool/findImport.ts";
import { leftOutRows } from "./pool/leftOutRows.ts";
import { firstRows, listImports } from "./pool/readImport.ts";
import { runImport } from "./runImport.ts";
import { wipeImport } from "./pool/wipeImport.ts";
import { wipeImports } from "./wipeImports.ts";
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
const people = async () => (await pool.as((tx) => listCandidacies(tx, coach))).total;

describe("a pool", () => {
  test("comes in whole: the coach is theirs, and what they said stands there", async () => {
    const before = await people();
    const id = await pool.checked(simple);
    expect(await pool.seen(id)).toMatchObject({ state: "check", counts: { right: 2, all: 2 } });
    expect(await people()).toBe(before);
    expect(await pool.confirm(id)).toEqual({ kind: "begun" });
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 2, all: 2 } });
    const { rows } = await pool.as((tx) => listCandidacies(tx, coach));
    const eva = rows.find(({ firstName }) => firstName === "Eva");
    expect(eva).toMatchObject({
      identity: { lastName: "Nieuw", birthDate: "1990-02-01", email: "eva@voorbeeld.nl" },
      town: { name: "Maastricht" },
      wishes: { hoursMin: 16, hoursMax: 24, modes: null },
      ground: { ground: "consent", purpose: "werk in de zorg" },
      track: "mobility",
      relations: ["assigned"],
    });
  });

  test("holds nothing of whom it took in, and all of a row that stays outside", async () => {
    const id = await pool.checked(csv("Eva;Nieuw;;;;;P1", "Bo;1234;;;;;P2"));
    const [first] = await pool.as((tx) => firstRows(tx, id, 1));
    expect(first?.cells).toMatchObject({ G: "P1" });
    await pool.confirm(id);
    await pool.run();
    const held = await owner<{ row: number; cells: object; draft: unknown }>(
      sql`select row, cells, draft from pool_row order by row`,
    );
    expect(held).toEqual([
      { row: 2, cells: {}, draft: null },
      {
        row: 3,
        cells: { A: "Bo", B: "1234", G: "P2" },
        draft: null,
      },
    ]);
  });

  test("is taken in once, however often its work is asked for or run at once", async () => {
    const before = await people();
    // More than one transaction takes in.
    const id = await pool.checked(csv(...many(2100)));
    await pool.confirm(id);
    await pool.as((tx) => continueImport(tx, coach, id));
    const payload = { importId: id };
    const once = () =>
      runImport.run(
        {
          payload,
          event: newId(),
          organisation: undefined,
          triedBefore: 0,
          signal: new AbortController().signal,
        },
        pool.services,
      );
    await Promise.all([once(), once(), pool.run()]);
    await pool.run();
    expect(await people()).toBe(before + 2100);
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 2100 } });
  });

  test("a run that is told to leave off goes on where it was", async () => {
    const id = await pool.checked(csv(...many(30)));
    await pool.confirm(id);
    const signal = AbortSignal.abort(new Error("the program stops"));
    const run = runImport.run(
      {
        payload: { importId: id },
        event: newId(),
        organisation: undefined,
        triedBefore: 0,
        signal,
      },
      pool.services,
    );
    await expect(run).rejects.toThrow("the program stops");
    expect(await pool.seen(id)).toMatchObject({ state: "storing", counts: { right: 30 } });
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 30 } });
  });

  test("whoever is no coach any more takes nobody in", async () => {
    const before = await people();
    const id = await pool.checked(simple);
    await pool.confirm(id);
    await owner(
      sql`update membership set until = current_date - 1 where account_id = ${coach.account}`,
    );
    await pool.run();
    await owner(sql`update membership set until = null where account_id = ${coach.account}`);
    expect(await people()).toBe(before);
    expect(await pool.seen(id)).toMatchObject({ state: "storing", counts: { right: 2 } });
    expect(await pool.as((tx) => continueImport(tx, coach, id))).toBe(true);
    await pool.run();
    expect(await people()).toBe(before + 2);
  });

  test("that the coach stops half-way keeps who is in, and tells who is not", async () => {
    const id = await pool.checked(simple);
    await pool.confirm(id);
    expect(await pool.as((tx) => cancelImport(tx, coach, id))).toEqual({ kind: "stopped" });
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({
      state: "stopped",
      counts: { leftOut: 2, stored: 0 },
    });
    const out = await pool.as((tx) => leftOutRows(tx, id));
    expect(out.map(({ row, leftOutWhy }) => [row, leftOutWhy])).toEqual([
      [2, "stopped"],
      [3, "stopped"],
    ]);
  });

  test("that is given up before anybody is in is wiped whole", async () => {
    const id = await pool.checked(simple);
    expect(await pool.as((tx) => cancelImport(tx, coach, id))).toEqual({ kind: "wiped" });
    expect(await owner(sql`select 1 from pool_row union all select 1 from pool_import`)).toEqual(
      [],
    );
    await pool.run();
  });

  test("that has ended is not wiped by a page that was opened before", async () => {
    const id = await pool.checked(simple);
    expect(await pool.as((tx) => wipeImport(tx, coach, id))).toBe(false);
    await pool.confirm(id);
    await pool.run();
    // Its button still says that it stops the list: there is nothing left to stop.
    expect(await pool.as((tx) => cancelImport(tx, coach, id))).toEqual({ kind: "ended" });
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 2 } });
    expect(await pool.as((tx) => wipeImport(tx, coach, id))).toBe(true);
    expect(await pool.as((tx) => listImports(tx, coach))).toEqual([]);
  });

  test("is wiped by itself after fourteen days, whatever it waits for", async () => {
    const old = await pool.checked(simple);
    const young = await pool.checked(simple);
    await owner(
      sql`update pool_import set recorded_at = now() - interval '15 days' where id = ${old}`,
    );
    const run = { payload: {}, event: newId(), organisation: undefined, triedBefore: 0 };
    await wipeImports.run({ ...run, signal: new AbortController().signal }, pool.services);
    expect((await pool.as((tx) => listImports(tx, coach))).map(({ id }) => id)).toEqual([young]);
    expect(await owner(sql`select distinct import_id from pool_row`)).toEqual([
      { import_id: young },
    ]);
  });
});

describe("nobody but the coach who began it", () => {
  test.each(roles)("a %s sees or changes it", async (role) => {
    const id = await pool.checked(simple);
    const colleague = {
      ...all.strangers[role],
      membership: { ...all.strangers[role].membership, role },
    };
    for (const actor of role === "coach" ? [colleague] : [all.actors[role], colleague]) {
      const as = <T>(work: Parameters<typeof pool.as<T>>[0]) =>
        store.database.as("overstap_app", actorSettings(actor), work);
      expect(await as((tx) => findImport(tx, actor, id))).toBeUndefined();
      expect(await as((tx) => cancelImport(tx, actor, id))).toEqual({ kind: "notFound" });
      expect(await as((tx) => wipeImport(tx, actor, id))).toBe(false);
      // Past the first lock the row policies say the same.
      const { rows } = await as((tx) =>
        tx.execute(sql`select 1 from pool_import union all select 1 from pool_row`),
      );
      expect(rows).toEqual([]);
    }
  });

  test.each(roles.filter((role) => role !== "coach"))("a %s begins none", async (role) => {
    const actor = all.actors[role];
    const begun = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
      beginImport(tx, actor, {}),
    );
    expect(begun).toEqual({ kind: "notAllowed" });
  });
});
