import { access } from "node:fs/promises";
import type pg from "pg";
import { linesIn, reconcileJournal } from "../people/erasure/journalFile.ts";
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
    const lines = [...(named ? await linesIn(named) : []), ...(own ? await linesIn(own) : [])];
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
