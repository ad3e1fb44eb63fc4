/** What happens in cases, told on in the transaction in which it happens. Facts are ids and codes only. */
export const transitionEvents = {
  /** Events were added to a case: `{ candidacyId }`. */
  moved: "transition.caseMoved",
} as const;
