/** A proposal as a search holds it: bundles of places of tasks, some maybe empty, and their score. */
export interface Held {
  readonly bundles: readonly (readonly number[])[];
  readonly score: number;
}

/** Scores nearer than this are the same: they differ by how they were summed. */
export const sameScore = 1e-9;

const profiles = ({ bundles }: Held): number =>
  bundles.filter((bundle) => bundle.length > 0).length;

const moved = ({ bundles }: Held): number =>
  bundles.reduce((sum, bundle) => sum + bundle.length, 0);

/**
 * Whether one proposal is better than another: a higher score, then fewer profiles, then fewer moved
 * tasks. Source: the redesign rules, "Score".
 */
export function isBetter(one: Held, than: Held): boolean {
  const scale = Math.max(1, Math.abs(than.score));
  if (Math.abs(one.score - than.score) > sameScore * scale) return one.score > than.score;
  if (profiles(one) !== profiles(than)) return profiles(one) < profiles(than);
  return moved(one) < moved(than);
}
