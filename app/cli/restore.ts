import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { readBackupKey } from "../platform/backup/backupKey.ts";
import { BrokenBackup } from "../platform/backup/brokenBackup.ts";
import { checkBackup } from "../platform/backup/readBackup.ts";
import { refuseFull, restoreBackup } from "../platform/backup/restoreBackup.ts";
import type { Configuration } from "../platform/configuration/configuration.ts";
import { hasCluster } from "../platform/database/embedded.ts";
import { type BackupOptions, backupOptions, keyOf } from "./backupOptions.ts";
import { BadInput } from "./badInput.ts";
import { plainer } from "./openStore.ts";
import { progressLine } from "./progressLine.ts";
import { type Reached, startStore } from "./reachStore.ts";
import { configurationOf } from "./storeOptions.ts";
import { refuseNoJournal, wipeAgain } from "./wipeAgain.ts";

const help = `
Reads the whole backup first and checks every part of it; then fills the tables of an
empty store, a new folder (--data) or an empty database (DATABASE_URL), reads each
back and compares it with what was kept. A backup of an older version is brought up
to date after that. A store that is not empty is refused. When it fails or is broken
off, the store is as empty as it was, or refused until the restore is done again.

Whoever was wiped after the backup was made is wiped again, when their journal is there:
name the erasures.jsonl of the store that was with --erasures, or ERASURES_FILE.

The key is the secret one (AGE-SECRET-KEY-1…) of the public key that locked it, or
the passphrase.

Examples:
  overstap restore --data new --key-file overstap.key overstap-2026-11-26.backup
  overstap restore --data new --erasures old/erasures.jsonl overstap-2026-11-26.backup
  overstap restore --check --key-file overstap.key overstap-2026-11-26.backup`;

/** `overstap restore FILE`: puts a backup back into an empty store, or checks it. */
export function configure(command: Command): void {
  backupOptions(command.argument("<file>", "the backup"))
    .option("--check", "only check the backup; touches no store")
    .option(
      "--erasures <file>",
      "the journal of who was wiped (erasures.jsonl) of the store that was",
    )
    .addHelpText("after", help)
    .action(restore);
}

async function restore(
  file: string,
  options: BackupOptions & { check?: true; erasures?: string },
): Promise<void> {
  const configuration = configurationOf({ data: options.data });
  const key = await keyOf(options, readBackupKey);
  await refuseNoFile(file);
  await refuseNoJournal(options.erasures);
  const line = progressLine();
  let store: Reached | undefined;
  try {
    if (!options.check) store = await storeThatIsThere(configuration);
    const { contents, rows } = await checkBackup(createReadStream(file), key, line.tell);
    const what = `${contents.tables.length} tables with ${rows} rows, as they stood at ${contents.at}`;
    if (options.check) {
      console.log(`The backup is whole: ${what}.`);
      return;
    }
    store ??= await startStore(configuration);
    await restoreBackup(createReadStream(file), key, store.connection, line.tell);
    const wiped = await wipeAgain(store.connection, options.erasures, configuration.erasuresFile);
    line.end();
    console.log(`Restored: ${what}. Each table is as it was kept.`);
    if (wiped > 0) console.log(`Wiped again, as they were after that moment: ${wiped}.`);
  } catch (error) {
    throw error instanceof BrokenBackup
      ? new BadInput([`${file}: ${error.message}`])
      : databaseFault(error);
  } finally {
    line.end();
    await store?.close();
  }
}

/** A store that is there already is refused before the backup is read, when it is not empty. */
async function storeThatIsThere(configuration: Configuration): Promise<Reached | undefined> {
  if (!configuration.databaseUrl && !hasCluster(configuration.dataFolder)) return undefined;
  const store = await startStore(configuration);
  try {
    await refuseFull(store.connection);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function refuseNoFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error.code);
  if (typeof found !== "object") throw new BadInput([`${file}: cannot be read (${found})`]);
  if (!found.isFile()) throw new BadInput([`${file}: not a file; a restore reads it twice`]);
}

function databaseFault(error: unknown): Error {
  const { code, message } = error as { code?: string; message?: string };
  if (code === "53100" || /No space left on device/.test(message ?? "")) {
    return new Error("The disk of the database is full: nothing was restored. Make room first.");
  }
  if (/Connection terminated|ECONNRESET/.test(message ?? "") || code?.startsWith("57P")) {
    return new Error(
      "The database ended while it was filled: nothing was restored. Is its disk full? Its log says why.",
      { cause: error },
    );
  }
  return plainer(error);
}
