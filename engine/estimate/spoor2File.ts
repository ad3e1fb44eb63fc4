/** A lower and an upper bound. */
export type Bounds = readonly [low: number, high: number];

/** What the estimate of track 2 among cleaners starts from. Source: table 3 of *Niet poetsen, maar zorgen*. */
export interface Spoor2Inputs {
  /** Companies in the sector. */
  readonly companies: number;
  /** Share of companies that use track 2, 0..1. */
  readonly shareUsingSpoor2: number;
  /** Share of companies with somebody on long absence, 0..1. */
  readonly shareWithLongAbsence: number;
  /** Of those, the share in which somebody starts track 2, 0..1. */
  readonly ofWhichStartSpoor2: number;
  /** People on long absence per company that has any. */
  readonly longAbsencePerCompany: number;
  /** Of people on long absence, the share who come into track 2, 0..1. */
  readonly spoor2ShareOfLongAbsence: Bounds;
  /** Chance of WGA in the sector and in the country, in the same unit (percent). */
  readonly sectorWga: number;
  readonly nationalWga: number;
}

/** The same steps as a source printed them. */
export interface Spoor2Published {
  readonly companiesUsingSpoor2?: number;
  readonly companiesWithLongAbsence?: number;
  readonly companiesStarting?: number;
  readonly longAbsence?: number;
  readonly spoor2?: Bounds;
  readonly factor?: number;
  readonly spoor2Corrected?: Bounds;
}

/** An estimate to make, and what was printed of it before where somebody did. */
export interface Spoor2File extends Spoor2Inputs {
  readonly published?: Spoor2Published;
}
