import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { type Due, dueOf, oneOf } from "./due.ts";
import { type Hold, holdsOn } from "./holds.ts";

/** How long somebody's data is kept, as they and their coach may know it. */
export type Keeping = {
  ground: Due["ground"];
  /** `YYYY-MM-DD`, as the others here. */
  heldUntil: string;
  goesOn: string;
  warnedOn: string | null;
  /** How the person was told. */
  way: "mail" | "letter" | null;
  holds: Hold[];
};

/**
 * How long somebody's data is kept.
 *
 * @param tx a transaction in which the row policies know the actor: the person or their coach
 * @returns undefined for whoever does not write the ground
 */
export async function readKeeping(
  tx: Transaction,
  candidacyId: string,
): Promise<Keeping | undefined> {
  const { rows } = await tx.execute<Due & { way: Keeping["way"] }>(sql`
    select d.ground, d.held_until, d.goes_on::text, d.warned_on::text,
      (select n.way from retention_notice n where n.candidacy_id = d.candidacy_id and d.warned_on is not null) as way
    from ${dueOf(oneOf(candidacyId))} d
    where d.candidacy_id in (select actor_candidacies('ground', 'write'))`);
  const [due] = rows;
  if (!due) return undefined;
  return {
    ground: due.ground,
    heldUntil: due.held_until,
    goesOn: due.goes_on,
    warnedOn: due.warned_on,
    way: due.way,
    holds: await holdsOn(tx, candidacyId),
  };
}
