import type { Actor } from "../access/actor.ts";
import { ownCandidacies } from "../access/relations/ownCandidacies.ts";
import type { Transaction } from "../platform/database/database.ts";
import { listWatchers, type Watcher } from "./listWatchers.ts";
import { type Barriers, readBarriers } from "./readBarriers.ts";
import { readCandidacy } from "./readCandidacy.ts";
import { readCapacity, type SeenCapacity } from "./readCapacity.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";

/** All that is held about the person who asks, for one candidacy. */
export type MyData = {
  seen: SeenCandidacy;
  capacity: SeenCapacity | undefined;
  barriers: Barriers | undefined;
  watchers: Watcher[];
  /** Whom to call first; null when nobody guides the person now. */
  coach: Watcher["person"];
};

/** What is held about the person who asks, for each candidacy of their own. */
export async function readMyData(tx: Transaction, actor: Actor): Promise<MyData[]> {
  const all: MyData[] = [];
  for (const id of await ownCandidacies(tx, actor)) {
    const seen = await readCandidacy(tx, actor, id);
    if (!seen) continue;
    const capacity = await readCapacity(tx, actor, id);
    const watchers = await listWatchers(tx, actor, id);
    const coach = watchers.find(({ kind }) => kind === "assigned")?.person ?? null;
    const barriers = await readBarriers(tx, actor, id);
    all.push({ seen, capacity, barriers, watchers, coach });
  }
  return all;
}
