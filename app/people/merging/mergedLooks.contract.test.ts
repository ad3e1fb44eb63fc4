import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  openWatchedStore,
  SECRET,
  type WatchedStore,
} from "../../access/audit/fixture/watchedStore.ts";
import { type LastLook, lastLooks } from "../../access/audit/lastLooks.ts";
import { onOccasion } from "../../access/audit/occasion.ts";
import { type AuditEntry, readAudit } from "../../access/audit/readAudit.ts";
import { sealAll } from "../../access/audit/sealAudit.ts";
import type { Page } from "../../platform/lists/listQuery.ts";
import { newId } from "../../platform/ids.ts";
import { gatherCopy } from "../copy/gatherCopy.ts";
import { dick, foundOne } from "../fixture/foundPeople.ts";
import { type Merged, mergeCandidacies } from "../mergeCandidacies.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { wipeRemoved } from "../removal/wipeRemoved.ts";
import { undoMerge } from "../undoMerge.ts";

let held: WatchedStore;
let dirk: string;
let gone: string;
beforeEach(async () => {
  held = await openWatchedStore();
  const { coach } = held.all.actors;
  ({ dirk } = held.all.people);
  gone = (await held.as(coach, (tx) => foundOne(tx, coach, dick))) as string;
});
afterEach(() => held.close());

/** The coach looks at one, by an address of its own so that the look is known again. */
async function look(id: string, event: string): Promise<void> {
  const { coach } = held.all.actors;
  await onOccasion({ way: "page", event }, () =>
    held.as(coach, (tx) => readCandidacy(tx, coach, id)),
  );
  await sealAll(held.store.database, SECRET);
}
/** At which of those addresses somebody was looked at, as their coach reads it. */
async function told(id: string): Promise<string[]> {
  const { coach } = held.all.actors;
  const { rows } = (await held.as(coach, (tx) =>
    readAudit(tx, { q: "", page: 1, filters: { wat: "read" } }, { about: id }),
  )) as Page<AuditEntry>;
  return rows.map(({ event }) => event).filter((event) => event.startsWith("look."));
}
async function merge(): Promise<string> {
  const { coach } = held.all.actors;
  const merged = (await held.as(coach, (tx) =>
    mergeCandidacies(tx, coach, dirk, gone, {}),
  )) as Merged;
  if (merged.kind !== "merged") throw new Error(merged.kind);
  return merged.mergeId;
}

test("who looked at the one that went up is told of the one that stays, until they are taken apart", async () => {
  const { coach } = held.all.actors;
  await look(dirk, "look.dirk");
  await look(gone, "look.gone");
  expect([await told(dirk), await told(gone)]).toEqual([["look.dirk"], ["look.gone"]]);
  const mergeId = await merge();
  expect(await told(dirk)).toEqual(["look.gone", "look.dirk"]);
  await look(dirk, "look.both");
  await held.as(coach, (tx) => undoMerge(tx, coach, mergeId));
  await look(dirk, "look.dirkAgain");
  await look(gone, "look.goneAgain");
  expect(await told(dirk)).toEqual(["look.dirkAgain", "look.both", "look.dirk"]);
  // While they were one, both were looked at.
  expect(await told(gone)).toEqual(["look.goneAgain", "look.both", "look.gone"]);
});

test("when somebody last looked counts both", async () => {
  const { coach } = held.all.actors;
  await look(gone, "look.gone");
  const last = async () =>
    ((await held.as(coach, (tx) => lastLooks(tx, dirk))) as LastLook[]).filter(
      ({ accountId }) => accountId === coach.account,
    );
  expect(await last()).toEqual([]);
  await merge();
  expect(await last()).toHaveLength(1);
});

test("when the one that went up is wiped after thirty days, what is told stays", async () => {
  await look(gone, "look.gone");
  await merge();
  await held.owner(
    `update candidacy set removed_at = now() - interval '31 days' where id = '${gone}'`,
  );
  await wipeRemoved.run(
    {
      payload: {},
      event: newId(),
      organisation: undefined,
      triedBefore: 0,
      signal: new AbortController().signal,
    },
    { database: held.store.database, log: { info() {}, warn() {}, error() {} } } as never,
  );
  expect(await held.owner(`select 1 from candidacy where id = '${gone}'`)).toEqual([]);
  await sealAll(held.store.database, SECRET);
  expect(await told(dirk)).toEqual(["look.gone"]);
  const copy = await held.store.database.asOwner((tx) =>
    gatherCopy(tx, dirk, { madeAt: new Date(), labelOf: (key) => key }),
  );
  expect(JSON.stringify(copy.parts.around?.["auditLine"])).toContain("look.gone");
  // Nothing that stays names the one that is gone.
  expect(JSON.stringify(await held.owner("select * from audit_former_subject"))).not.toContain(
    gone,
  );
  // And it goes with the person.
  await held.store.database.asOwner((tx) => tx.execute(sql`select wipe_candidacy(${dirk})`));
  expect(await held.owner("select 1 from audit_former_subject")).toEqual([]);
});
