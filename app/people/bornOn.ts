import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { candidacyFirstName, candidacyIdentity } from "./groups/schema.ts";

/** Somebody by name and day of birth. */
export type BornOn = { id: string; firstName: string; lastName: string; born: string };

/**
 * Whom the actor may name of those who were born on one of some days.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param days at most some hundreds, `YYYY-MM-DD`
 */
export async function bornOn(tx: Transaction, days: readonly string[]): Promise<BornOn[]> {
  if (days.length === 0) return [];
  const rows = await tx
    .select({
      id: candidacyIdentity.candidacyId,
      firstName: candidacyFirstName.firstName,
      lastName: candidacyIdentity.lastName,
      born: candidacyIdentity.birthDate,
    })
    .from(candidacyIdentity)
    .innerJoin(
      candidacyFirstName,
      eq(candidacyFirstName.candidacyId, candidacyIdentity.candidacyId),
    )
    .where(
      and(
        isNotNull(candidacyIdentity.birthDate),
        inArray(candidacyIdentity.birthDate, [...new Set(days)]),
      ),
    );
  return rows.map((row) => ({ ...row, born: row.born! }));
}
