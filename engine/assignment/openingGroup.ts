/** Openings that together take no more than `max` candidates: a team that can take in two at a time. */
export interface OpeningGroup {
  readonly id: string;
  /** Ids of openings; no opening is in two groups. */
  readonly openings: readonly string[];
  /** A whole number, 0 or more. */
  readonly max: number;
}
