import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { account } from "../access/signIn/schema.ts";
import { relation } from "../access/relations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";

/** Somebody to whom an action can be given. */
export type PossibleHolder = { account: string; name: string };

/** A list to choose from is no longer than this. */
const MOST = 100;

/**
 * To whom the actor can give an action: of a candidacy, to those who stand in a relation to it today,
 * the person included; of anything else, to colleagues. The actor stands first, and alone for a
 * candidate.
 */
export async function possibleHolders(
  tx: Transaction,
  actor: Actor,
  candidacyId: string | null,
): Promise<PossibleHolder[]> {
  const self = { account: actor.account, name: actor.name };
  if (actor.role === "candidate") return [self];
  const others = candidacyId
    ? await tx
        .selectDistinct({ account: account.id, name: account.name })
        .from(relation)
        .innerJoin(account, eq(account.id, relation.accountId))
        .where(
          and(
            eq(relation.candidacyId, candidacyId),
            sql`${relation.since} <= current_date and (${relation.until} is null or ${relation.until} >= current_date)`,
            ne(account.id, actor.account),
          ),
        )
        .orderBy(asc(account.name))
        .limit(MOST)
    : await tx
        .select({ account: account.id, name: account.name })
        .from(account)
        .where(
          and(
            sql`${account.id} = any(array(select actor_colleagues()))`,
            ne(account.id, actor.account),
          ),
        )
        .orderBy(asc(account.name))
        .limit(MOST);
  return [self, ...others];
}
