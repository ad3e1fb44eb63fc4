import pg from "pg";
import { bringUpToDate, ONE_AT_A_TIME } from "../database/migrate.ts";
import { isHalfRestored, unmarkRestore } from "../database/restoreMark.ts";
import type { BackupKey } from "./backupKey.ts";
import { plainText } from "./contents.ts";
import { isEmpty } from "./emptyStore.ts";
import { Filling } from "./filling.ts";
import type { Contents } from "./format.ts";
import type { Tell } from "./progress.ts";
import { readBackup } from "./readBackup.ts";

/**
 * Puts a backup back into an empty database: makes the tables of the version that it is from, fills
 * them in one transaction, reads every table back and compares it with what was kept, and then brings
 * the tables up to this version. Roles, policies and grants are those of the migrations.
 *
 * A restore that is killed leaves a mark, by which starts refuse the store and the next restore clears
 * it; one that fails clears it itself.
 *
 * @param connection of whoever is to own the tables
 * @throws BrokenBackup for the backup's faults; Error when the database is not empty or fails
 */
export async function restoreBackup(
  file: AsyncIterable<Uint8Array>,
  key: BackupKey,
  connection: pg.ClientConfig,
  tell: Tell = () => {},
): Promise<{ contents: Contents; rows: number }> {
  const client = new pg.Client({ ...connection, application_name: "overstap restore" });
  // A server that goes away is told by the query that is under way.
  client.on("error", () => {});
  await client.connect();
  try {
    await claim(client);
    const filling = new Filling(client, tell);
    try {
      await readBackup(file, key, filling);
      await bringUpToDate(client, connection);
      await unmarkRestore(client);
    } catch (error) {
      await filling.undo();
      throw error;
    }
    await client.query("analyze");
    return { contents: filling.read!, rows: filling.rows };
  } finally {
    await client.end().catch(() => {});
  }
}

/** Refuses a database that a backup cannot be put into: one that is not empty, or in use. */
export async function refuseFull(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await claim(client);
  } finally {
    await client.end();
  }
}

/** Sees to it that nobody else works on the database, and that there is nothing in it to lose. */
async function claim(client: pg.Client): Promise<void> {
  await client.query(plainText);
  const { rows } = await client.query<{ mine: boolean }>(
    "select pg_try_advisory_lock($1) as mine",
    [ONE_AT_A_TIME],
  );
  if (!rows[0]!.mine) throw new Error("Another program begins or restores this store now.");
  if ((await isHalfRestored(client)) || (await isEmpty(client))) return;
  throw new Error(
    "This store is not empty, and a restore replaces nothing. Give --data a new folder, or DATABASE_URL an empty database.",
  );
}
