import type { CapacityItem, CapacityList } from "../../capacity/capacityList.ts";
import type { GradeOrFlags } from "../regionFile.ts";

/** An ordinal item that a capacity says nothing of. */
export const noGrade = 255;
/** A flags item that a capacity says nothing of. */
export const noFlags = 0xffffffff;

/**
 * How a capacity lies in a row of bytes: first the ordinal items, a byte each with the grade or
 * {@link noGrade}; then the others, four bytes each with a bit per flag or {@link noFlags}.
 */
export class CapacityRows {
  readonly ordinals: readonly CapacityItem[];
  readonly others: readonly CapacityItem[];
  /** Byte at which the others begin. */
  readonly othersAt: number;
  /** Bytes of a row, a multiple of 8. */
  readonly width: number;

  /** Throws a RangeError when an item has more grades or flags than a row holds. */
  constructor({ items }: CapacityList) {
    this.ordinals = items.filter(({ scale }) => scale === "ordinal");
    this.others = items.filter(({ scale }) => scale !== "ordinal");
    for (const { code, maxGrade = 0, flags = [] } of items) {
      if (maxGrade < noGrade && flags.length < 32) continue;
      throw new RangeError(`item ${code}: at most ${noGrade - 1} grades and 31 flags`);
    }
    this.othersAt = Math.ceil(this.ordinals.length / 4) * 4;
    this.width = Math.ceil((this.othersAt + 4 * this.others.length) / 8) * 8;
  }

  /** Writes grades into the row that begins at `at`. */
  write(bytes: DataView, at: number, grades: Readonly<Record<string, GradeOrFlags>>): void {
    for (const [index, { code }] of this.ordinals.entries()) {
      const grade = grades[code];
      bytes.setUint8(at + index, typeof grade === "number" ? grade : noGrade);
    }
    for (const [index, { code, flags = [] }] of this.others.entries()) {
      const held = grades[code];
      const bits =
        typeof held === "object"
          ? held.reduce((all, flag) => all | (1 << flags.indexOf(flag)), 0)
          : noFlags;
      bytes.setUint32(at + this.othersAt + 4 * index, bits >>> 0, true);
    }
  }

  /** Reads the grades of the row that begins at `at`, as they were written; flags in the list's order. */
  read(bytes: DataView, at: number): Record<string, GradeOrFlags> {
    const grades: Record<string, GradeOrFlags> = {};
    for (const [index, { code }] of this.ordinals.entries()) {
      const grade = bytes.getUint8(at + index);
      if (grade !== noGrade) grades[code] = grade;
    }
    for (const [index, { code, flags = [] }] of this.others.entries()) {
      const bits = bytes.getUint32(at + this.othersAt + 4 * index, true);
      if (bits !== noFlags) grades[code] = flags.filter((_, bit) => ((bits >>> bit) & 1) === 1);
    }
    return grades;
  }
}
