/** What happens in cases, told on in the transaction in which it happens. Facts are ids and codes only. */
export const transitionEvents = {
  /** Events were added to a case: `{ candidacyId }`. */
  moved: "transition.caseMoved",
  /** Somebody agreed to step in for another, or that ended: `{ cover }`. */
  covered: "transition.covered",
} as const;
