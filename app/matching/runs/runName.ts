/** The job that works a run out, by name, for those who ask for it. */
export const RUN_REGION = { name: "matching.runRegion" } as const;
