/**
 * How alike two texts are, 0 to 1: one less the changes that make one of the other (a letter more, less
 * or other, two neighbours turned: optimal string alignment) by the length of the longer.
 */
export function nearness(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  return longest === 0 ? 1 : 1 - changesBetween(one, other) / longest;
}

/** How many letters must be put in, left out, changed or turned with their neighbour. */
function changesBetween(one: string, other: string): number {
  let [before, last]: [number[], number[]] = [
    [],
    Array.from({ length: other.length + 1 }, (_, at) => at),
  ];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const same = one[row - 1] === other[at - 1];
      const turned =
        row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      next.push(
        Math.min(
          last[at]! + 1,
          next[at - 1]! + 1,
          last[at - 1]! + (same ? 0 : 1),
          turned ? before[at - 2]! + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last[other.length]!;
}
