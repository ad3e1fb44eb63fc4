import type { RouterContextProvider } from "react-router";
import { countFor, type ShownCount, SMALLEST_THRESHOLD } from "../access/policy/countFor.ts";
import { countShownIn } from "../access/relations/countShownIn.ts";
import { actorOf, asEngineFor } from "../access/request/contexts.ts";
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
  const shown = await asEngineFor(context, (tx) =>
    countShownIn(
      tx,
      regions.map(({ id }) => id),
      // A count from the threshold on is shown as it is; the highest one holds for all.
      Math.max(SMALLEST_THRESHOLD, ...regions.map(({ threshold }) => threshold)),
    ),
  );
  return new Map(
    regions.map(({ id, threshold }) => {
      const { count, visible } = shown.get(id) ?? { count: 0, visible: 0 };
      return [id, countFor({ count, visible, threshold })];
    }),
  );
}
