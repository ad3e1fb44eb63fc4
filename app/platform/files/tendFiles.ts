import { eq, inArray, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { defineJob } from "../jobs/defineJob.ts";
import type { Job, JobServices } from "../jobs/job.ts";
import { readPieces } from "./readFile.ts";
import type { Scanner } from "./scan/scanner.ts";
import { file, fileChunk } from "./schema.ts";

/** A file at a time may take the scanner's whole patience, so few go into one run. */
const SCANS_AT_ONCE = 20;
const THROWN_AT_ONCE = 500;

/**
 * Every ten minutes: throws away files that serve nothing and whose days are over, and lets the scanner
 * look at those it has not judged. Of an infected one the bytes go.
 */
export function tendFiles(scanner: Scanner | undefined): Job {
  return defineJob({
    name: "files.tend",
    title: (t) => t("platform:job.tendFiles"),
    payload: z.object({}),
    cron: "*/10 * * * *",
    timeoutSeconds: 900,
    async run({ signal }, services) {
      await throwAway(services);
      if (scanner) await scanUnjudged(scanner, services, signal);
    },
  });
}

async function throwAway({ database }: JobServices): Promise<void> {
  await database.asOwner(async (tx) => {
    const over = await tx
      .select({ id: file.id })
      .from(file)
      .where(lt(file.keepUntil, sql`now()`))
      .limit(THROWN_AT_ONCE);
    if (over.length === 0) return;
    const ids = over.map(({ id }) => id);
    await tx.delete(file).where(inArray(file.id, ids));
  });
}

async function scanUnjudged(
  scanner: Scanner,
  { database, log }: JobServices,
  signal: AbortSignal,
): Promise<void> {
  const waiting = await database.asOwner((tx) =>
    tx
      .select({ id: file.id })
      .from(file)
      .where(inArray(file.scan, ["failed", "unscanned"]))
      .limit(SCANS_AT_ONCE),
  );
  for (const { id } of waiting) {
    signal.throwIfAborted();
    const bytes = await database.asOwner((tx) => readPieces(tx, id, 0));
    const scan = await scanner(Buffer.concat(bytes));
    await database.asOwner(async (tx) => {
      await tx.update(file).set({ scan }).where(eq(file.id, id));
      if (scan === "infected") await tx.delete(fileChunk).where(eq(fileChunk.fileId, id));
    });
    if (scan !== "clean") log.warn({ file: id, scan }, "a file was judged");
  }
}
