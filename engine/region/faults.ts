/** One thing that is wrong in a file: where, and what was expected there. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

const longestQuote = 80;

/** Takes a text from a file, gives it quoted for a message, long ones cut. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > longestQuote ? `${text.slice(0, longestQuote)}…` : text);
}

/** Takes a path and a key or index, gives the path of that part: `a.b`, `a["4.13"]`, `a[3]`. */
export function pathOf(parent: string, key: string | number): string {
  if (typeof key === "number") return `${parent}[${key}]`;
  const plain = /^[A-Za-z_]\w{0,79}$/.test(key);
  if (!plain) return `${parent}[${quoted(key)}]`;
  return parent === "" ? key : `${parent}.${key}`;
}

/**
 * Collects faults while a file is read. Reading goes on after a fault, so that all are told at once;
 * what was read is only used when none was found.
 */
export class FaultList {
  readonly faults: Fault[] = [];

  /**
   * Notes a fault. Gives a stand-in of whatever type the caller was to read: it is never used, because
   * a file with a fault is refused as a whole.
   */
  refuse<T>(path: string, message: string): T {
    this.faults.push({ path, message });
    return undefined as T;
  }
}
