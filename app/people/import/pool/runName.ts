/** The job that reads and stores rows, by name, for those who ask for it. */
export const RUN_IMPORT = { name: "people.runImport" } as const;
