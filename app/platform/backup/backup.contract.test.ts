import { Readable } from "node:stream";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import { sql } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { fillDemonstration } from "../../cli/demonstration/fillDemonstration.ts";
import { demonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { bringUpToDate, makeTables, migrate, migrations } from "../database/migrate.ts";
import { isHalfRestored, markRestore } from "../database/restoreMark.ts";
import {
  openEmptyDatabase,
  openTestDatabase,
  type TestDatabase,
} from "../database/testDatabase.ts";
import { makeBoss, migrateJobs, prepareQueues } from "../jobs/boss.ts";
import { defineJob } from "../jobs/defineJob.ts";
import { BrokenBackup } from "./brokenBackup.ts";
import { type BackupKey, type Lock, makeKeyPair } from "./backupKey.ts";
import { wholeDatabase } from "./fixture/wholeDatabase.ts";
import { decrypted, encrypted } from "./encryption.ts";
import { checkBackup, readBackup } from "./readBackup.ts";
import { restoreBackup } from "./restoreBackup.ts";
import { writeBackup } from "./writeBackup.ts";

let store: TestDatabase;
let lock: Lock;
let key: BackupKey;
let kept: Uint8Array[];
const opened: TestDatabase[] = [];

/** All that comes out of something that gives pieces. */
async function allOf<T>(of: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of of) all.push(one);
  return all;
}
const backUp = async (from: TestDatabase, by = lock) =>
  allOf(writeBackup(from.connection as pg.ClientConfig, by, "1.2.3"));
async function* pieces(of: readonly Uint8Array[]) {
  yield* of;
}
const flip = (of: readonly Uint8Array[], at: number) => {
  const all = Buffer.concat(of);
  all[at < 0 ? all.length + at : at]! ^= 1;
  return [all];
};
const empty = async () => {
  const one = await openEmptyDatabase();
  opened.push(one);
  return one;
};
const as = (one: TestDatabase) => one.connection as pg.ClientConfig;
const restoreInto = (one: TestDatabase, from = kept, by = key) =>
  restoreBackup(pieces(from), by, as(one));
const tablesIn = async (one: TestDatabase) =>
  Number(
    (
      await one.database.pool.query(
        "select count(*) from pg_class where relkind = 'r' and relnamespace::regnamespace::text in ('public', 'pgboss')",
      )
    ).rows[0].count,
  );

beforeAll(async () => {
  const { secret, open } = await makeKeyPair();
  [lock, key] = [{ recipients: [open] }, { identities: [secret] }];
  store = await openTestDatabase();
  await fillDemonstration(store.database, demonstrationRecords());
  await addOddRows(store);
  kept = await backUp(store);
});
afterAll(async () => {
  for (const one of [store, ...opened]) await one.close();
});

/** What a table can hold that a text of lines could stumble over; jobs; a part of a day long gone. */
async function addOddRows({ database, connection }: TestDatabase): Promise<void> {
  const words = [
    "\\.",
    "a\n\\.\nb",
    "\\N",
    "\t\r\n\\\\",
    "Zoë ☂ 👩‍⚕️",
    "",
    " ",
    '"',
    "x".repeat(300_000),
  ];
  await database.asOwner(async (tx) => {
    for (const word of words) {
      await tx.execute(sql`insert into account_verification (id, identifier, value, expires_at)
        values (gen_random_uuid(), 'odd', ${word}, now())`);
    }
    await tx.execute(sql`create table pgboss.queue_stats_20200102 partition of pgboss.queue_stats
      for values from ('2020-01-02 00:00:00+00') to ('2020-01-03 00:00:00+00')`);
    await tx.execute(sql`select nextval('screening_due_id_seq') from generate_series(1, 1000)`);
  });
  const job = defineJob({
    name: "test.keep",
    on: [],
    payload: z.object({}),
    title: () => "",
    run: async () => {},
  });
  const boss = makeBoss(connection as object);
  await boss.start();
  await prepareQueues(boss, [job]);
  await boss.insert(
    "test.keep",
    Array.from({ length: 500 }, (_, n) => ({ data: { n, words: "y".repeat(n * 7) } })),
  );
  await boss.fetch("test.keep");
  await boss.stop({ graceful: false });
}

/** A backup whose text was changed by somebody who has the key. */
async function forged(change: (text: string) => string): Promise<Uint8Array[]> {
  const packed = Buffer.concat(await allOf(decrypted(pieces(kept), key)));
  const text = change(zstdDecompressSync(packed).toString("latin1"));
  const again = Readable.from([zstdCompressSync(Buffer.from(text, "latin1"))]);
  return allOf(encrypted(again, lock));
}

test("a restored database is the one that was kept: rows, sequences, rights, rules", async () => {
  const back = await empty();
  const { rows } = await restoreInto(back);
  expect(rows).toBeGreaterThan(3000);
  const [before, after] = [await wholeDatabase(as(store)), await wholeDatabase(as(back))];
  for (const what of Object.keys(before)) expect(after[what], what).toEqual(before[what]);
  expect(before["rows"]!.filter((line) => /verification 9 |job 500 /.test(line))).toHaveLength(2);
  // And it goes on from there: it is up to date, and gives out new numbers.
  await migrate(as(back));
});

test("what is written while it is being kept is in it whole, or not at all", async () => {
  const one = await openTestDatabase();
  opened.push(one);
  await one.database.pool.query(`create table public.left_of (n int primary key);
    create table pgboss.right_of (n int primary key)`);
  const state = { stop: false, written: 0 };
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let n = writer; !state.stop; n += 8) {
      await one.database.asOwner(async (tx) => {
        await tx.execute(sql`insert into public.left_of values (${n})`);
        await tx.execute(sql`insert into pgboss.right_of values (${n})`);
      });
      state.written += 1;
    }
  });
  await expect.poll(() => state.written).toBeGreaterThan(50);
  const acknowledged = state.written;
  const sums: Record<string, number> = {};
  await readBackup(pieces(await backUp(one)), key, {
    async contents() {},
    async table({ name }, rows) {
      let count = 0;
      for await (const bytes of rows) count += bytes.toString().split("\n").length - 1;
      sums[name] = count;
    },
    async end() {},
  });
  state.stop = true;
  await Promise.all(writers);
  expect(sums["left_of"]).toBe(sums["right_of"]);
  expect(sums["left_of"]).toBeGreaterThanOrEqual(acknowledged);
  expect(state.written).toBeGreaterThan(sums["left_of"]!);
});

test("a backup of an older version is brought up to date", async () => {
  const [old, back] = [await empty(), await empty()];
  const client = new pg.Client(as(old));
  await client.connect();
  await makeTables(client, migrations().slice(0, -1));
  await client.query(
    "insert into region (id, slug, name) values (gen_random_uuid(), 'oud', 'Oud')",
  );
  await client.end();
  await migrateJobs(old.connection as object);
  await restoreInto(back, await backUp(old));
  const { rows } = await back.database.pool.query(
    "select (select count(*)::int from migration) as steps, (select name from region) as region",
  );
  expect(rows[0]).toEqual({ steps: migrations().length, region: "Oud" });
});

describe("refused, and nothing is left", () => {
  /** What a restore says, and how many tables it leaves. */
  const refusal = async (from: Uint8Array[], by: BackupKey) => {
    const back = await empty();
    const said = await restoreInto(back, from, by).then(String, String);
    return { said, left: await tablesIn(back) };
  };
  const saying = (words: RegExp) => ({ said: expect.stringMatching(words), left: 0 });

  test("one of a newer version", async () => {
    const newer = await openTestDatabase();
    opened.push(newer);
    await newer.database.pool.query(
      "insert into migration (hash, created_at) values ('x', 99999999999999)",
    );
    expect(await refusal(await backUp(newer), key)).toEqual(
      saying(/newer version of Overstap \(1\.2\.3/),
    );
  });

  test("one with a table that is not Overstap's", async () => {
    const mixed = await openTestDatabase();
    opened.push(mixed);
    await mixed.database.pool.query("create table public.somebody_elses (n int)");
    expect(await refusal(await backUp(mixed), key)).toEqual(saying(/somebody_elses/));
  });

  test("another key, a cut, a change, and another file", async () => {
    const { secret } = await makeKeyPair();
    expect(await refusal(kept, { identities: [secret] })).toEqual(saying(/the key does not fit/));
    const passphrase = { passphrase: "a long passphrase of words" };
    expect(await refusal(kept, passphrase)).toEqual(saying(/locked with a public key/));
    const all = Buffer.concat(kept);
    for (const length of [100, 300, 70_000, all.length - 1]) {
      expect(await refusal([all.subarray(0, length)], key)).toEqual(saying(/cut off or changed/));
    }
    // At the end of a piece of 64 KB, where nothing but the mark of the last piece is missing.
    const header = all.indexOf("\n--- ") + 5 + 43 + 1 + 16;
    expect(await refusal([all.subarray(0, header + 3 * (65_536 + 16))], key)).toEqual(
      saying(/cut off or changed/),
    );
    expect(await refusal(flip(kept, 60), key)).toEqual(saying(/its first lines were changed/));
    for (const at of [200, 1000, 100_000, -1]) {
      expect(await refusal(flip(kept, at), key)).toEqual(saying(/cut off or changed/));
    }
    expect(await refusal([Buffer.from("id;naam\n1;Priya\n")], key)).toEqual(
      saying(/not a backup of Overstap/),
    );
    expect(await refusal([], key)).toEqual(saying(/empty/));
  }, 120_000);

  test("a store that is not empty stays as it is", async () => {
    const other = await openTestDatabase();
    opened.push(other);
    const before = await wholeDatabase(as(other));
    await expect(restoreInto(other)).rejects.toThrow("not empty");
    expect(await wholeDatabase(as(other))).toEqual(before);
  });
});

test("a half restore is refused by a start and by a backup, and done again by a restore", async () => {
  const back = await empty();
  const client = new pg.Client(as(back));
  await client.connect();
  // As a restore leaves it that was killed: of a newer version, and with rows in it.
  await markRestore(client);
  await bringUpToDate(client, as(back));
  await client.query("insert into permission values ('coach', 'assigned', 'odd', 'read')");
  await expect(migrate(as(back))).rejects.toThrow("broken off half-way");
  await expect(backUp(back)).rejects.toThrow("broken off half-way");
  await restoreInto(back);
  expect(await isHalfRestored(client)).toBe(false);
  await client.end();
  expect((await wholeDatabase(as(back)))["rows"]).toEqual((await wholeDatabase(as(store)))["rows"]);
});

test("a passphrase locks and opens, and another does not", async () => {
  const small = await openTestDatabase();
  opened.push(small);
  const passphrase = { passphrase: "vier losse woorden regenboog" };
  const file = await backUp(small, passphrase);
  expect((await checkBackup(pieces(file), passphrase)).contents.program).toBe("1.2.3");
  await expect(checkBackup(pieces(file), key)).rejects.toThrow("locked with a passphrase");
  const other = checkBackup(pieces(file), { passphrase: "vier losse woorden regenboo!" });
  await expect(other).rejects.toBeInstanceOf(BrokenBackup);
});

test("what was changed by somebody who has the key is found by its sums, in the file and in the store", async () => {
  const rowGone = (text: string) => text.replace(/(table public\.region\n).*\n/, "$1");
  const rowChanged = (text: string) => text.replace("Lotte", "Latte");
  for (const change of [rowGone, rowChanged]) {
    const file = await forged(change);
    await expect(checkBackup(pieces(file), key)).rejects.toThrow("not those that were kept");
    const back = await empty();
    await expect(restoreInto(back, file)).rejects.toThrow("not those that were kept");
    expect(await tablesIn(back)).toBe(0);
  }
  for (const change of [
    (text: string) => text.slice(0, -30),
    (text: string) => `${text}more\n`,
    (text: string) => text.replace("overstap-backup 1", "overstap-backup 2"),
    (text: string) => text.replace("table public.region\n", "table public.regions\n"),
    (text: string) => text.replace('"partitions":[', '"partitions":['.slice(1)),
  ]) {
    const file = await forged(change);
    await expect(checkBackup(pieces(file), key)).rejects.toBeInstanceOf(BrokenBackup);
  }
});
