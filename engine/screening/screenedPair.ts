export const verdicts = ["ready", "reduced", "ask", "near", "no"] as const;

export type Verdict = (typeof verdicts)[number];

/** Changes that together make a near miss work. */
export interface ChangeSet {
  readonly cost: number;
  /** Sorted codes, such as `fund` or `aid:4.13@linen`. */
  readonly changes: readonly string[];
}

/** The answer for one candidate and one opening. Codes throughout, no text. */
export interface ScreenedPair {
  /** Id of the candidate. */
  readonly candidate: string;
  /** Id of the opening. */
  readonly opening: string;
  /** As the crow flies, not rounded. */
  readonly km: number;
  readonly travelMinutes: number;
  readonly verdict: Verdict;
  /** Sorted task ids; with `ready`, `reduced` and `ask`. */
  readonly package?: readonly string[];
  /** Sorted items and `affinity`; with `ask` and `near`. */
  readonly questions?: readonly string[];
  /** Cheapest first; with `near`. */
  readonly changes?: readonly ChangeSet[];
  /** Sorted papers and `from`; absent when there is nothing to arrange. */
  readonly arrange?: readonly string[];
  /** Every failing condition, and every misfit and breach of the basis tasks, sorted. */
  readonly reasons: readonly string[];
}
