/** What was tried, and what got through. */
export class Tally {
  readonly tried = new Map<string, number>();
  readonly through: string[] = [];
  /** Is told at once what got through, and what is being tried. */
  readonly tell: (line: string) => void;

  constructor(tell: (line: string) => void = () => {}) {
    this.tell = tell;
  }

  /**
   * Notes one try.
   *
   * @param kind of attack
   * @param got what came of it that must not be; undefined when it was held off
   */
  note(kind: string, got?: string): void {
    this.tried.set(kind, (this.tried.get(kind) ?? 0) + 1);
    if (got !== undefined) this.got(`${kind}: ${got}`);
  }

  /** Notes what got through, however it was tried. */
  got(what: string): void {
    this.through.push(what);
    this.tell(`THROUGH  ${what}`);
  }

  get total(): number {
    return [...this.tried.values()].reduce((sum, one) => sum + one, 0);
  }

  /** A line for each kind, and each that got through. */
  report(): string {
    const lines = [...this.tried].map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`);
    const through = this.through.map((one) => `THROUGH  ${one}`);
    const sum = `${this.total} tried, ${this.through.length} got through`;
    return [...lines, ...through, sum].join("\n");
  }
}
