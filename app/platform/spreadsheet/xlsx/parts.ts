import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import { FREE_UNPACKED, MOST_PARTS, MOST_RATIO, MOST_UNPACKED } from "../limits.ts";
import { refuse, SpreadsheetError } from "../sheet.ts";

/** The parts inside an office file, unpacked one by one, never held whole. */
export interface Parts {
  /** Whether a part with this name is there. */
  has(name: string): boolean;
  /** A part as pieces of text; nothing when it is not there. */
  read(name: string): AsyncIterable<string>;
}

/**
 * Looks into an office file: the list of its parts, none of them unpacked yet. What is unpacked later
 * is counted while it comes, whatever the file says about itself, so a file that was made to swell
 * is refused before it does.
 *
 * @throws SpreadsheetError when the bytes are no ZIP file, too many parts are in it, or it is locked
 */
export async function openParts(bytes: Uint8Array): Promise<Parts> {
  const packed = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const zip = await fromBufferPromise(packed, { autoClose: false }).catch(damaged);
  const entries = await entriesOf(zip);
  const count = unpackedCounter(bytes.byteLength);
  return {
    has: (name) => entries.has(name.toLowerCase()),
    async *read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return;
      const decoder = new TextDecoder("utf-8");
      const stream = await zip.openReadStreamPromise(entry).catch(damaged);
      try {
        for await (const piece of stream as AsyncIterable<Buffer>) {
          count(piece.byteLength);
          yield decoder.decode(piece, { stream: true });
        }
      } catch (error) {
        if (error instanceof SpreadsheetError) throw error;
        damaged();
      } finally {
        stream.destroy();
      }
      yield decoder.decode();
    },
  };
}

async function entriesOf(zip: ZipFile): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > MOST_PARTS) refuse({ key: "unpacksTooLarge" });
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) refuse({ key: "password" });
      entries.set(entry.fileName.toLowerCase(), entry);
    }
  } catch (error) {
    if (error instanceof SpreadsheetError) throw error;
    damaged();
  }
  return entries;
}

function unpackedCounter(packed: number) {
  let unpacked = 0;
  return (more: number) => {
    unpacked += more;
    const swells = unpacked > FREE_UNPACKED && unpacked > packed * MOST_RATIO;
    if (swells || unpacked > MOST_UNPACKED) refuse({ key: "unpacksTooLarge" });
  };
}

function damaged(): never {
  return refuse({ key: "damaged" });
}
