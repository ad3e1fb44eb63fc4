import type { PreparedStudy } from "./prepareStudy.ts";

/** Parts of a point: hours come in minutes, and minutes and weights seldom in less than this. */
const parts = 3600;

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}

/**
 * Takes a study, gives a number of which every score is a multiple; 0 when there is none. A bound may be
 * lowered to the next multiple.
 */
export function scoreGrid({ weights, freed, pool }: PreparedStudy): number {
  const points = [
    ...Array.from(freed, (minutes) => (weights.hours * minutes) / 60),
    ...pool.weights.map((weight) => weights.reach * weight),
  ];
  let grid = 0;
  for (const point of points) {
    const whole = Math.round(point * parts);
    if (Math.abs(whole - point * parts) > 1e-6) return 0;
    grid = greatestCommonDivisor(whole, grid);
  }
  return grid / parts;
}

/** Takes a bound and a grid, gives the highest score that the bound allows. */
export function lowerToGrid(bound: number, grid: number): number {
  return grid === 0 ? bound : Math.floor((bound + 1e-6) / grid) * grid;
}
