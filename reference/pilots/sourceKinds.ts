/**
 * Why nothing came of it according to the source, by kind. `no-meeting`: nobody made the meeting
 * happen (a coach who changed post, a proposal that was left lying).
 */
export type SourceKind = "affinity" | "terms" | "distance" | "capacity" | "language" | "no-meeting";

/** Our reading of `known` and `sourceOutcome` of each published candidate; the words themselves are in pilots.json. */
export const sourceKinds: Readonly<Record<string, readonly SourceKind[]>> = {
  "zl-1": ["capacity", "distance"],
  "zl-2": ["no-meeting", "terms"],
  "zl-3": ["capacity"],
  "gr-1": ["capacity", "distance"],
  "gr-2": ["capacity", "language", "distance"],
  "gr-3": ["capacity", "distance"],
  "gr-4": ["distance"],
  "gr-5": ["distance"],
  "gr-6": ["affinity"],
  "gr-7": ["no-meeting"],
  "gr-8": ["distance"],
  "sn-1": ["terms"],
  "sn-2": ["distance"],
};
