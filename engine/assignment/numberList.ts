/** Whole numbers, one after the other, in four bytes each; there is no bound to how many come. */
export class NumberList {
  private numbers = new Int32Array(1024);
  length = 0;

  /** Takes a whole number of 32 bits. */
  add(number: number): void {
    if (this.length === this.numbers.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[this.length++] = number;
  }

  toArray(): Int32Array {
    return this.numbers.slice(0, this.length);
  }
}
