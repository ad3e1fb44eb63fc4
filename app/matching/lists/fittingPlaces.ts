import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import { sql } from "drizzle-orm";
import type { RouterContextProvider } from "react-router";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { whoseFits } from "./whoseFits.ts";

/** The last verdict of a place that somebody can begin at: ready, reduced. */
const LAST_FIT = verdicts.indexOf("reduced");

/**
 * For how many of the openings that the actor may see each of these people fits now, perhaps with fewer
 * tasks, as it was last weighed: to put many people in order at once. It weighs nothing; whoever is
 * shown is counted by `countPlaces`. Who fits nowhere, or is not weighed (yet), is not in the outcome.
 *
 * @param candidacyIds at most a thousand
 */
export async function fittingPlaces(
  context: Readonly<RouterContextProvider>,
  candidacyIds: readonly string[],
): Promise<Map<string, number>> {
  const seen = await asActor(context, async (tx, actor) => ({
    candidacies: await whoseFits(tx, actor, candidacyIds),
    openings: await visibleOpeningIds(tx, actor),
  }));
  if (seen.candidacies.length === 0 || seen.openings.length === 0) return new Map();
  const { rows } = await asEngine(context, (tx) =>
    tx.execute<{ id: string; count: number }>(sql`
      select c.id, p.count from unnest(${sql.param(seen.candidacies)}::uuid[]) as c(id)
      -- Person by person: the pairs of one are few, those of an opening are as many as there are people.
      cross join lateral (select count(*)::int as count from screened_pair
        where candidacy_id = c.id and verdict <= ${LAST_FIT}
          and opening_id = any(${sql.param(seen.openings)}::uuid[])) p
      where p.count > 0`),
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}
