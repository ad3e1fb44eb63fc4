/**
 * The outline of one stepping stone: an uneven, worn shape that looks placed by hand, yet is the same
 * for the same name every time (so that a stone keeps its face from page to page and on paper).
 */

/** A number of 32 bits from a text (FNV-1a). */
function seedOf(name: string): number {
  let seed = 0x811c9dc5;
  for (const letter of name) {
    seed = Math.imul(seed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return seed;
}

/** A source of numbers 0..1 that follow from the seed alone (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export interface StoneShape {
  /** A closed path around 0,0. */
  outline: string;
  /** A short stroke along the upper left edge: where the light falls. */
  light: string;
  /** How far the stone lies off the middle of the stream, -1..1. */
  drift: number;
}

const CORNERS = 9;

/**
 * The shape of the stone that belongs to a name.
 * @param name any text that stays the same, such as a task's id
 * @param halfWidth, halfHeight the size from the middle, in the drawing's units
 */
export function stoneShape(name: string, halfWidth: number, halfHeight: number): StoneShape {
  const next = numbersFrom(seedOf(name));
  const drift = Math.round((next() * 2 - 1) * 100) / 100;
  const tilt = (next() - 0.5) * 0.16;
  const points = Array.from({ length: CORNERS }, (_, corner) => {
    const angle = ((corner + (next() - 0.5) * 0.26) / CORNERS) * 2 * Math.PI;
    const reach = 0.94 + next() * 0.09;
    // A superellipse is squarer than an ellipse: worn rock instead of a coin.
    const bulge = (cosOrSin: number) => Math.sign(cosOrSin) * Math.abs(cosOrSin) ** 0.84;
    const x = bulge(Math.cos(angle)) * halfWidth * reach;
    const y = bulge(Math.sin(angle)) * halfHeight * reach;
    return [
      x * Math.cos(tilt) - y * Math.sin(tilt),
      x * Math.sin(tilt) + y * Math.cos(tilt),
    ] as const;
  });
  return {
    outline: `${smoothThrough(points, 0, CORNERS)}Z`,
    // Corners 5 to 7 of 9 lie at the upper left.
    light: smoothThrough(
      points.map(([x, y]) => [x * 0.8, y * 0.74] as const),
      5,
      2,
    ),
    drift,
  };
}

type Point = readonly [number, number];

/** A smooth line (Catmull-Rom as cubic Béziers) through `count` steps of a ring of points. */
function smoothThrough(ring: readonly Point[], from: number, count: number): string {
  const at = (index: number): Point => ring[(index + ring.length) % ring.length] ?? [0, 0];
  const say = (...values: number[]) => values.map((value) => value.toFixed(1)).join(" ");
  let path = `M${say(...at(from))}`;
  for (let index = from; index < from + count; index += 1) {
    const [a, b, c, d] = [at(index - 1), at(index), at(index + 1), at(index + 2)];
    path += `C${say(b[0] + (c[0] - a[0]) / 6, b[1] + (c[1] - a[1]) / 6)} ${say(
      c[0] - (d[0] - b[0]) / 6,
      c[1] - (d[1] - b[1]) / 6,
    )} ${say(...c)}`;
  }
  return path;
}
