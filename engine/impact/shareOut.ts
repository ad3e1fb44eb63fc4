/**
 * Shares whole euros out in proportion to weights, by largest remainder: everybody gets their share
 * rounded down, and what is left goes, a euro each, to those with the largest fraction; of equal
 * fractions the first in the list.
 *
 * @param total whole euros, 0 or more
 * @param weights whole numbers, 0 or more; not all 0 unless `total` is
 * @returns whole euros in the order of the weights, `total` in all
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((before, weight) => before + BigInt(weight), 0n);
  if (sum === 0n) return weights.map(() => 0);
  const shares = weights.map((weight, place) => {
    const wanted = BigInt(total) * BigInt(weight);
    return { place, euros: Number(wanted / sum), rest: wanted % sum };
  });
  const left = total - shares.reduce((before, { euros }) => before + euros, 0);
  const byRest = shares.toSorted((one, other) =>
    one.rest === other.rest ? one.place - other.place : one.rest > other.rest ? -1 : 1,
  );
  const raised = new Set(byRest.slice(0, left).map(({ place }) => place));
  return shares.map(({ place, euros }) => euros + (raised.has(place) ? 1 : 0));
}
