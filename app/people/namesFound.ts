import { eq, or, type SQL, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { mayReadSql } from "../access/relations/mayReadSql.ts";
import type { Transaction } from "../platform/database/database.ts";
import { holdsPlain } from "../platform/lists/plain.ts";
import { referenceEnding } from "./candidacyReference.ts";
import { candidacyFirstName, candidacyIdentity } from "./groups/schema.ts";
import { peopleOrder, plainName, referenceOf } from "./peopleOrder.ts";

/**
 * Which of these people a search finds, by name or by reference, in the order of names; all of them where
 * nothing is searched. Names are looked at only as far as the actor may read them; whoever has none here
 * comes last.
 */
export async function namesFound(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
  q: string,
): Promise<string[]> {
  if (candidacyIds.length === 0) return [];
  const id = sql`mine.id`;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select mine.id from unnest(${sql.param([...candidacyIds])}::uuid[]) as mine(id)
    left join ${candidacyFirstName} on ${candidacyFirstName.candidacyId} = mine.id
      and ${mayReadSql(actor, "firstName", id)}
    left join ${candidacyIdentity} on ${candidacyIdentity.candidacyId} = mine.id
      and ${mayReadSql(actor, "identity", id)}
    ${q === "" ? sql`` : sql`where ${holding(q, id)}`}
    order by ${sql.join(peopleOrder({ sort: "naam", direction: "asc" }, id), sql`, `)}`);
  return rows.map((row) => row.id);
}

function holding(q: string, id: SQL): SQL | undefined {
  const ending = referenceEnding(q);
  return or(
    holdsPlain(plainName, q),
    ending === undefined ? undefined : eq(referenceOf(id), ending),
  );
}
