import { Random } from "../region/random.ts";
import type { AssignmentProblem } from "./assignmentProblem.ts";

/** How large a market to invent. */
export interface MarketSize {
  readonly candidates: number;
  readonly openings: number;
  /** At most so many for each candidate. */
  readonly pairs: number;
  /** Each opening has 1 up to so many places. */
  readonly mostPlaces: number;
}

/** So many openings stand on one square of the map, on average. */
const openingsOfSquare = 60;

/**
 * Invents who could go where as it is in a region: openings and people lie spread over a map, everybody
 * can go to openings nearby, and a pair is worth what screening says it is (ready or reduced, less for
 * travel, more for talents). The same seed gives the same market.
 */
export function inventMarket(
  seed: number,
  { candidates, openings, pairs, mostPlaces }: MarketSize,
): AssignmentProblem {
  const random = new Random(seed);
  const side = Math.max(1, Math.floor(Math.sqrt(openings / openingsOfSquare)));
  const squareOf = (x: number, y: number): number =>
    Math.floor(x * side) * side + Math.floor(y * side);
  const squares: number[][] = Array.from({ length: side * side }, () => []);
  const points = Array.from({ length: openings }, (_, opening) => {
    const point = { x: random.fraction(), y: random.fraction() };
    squares[squareOf(point.x, point.y)]!.push(opening);
    return point;
  });
  const first = new Int32Array(candidates + 1);
  const opening: number[] = [];
  const value: number[] = [];
  for (let candidate = 0; candidate < candidates; candidate++) {
    const [x, y] = [random.fraction(), random.fraction()];
    const near: number[] = [];
    for (const right of [-1, 0, 1]) {
      for (const down of [-1, 0, 1]) {
        const [column, row] = [Math.floor(x * side) + right, Math.floor(y * side) + down];
        if (column < 0 || row < 0 || column >= side || row >= side) continue;
        near.push(...squares[column * side + row]!);
      }
    }
    for (const one of random.some(near, pairs).toSorted((a, b) => a - b)) {
      const away = Math.hypot(points[one]!.x - x, points[one]!.y - y) * side;
      const verdict = random.chance(0.7) ? 10_000 : 8000;
      opening.push(one);
      value.push(verdict - 10 * Math.ceil(40 * away) + 50 * random.whole(0, 2));
    }
    first[candidate + 1] = opening.length;
  }
  return {
    first,
    opening: Int32Array.from(opening),
    value: Int32Array.from(value),
    places: Array.from({ length: openings }, () => random.whole(1, mostPlaces)),
  };
}
