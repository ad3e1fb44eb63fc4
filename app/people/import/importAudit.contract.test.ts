import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type AuditEntry, readAudit } from "../../access/audit/readAudit.ts";
import {
  openWatchedStore,
  SECRET,
  type WatchedStore,
} from "../../access/audit/fixture/watchedStore.ts";
import { sealAll } from "../../access/audit/sealAudit.ts";
import { auditWitness } from "../../access/audit/witness.ts";
import { type Database, openDatabase } from "../../platform/database/database.ts";
import type { Page } from "../../platform/lists/listQuery.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { csv, type Pool, poolOf, simple } from "./fixture/poolFixture.ts";
import { leftOutRows } from "./pool/leftOutRows.ts";
import { listFaults } from "./pool/listFaults.ts";
import { firstRows, listImports, readImport } from "./pool/readImport.ts";

let held: WatchedStore;
let watched: Database;
let pool: Pool;
beforeAll(async () => {
  held = await openWatchedStore();
  watched = openDatabase(held.store.connection, auditWitness);
  pool = poolOf(watched, held.all.actors.coach);
});
afterAll(async () => {
  await watched.close();
  await held.close();
});
beforeEach(() => sealAll(watched, SECRET));

type Told = { account_id: string; subject_id: string | null; groups: string[] };
const reads = () =>
  held.owner<Told>(
    "select account_id, subject_id, groups from audit_inbox where verb = 'read' order by id",
  );
const ofNobody = () => ({
  account_id: held.all.actors.coach.account,
  subject_id: null,
  groups: ["pool"],
});

test("rows that are looked at, their faults and those that are taken along are told, once a page", async () => {
  const id = await pool.checked(csv("Eva;Nieuw;;;;;P1", "Bo;1234;;;;;P2"));
  await sealAll(watched, SECRET);
  for (const page of [
    () => pool.as((tx) => firstRows(tx, id, 10)),
    () => pool.as((tx) => listFaults(tx, id, 1, 10)),
    () => pool.as((tx) => leftOutRows(tx, id)),
  ]) {
    // eslint-disable-next-line no-await-in-loop -- one after the other
    await page();
    // eslint-disable-next-line no-await-in-loop -- as above
    expect(await reads()).toEqual([ofNobody()]);
    // eslint-disable-next-line no-await-in-loop -- as above
    await sealAll(watched, SECRET);
  }
  const { coach } = held.all.actors;
  await pool.as((tx) => listImports(tx, coach));
  await pool.as((tx) => readImport(tx, coach, id));
  expect(await reads()).toEqual([]);
});

test("a row that stayed outside as somebody who is known is told of them", async () => {
  const { anna } = held.all.people;
  const id = await pool.checked(simple);
  await held.owner(`update pool_row set state = 'leftOut', left_out_why = 'known', same_as = '${anna}'
    where import_id = '${id}' and row = 2`);
  await sealAll(watched, SECRET);
  await pool.as((tx) => leftOutRows(tx, id));
  expect(await reads()).toEqual([{ ...ofNobody(), subject_id: anna }]);
});

test("who was taken in sees that their row was read", async () => {
  const { coach } = held.all.actors;
  const id = await pool.checked(simple);
  await pool.confirm(id);
  await pool.run();
  const { rows } = await pool.as((tx) => listCandidacies(tx, coach));
  const eva = rows.find(({ firstName }) => firstName === "Eva")!;
  await sealAll(watched, SECRET);
  const told: Page<AuditEntry> = await pool.as((tx) =>
    readAudit(tx, { q: "", page: 1, filters: { wat: "read" } }, { about: eva.id }),
  );
  expect(told.rows.flatMap(({ groups }) => groups)).toContain("pool");
});
