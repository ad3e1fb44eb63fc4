/** The lowest number that is ever shown exactly; a region may raise it for itself, never lower it. */
export const SMALLEST_THRESHOLD = 5;

/** A count as somebody may see it. */
export type ShownCount = { kind: "exact"; count: number } | { kind: "fewer"; threshold: number };

/** What is counted, and how much of it the asker may see anyway; whole numbers from 0. */
export type Counted = {
  /** How many candidacies there are. */
  count: number;
  /** How many of these very candidacies the asker may see one by one. */
  visible: number;
  /** From how many on the region shows its counts. */
  threshold: number;
};

/**
 * How a count of candidacies is shown: exactly from the region's threshold upward, and to one who
 * may see each of them anyway; else as fewer than the threshold. Source: docs/visibility.md.
 *
 * Nobody (0) is fewer too: exact zeros would tell that a small group lacks something, and turn
 * "fewer than five" into "at least one" everywhere else.
 */
export function countFor({ count, visible, threshold }: Counted): ShownCount {
  const from = Math.max(SMALLEST_THRESHOLD, threshold);
  if (count >= from || (count > 0 && visible >= count)) return { kind: "exact", count };
  return { kind: "fewer", threshold: from };
}
