import { pairFilterModule } from "./pairFilterModule.ts";

/** What the module offers; all arguments are places in its memory or counts. */
interface FilterExports {
  /** Takes a query, pairs of positions (from and up to) and how many numbers these are, gives how many it found. */
  filter(query: number, ranges: number, written: number, found: number, rest: number): number;
  /** Lays rows of words over each other. */
  layOver(rows: number, count: number, into: number, words: number): void;
}

/** The module keeps its stack below this. */
const firstByte = 65_536;
const page = 65_536;

let compiled: WebAssembly.Module | undefined;

/** Memory of the filter of pairs, in which both the module and TypeScript read and write. */
export class FilterMemory {
  /** Absent where WebAssembly with SIMD is not to be had: then TypeScript does the same. */
  readonly exports: FilterExports | undefined;
  private readonly buffer: ArrayBuffer;
  private next = firstByte;

  /** `bytes`: what will be taken in all. */
  constructor(bytes: number, withModule = true) {
    const pages = Math.ceil((firstByte + bytes) / page);
    const memory = withModule ? new WebAssembly.Memory({ initial: pages }) : undefined;
    this.exports = memory && instantiate(memory);
    this.buffer = memory ? memory.buffer : new ArrayBuffer(pages * page);
  }

  /** Takes so many bytes into use, at a multiple of 16; gives where they begin. */
  private take(bytes: number): number {
    const at = this.next;
    this.next += Math.ceil(bytes / 16) * 16;
    return at;
  }

  bytes(count: number): Uint8Array {
    return new Uint8Array(this.buffer, this.take(count), count);
  }

  ints(count: number): Int32Array {
    return new Int32Array(this.buffer, this.take(count * 4), count);
  }

  floats(count: number): Float32Array {
    return new Float32Array(this.buffer, this.take(count * 4), count);
  }
}

function instantiate(memory: WebAssembly.Memory): FilterExports | undefined {
  try {
    compiled ??= new WebAssembly.Module(
      Uint8Array.from(atob(pairFilterModule), (one) => one.charCodeAt(0)),
    );
    return new WebAssembly.Instance(compiled, { env: { memory } })
      .exports as unknown as FilterExports;
  } catch {
    // A processor without SIMD: the plain filter stands in.
    return undefined;
  }
}
