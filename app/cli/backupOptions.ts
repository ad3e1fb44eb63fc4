import type { Command } from "commander";
import { readSecret, readSecretFile } from "../platform/configuration/readSecret.ts";
import { BadInput } from "./badInput.ts";

/** The options of a command that locks or opens a backup. */
export type BackupOptions = { data?: string; keyFile?: string };

export function backupOptions(command: Command): Command {
  return command
    .option("--data <folder>", "folder of the embedded database (default ./data)")
    .option(
      "--key-file <file>",
      "file with the key (or BACKUP_KEY_FILE, or the key in BACKUP_KEY)",
    );
}

/**
 * Reads the key from where the options or the environment say.
 *
 * @param read makes it of the text, or says what is wrong with it
 * @throws BadInput when there is none, or it is none
 */
export async function keyOf<T extends object>(
  { keyFile }: BackupOptions,
  read: (text: string) => Promise<T | { fault: string }>,
): Promise<T> {
  const faults: string[] = [];
  const text = keyFile
    ? readSecretFile(keyFile, "--key-file", faults)
    : readSecret(process.env, "BACKUP_KEY", faults);
  if (faults.length > 0) throw new BadInput(faults);
  if (text === undefined) {
    throw new BadInput([
      "No key: give --key-file FILE, or set BACKUP_KEY_FILE or BACKUP_KEY. `overstap backup-key` makes one.",
    ]);
  }
  const key = await read(text);
  if ("fault" in key) throw new BadInput([`${keyFile ?? "BACKUP_KEY"}: ${key.fault}`]);
  return key as T;
}
