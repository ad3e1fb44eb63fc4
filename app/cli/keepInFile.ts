import { createWriteStream } from "node:fs";
import { lstat, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BadInput } from "./badInput.ts";

/**
 * Writes bytes to a new file that only its owner can read, or to standard output for `-`. The file has
 * its name when all of it is on the disk; what is cut off before keeps a name that ends in `.part`, and
 * is taken away when the program can still do so.
 *
 * @throws BadInput when there is such a file already or it cannot be made; Error when it cannot be filled
 */
export async function keepInFile(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile()) {
    throw new BadInput([`${file}: there is such a file already; a backup replaces nothing`]);
  }
  if (found?.isDirectory()) throw new BadInput([`${file}: is a folder; name a file in it`]);
  try {
    if (file === "-") await toStandardOutput(bytes);
    // A device or a pipe is what it is: it gets the bytes as they come.
    else if (found) await pipeline(Readable.from(bytes), createWriteStream(file));
    else await toNewFile(file, bytes);
  } catch (error) {
    throw fileFault(error, file);
  }
}

async function toStandardOutput(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  // For other commands a reader that went away has seen enough; a backup was then cut off.
  process.stdout.removeAllListeners("error");
  await pipeline(Readable.from(bytes), process.stdout, { end: false });
}

async function toNewFile(file: string, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  const handle = await open(part, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    await rename(part, file);
  } catch (error) {
    await handle.close().catch(() => {});
    await rm(part, { force: true });
    throw error;
  }
  const folder = await open(dirname(file));
  await folder.sync().finally(() => folder.close());
}

function fileFault(error: unknown, file: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException;
  const name = file === "-" ? "standard output" : file;
  if (code === "ENOSPC" || code === "EDQUOT" || code === "EFBIG") {
    return new Error(`${name}: no space is left there (${code}); nothing was kept`);
  }
  if (code === "EPIPE") return new Error(`${name}: who read it went away; nothing was kept`);
  if (syscall === "open") return new BadInput([`${name}: cannot be made (${code})`]);
  if (syscall === "write" || syscall === "fsync" || syscall === "rename") {
    return new Error(`${name}: cannot be written (${code}); nothing was kept`);
  }
  return error;
}
