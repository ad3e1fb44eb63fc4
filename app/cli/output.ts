import { once } from "node:events";

/** Texts are gathered up to this many characters: a system call per line would be slow. */
const batch = 1 << 16;

/**
 * Standard output that waits for its reader, so that a large answer is never in memory at once.
 * Write pieces, then `end`.
 */
export class Output {
  private pending = "";

  async write(piece: string): Promise<void> {
    this.pending += piece;
    if (this.pending.length >= batch) await this.flush();
  }

  async line(text = ""): Promise<void> {
    await this.write(`${text}\n`);
  }

  async end(): Promise<void> {
    await this.flush();
  }

  private async flush(): Promise<void> {
    const piece = this.pending;
    this.pending = "";
    if (piece !== "" && !process.stdout.write(piece)) await once(process.stdout, "drain");
  }
}

/** Writes the elements of a JSON list or object that stand between its brackets, one a line. */
export async function writeElements(output: Output, elements: Iterable<string>): Promise<void> {
  let first = true;
  for (const element of elements) {
    await output.write(`${first ? "" : ","}\n${element}`);
    first = false;
  }
  await output.write("\n");
}
