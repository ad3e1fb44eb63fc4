import { asc, eq, inArray } from "drizzle-orm";
import { z } from "zod";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { candidacy } from "../schema.ts";
import { eraseAccounts, goingAccounts } from "./eraseAccounts.ts";
import { eraseCandidacies } from "./eraseCandidacies.ts";
import { erasePartly } from "./erasePartly.ts";
import { erasure, type KeptPart } from "./schema.ts";

/** What the database takes, whatever became of a file. */
const plain = z.string().regex(/^[\x20-\x7e]*$/);

/** A line of the journal as it stands in a file: identifiers, days and numbers. */
const journalLine = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  candidacyIds: z.array(z.uuid()),
  accountIds: z.array(z.uuid()),
  why: z.enum(["asked", "term", "removed"]),
  partly: z.boolean(),
  askedOn: z.iso.date().nullable(),
  receiptHash: plain.nullable(),
  removed: z.record(plain, z.int()),
  kept: z.array(z.object({ what: plain, until: z.iso.date().optional() })),
  recordedAt: z.iso.datetime(),
});
export type JournalLine = z.output<typeof journalLine>;

/** Reads a line of the file; undefined when it is none (the last one was cut off). */
export function readJournalLine(text: string): JournalLine | undefined {
  try {
    return journalLine.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The whole journal, the oldest first. */
export async function journalOf(database: Database): Promise<JournalLine[]> {
  const rows = await database.asOwner((tx) =>
    tx.select().from(erasure).orderBy(asc(erasure.recordedAt), asc(erasure.id)),
  );
  return rows.map((row) => ({
    ...row,
    removed: { ...row.removed },
    kept: row.kept.map((part) => ({ ...part })),
    recordedAt: row.recordedAt.toISOString(),
  }));
}

/**
 * Wipes again whom a restore brought back: everybody in these lines and in the journal that the store
 * itself holds. Each line is one transaction; one that finds nobody changes nothing, so it may be
 * done as often as one likes.
 *
 * @param lines of a journal that is newer than what was put back
 * @returns how many lines found somebody
 */
export async function replayErasures(
  database: Database,
  lines: readonly JournalLine[] = [],
): Promise<number> {
  const all = new Map([...(await journalOf(database)), ...lines].map((line) => [line.id, line]));
  let found = 0;
  for (const line of all.values()) {
    // oxlint-disable-next-line no-await-in-loop -- each line is one transaction
    if (await database.asOwner((tx) => replay(tx, line))) found++;
  }
  return found;
}

async function replay(tx: Transaction, line: JournalLine): Promise<boolean> {
  const [noted] = await tx.select({ id: erasure.id }).from(erasure).where(eq(erasure.id, line.id));
  const there = await tx
    .select({ id: candidacy.id })
    .from(candidacy)
    .where(inArray(candidacy.id, line.candidacyIds))
    .for("update");
  const again = { ...line, recordedAt: new Date(line.recordedAt) };
  // What went in part is there still, so it is wiped again only where the journal lacks the line.
  if (line.partly) {
    if (noted || there.length === 0) return false;
    await erasePartly(tx, again, line.kept.find(({ until }) => until)?.until ?? "");
    return true;
  }
  if (there.length > 0) await eraseCandidacies(tx, again);
  else if (!noted) await note(tx, line);
  const accounts = await goingAccounts(tx, line.accountIds, line.candidacyIds);
  await eraseAccounts(tx, accounts.going);
  return there.length > 0 || accounts.going.length > 0;
}

async function note(tx: Transaction, line: JournalLine): Promise<void> {
  await tx
    .insert(erasure)
    .values({
      ...line,
      kept: line.kept as KeptPart[],
      recordedAt: new Date(line.recordedAt),
    })
    .onConflictDoNothing();
}
