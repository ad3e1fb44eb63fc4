/** Numbers that look random and are the same for the same seed. */
export class Dice {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** 0 up to, and without, `below`. */
  roll(below: number): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  }

  pick<T>(of: readonly T[]): T {
    return of[this.roll(of.length)]!;
  }
}

/** Changes bytes in some of the ways that files are broken, by accident or on purpose. */
export function mutated(bytes: Buffer, dice: Dice, tokens: readonly string[]): Buffer {
  let now = bytes;
  for (let turn = 1 + dice.roll(6); turn > 0; turn--) now = mutatedOnce(now, dice, tokens);
  return now.length > MOST ? now.subarray(0, MOST) : now;
}

const MOST = 400_000;

function mutatedOnce(bytes: Buffer, dice: Dice, tokens: readonly string[]): Buffer {
  const at = dice.roll(bytes.length + 1);
  const length = dice.roll(dice.pick([2, 8, 64, 2000]));
  const [before, part, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)]; // prettier-ignore
  const rest = Buffer.concat([part, after]);
  switch (dice.roll(8)) {
    case 0: {
      const copy = Buffer.from(bytes);
      if (copy.length > 0) copy[at % copy.length]! ^= 1 << dice.roll(8);
      return copy;
    }
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, Buffer.from(dice.pick(tokens)), rest]);
    case 3:
      return Buffer.concat([before, Buffer.from(dice.pick(tokens).repeat(1 + dice.roll(2000))), rest]); // prettier-ignore
    case 4:
      return Buffer.concat([before, part, part, after]);
    case 5:
      return before;
    case 6: {
      const to = dice.roll(bytes.length + 1);
      return Buffer.concat([before, after.subarray(0, to), part, after.subarray(to)]);
    }
    default: {
      const odd = Buffer.from(Array.from({ length: 1 + dice.roll(8) }, () => dice.roll(256)));
      return Buffer.concat([before, odd, after]);
    }
  }
}

const odd: readonly unknown[] = [
  null, true, false, 0, -0, -1, 0.1, 1e308, -1e308, 5e-324, 2 ** 53, 2 ** 31, "", " ", "\0", "\ud800",
  "__proto__", "constructor", "2026-02-30", "9999-12-31", "24:00", "x".repeat(5000), [], {}, [[]], [null],
  { __proto__: null }, "NaN", "1e999", "\u202eabc", [1, [2, [3, [4, [5]]]]],
]; // prettier-ignore

/** Changes a value somewhere in a document that is JSON, and leaves the rest as it is. */
export function mutatedJson(json: unknown, dice: Dice): unknown {
  let now = structuredClone(json);
  for (let turn = 1 + dice.roll(4); turn > 0; turn--) now = changed(now, dice);
  // Such as a text can hold: a name of JavaScript's own would else do more than stand there.
  return JSON.parse(JSON.stringify(now) ?? "null");
}

function changed(value: unknown, dice: Dice): unknown {
  if (typeof value !== "object" || value === null || dice.roll(12) === 0) return dice.pick(odd);
  const entries = Object.entries(value);
  if (entries.length === 0) return dice.pick(odd);
  const [key, inner] = dice.pick(entries);
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Record<string, unknown>;
  switch (dice.roll(10)) {
    case 0:
      delete copy[key];
      break;
    case 1:
      put(copy, dice.pick(["__proto__", "toString", "extra", `${key} `, "0"]), inner);
      break;
    case 2: {
      // The same twice, and a value where another stood.
      const [other] = dice.pick(entries);
      put(copy, other, structuredClone(inner));
      if (Array.isArray(copy)) copy.push(inner);
      break;
    }
    default:
      put(copy, key, changed(inner, dice));
  }
  return copy;
}

/** Sets a field by whatever name, as JSON does: `__proto__` is a name like others. */
function put(into: object, name: string, value: unknown): void {
  Object.defineProperty(into, name, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
}
