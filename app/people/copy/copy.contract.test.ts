import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { rowsOf } from "../../access/fixture/accessFixture.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { findFile, readFile } from "../../platform/files/readFile.ts";
import { tendFiles } from "../../platform/files/tendFiles.ts";
import { newId } from "../../platform/ids.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { textsIn } from "../../web/texts.ts";
import { plant, placesThatHold, planted, signs } from "../erasure/fixture/plant.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { askCopy, copiesOf } from "./askCopy.ts";
import { copyWords } from "./copyWords.ts";
import { camel, type OwnCopy } from "./gatherCopy.ts";
import { held, notHeld } from "./held.ts";
import { makeCopy } from "./makeCopy.ts";

let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  return () => store.close();
});

const owner = <T>(statement: ReturnType<typeof sql>) => rowsOf<T>(store.database, statement);
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const services = () => ({
  database: store.database,
  texts: textsIn,
  publicUrl: "http://localhost",
  clock: () => new Date(),
  log: { info() {}, warn() {}, error() {} },
});
const ask = (actor: Actor, id = anna, reden = "heeft geen mail") =>
  as(actor, (tx) => askCopy(tx, actor, id, { reden: [reden] }, "nl"));
const make = () => runAllDue(store.database, [makeCopy], services());
async function copyOf(actor: Actor): Promise<{ json: OwnCopy; pdf: Buffer; pdfId: string }> {
  expect(await ask(actor)).toEqual({ kind: "saved" });
  expect(await make()).toMatchObject({ completed: 1, failed: 0, deadletter: 0 });
  const [one] = await as(actor, (tx) => copiesOf(tx, anna));
  const read = async (id: string) => (await as(actor, (tx) => readFile(tx, id)))!.bytes;
  return {
    json: JSON.parse((await read(one!.json!)).toString()) as OwnCopy,
    pdf: await read(one!.pdf!),
    pdfId: one!.pdf!,
  };
}
const columns = () =>
  owner<{ table: string; column: string }>(sql`
    select c.relname as table, a.attname as column from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`);

describe("what is held", () => {
  test("is said of every table that the database has: in the copy, or why not", async () => {
    const tables = new Set((await columns()).map(({ table }) => table));
    expect([...tables].filter((table) => !(table in held) && !(table in notHeld))).toEqual([]);
    expect(Object.keys(held).filter((table) => table in notHeld)).toEqual([]);
    expect(Object.keys({ ...held, ...notHeld }).filter((table) => !tables.has(table))).toEqual([]);
  });

  test("names every column that it has, in both languages", async () => {
    const present = await columns();
    for (const language of ["nl", "en"] as const) {
      const { label } = copyWords({ names: {} }, textsIn(language), language);
      const unnamed = present
        .filter(({ table, column }) => table in held && !(column in (held[table]!.left ?? {})))
        .map(({ column }) => camel(column))
        .filter((key) => label(key) === key);
      expect([...new Set(unnamed)]).toEqual([]);
    }
    for (const [table, { left }] of Object.entries(held)) {
      const there = present.filter((one) => one.table === table).map(({ column }) => column);
      expect(Object.keys(left ?? {}).filter((column) => !there.includes(column))).toEqual([]);
    }
  });
});

describe("one's own copy", () => {
  test("holds all that any table holds of somebody, but for what says why not", async () => {
    await plant(store.database, all);
    const { json } = await copyOf(all.actors.candidate);
    const text = JSON.stringify(json.parts);
    expect(signs.filter((sign) => !text.includes(sign))).toEqual([]);
    const inCopy = new Set(
      Object.values(json.parts).flatMap((tables) =>
        Object.entries(tables).flatMap(([table, rows]) =>
          rows.flatMap((row) =>
            Object.entries(row)
              .filter(([, value]) => signs.some((sign) => JSON.stringify(value)?.includes(sign)))
              .map(([key]) => `${table}.${key}`),
          ),
        ),
      ),
    );
    const missing = (await placesThatHold(store.database, signs)).filter((place) => {
      const [table, column] = place.split(".") as [string, string];
      if (table in notHeld || column in (held[table]?.left ?? {})) return false;
      return !inCopy.has(`${camel(table)}.${camel(column)}`);
    });
    // Rows of a list that nobody was made of yet are whoever's they turn out to be.
    expect(missing).toEqual(["pool_row.cells", "pool_row.draft"]);
  });

  test("holds nothing of anybody else", async () => {
    const { json } = await copyOf(all.actors.candidate);
    const text = JSON.stringify(json);
    for (const other of [
      "Zonneveld",
      "Abelen",
      "de Wit",
      "bram@",
      "carla@",
      "dirk@",
      "words of Bram",
    ]) {
      expect(text).not.toContain(other);
    }
    expect(text).toContain("words of Anna");
  });

  test("says what each key means", async () => {
    const { json } = await copyOf(all.actors.candidate);
    const keys = new Set(
      Object.values(json.parts).flatMap((tables) =>
        Object.values(tables).flatMap((rows) => rows.flatMap((row) => Object.keys(row))),
      ),
    );
    expect([...keys].toSorted()).toEqual(Object.keys(json.keys));
    expect(json.keys["heldUntil"]).toBe("Bewaard tot en met");
  });

  test("is tagged and in the person's own words", async () => {
    await plant(store.database, all);
    const { pdf } = await copyOf(all.actors.candidate);
    const bytes = pdf.toString("latin1");
    expect(bytes.startsWith("%PDF-")).toBe(true);
    expect(bytes).toContain("/MarkInfo");
    expect(bytes).toContain("/Lang (nl)");
  });

  test("is there for seven days, for who asked and nobody else", async () => {
    const { candidate, coach } = all.actors;
    const { pdfId } = await copyOf(candidate);
    for (const actor of [...Object.values(all.actors), ...Object.values(all.strangers)]) {
      const found = await as(actor, (tx) => findFile(tx, pdfId));
      expect(found !== undefined).toBe(actor === candidate);
      expect((await as(actor, (tx) => copiesOf(tx, anna))).length).toBe(
        actor === candidate ? 1 : 0,
      );
    }
    const [kept] = await owner<{ days: number }>(sql`
      select round(extract(epoch from keep_until - now()) / 86400)::int as days from file where id = ${pdfId}`);
    expect(kept).toEqual({ days: 7 });
    await owner(sql`update file set keep_until = keep_until - interval '8 days'`);
    await owner(sql`update own_copy set expires_at = expires_at - interval '8 days'`);
    await tendFiles(undefined).run(
      {
        payload: {},
        event: newId(),
        organisation: undefined,
        triedBefore: 0,
        signal: new AbortController().signal,
      },
      services() as never,
    );
    expect(await owner(sql`select 1 from file where id = ${pdfId}`)).toEqual([]);
    expect(await as(candidate, (tx) => copiesOf(tx, anna))).toEqual([]);
    expect(coach).toBeDefined();
  });

  test("is made by the person, or by their coach who says why; the history tells", async () => {
    const { actors, strangers } = all;
    for (const actor of [...Object.values(actors), ...Object.values(strangers)]) {
      if (actor === actors.coach || actor === actors.candidate) continue;
      expect(await ask(actor)).toEqual({ kind: "notFound" });
    }
    expect(await ask(actors.coach, anna, " ")).toMatchObject({ kind: "faults" });
    const { json } = await copyOf(actors.coach);
    expect(json.parts.person?.["candidacyFirstName"]).toMatchObject([{ firstName: "Anna" }]);
    expect(
      await owner(sql`select subject, verb, reason, role from change where subject = 'copy'`),
    ).toEqual([{ subject: "copy", verb: "created", reason: "heeft geen mail", role: "coach" }]);
  });

  test("asked twice is made once", async () => {
    await ask(all.actors.candidate);
    await ask(all.actors.candidate);
    expect(await make()).toMatchObject({ completed: 1 });
    expect(await owner(sql`select 1 from own_copy`)).toHaveLength(1);
  });

  test("of a large file is made within a minute", async () => {
    await owner(sql`insert into change (id, organisation_id, account_id, role, acting_organisation_id, subject,
        subject_id, candidacy_id, field_group, verb, before, after)
      select gen_random_uuid(), c.organisation_id, ${all.actors.coach.account}, 'coach', c.organisation_id, 'wishes',
        c.id, c.id, 'wishes', 'changed', '{"maxMinutes": 30, "slots": ["mon-morning"]}',
        jsonb_build_object('maxMinutes', n, 'talents', array['${sql.raw(planted.words)}'])
      from candidacy c, generate_series(1, 2000) n where c.id = ${anna}`);
    const began = performance.now();
    const { json } = await copyOf(all.actors.candidate);
    expect(json.parts.history?.["change"]?.length).toBeGreaterThan(2000);
    expect(performance.now() - began).toBeLessThan(60_000);
  });
});
