import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { relation } from "../schema.ts";

/** The candidacies that are the actor's own today, oldest first; empty for whoever is no candidate. */
export async function ownCandidacies(
  tx: Transaction,
  actor: Pick<Actor, "account" | "role">,
): Promise<string[]> {
  if (actor.role !== "candidate") return [];
  const today = dayInTheNetherlands();
  const rows = await tx
    .select({ candidacy: relation.candidacyId })
    .from(relation)
    .where(
      and(
        eq(relation.kind, "own"),
        eq(relation.accountId, actor.account),
        lte(relation.since, today),
        or(isNull(relation.until), gte(relation.until, today)),
      ),
    )
    .orderBy(relation.since, relation.candidacyId);
  return rows.map((row) => row.candidacy);
}
