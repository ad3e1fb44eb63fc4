import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { BadInput } from "./badInput.ts";
import { findJsonFault } from "./findJsonFault.ts";

const megabyte = 1024 * 1024;

/** A text of JavaScript ends at half a gigabyte, and parsed it takes several times its size. */
const largestMegabytes = 256;

const standardInput = "-";

async function refuseUnreadable(path: string, name: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "ENOENT" ? "no such file" : `cannot be read (${error.code})`;
    throw new BadInput([`${name}: ${why}`]);
  });
  if (found.isDirectory()) throw new BadInput([`${name}: a folder, not a file`]);
  if (found.size > largestMegabytes * megabyte) throw tooLarge(name);
}

function tooLarge(name: string): BadInput {
  return new BadInput([`${name}: more than ${largestMegabytes} MB, the most that is read`]);
}

async function readBytes(source: AsyncIterable<Buffer>, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.length;
      if (size > largestMegabytes * megabyte) throw tooLarge(name);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput([`${name}: cannot be read (${(error as NodeJS.ErrnoException).code})`]);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer, name: string): string {
  try {
    // Leaves out a byte order mark, which some editors write.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new BadInput([`${name}: not a text in UTF-8`]);
  }
}

/**
 * Takes the path of a file, or `-` for standard input, gives the JSON in it. Throws BadInput with what
 * is wrong: not there, a folder, too large (before it is read), empty, not UTF-8, no JSON (line, column).
 */
export async function readJsonFile(path: string): Promise<unknown> {
  const piped = path === standardInput;
  const name = piped ? "standard input" : path;
  if (!piped) await refuseUnreadable(path, name);
  const source: AsyncIterable<Buffer> = piped ? process.stdin : createReadStream(path);
  const text = decode(await readBytes(source, name), name);
  if (text.trim() === "") throw new BadInput([`${name}: empty`]);
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const fault = findJsonFault(text);
    const where = fault ? `:${fault.line}:${fault.column}: ${fault.message}` : `: ${String(error)}`;
    throw new BadInput([`${name}${where} (no JSON)`]);
  }
}
