import type { Actor } from "../../access/actor.ts";
import { type LastLook, lastLooks } from "../../access/audit/lastLooks.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { mayEnd } from "../around/endRelation.ts";
import { type OpenAsk, readAround } from "../around/readAround.ts";
import type { Watcher } from "../listWatchers.ts";
import { type HeldGroup, watcherGroups } from "../watcherGroups.ts";

/** Somebody who can see a candidacy: what of it, since when, and when they last looked. */
export type Seer = Watcher & {
  groups: HeldGroup[];
  /** Undefined when they have not looked yet. */
  lastLooked: Date | undefined;
  /** Whether whoever asks can make it stop. */
  ends: boolean;
};

/** Who can see somebody, and what the counter of the home region may. */
export type Sight = {
  seers: Seer[];
  asks: OpenAsk[];
  region: string;
  shown: boolean;
  identified: boolean;
};

/**
 * Who can see somebody, for whoever writes their grants: the person, and their coach; undefined for
 * everybody else.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readSight(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<Sight | undefined> {
  const around = await readAround(tx, actor, candidacyId);
  if (!around) return undefined;
  const looks = await lastLooks(tx, candidacyId);
  const { watchers, asks, region, shown, identified } = around;
  const seers = watchers.map((watcher) => ({
    ...watcher,
    ends: mayEnd(actor, watcher.kind),
    groups: watcherGroups(watcher),
    lastLooked: lastOf(looks, watcher),
  }));
  return { seers, asks, region, shown, identified };
}

/** When whoever holds a relation last looked, in the role that it is meant for. */
function lastOf(looks: readonly LastLook[], watcher: Watcher): Date | undefined {
  const { role, accountId, holderId } = watcher;
  const theirs = looks.filter(
    (look) =>
      look.role === role &&
      (accountId === null || look.accountId === accountId) &&
      (holderId === null || look.organisationId === holderId),
  );
  return theirs.map(({ at }) => at).toSorted((a, b) => b.getTime() - a.getTime())[0];
}
