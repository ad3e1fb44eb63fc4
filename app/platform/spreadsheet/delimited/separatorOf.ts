const separators = [";", ",", "\t", "|"] as const;
const LINES = 20;

/** What stands between the cells of a text file. */
export type Separator = (typeof separators)[number];

/**
 * Finds what separates the cells by looking at the first lines: what divides most of them into the
 * same number of cells, and more than one. Between equals the Dutch semicolon comes first. A text
 * with one column has a semicolon too.
 */
export function separatorOf(text: string): Separator {
  const lines = firstLines(text);
  let best: Separator = ";";
  let most = 0;
  for (const separator of separators) {
    const counts = lines.map((line) => line.split(separator).length);
    const worth = Math.max(
      ...counts.filter((count) => count > 1).map((count) => worthOf(count, counts)),
      0,
    );
    if (worth > most) [best, most] = [separator, worth];
  }
  return best;
}

/** How many lines have as many cells, and as a lesser matter how many cells that is. */
function worthOf(count: number, counts: readonly number[]): number {
  return counts.filter((other) => other === count).length + Math.min(count, 100) / 1000;
}

/** The first lines that hold something, without what stands between quotes. */
function firstLines(text: string): string[] {
  return text
    .slice(0, 200_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '""')
    .split("\n", LINES * 3)
    .filter((line) => line.trim() !== "")
    .slice(0, LINES);
}
