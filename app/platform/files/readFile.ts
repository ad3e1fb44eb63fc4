import { and, asc, eq, gte, lt } from "drizzle-orm";
import type { Transaction } from "../database/database.ts";
import { isId } from "../ids.ts";
import { file, fileChunk } from "./schema.ts";

/** What is known of a file, without its bytes. */
export type StoredFile = {
  id: string;
  name: string;
  type: string;
  /** Bytes. */
  size: number;
  scan: "unscanned" | "clean" | "infected" | "failed";
  recordedAt: Date;
};

/** A file that the actor may read; undefined when there is none, or it is not theirs to read. */
export async function findFile(tx: Transaction, id: string): Promise<StoredFile | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await tx
    .select({
      id: file.id,
      name: file.name,
      type: file.type,
      size: file.size,
      scan: file.scan,
      recordedAt: file.recordedAt,
    })
    .from(file)
    .where(eq(file.id, id));
  return found;
}

/** Whether a file may be given out: a scanner that is there has not left it unjudged or refused it. */
export function isGivenOut({ scan }: Pick<StoredFile, "scan">): boolean {
  return scan === "clean" || scan === "unscanned";
}

const MOST_PIECES = 1_000_000;

/** Some pieces of a file, or all, in order, from `from` on; empty behind the last. */
export async function readPieces(
  tx: Transaction,
  id: string,
  from: number,
  count: number = MOST_PIECES,
): Promise<Buffer[]> {
  const rows = await tx
    .select({ bytes: fileChunk.bytes })
    .from(fileChunk)
    .where(
      and(eq(fileChunk.fileId, id), gte(fileChunk.place, from), lt(fileChunk.place, from + count)),
    )
    .orderBy(asc(fileChunk.place));
  return rows.map(({ bytes }) => bytes);
}

/**
 * A whole file in memory, for reading what it says.
 *
 * @returns undefined when it is not there, not the actor's to read, or not to be given out
 */
export async function readFile(
  tx: Transaction,
  id: string,
): Promise<{ file: StoredFile; bytes: Buffer } | undefined> {
  const found = await findFile(tx, id);
  if (!found || !isGivenOut(found)) return undefined;
  const bytes = Buffer.concat(await readPieces(tx, id, 0));
  if (bytes.length !== found.size) throw new Error(`the file ${id} is not whole`);
  return { file: found, bytes };
}
