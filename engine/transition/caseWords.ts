/** The words of a case: who speaks, which track, why something ended. Source: docs/transition.md. */

export const tracks = ["track2", "mobility"] as const;
export type Track = (typeof tracks)[number];

export const voices = [
  "candidate",
  "coach",
  "sendingEmployer",
  "careEmployer",
  "buddy",
  "labourExpert",
  "coordinator",
] as const;
export type Voice = (typeof voices)[number];

/** Who signs an agreement; the sending employer where there is one. */
export const signatories = ["candidate", "sendingEmployer", "careEmployer", "coach"] as const;
export type Signatory = (typeof signatories)[number];

/** Who judges a placement; the sending employer where there is one. */
export const judges = ["candidate", "careEmployer", "sendingEmployer"] as const;
export type Judge = (typeof judges)[number];

/** Who decides before an agreement. */
export const deciders = ["candidate", "careEmployer"] as const;
export type Decider = (typeof deciders)[number];

/** Who looks back at each evaluation. */
export const evaluators = ["candidate", "buddy", "careEmployer"] as const;
export type Evaluator = (typeof evaluators)[number];

/** Why an attempt ends. "success" is none: a placement that begins is no outcome yet. */
export const attemptReasons = [
  "capacity",
  "distance",
  "affinity",
  "terms",
  "language",
  "click",
  "no-funding",
  "place-gone",
  "person-withdrew",
  "other",
] as const;
export type AttemptReason = (typeof attemptReasons)[number];

/** Why a case is closed. */
export const closingReasons = [
  ...attemptReasons,
  "work-elsewhere",
  "own-work-resumed",
  "withdrawn-consent",
  "benefit",
  "pension",
  "moved",
  "deceased",
] as const;
export type ClosingReason = (typeof closingReasons)[number];

export const behalfReasons = ["on-paper", "no-email", "assisted"] as const;
export type BehalfReason = (typeof behalfReasons)[number];

export const feedbackKinds = [
  "no-show",
  "late",
  "conflict",
  "health-worry",
  "safety",
  "compliment",
] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

export const schemes = ["no-riskpolis", "LKV", "proefplaatsing", "werkplekvoorziening"] as const;
export type Scheme = (typeof schemes)[number];

export const wiaOutcomes = ["under-35", "WGA", "IVA"] as const;
export type WiaOutcome = (typeof wiaOutcomes)[number];

export const chances = ["intended", "possible", "none"] as const;
export type Chance = (typeof chances)[number];

export const wagePayers = ["sendingEmployer", "careEmployer", "uwv", "municipality"] as const;
export type WagePayer = (typeof wagePayers)[number];
