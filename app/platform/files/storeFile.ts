import { sql } from "drizzle-orm";
import type { Transaction } from "../database/database.ts";
import { newId } from "../ids.ts";
import type { CheckedFile } from "./receiveFile.ts";
import { file, fileChunk } from "./schema.ts";

const CHUNK = 256 * 1024;
const MOST_DAYS = 30;

/**
 * Stores a file in the caller's transaction. Until it serves something (see access/files/useFile.ts)
 * only its uploader reads it, and after its days it is thrown away.
 *
 * @param owner the account that brought it and the organisation it acted for
 * @param days how long it is kept while it serves nothing, 1 to 30; 1 when left out
 * @returns the file's id
 */
export async function storeFile(
  tx: Transaction,
  { name, type, bytes, sha256, scan }: Omit<CheckedFile, "kind">,
  owner: { account: string; organisation: string },
  days = 1,
): Promise<string> {
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new RangeError(`days to keep a file: 1 to ${MOST_DAYS}, not ${days}`);
  }
  const id = newId();
  await tx.insert(file).values({
    id,
    organisationId: owner.organisation,
    uploaderId: owner.account,
    name,
    type,
    size: bytes.length,
    sha256,
    scan,
    keepUntil: sql`now() + make_interval(days => ${days})`,
  });
  for (let place = 0; place * CHUNK < bytes.length; place++) {
    const piece = bytes.subarray(place * CHUNK, (place + 1) * CHUNK);
    await tx.insert(fileChunk).values({ fileId: id, place, bytes: Buffer.from(piece) });
  }
  return id;
}
