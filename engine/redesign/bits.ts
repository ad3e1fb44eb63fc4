/** How many bits of a 32-bit word are set. */
export function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** How many 32-bit words hold a set of `size` members. */
export function wordsFor(size: number): number {
  return Math.max(1, Math.ceil(size / 32));
}

/** Takes a list and what a member must be, gives the set of members as bits of words. */
export function bitsOf<T>(list: readonly T[], isMember: (one: T) => boolean): Uint32Array {
  const bits = new Uint32Array(wordsFor(list.length));
  for (const [index, one] of list.entries()) {
    if (isMember(one)) bits[index >>> 5]! |= 1 << (index & 31);
  }
  return bits;
}

const bytesOfWord = 4;
const valuesOfByte = 256;

/**
 * Sums the weights of a set at 4 look-ups a word. The sum of one set is always the same number, to the
 * last bit: it is made in one order.
 */
export class WeightSum {
  private readonly table: Float64Array;

  /** `weights`: of each member, in order. */
  constructor(weights: readonly number[]) {
    const bytes = wordsFor(weights.length) * bytesOfWord;
    this.table = new Float64Array(bytes * valuesOfByte);
    for (let byte = 0; byte < bytes; byte++) {
      for (let value = 1; value < valuesOfByte; value++) {
        const highest = 31 - Math.clz32(value);
        const rest = this.table[byte * valuesOfByte + (value ^ (1 << highest))]!;
        this.table[byte * valuesOfByte + value] = rest + (weights[byte * 8 + highest] ?? 0);
      }
    }
  }

  /** Takes a set as words, from `offset` on if they are part of a longer row. */
  of(bits: Uint32Array, words = bits.length, offset = 0): number {
    let sum = 0;
    for (let word = 0; word < words; word++) {
      const value = bits[offset + word]!;
      if (value === 0) continue;
      const row = word * bytesOfWord * valuesOfByte;
      sum +=
        this.table[row + (value & 255)]! +
        this.table[row + 256 + ((value >>> 8) & 255)]! +
        this.table[row + 512 + ((value >>> 16) & 255)]! +
        this.table[row + 768 + (value >>> 24)]!;
    }
    return sum;
  }
}
