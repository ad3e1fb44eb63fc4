import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The statements that make the queue library's tables as they were in a version of its own, so that a
 * backup from then can be put back before the library brings them up to date. Each version that the
 * program has used has its file; `getConstructionPlans` of the library writes it.
 *
 * @returns undefined for a version that the program never used
 */
export function jobTables(version: number): string | undefined {
  const file = fileURLToPath(new URL(`./tables/${Math.trunc(version)}.sql`, import.meta.url));
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
