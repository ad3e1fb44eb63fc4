import type { MigrationMeta } from "drizzle-orm/migrator";
import { jobTables } from "../jobs/jobTables.ts";
import { BrokenBackup } from "./brokenBackup.ts";
import type { Contents } from "./format.ts";

/** How to make the tables as they were when a backup was made. */
export type OldShape = { steps: MigrationMeta[]; jobTables: string };

/**
 * Finds how to make the tables that a backup's rows belong in.
 *
 * @param known the steps that this version of the program knows, the oldest first
 * @throws BrokenBackup when it is of a newer version, or of none that this one followed
 */
export function knownShape(contents: Contents, known: readonly MigrationMeta[]): OldShape {
  const { steps, jobs, program } = contents;
  const newest = known.at(-1)?.folderMillis ?? 0;
  if (steps.some(({ at }) => at > newest)) throw newer(program);
  for (const [at, step] of steps.entries()) {
    if (known[at]?.hash === step.hash) continue;
    throw new BrokenBackup(
      `it was made by a program (${program}) whose tables this version does not know (step ${at + 1} is another). Restore it with the version that made it`,
    );
  }
  const statements = jobTables(jobs);
  if (statements === undefined) throw newer(program);
  return { steps: known.slice(0, steps.length), jobTables: statements };
}

function newer(program: string): BrokenBackup {
  return new BrokenBackup(
    `it was made by a newer version of Overstap (${program}, with tables that this one does not know). Update Overstap first, then restore`,
  );
}
