/** What a list was computed from. */
export type Freshness = {
  /** When it was computed; ISO 8601. */
  computedAt: string;
  /** Whether nothing has changed since: what stands there is what would come out now. */
  current: boolean;
};

/** Computed at this moment, for the one who asks. */
export const computedNow = (): Freshness => ({
  computedAt: new Date().toISOString(),
  current: true,
});
