import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { RegionUnlocks } from "./countUnlocks.ts";
import type { MaskedUnlock } from "./maskUnlocks.ts";
import { mineInFull, shownIn } from "./whoCounts.ts";

type Change = Pick<MaskedUnlock, "change" | "opening">;

/** Of one change: the first whom the actor may see in full, in order of id, and how many there are. */
export type Helped = { ids: readonly string[]; total: number };

const keyOf = ({ change, opening }: Change) => `${change} ${opening ?? ""}`;

/**
 * Whom each of some changes would give a place, as far as the actor may see them.
 *
 * @param limit people of one change
 */
export async function whomItHelps(
  tx: Transaction,
  actor: Actor,
  regionId: string,
  { unlocks, weighedNow }: RegionUnlocks,
  changes: readonly Change[],
  limit: number,
): Promise<(change: Change) => Helped> {
  const counted = new Map(unlocks.map((one) => [keyOf(one), one]));
  const asked = changes.filter((one) => (counted.get(keyOf(one))?.visible ?? 0) > 0);
  const ids = weighedNow
    ? new Map([...weighedNow].map(([one, all]) => [keyOf(one), all.slice(0, limit)]))
    : await readPeople(tx, actor, regionId, asked, limit);
  return (change) => {
    const key = keyOf(change);
    return { ids: ids.get(key) ?? [], total: counted.get(key)?.visible ?? 0 };
  };
}

async function readPeople(
  tx: Transaction,
  actor: Actor,
  regionId: string,
  asked: readonly Change[],
  limit: number,
): Promise<Map<string, string[]>> {
  const people = new Map<string, string[]>();
  if (asked.length === 0) return people;
  const { rows } = await tx.execute<{ change: string; opening: string | null; id: string }>(sql`
    with shown as materialized (${shownIn(regionId)}),
    mine as materialized (${mineInFull(actor)})
    select change, opening, id from (
      select g.change, g.opening_id as opening, g.candidacy_id as id,
        row_number() over (partition by g.change, g.opening_id order by g.candidacy_id) as place
      from screened_gain g
      join unnest(${sql.param(asked.map(({ change }) => change))}::text[],
          ${sql.param(asked.map(({ opening }) => opening ?? null))}::uuid[]) as a(change, opening)
        on a.change = g.change and a.opening is not distinct from g.opening_id
      where g.region_id = ${regionId} and g.candidacy_id in (select id from shown)
        and g.candidacy_id in (select id from mine)) each
    where place <= ${limit} order by place`);
  for (const { change, opening, id } of rows) {
    const key = keyOf(opening === null ? { change } : { change, opening });
    people.set(key, [...(people.get(key) ?? []), id]);
  }
  return people;
}
