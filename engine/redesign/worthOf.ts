/** Takes a set of pool types as bits and what each is worth, gives what they are worth together. */
export function worthOf(able: Uint32Array, people: Float64Array): number {
  let sum = 0;
  for (const [word, bits] of able.entries()) {
    let left = bits;
    while (left !== 0) {
      const lowest = left & -left;
      sum += people[word * 32 + 31 - Math.clz32(lowest)]!;
      left ^= lowest;
    }
  }
  return sum;
}
