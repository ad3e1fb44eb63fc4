import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";
import { RegionIndex } from "@overstap/engine/region/quick/regionIndex.ts";
import { fmlCurrent } from "../../reference/fml/fml.ts";

/** Bytes that are read or written in one call. */
const piece = 64 * 2 ** 20;

/** Writes an index to a file, so that every job of a bench reads the same. */
export function keepIndex(index: RegionIndex, path: string): void {
  const file = openSync(path, "w");
  for (let at = 0; at < index.buffer.byteLength; at += piece) {
    const bytes = new Uint8Array(index.buffer, at, Math.min(piece, index.buffer.byteLength - at));
    writeSync(file, bytes);
  }
  closeSync(file);
}

/** Reads an index that {@link keepIndex} wrote. */
export function readIndex(path: string): RegionIndex {
  const file = openSync(path, "r");
  const buffer = new SharedArrayBuffer(fstatSync(file).size);
  for (let at = 0; at < buffer.byteLength;) {
    at += readSync(file, new Uint8Array(buffer, at, Math.min(piece, buffer.byteLength - at)));
  }
  closeSync(file);
  return RegionIndex.open(buffer, fmlCurrent, true);
}
