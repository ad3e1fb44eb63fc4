/** The sheet, in units of the drawing: an A4 on its side has four of them to a millimetre. */
export const page = { width: 1188, margin: 48 } as const;

/** A sheet of paper: what its sides are called in a drawing, and its least height in units. */
export interface Sheet {
  readonly width: string;
  readonly height: string;
  readonly units: number;
}

const onItsSide: Sheet = { width: "297mm", height: "210mm", units: 840 };
const upright: Sheet = { width: "210mm", height: "297mm", units: 1680 };

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
