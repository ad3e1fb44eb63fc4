import type { regionRun } from "./schema.ts";

/** A run that goes on, locked, with whom it goes over. */
export type LockedWork = {
  run: typeof regionRun.$inferSelect;
  people: string[];
  openings: string[];
};
