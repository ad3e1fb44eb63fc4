/** Who has a part in it, such as `ward`, `hospital`, `sendingEmployer`, `municipality`, `person`. */
export interface Party {
  readonly id: string;
  readonly name: string;
  /** Any word; the pictures know some of them by name. */
  readonly kind: string;
}

export const lineKinds = ["cost", "benefit"] as const;

export type LineKind = (typeof lineKinds)[number];

export const evidences = ["measured", "estimated", "claimed"] as const;

/** How well an amount is known: measured, reckoned by somebody, or only said. */
export type Evidence = (typeof evidences)[number];

/** Euros a year as such. */
export interface PerYear {
  readonly perYear: number;
}

/** Hours a week at so many euros an hour. */
export interface HoursAtTariff {
  readonly hoursPerWeek: number;
  readonly tariff: number;
  /** Weeks in the year, 52 when left out. */
  readonly weeks?: number;
}

/** Wages that absence takes: absence as a fraction (0.08), the sum of wages in euros a year. */
export interface AbsenceOfWages {
  readonly absenceBefore: number;
  readonly absenceAfter: number;
  readonly wageSum: number;
}

/** The three ways to say what a line counts in a year. */
export type Amount = PerYear | HoursAtTariff | AbsenceOfWages;

/** One amount that a party pays or gains. */
export type Line = Amount & {
  /** Id of a party. */
  readonly party: string;
  readonly kind: LineKind;
  readonly what: string;
  /** First calendar year in which it counts; always when left out. */
  readonly from?: number;
  /** Last calendar year in which it counts. */
  readonly until?: number;
  /** An investment: it counts in the year `from` only. */
  readonly once?: boolean;
  readonly evidence: Evidence;
  /** Euros, the least and the most that it may turn out to be. */
  readonly low?: number;
  readonly high?: number;
};

/** What a party pays or gains that nobody can put in money. */
export interface Unpriced {
  readonly party: string;
  readonly what: string;
}

/** A redesign in money: who pays, who benefits. Source: the impact rules, docs/impact.md. */
export interface CaseFile {
  readonly parties: readonly Party[];
  readonly lines: readonly Line[];
  readonly unpriced: readonly Unpriced[];
}

/** Weeks in a year where a line names none. */
export const weeksOfYear = 52;
