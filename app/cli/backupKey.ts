import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import { makeKeyPair } from "../platform/backup/backupKey.ts";
import { BadInput } from "./badInput.ts";

const help = `
The secret key is written to the file, which only you can read, and the public one
is printed. Give the public key to the machine that makes backups: it locks them and
can open none. Keep the secret key elsewhere, and keep it well: without it no backup
can be opened.

Example:
  overstap backup-key overstap.key`;

/** `overstap backup-key FILE`: writes a new secret key to a file and prints its public one. */
export function configure(command: Command): void {
  command
    .argument("<file>", "a new file for the secret key")
    .addHelpText("after", help)
    .action(async (file: string) => {
      const { secret, open } = await makeKeyPair();
      const text = `# public key: ${open}\n${secret}\n`;
      try {
        writeFileSync(file, text, { flag: "wx", mode: 0o600 });
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code === "EEXIST") throw new BadInput([`${file}: there is such a file already`]);
        throw new BadInput([`${file}: cannot be written (${code})`]);
      }
      console.log(open);
    });
}
