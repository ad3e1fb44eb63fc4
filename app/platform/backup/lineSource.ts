import { BrokenBackup } from "./brokenBackup.ts";

const NEWLINE = 10;
/** The contents of a store of a thousand tables stay far below it. */
const LONGEST_LINE = 16 * 1024 * 1024;

/** Reads pieces of bytes as lines: one by one, or many at once up to the line that ends them. */
export class LineSource {
  private readonly pieces: AsyncIterator<Uint8Array>;
  /** Whole lines that were read and not taken. */
  private lines: Buffer = Buffer.alloc(0);
  /** The beginning of the next line, in the pieces it came in. */
  private begun: Buffer[] = [];

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.pieces = bytes[Symbol.asyncIterator]();
  }

  /** The next line without its end; undefined when there is none. */
  async line(): Promise<string | undefined> {
    if (!(await this.more(LONGEST_LINE))) return undefined;
    const end = this.lines.indexOf(NEWLINE);
    const line = this.lines.toString("utf8", 0, end);
    this.lines = this.lines.subarray(end + 1);
    return line;
  }

  /**
   * The lines up to `ending`, many at once, each whole and with its end.
   *
   * @param ending a whole line with its end
   */
  async *until(ending: string): AsyncGenerator<Buffer> {
    for (;;) {
      if (!(await this.more(Infinity))) {
        throw new BrokenBackup("the file ends in the middle of a table");
      }
      const all = this.lines;
      // Whole lines only are kept, so the ending stands first, or behind another line's end.
      const first = all.subarray(0, ending.length).toString("latin1") === ending;
      const at = first ? 0 : all.indexOf(`\n${ending}`) + 1;
      if (first || at > 0) {
        this.lines = all.subarray(at + ending.length);
        if (at > 0) yield all.subarray(0, at);
        return;
      }
      this.lines = Buffer.alloc(0);
      yield all;
    }
  }

  /** Whether there is a whole line, after reading on where needed. */
  private async more(longest: number): Promise<boolean> {
    let length = this.begun.reduce((sum, piece) => sum + piece.length, 0);
    while (this.lines.length === 0) {
      const next = await this.pieces.next();
      if (next.done) {
        if (length > 0) throw new BrokenBackup("the file ends in the middle of a line");
        return false;
      }
      const piece = Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
      const end = piece.lastIndexOf(NEWLINE) + 1;
      if (end > 0) {
        this.lines = Buffer.concat([...this.begun, piece.subarray(0, end)]);
        this.begun = [];
      }
      if (end < piece.length) this.begun.push(piece.subarray(end));
      length += piece.length;
      if (length > longest) throw new BrokenBackup("a line of it is too long to be one of ours");
    }
    return true;
  }
}
