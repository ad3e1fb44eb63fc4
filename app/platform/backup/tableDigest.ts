import { hash } from "node:crypto";

const LANES = 8;
const NEWLINE = 10;

/**
 * Counts the rows of a table in PostgreSQL's text form of COPY, and adds up the SHA-256 of each, so
 * that the sum is the same in whatever order they come. It finds what went wrong on the way; against
 * somebody who means harm, the file is sealed.
 */
export class TableDigest {
  rows = 0;
  private readonly sum = new Uint32Array(LANES);
  private pending: Buffer[] = [];

  /** Takes the next bytes; a row ends with a line feed, and may be spread over several pieces. */
  add(bytes: Buffer): void {
    let from = 0;
    for (;;) {
      const end = bytes.indexOf(NEWLINE, from);
      if (end === -1) break;
      this.addRow(bytes.subarray(from, end));
      from = end + 1;
    }
    if (from < bytes.length) this.pending.push(Buffer.from(bytes.subarray(from)));
  }

  /** The sum over all rows, 64 hexadecimal figures. */
  get hex(): string {
    return Array.from(this.sum, (lane) => lane.toString(16).padStart(8, "0")).join("");
  }

  private addRow(end: Buffer): void {
    let row = end;
    if (this.pending.length > 0) {
      row = Buffer.concat([...this.pending, end]);
      this.pending = [];
    }
    const digest = hash("sha256", row, "buffer");
    // The sum wraps around at 32 bits in each lane.
    for (let lane = 0; lane < LANES; lane++) this.sum[lane]! += digest.readUInt32BE(lane * 4);
    this.rows += 1;
  }
}
