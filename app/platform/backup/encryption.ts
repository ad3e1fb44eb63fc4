import { Readable } from "node:stream";
import type { ReadableStream as WebStream } from "node:stream/web";
import { Decrypter, Encrypter } from "age-encryption";
import type { BackupKey, Lock } from "./backupKey.ts";
import { BrokenBackup } from "./brokenBackup.ts";

/** How every file of the format begins, in plain text. */
const BEGINNING = "age-encryption.org/v1\n";
/** The plain beginning of a file, with which it is locked, is no longer than this. */
const LONGEST_HEADER = 64 * 1024;

type Bytes = AsyncIterable<Uint8Array>;

/**
 * Encrypts as it passes, in the format of age (age-encryption.org/v1): pieces of 64 KB, each sealed by
 * itself and with its place, the last one marked as such.
 */
export async function* encrypted(plain: Readable, lock: Lock): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter();
  if ("passphrase" in lock) encrypter.setPassphrase(lock.passphrase);
  else for (const one of lock.recipients) encrypter.addRecipient(one);
  const stream = await encrypter.encrypt(Readable.toWeb(plain) as ReadableStream<Uint8Array>);
  yield* stream as unknown as WebStream<Uint8Array>;
}

/**
 * Decrypts as it passes; a piece comes out only after its seal was found right. That the end was the
 * end is known when the last piece has come.
 *
 * @throws BrokenBackup for a file that is none, a key that does not fit, and any change or cut
 */
export async function* decrypted(file: Bytes, key: BackupKey): AsyncGenerator<Uint8Array> {
  const { header, all } = await withHeader(file);
  const decrypter = new Decrypter();
  if ("passphrase" in key) decrypter.addPassphrase(key.passphrase);
  else for (const one of key.identities) decrypter.addIdentity(one);
  let stream: WebStream<Uint8Array>;
  try {
    const source = Readable.toWeb(Readable.from(all));
    stream = (await decrypter.decrypt(
      source as ReadableStream<Uint8Array>,
    )) as unknown as WebStream<Uint8Array>;
  } catch (error) {
    throw headerFault(error, header, key);
  }
  try {
    yield* stream;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code?.startsWith("E")) throw error;
    throw new BrokenBackup("the file was cut off or changed after it was made", { cause: error });
  }
}

async function withHeader(file: Bytes): Promise<{ header: string; all: Bytes }> {
  const pieces = file[Symbol.asyncIterator]();
  let start: Buffer = Buffer.alloc(0);
  // The header ends with the line that begins with three dashes; what follows is not text.
  while (start.length < LONGEST_HEADER && !/\n--- .*\n/.test(start.toString("latin1"))) {
    const next = await pieces.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  const text = start.toString("latin1");
  if (start.length === 0) throw new BrokenBackup("the file is empty");
  if (!text.startsWith(BEGINNING.slice(0, start.length))) {
    throw new BrokenBackup("this is not a backup of Overstap");
  }
  async function* all() {
    yield start;
    yield* { [Symbol.asyncIterator]: () => pieces };
  }
  return { header: text.split("\n--- ")[0]!, all: all() };
}

function headerFault(error: unknown, header: string, key: BackupKey): unknown {
  if ((error as NodeJS.ErrnoException).code?.startsWith("E")) return error;
  const text = error instanceof Error ? error.message : "";
  const byPassphrase = header.includes("\n-> scrypt ");
  if (/no identity matched/.test(text) || byPassphrase !== "passphrase" in key) {
    const what = byPassphrase ? "a passphrase" : "a public key";
    return new BrokenBackup(
      `the key does not fit: this backup was locked with ${what}, and not with this one (or its first lines were changed)`,
      { cause: error },
    );
  }
  return new BrokenBackup("the file was cut off or changed after it was made", { cause: error });
}
