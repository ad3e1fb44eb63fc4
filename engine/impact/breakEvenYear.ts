import type { Line } from "./caseFile.ts";
import { lineAmount } from "./lineAmount.ts";
import { countsIn, namedYears } from "./years.ts";

/** How many years it is followed, the first one included. */
const yearsFollowed = 10;

/**
 * The first calendar year at whose end all that came in since the first year that a line names is at
 * least all that went out. Undefined where no year is named, or when ten years are not enough.
 */
export function breakEvenYear(lines: readonly Line[]): number | undefined {
  const named = namedYears(lines);
  if (named === undefined) return undefined;
  const amounts = lines.map((line) => ({
    line,
    net: line.kind === "benefit" ? lineAmount(line) : -lineAmount(line),
  }));
  let sum = 0;
  for (let year = named.first; year < named.first + yearsFollowed; year++) {
    for (const { line, net } of amounts) if (countsIn(line, year)) sum += net;
    if (sum >= 0) return year;
  }
  return undefined;
}
