import { access } from "node:fs/promises";
import type pg from "pg";
import { readJournalFile, reconcileJournal } from "../people/erasure/journalFile.ts";
import { replayErasures } from "../people/erasure/replayErasures.ts";
import { openDatabase } from "../platform/database/database.ts";
import { BadInput } from "./badInput.ts";

/**
 * Wipes again, in a store that was just restored, whoever was wiped after the backup was made.
 *
 * @param named the journal that the command line names, of the store that was; undefined for none
 * @param own the journal that the restored store keeps; undefined for none
 * @returns how many lines of the journal found somebody
 */
export async function wipeAgain(
  connection: pg.PoolConfig,
  named: string | undefined,
  own: string | undefined,
): Promise<number> {
  const database = openDatabase(connection);
  try {
    const lines = [];
    for (const file of [named, own]) {
      if (!file) continue;
      const read = await readJournalFile(file);
      lines.push(...read.lines);
      if (read.broken.length > 0) process.stderr.write(`${brokenLines(file, read.broken)}\n`);
    }
    const found = await replayErasures(database, lines);
    if (own) await reconcileJournal(database, own);
    return found;
  } finally {
    await database.close();
  }
}

/** @throws BadInput when a journal is named that is not there: then nothing is restored. */
export async function refuseNoJournal(named: string | undefined): Promise<void> {
  if (named === undefined) return;
  await access(named).catch(() => {
    throw new BadInput([`--erasures: ${named} cannot be read`]);
  });
}

/** What is said of lines of a journal that cannot be read. */
export function brokenLines(file: string, broken: readonly number[]): string {
  return `${file}: ${broken.length === 1 ? "line" : "lines"} ${broken.join(", ")} cannot be read. A line that a crash cut off stands there whole further on; of any other, whoever stands in it comes back by a restore: put it right from a copy of the file, or take it out.`;
}
