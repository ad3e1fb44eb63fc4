import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync, statSync } from "node:fs";
import { BadInput } from "./badInput.ts";

/** One record with twenty tasks and all items takes some kilobytes; what is longer is no line. */
const longestLine = 1 << 20;

const chunkBytes = 1 << 18;
const newline = 0x0a;

const standardInput = "-";

/** How long to wait where nothing has come yet: standard input can be set not to wait by itself. */
const pauseMilliseconds = 5;

/** A line of a text, without its end. */
export interface Line {
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/**
 * Takes the path of a text in UTF-8, or `-` for standard input, gives its lines one by one, empty ones left
 * out; no more than one line is in memory at a time. Throws BadInput: not there, a folder, not UTF-8, a line
 * of more than 1 MB (which is not read to its end).
 */
export function* readLines(path: string): Generator<Line, void, undefined> {
  const piped = path === standardInput;
  const name = piped ? "standard input" : path;
  const file = piped ? 0 : openFile(path);
  try {
    let number = 0;
    let parts: Buffer[] = [];
    let length = 0;
    for (;;) {
      const chunk = readChunk(file, name);
      let from = 0;
      for (let to = chunk.indexOf(newline); to >= 0; to = chunk.indexOf(newline, from)) {
        const whole = Buffer.concat([...parts, chunk.subarray(from, to)]);
        number++;
        if (whole.length > longestLine) throw tooLong(name, number);
        const text = decode(whole, name, number);
        if (text !== "") yield { number, text };
        parts = [];
        length = 0;
        from = to + 1;
      }
      const rest = chunk.subarray(from);
      length += rest.length;
      if (length > longestLine) throw tooLong(name, number + 1);
      if (rest.length > 0) parts.push(rest);
      if (chunk.length > 0) continue;
      const text = decode(Buffer.concat(parts), name, number + 1);
      if (text !== "") yield { number: number + 1, text };
      return;
    }
  } finally {
    if (!piped) closeSync(file);
  }
}

function openFile(path: string): number {
  try {
    if (statSync(path).isDirectory()) throw new BadInput([`${path}: a folder, not a file`]);
    return openSync(path, "r");
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const why = code === "ENOENT" ? "no such file" : `cannot be read (${code})`;
    throw new BadInput([`${path}: ${why}`]);
  }
}

/** The next bytes; none at the end. */
function readChunk(file: number, name: string): Buffer {
  // A new one each time: parts of an earlier one may still wait for the end of their line.
  const chunk = Buffer.allocUnsafe(chunkBytes);
  for (;;) {
    try {
      return chunk.subarray(0, readSync(file, chunk, 0, chunkBytes, null));
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EOF") return chunk.subarray(0, 0);
      if (code !== "EAGAIN") throw new BadInput([`${name}: cannot be read (${code})`]);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMilliseconds);
    }
  }
}

function decode(bytes: Buffer, name: string, number: number): string {
  if (!isUtf8(bytes)) throw new BadInput([`${name}:${number}: not a text in UTF-8`]);
  const text = bytes.toString("utf8");
  // Some editors put a byte order mark at the beginning of a file.
  return (number === 1 && text.startsWith("\ufeff") ? text.slice(1) : text).trim();
}

function tooLong(name: string, number: number): BadInput {
  const most = longestLine / (1 << 20);
  return new BadInput([
    `${name}:${number}: a line of more than ${most} MB, the most for one record`,
  ]);
}
