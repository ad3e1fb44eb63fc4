import type { GroundKind } from "../intake/steps/groundStep.ts";

/** How long somebody's data stays after the last day of its ground, and who says so. */
export type Term = {
  ground: GroundKind;
  /** The longest that the law allows; a region may choose fewer days, never more. */
  after: { years: number } | { days: number };
  /** Names its text: `keeping:source.<source>`. */
  source: "reintegration" | "applicant";
};

/**
 * The terms per legal ground. A re-integration file goes two years after it ends; somebody who looked for
 * work by their own consent is an applicant, whose data goes four weeks after the last day they agreed to
 * (at most a year, and asked anew). Sources: AVG art. 5 (1) e; Autoriteit Persoonsgegevens,
 * "Beleidsregels De zieke werknemer" (2016), and its guideline on applicants (docs/retention.md).
 */
export const terms: readonly Term[] = [
  { ground: "reintegrationDuty", after: { years: 2 }, source: "reintegration" },
  { ground: "benefitLaw", after: { years: 2 }, source: "reintegration" },
  { ground: "consent", after: { days: 28 }, source: "applicant" },
];

/** How many days before it goes the person and their coach are told. */
export const WARNED_DAYS = 30;

/** The longest that a legal hold lasts before somebody has to say again why, in days. */
export const HOLD_DAYS = 366;

/** The most days that a region may choose for a ground: fewer than the law's own term. */
export function mostDays({ after }: Term): number {
  return ("years" in after ? after.years * 365 : after.days) - 1;
}
