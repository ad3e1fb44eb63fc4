import type { CaseFile } from "@overstap/engine/impact/caseFile.ts";

/** The sheet, in units of the drawing: an A4 on its side has four of them to a millimetre. */
export const page = { width: 1188, margin: 48 } as const;

/** What a page can hold and still be read. */
const most = { parties: 16, entries: 200 } as const;

/** Says what of a case is too much for one page; undefined when it can be drawn. */
export function tooMuchToDraw({ parties, lines, unpriced }: CaseFile): string | undefined {
  if (parties.length > most.parties) {
    return `parties: ${parties.length}, and a picture holds ${most.parties}: take some together`;
  }
  const entries = lines.length + unpriced.length;
  return entries > most.entries
    ? `lines, unpriced: ${entries}, and a picture holds ${most.entries}: take some together`
    : undefined;
}

/** A sheet of paper: what its sides are called in a drawing, and its least height in units. */
export interface Sheet {
  readonly width: string;
  readonly height: string;
  readonly units: number;
}

const onItsSide: Sheet = { width: "297mm", height: "210mm", units: 840 };
const upright: Sheet = { width: "210mm", height: "297mm", units: 1680 };

/** A drawing that is taller than a sheet leaves out the single lines. */
export const tallest = upright.units;

/** On a drawing of this height the smallest text, of 14 units, is 6 points on paper; what is taller leaves out more. */
export const readable = 1960;

/** The A4 on which a drawing of this height comes out largest; it always is one page. */
export function sheetFor(height: number): Sheet {
  return height <= page.width ? onItsSide : upright;
}

const right = page.width - page.margin;

/** Where the columns stand. The bars grow to both sides of `axis`. */
export const columns = {
  left: page.margin,
  right,
  party: { x: page.margin, width: 190 },
  axis: 500,
  /** The longest bar on one side. */
  half: 236,
  net: { x: 756, width: 130 },
  unpriced: { x: 904, width: right - 904 },
} as const;
