import type { RouterContextProvider } from "react-router";
import { asActor, asEngine } from "../../access/request/contexts.ts";
import { mayReadSql } from "../../access/relations/mayReadSql.ts";
import { preparePerson } from "@overstap/engine/screening/person.ts";
import { preparePlace } from "@overstap/engine/screening/place.ts";
import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { screenPrepared } from "@overstap/engine/screening/screenPair.ts";
import { sql } from "drizzle-orm";
import { isId } from "../../platform/ids.ts";
import { visibleOpeningIds } from "../../work/openingsVisibleTo.ts";
import { loadRegion } from "../weighing/loadRegion.ts";
import type { VerdictCounts } from "./rankAll.ts";
import { noPairs } from "./rankAll.ts";

/**
 * For each candidacy how many of the openings that the actor may see have each verdict. A candidacy
 * of which the actor may not see what fits, or that cannot be weighed (yet), is not in the outcome;
 * and a care employer, who is shown no verdicts, gets none.
 */
export async function countPlaces(
  context: Readonly<RouterContextProvider>,
  candidacyIds: readonly string[],
): Promise<Map<string, VerdictCounts>> {
  const ids = candidacyIds.filter(isId);
  if (ids.length === 0) return new Map();
  const seen = await asActor(context, async (tx, actor) => {
    if (actor.role === "careEmployer") return undefined;
    const { rows } = await tx.execute<{ id: string }>(
      sql`select c.id from candidacy c where c.id = any(${sql.param(ids)}::uuid[]) and ${mayReadSql(actor, "fits", sql`c.id`)}`,
    );
    return { openings: await visibleOpeningIds(tx, actor), candidacies: rows.map(({ id }) => id) };
  });
  if (!seen || seen.candidacies.length === 0) return new Map();
  const region = await asEngine(context, (tx) => loadRegion(tx, seen));
  const places = region.openings.map((opening) => preparePlace(opening, region.world));
  return new Map(
    region.candidates.map((candidate) => {
      const person = preparePerson(candidate, region.world);
      const counts = noPairs();
      for (const place of places) {
        counts[screenPrepared(person, place, defaultParameters).verdict]++;
      }
      return [candidate.id, counts];
    }),
  );
}
