import { stat } from "node:fs/promises";
import type { Command } from "commander";
import { readLock } from "../platform/backup/backupKey.ts";
import type { Progress } from "../platform/backup/progress.ts";
import { writeBackup } from "../platform/backup/writeBackup.ts";
import { type BackupOptions, backupOptions, keyOf } from "./backupOptions.ts";
import { BadInput } from "./badInput.ts";
import { keepInFile } from "./keepInFile.ts";
import { plainer } from "./openStore.ts";
import { programVersion } from "./programVersion.ts";
import { joinStore } from "./reachStore.ts";
import { configurationOf } from "./storeOptions.ts";
import { progressLine } from "./progressLine.ts";

const help = `
Keeps all tables as they stand at one moment, also while the program is in use, for
the embedded database and for a server (DATABASE_URL) alike. The file is packed, and
locked with the key: a public key (age1…), or a passphrase of 20 characters or more.
It has its name when it is whole; until then the name ends in .part.

The file is of the form of age (age-encryption.org) around zstd, so other programs
can open it, too:  age --decrypt -i overstap.key FILE | zstd -d

Examples:
  overstap backup --key-file public.key overstap-2026-11-26.backup
  overstap backup - | ssh elsewhere 'cat > overstap.backup'`;

/** `overstap backup FILE|-`: keeps the whole store in one locked file. */
export function configure(command: Command): void {
  backupOptions(command.argument("<file>", "a new file, or - for standard output"))
    .addHelpText("after", help)
    .action(backup);
}

async function backup(file: string, options: BackupOptions): Promise<void> {
  const configuration = configurationOf({ data: options.data });
  const lock = await keyOf(options, readLock);
  if (file === "-" && process.stdout.isTTY) {
    throw new BadInput(["-: a terminal is no place for a backup; lead it to a file or a program"]);
  }
  const store = await joinStore(configuration).catch((error: unknown) => {
    throw plainer(error);
  });
  let last: Progress | undefined;
  const line = progressLine();
  try {
    const bytes = writeBackup(store.connection, lock, programVersion, (progress) => {
      last = progress;
      line.tell(progress);
    });
    await keepInFile(file, bytes);
  } catch (error) {
    throw plainer(error);
  } finally {
    line.end();
    await store.close();
  }
  const kept = file === "-" ? "" : `; ${Math.ceil((await stat(file)).size / 1024)} KB`;
  process.stderr.write(`${last?.of ?? 0} tables with ${last?.rows ?? 0} rows are kept${kept}.\n`);
}
