import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";
import { makeTables, migrations } from "../database/migrate.ts";
import { markRestore, unmarkRestore } from "../database/restoreMark.ts";
import { BrokenBackup } from "./brokenBackup.ts";
import { ident, quoted, type Table, tablesOf } from "./contents.ts";
import { emptyStore } from "./emptyStore.ts";
import type { Contents, Counted, End } from "./format.ts";
import { knownShape } from "./knownShape.ts";
import { loosen, makePartitions } from "./looseTables.ts";
import type { Tell } from "./progress.ts";
import type { Taker } from "./readBackup.ts";
import { TableDigest } from "./tableDigest.ts";
import { copyOut } from "./writeBackup.ts";

/** Fills an empty database while a backup is read; nothing of it is there before its end. */
export class Filling implements Taker {
  read: Contents | undefined;
  rows = 0;
  private tables = 0;
  private marked = false;
  private readonly client: Client;
  private readonly tell: Tell;
  private tighten = async () => {};

  constructor(client: Client, tell: Tell) {
    this.client = client;
    this.tell = tell;
  }

  /** Makes the tables as they were, and begins the transaction that fills them. */
  async contents(contents: Contents): Promise<void> {
    const { steps, jobTables } = knownShape(contents, migrations());
    await markRestore(this.client);
    this.marked = true;
    await emptyStore(this.client);
    await makeTables(this.client, steps);
    await this.client.query(jobTables);
    const there = await tablesOf(this.client);
    refuseOthers(contents.tables, there);
    await this.client.query("begin");
    await this.client.query("set local synchronize_seqscans = off");
    this.tighten = await loosen(this.client, contents.tables);
    for (const table of contents.tables) {
      const found = there.find(({ schema, name }) => quoted({ schema, name }) === quoted(table))!;
      await makePartitions(this.client, table, found.partitions);
    }
    this.read = contents;
  }

  /** Fills one table, reads it back, and compares it with what was kept. */
  async table(table: Table, rows: AsyncIterable<Buffer>, counted: Promise<Counted>): Promise<void> {
    const columns = table.columns.map(ident).join(", ");
    const into = this.client.query(copyFrom(`copy ${quoted(table)} (${columns}) from stdin`));
    await pipeline(Readable.from(rows), into);
    const wanted = await counted;
    const digest = new TableDigest();
    for await (const bytes of this.client.query(copyTo(copyOut(table)))) {
      digest.add(bytes as Buffer);
      this.say(digest.rows);
    }
    if (digest.rows !== wanted.rows || digest.hex !== wanted.digest) {
      throw new BrokenBackup(
        `the rows of ${table.schema}.${table.name} are not those that were kept (${digest.rows} rows, ${wanted.rows} were kept)`,
      );
    }
    this.tables += 1;
    this.rows += digest.rows;
    this.say(0);
  }

  /** Puts back what holds between the tables, and keeps all of it. */
  async end({ sequences }: End): Promise<void> {
    for (const { schema, name, value, called } of sequences) {
      await this.client.query("select setval($1::regclass, $2::bigint, $3)", [
        quoted({ schema, name }),
        value,
        called,
      ]);
    }
    await this.tighten();
    await this.client.query("commit");
  }

  /** After a failure: leaves the database as empty as it was. The mark stays where that fails, too. */
  async undo(): Promise<void> {
    if (!this.marked) return;
    await this.client
      .query("rollback")
      .then(() => emptyStore(this.client))
      .then(() => unmarkRestore(this.client))
      .catch(() => {});
  }

  private say(more: number): void {
    const of = this.read?.tables.length ?? 0;
    this.tell({ doing: "restoring", tables: this.tables, of, rows: this.rows + more });
  }
}

/** Each table of the backup must be one that the migrations make, with the same columns; none is left. */
function refuseOthers(kept: readonly Table[], there: readonly Table[]): void {
  const lines = (tables: readonly Table[]) =>
    tables
      .map((table) => `${quoted(table)} (${table.columns.join(", ")})`)
      .filter((line) => !line.startsWith('"public"."restore_under_way"'));
  const made = new Set(lines(there));
  const odd = lines(kept).find((line) => !made.has(line));
  if (odd) {
    throw new BrokenBackup(
      `it has a table that Overstap did not make: ${odd}. Overstap's database holds Overstap only; keep others' tables elsewhere`,
    );
  }
  const missing = lines(there).find((line) => !lines(kept).includes(line));
  if (missing) throw new BrokenBackup(`a table is missing in it: ${missing}`);
}
