import laws from "./laws.json" with { type: "json" };
import facts from "./poortwachter.json" with { type: "json" };

/** A statutory moment of sickness absence; `verified` is false where sources did not agree or were missing. */
export type PoortwachterMoment = {
  id: string;
  actor: string[];
  document: string;
  verified: boolean;
  source: string;
  /** The week by whose end it is due, and the days after the first day of absence that this is. */
  week?: number;
  deadlineDays?: number;
  /** The first week in which it may be done. */
  weekFrom?: number;
  /** Comes again after so many weeks. */
  everyWeeks?: number;
  /** How it hangs on another moment, in words. */
  relative?: string;
  toWhom?: string;
  exact?: boolean | string;
  sanction?: string;
  note?: string;
};

/** All of it as gathered: counting rules, moments, wage sanction, expert opinion, schemes. A region may set its own. */
export const poortwachterFacts = facts;

/** The moments in the source's order. */
export const poortwachterMoments = facts.moments as unknown as readonly PoortwachterMoment[];

/** The article of law that speaks of a moment, where one was read or named in what was read. */
export const lawOf: ReadonlyMap<string, string> = new Map(
  laws.laws.map(({ moment, article }) => [moment, article]),
);
