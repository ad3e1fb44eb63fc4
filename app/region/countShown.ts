import type { RouterContextProvider } from "react-router";
import { countFor, type ShownCount } from "../access/policy/countFor.ts";
import { readableAmong } from "../access/relations/readableAmong.ts";
import { shownCandidacies } from "../access/relations/shownCandidacies.ts";
import { actorOf, asActor, asEngine } from "../access/request/contexts.ts";
import { readsWork } from "../work/reader.ts";
import type { Region } from "./regionStore.ts";

/**
 * How many candidacies are shown in each region, as the actor may know it (by region id). Counted
 * over all that are shown there, whatever the actor filters by. Undefined for an administrator,
 * whose role opens no count of people.
 */
export async function countShown(
  context: Readonly<RouterContextProvider>,
  regions: readonly Pick<Region, "id" | "threshold">[],
): Promise<Map<string, ShownCount> | undefined> {
  if (!readsWork(actorOf(context))) return undefined;
  const shown = await asEngine(context, (tx) =>
    shownCandidacies(
      tx,
      regions.map(({ id }) => id),
    ),
  );
  const readable = await asActor(context, (tx) => readableAmong(tx, [...shown.values()].flat()));
  return new Map(
    regions.map(({ id, threshold }) => {
      const there = shown.get(id) ?? [];
      const visible = there.filter((candidacy) => readable.has(candidacy)).length;
      return [id, countFor({ count: there.length, visible, threshold })];
    }),
  );
}
