import { weighModule } from "../weigh/weighModule.ts";

/** What the module offers; all arguments are places in its memory or counts. */
interface FilterExports {
  /** Takes a query, pairs of positions (from and up to) and how many numbers these are, gives how many it found. */
  filter(query: number, ranges: number, written: number, found: number, rest: number): number;
  /** Lays rows of words over each other. */
  layOver(rows: number, count: number, into: number, words: number): void;
  /** Where its state lies, see weigh/state.h. */
  state(): number;
  /** Weighs so many people of the state: in all, or only where they could start at once. */
  weigh(count: number, ready: number): void;
}

/** What the module asks, because only the rules themselves can tell. */
export interface Answers {
  /** How far one comes, into memory. */
  limit(modes: number, minutes: number, at: number): void;
  steps(modes: number): void;
  /** Turns to the person about whom it asks. */
  look(slot: number): void;
  isOnThisSide(at: number, byLift: number): number;
  radiusCost(at: number): number;
  minutes(at: number): number;
  talents(at: number): number;
  settle(kind: number): number;
  settledHours(kind: number): number;
  repair(kind: number, slot: number): number;
}

/** The module keeps its stack below this. */
const firstByte = 65_536;
const page = 65_536;

let compiled: WebAssembly.Module | undefined;

/** Memory of the filter of pairs, in which both the module and TypeScript read and write. */
export class FilterMemory {
  /** Absent where WebAssembly with SIMD is not to be had: then TypeScript does the same. */
  readonly exports: FilterExports | undefined;
  /** Who weighs sets this first. */
  answers!: Answers;
  private readonly buffer: ArrayBuffer;
  private next = firstByte;

  /** `bytes`: what will be taken in all. */
  constructor(bytes: number, withModule = true) {
    const pages = Math.ceil((firstByte + bytes) / page);
    const memory = withModule ? new WebAssembly.Memory({ initial: pages }) : undefined;
    this.exports = memory && this.instantiate(memory);
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

  doubles(count: number): Float64Array {
    return new Float64Array(this.buffer, this.take(count * 8), count);
  }

  intsAt(at: number, count: number): Int32Array {
    return new Int32Array(this.buffer, at, count);
  }

  doublesAt(at: number, count: number): Float64Array {
    return new Float64Array(this.buffer, at, count);
  }

  floats(count: number): Float32Array {
    return new Float32Array(this.buffer, this.take(count * 4), count);
  }

  private instantiate(memory: WebAssembly.Memory): FilterExports | undefined {
    try {
      compiled ??= new WebAssembly.Module(
        Uint8Array.from(atob(weighModule), (one) => one.charCodeAt(0)),
      );
      const asks = {
        limit: (modes: number, minutes: number, at: number) =>
          this.answers.limit(modes, minutes, at),
        steps: (modes: number) => this.answers.steps(modes),
        look: (slot: number) => this.answers.look(slot),
        isOnThisSide: (at: number, byLift: number) => this.answers.isOnThisSide(at, byLift),
        radiusCost: (at: number) => this.answers.radiusCost(at),
        minutes: (at: number) => this.answers.minutes(at),
        talents: (at: number) => this.answers.talents(at),
        settle: (kind: number) => this.answers.settle(kind),
        settledHours: (kind: number) => this.answers.settledHours(kind),
        repair: (kind: number, slot: number) => this.answers.repair(kind, slot),
      };
      return new WebAssembly.Instance(compiled, { env: { memory, ...asks } })
        .exports as unknown as FilterExports;
    } catch {
      // A processor without SIMD: TypeScript stands in.
      return undefined;
    }
  }
}
