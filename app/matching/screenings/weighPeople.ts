import { sql } from "drizzle-orm";
import type { Database, Transaction } from "../../platform/database/database.ts";
import { allOpeningIds } from "../../work/weighedOpenings.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import { cameAfter } from "./cameAfter.ts";
import { letGo, takeDuePeople } from "./dueRows.ts";
import { digestOf } from "./inputDigest.ts";
import { newPlaces } from "./newPlaces.ts";
import { weighBesideOthers } from "./oneAtATime.ts";
import { renewGains } from "./renewGains.ts";
import { type Screened, screenedFields } from "./screenedFields.ts";
import { screeningRules } from "./screeningRules.ts";
import { weighLoaded } from "./weighLoaded.ts";
import { type PairChange, readStored, writePairs } from "./writePairs.ts";

/**
 * Weighs the people of whom something changed against all openings, the newest change first, in one
 * transaction: what was weighed and that it was due go together, so that a crash loses and doubles
 * nothing. Whoever was taken away is forgotten.
 *
 * @param limit people of one transaction
 * @returns how many there were; 0 when nothing is due
 */
export async function weighPeople(database: Database, limit: number): Promise<number> {
  return database.as("overstap_engine", undefined, async (tx) => {
    await weighBesideOthers(tx);
    const due = await takeDuePeople(tx, limit);
    if (due.candidacies.length === 0) return 0;
    const rows = await lockScreenings(tx, due.candidacies);
    if (rows.length > 0) await weigh(tx, rows);
    await letGo(tx, due.rows);
    return due.candidacies.length;
  });
}

/** Makes the rows that are missing, takes away those of whoever is gone, and locks the rest. */
async function lockScreenings(tx: Transaction, candidacies: string[]): Promise<Screened[]> {
  const ids = sql`${sql.param(candidacies)}::uuid[]`;
  await tx.execute(sql`delete from screening s where s.candidacy_id = any(${ids})
    and not exists (select 1 from candidacy c where c.id = s.candidacy_id)`);
  // "none" are no rules, so the new ones are weighed.
  await tx.execute(sql`
    insert into screening (candidacy_id, organisation_id, rules, inputs, computed_at, first_at)
    select c.id, c.organisation_id, 'none', null, now(), now() from candidacy c
    where c.id = any(${ids}) order by c.id desc on conflict do nothing`);
  // In one order everywhere, so that two runs wait for each other and never in a circle.
  const { rows } = await tx.execute<Screened>(sql`select ${screenedFields} from screening
    where candidacy_id = any(${ids}) order by candidacy_id desc for update`);
  return rows;
}

async function weigh(tx: Transaction, rows: readonly Screened[]): Promise<void> {
  const region = await loadRegion(tx, {
    candidacies: rows.map(({ id }) => id),
    openings: await allOpeningIds(tx),
  });
  const inputs = new Map(region.candidates.map((one) => [one.id, digestOf(one)]));
  const changed = rows.filter(
    ({ id, rules, inputs: before }) =>
      rules !== screeningRules || before !== (inputs.get(id) ?? null),
  );
  const ids = new Set(changed.map(({ id }) => id));
  const after = weighLoaded(
    region,
    region.candidates.filter(({ id }) => ids.has(id)),
  );
  const before = await readStored(tx, [...ids]);
  const news: string[] = [];
  const later = await cameAfter(
    tx,
    changed.flatMap(({ id, firstDay }) => (firstDay ? id : [])),
  );
  const changes = changed.map(({ id, rules, inputs: weighed, firstDay }): PairChange => {
    const pair = { before: before.get(id) ?? [], after: after.get(id) ?? [] };
    // What comes with somebody is no news, and other rules are none about anybody.
    const found =
      weighed !== null && rules === screeningRules
        ? newPlaces(pair.before, pair.after)
        : new Set<string>();
    // Of the day on which somebody is taken in, what came since is; what they add themselves is not.
    const fresh = firstDay ? found.intersection(later.get(id) ?? new Set()) : found;
    if (fresh.size > 0) news.push(id);
    return { ...pair, fresh };
  });
  await renewGains(tx, await writePairs(tx, changes));
  await tx.execute(sql`
    update screening s set rules = ${screeningRules}, inputs = r.inputs, computed_at = now(),
      first_at = case when s.inputs is null and r.inputs is not null then now() else s.first_at end,
      untold_since = case when r.news then coalesce(s.untold_since, now()) else s.untold_since end
    from jsonb_to_recordset(${JSON.stringify(
      changed.map(({ id }) => ({ id, inputs: inputs.get(id) ?? null, news: news.includes(id) })),
    )}::jsonb) as r(id uuid, inputs text, news boolean)
    where s.candidacy_id = r.id`);
}
