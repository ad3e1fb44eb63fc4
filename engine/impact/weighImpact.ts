import { breakEvenYear } from "./breakEvenYear.ts";
import type { CaseFile, Line, Unpriced } from "./caseFile.ts";
import { lineAmount, lineRange } from "./lineAmount.ts";
import type { Settlement } from "./settle.ts";
import { settle } from "./settle.ts";
import { countsIn, namedYears } from "./years.ts";

/** Whole euros in a year; `net` is benefit less cost. */
export interface Balance {
  readonly cost: number;
  readonly benefit: number;
  readonly net: number;
}

/** The balance of one party, by its id. */
export interface PartyBalance extends Balance {
  readonly party: string;
}

/** What a case comes to. Source: the impact rules, docs/impact.md. */
export interface Impact {
  readonly totals: Balance;
  /** Every party, in the order of the file. */
  readonly byParty: readonly PartyBalance[];
  readonly settlement: Settlement;
  /** Of the net, in whole euros. */
  readonly range: { readonly low: number; readonly high: number };
  /** Absent where no year is named, or when it takes more than ten years. */
  readonly breakEvenYear?: number;
  readonly unpriced: readonly Unpriced[];
}

/** The year that the totals are of: the last that a line names; undefined is a year like any other. */
export function totalsYear(file: CaseFile): number | undefined {
  return namedYears(file.lines)?.last;
}

/** The lines that count in the year of the totals, in the order of the file. */
export function linesOfTotals(file: CaseFile): Line[] {
  const year = totalsYear(file);
  return file.lines.filter((line) => countsIn(line, year));
}

function balanceOf(lines: readonly Line[]): Balance {
  let cost = 0;
  let benefit = 0;
  for (const line of lines) {
    if (line.kind === "cost") cost += lineAmount(line);
    else benefit += lineAmount(line);
  }
  return { cost, benefit, net: benefit - cost };
}

function rangeOf(lines: readonly Line[]): Impact["range"] {
  let low = 0;
  let high = 0;
  for (const line of lines) {
    const range = lineRange(line);
    low += line.kind === "benefit" ? range.low : -range.high;
    high += line.kind === "benefit" ? range.high : -range.low;
  }
  return { low, high };
}

/** Takes a case without faults, gives what it comes to for everybody; the parts add up to the whole. */
export function weighImpact(file: CaseFile): Impact {
  const lines = linesOfTotals(file);
  const ofParty = Map.groupBy(lines, ({ party }) => party);
  const byParty = file.parties.map(({ id }) => ({
    party: id,
    ...balanceOf(ofParty.get(id) ?? []),
  }));
  const paidBack = breakEvenYear(file.lines);
  return {
    totals: balanceOf(lines),
    byParty,
    settlement: settle(byParty),
    range: rangeOf(lines),
    ...(paidBack === undefined ? {} : { breakEvenYear: paidBack }),
    unpriced: file.unpriced,
  };
}
