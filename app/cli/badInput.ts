import type { Fault } from "@overstap/engine/region/faults.ts";

/** A file or an option is wrong: one line each for the user, and exit code 2. */
export class BadInput extends Error {
  readonly lines: readonly string[];

  /** `lines`: what is wrong and where, one fault each. */
  constructor(lines: readonly string[]) {
    super(lines.join("\n"));
    this.name = "BadInput";
    this.lines = lines;
  }
}

/** Throws BadInput with all faults of a file; with the name of the file, where there are several. */
export function refuseFaults(faults: readonly Fault[], file?: string): never {
  const before = file === undefined ? "" : `${file}: `;
  throw new BadInput(faults.map(({ path, message }) => `${before}${path}: ${message}`));
}
