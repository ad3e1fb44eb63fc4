/** Texts by number, in the order in which they came. */
export class Dictionary {
  readonly texts: string[];
  private readonly numbers: Map<string, number>;

  constructor(texts: readonly string[]) {
    this.texts = [...texts];
    this.numbers = new Map(texts.map((text, number) => [text, number]));
  }

  /** Takes a text, gives its number; a new one is added. */
  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.texts.push(text) - 1;
    this.numbers.set(text, number);
    return number;
  }
}

/** Takes numbers of texts, gives a bit for each; all from 31 share the last one. */
export function bitsOfNumbers(numbers: readonly number[]): number {
  return numbers.reduce((bits, number) => bits | (1 << Math.min(number, 31)), 0);
}
