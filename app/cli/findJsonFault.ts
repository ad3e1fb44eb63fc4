/** Where a text stops being JSON: line and column from 1, column in characters. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const token = {
  space: /[ \t\n\r]*/y,
  escape: /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y,
  number: /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[Ee][+-]?\d+)?/y,
  word: /true|false|null/y,
};

/** What may stand at this point: a value, a key, what follows a key, or what follows a value. */
type Expecting = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma or end";

const expectation: Readonly<Record<Expecting, string>> = {
  value: "a value",
  "value or ]": 'a value or "]"',
  key: "a key in double quotes",
  "key or }": 'a key in double quotes or "}"',
  colon: '":"',
  "comma or end": '"," or the end of the list or object',
};

/** Walks over JSON without building it; no recursion, so that depth does no harm. */
class Walk {
  at = 0;
  private readonly text: string;
  private readonly open: ("[" | "{")[] = [];
  private expecting: Expecting = "value";

  constructor(text: string) {
    this.text = text;
  }

  /** Goes on to the first fault; gives what was expected there, or undefined at a sound end. */
  toFault(): string | undefined {
    for (;;) {
      this.skip(token.space);
      const ended = this.expecting === "comma or end" && this.open.length === 0;
      if (ended) return this.at === this.text.length ? undefined : "the end of the file";
      const from = this.at;
      if (this.step()) continue;
      // Only within a text something has been passed before the fault.
      return this.at > from ? "the rest of a text" : expectation[this.expecting];
    }
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    const length = pattern.exec(this.text)?.[0].length;
    this.at += length ?? 0;
    return length !== undefined;
  }

  /** By hand: one pattern for a whole text would need a stack as deep as a text is long. */
  private string(): boolean {
    if (!this.take('"')) return false;
    for (;;) {
      const character = this.text[this.at];
      if (character === undefined || character < " ") return false;
      if (character === "\\") {
        if (!this.skip(token.escape)) return false;
        continue;
      }
      this.at++;
      if (character === '"') return true;
    }
  }

  private take(character: string): boolean {
    const taken = this.text[this.at] === character;
    if (taken) this.at++;
    return taken;
  }

  private go(next: Expecting): true {
    this.expecting = next;
    return true;
  }

  private step(): boolean {
    switch (this.expecting) {
      case "key or }":
        if (this.take("}")) return this.close();
        return this.string() && this.go("colon");
      case "key":
        return this.string() && this.go("colon");
      case "colon":
        return this.take(":") && this.go("value");
      case "comma or end":
        return this.afterValue();
      case "value or ]":
        return this.take("]") ? this.close() : this.value();
      case "value":
        return this.value();
    }
  }

  private close(): true {
    this.open.pop();
    return this.go("comma or end");
  }

  private afterValue(): boolean {
    const inside = this.open.at(-1);
    if (this.take(",")) return this.go(inside === "{" ? "key" : "value");
    return this.take(inside === "{" ? "}" : "]") && this.close();
  }

  private value(): boolean {
    for (const opening of ["[", "{"] as const) {
      if (!this.take(opening)) continue;
      this.open.push(opening);
      return this.go(opening === "[" ? "value or ]" : "key or }");
    }
    const scalar = this.string() || this.skip(token.number) || this.skip(token.word);
    return scalar && this.go("comma or end");
  }
}

/** Takes a text, gives the first place where it is no JSON, or undefined when it is. */
export function findJsonFault(text: string): JsonFault | undefined {
  const walk = new Walk(text);
  const expected = walk.toFault();
  if (expected === undefined) return undefined;
  const before = text.slice(0, walk.at);
  const line = before.split("\n").length;
  const column = walk.at - before.lastIndexOf("\n");
  const found = walk.at === text.length ? "the end of the file" : JSON.stringify(text[walk.at]);
  return { line, column, message: `${expected} expected, found ${found}` };
}
