import { type Duplex, pipeline, type Readable } from "node:stream";

/** What comes out of a stream's other end; a fault of the source is a fault of it, too. */
export function passing(source: Readable, through: Duplex): Readable {
  return pipeline(source, through, () => {}) as unknown as Readable;
}
