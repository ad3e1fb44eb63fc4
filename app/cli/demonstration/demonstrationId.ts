import { createHash } from "node:crypto";
import { newId } from "../../platform/ids.ts";

const MADE = Date.parse("2026-01-05T08:00:00Z");

/**
 * The identifier in the database of a record of the demonstration: always the same for the same
 * kind and name, so that links to the demonstration keep working and filling twice adds nothing.
 */
export function demonstrationId(kind: string, name: string): string {
  return newId(MADE, createHash("sha256").update(`${kind}/${name}`).digest());
}
