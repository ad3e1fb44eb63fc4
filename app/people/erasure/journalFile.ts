import { appendFile, readFile } from "node:fs/promises";
import { z } from "zod";
import type { Database } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import type { Job } from "../../platform/jobs/job.ts";
import { ERASED } from "./noteErasure.ts";
import { type JournalLine, journalOf, readJournalLine, replayErasures } from "./replayErasures.ts";

/**
 * Every hour and whenever somebody was wiped: writes what is new in the journal to a file beside the
 * store, which a restore of an older backup does not take back.
 *
 * @param file undefined when this installation keeps none
 */
export function keepJournal(file: string | undefined): Job {
  return defineJob({
    name: "people.keepJournal",
    title: (t) => t("keeping:job.keepJournal"),
    payload: z.object({ erasure: z.uuid().optional() }),
    on: [ERASED],
    cron: "5 * * * *",
    run: async (_run, { database }) => {
      if (file) await writeJournal(database, file);
    },
  });
}

/**
 * Brings the store and the file of the journal together: wipes again whom the file says were wiped and a
 * restore brought back, and writes to the file what it lacks.
 *
 * @returns how many lines of the file found somebody, and which lines of it cannot be read: whoever stands
 *   in those and came back by a restore is not wiped again
 */
export async function reconcileJournal(
  database: Database,
  file: string,
): Promise<{ found: number; broken: number[] }> {
  const { lines, broken } = await readJournalFile(file);
  const known = new Set((await journalOf(database)).map(({ id }) => id));
  const missing = lines.filter(({ id }) => !known.has(id));
  const found = missing.length > 0 ? await replayErasures(database, missing) : 0;
  await writeJournal(database, file);
  return { found, broken };
}

async function writeJournal(database: Database, file: string): Promise<void> {
  const there = new Set((await linesIn(file)).map(({ id }) => id));
  const lacking = (await journalOf(database)).filter(({ id }) => !there.has(id));
  if (lacking.length === 0) return;
  // One that was cut off by a crash is ended, so that the next stands on a line of its own.
  const text = `\n${lacking.map((line) => JSON.stringify(line)).join("\n")}\n`;
  await appendFile(file, text, { mode: 0o600, flush: true });
}

/** The lines of a file of the journal; none when there is no file yet. */
export async function linesIn(file: string): Promise<JournalLine[]> {
  return (await readJournalFile(file)).lines;
}

/** A file of the journal: its lines, and the numbers of those that say nothing that can be read. */
export async function readJournalFile(
  file: string,
): Promise<{ lines: JournalLine[]; broken: number[] }> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
  const lines: JournalLine[] = [];
  const broken: number[] = [];
  for (const [at, line] of text.split("\n").entries()) {
    const read = readJournalLine(line);
    if (read) lines.push(read);
    else if (line.trim() !== "") broken.push(at + 1);
  }
  return { lines, broken };
}
