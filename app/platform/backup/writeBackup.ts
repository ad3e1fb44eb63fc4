import { Readable } from "node:stream";
import { constants, createZstdCompress } from "node:zlib";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import type { Lock } from "./backupKey.ts";
import {
  ident,
  plainText,
  quoted,
  sequencesOf,
  shapeOf,
  type Table,
  tablesOf,
} from "./contents.ts";
import { passing } from "./passing.ts";
import { encrypted } from "./encryption.ts";
import { type Contents, type Counted, END_OF_ROWS, type End, FIRST_LINE } from "./format.ts";
import type { Tell } from "./progress.ts";
import { refuseHalfRestored } from "../database/restoreMark.ts";
import { TableDigest } from "./tableDigest.ts";

/**
 * Makes a backup of a whole database as it stands at one moment, while others work on it. It is read,
 * packed and locked as it passes, so that it takes as little memory for much as for little.
 *
 * @param connection of the owner of the tables
 * @param program the version of the program, for whoever restores it
 * @throws when the database holds no tables of Overstap, or a half restore
 */
export async function* writeBackup(
  connection: pg.ClientConfig,
  lock: Lock,
  program: string,
  tell: Tell = () => {},
): AsyncGenerator<Uint8Array> {
  const client = new pg.Client({ ...connection, application_name: "overstap backup" });
  // A server that goes away is told by the query that is under way.
  client.on("error", () => {});
  await client.connect();
  try {
    const pack = createZstdCompress({
      params: { [constants.ZSTD_c_compressionLevel]: 6, [constants.ZSTD_c_checksumFlag]: 1 },
    });
    yield* encrypted(passing(Readable.from(plainBackup(client, program, tell)), pack), lock);
  } finally {
    await client.end().catch(() => {});
  }
}

async function* plainBackup(client: pg.Client, program: string, tell: Tell) {
  await client.query(plainText);
  await client.query("begin isolation level repeatable read read only");
  await refuseHalfRestored(client);
  const shape = await shapeOf(client);
  if (!shape)
    throw new Error("The database holds no tables of Overstap: there is nothing to keep.");
  const tables = await tablesOf(client);
  const { rows: said } = await client.query<{ at: string; postgres: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at,
       current_setting('server_version') as postgres`,
  );
  const contents: Contents = { program, ...said[0]!, ...shape, tables };
  yield Buffer.from(`${FIRST_LINE}\n${JSON.stringify(contents)}\n`);
  let rows = 0;
  for (const [at, table] of tables.entries()) {
    yield Buffer.from(`table ${table.schema}.${table.name}\n`);
    const digest = new TableDigest();
    for await (const bytes of client.query(copyTo(copyOut(table)))) {
      digest.add(bytes as Buffer);
      yield bytes as Buffer;
      tell({ doing: "reading", tables: at, of: tables.length, rows: rows + digest.rows });
    }
    const counted: Counted = { rows: digest.rows, digest: digest.hex };
    yield Buffer.from(`${END_OF_ROWS}${JSON.stringify(counted)}\n`);
    rows += digest.rows;
  }
  const end: End = { end: true, sequences: await sequencesOf(client) };
  yield Buffer.from(`${JSON.stringify(end)}\n`);
  await client.query("commit");
}

/** The statement that gives the rows of a table, those of its parts among them. */
export function copyOut(table: Table): string {
  const columns = table.columns.map(ident).join(", ");
  return `copy (select ${columns} from ${quoted(table)}) to stdout`;
}
