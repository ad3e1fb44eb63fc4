import { Readable } from "node:stream";
import { createZstdDecompress } from "node:zlib";
import { z } from "zod";
import type { BackupKey } from "./backupKey.ts";
import { BrokenBackup } from "./brokenBackup.ts";
import type { Table } from "./contents.ts";
import { decrypted } from "./encryption.ts";
import { type Contents, type Counted, END_OF_ROWS, type End, FIRST_LINE } from "./format.ts";
import { LineSource } from "./lineSource.ts";
import { passing } from "./passing.ts";
import type { Tell } from "./progress.ts";
import { TableDigest } from "./tableDigest.ts";

const name = z.string().min(1).max(63);
const contentsSchema = z.object({
  program: z.string(),
  postgres: z.string(),
  at: z.iso.datetime(),
  steps: z.array(z.object({ hash: z.string(), at: z.number() })),
  jobs: z.int(),
  tables: z.array(
    z.object({
      schema: name,
      name,
      columns: z.array(name),
      partitions: z.array(z.object({ name, from: z.string().max(40), to: z.string().max(40) })),
    }),
  ),
});
const countedSchema = z.object({ rows: z.int().min(0), digest: z.string().length(64) });
const endSchema = z.object({
  end: z.literal(true),
  sequences: z.array(
    z.object({ schema: name, name, value: z.string().regex(/^-?\d{1,19}$/), called: z.boolean() }),
  ),
});

/** What to do with what is in a backup, in this order. */
export type Taker = {
  contents(contents: Contents): Promise<void>;
  /**
   * @param rows of the table, to be read to their end
   * @param counted resolves after that: how many there must be, and the sum over them
   */
  table(table: Table, rows: AsyncIterable<Buffer>, counted: Promise<Counted>): Promise<void>;
  /** The backup has been read to its end, and every seal was right. */
  end(end: End): Promise<void>;
};

/**
 * Reads a backup from its first byte to its last and gives it on as it passes.
 *
 * @throws BrokenBackup when it is none, the key does not fit, or anything is not as it was made
 */
export async function readBackup(
  file: AsyncIterable<Uint8Array>,
  key: BackupKey,
  taker: Taker,
): Promise<void> {
  const unpacked = passing(Readable.from(decrypted(file, key)), createZstdDecompress());
  const source = new LineSource(unpacked as AsyncIterable<Uint8Array>);
  try {
    const first = await source.line();
    if (first !== FIRST_LINE) {
      throw new BrokenBackup(
        first?.startsWith("overstap-backup ")
          ? "it was made by a newer version of Overstap, which keeps them in another form"
          : "what is locked in this file is not a backup of Overstap",
      );
    }
    const contents = parsed(contentsSchema, await source.line());
    await taker.contents(contents);
    for (const table of contents.tables) await takeTable(source, table, taker);
    const end = parsed(endSchema, await source.line());
    if ((await source.line()) !== undefined) throw new BrokenBackup("more follows after its end");
    await taker.end(end);
  } catch (error) {
    throw isPacking(error)
      ? new BrokenBackup("what is locked in this file is not a backup of Overstap", {
          cause: error,
        })
      : error;
  } finally {
    unpacked.destroy();
  }
}

/** Reads a whole backup and checks every seal and every sum; nothing is changed anywhere. */
export async function checkBackup(
  file: AsyncIterable<Uint8Array>,
  key: BackupKey,
  tell: Tell = () => {},
): Promise<{ contents: Contents; rows: number }> {
  let contents: Contents | undefined;
  let [tables, rows] = [0, 0];
  await readBackup(file, key, {
    async contents(read) {
      contents = read;
    },
    async table({ schema, name: named }, bytes, counted) {
      const digest = new TableDigest();
      for await (const some of bytes) {
        digest.add(some);
        tell({ doing: "checking", tables, of: contents!.tables.length, rows: rows + digest.rows });
      }
      const wanted = await counted;
      if (digest.rows !== wanted.rows || digest.hex !== wanted.digest) {
        throw new BrokenBackup(`the rows of ${schema}.${named} are not those that were kept`);
      }
      tables += 1;
      rows += digest.rows;
    },
    async end() {},
  });
  return { contents: contents!, rows };
}

async function takeTable(source: LineSource, table: Table, taker: Taker): Promise<void> {
  const line = await source.line();
  if (line !== `table ${table.schema}.${table.name}`) {
    throw new BrokenBackup(`the table ${table.schema}.${table.name} is missing in it`);
  }
  const counted = Promise.withResolvers<Counted>();
  counted.promise.catch(() => {});
  async function* rows() {
    try {
      yield* source.until(END_OF_ROWS);
      counted.resolve(parsed(countedSchema, await source.line()));
    } catch (error) {
      counted.reject(error);
      throw error;
    }
  }
  await taker.table(table, rows(), counted.promise);
}

function parsed<T>(schema: z.ZodType<T>, line: string | undefined): T {
  if (line === undefined) throw new BrokenBackup("the file ends too soon");
  try {
    return schema.parse(JSON.parse(line));
  } catch (error) {
    throw new BrokenBackup("a line of it cannot be read", { cause: error });
  }
}

function isPacking(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return code.startsWith("ZSTD") || code === "ERR_ZSTD" || code.startsWith("Z_");
}
