import { inArray } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { candidacyTown } from "./groups/schema.ts";

/**
 * The towns where these candidacies live, by candidacy id. For counting only: what comes out goes through
 * `countFor` before anybody sees it.
 *
 * @param tx of the role that weighs
 */
export async function townsOf(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: candidacyTown.candidacyId, town: candidacyTown.town })
    .from(candidacyTown)
    .where(inArray(candidacyTown.candidacyId, [...ids]));
  return new Map(rows.map(({ id, town }) => [id, town]));
}
