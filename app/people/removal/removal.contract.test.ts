import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { roles } from "../../access/role.ts";
import { shownCandidacies } from "../../access/relations/shownCandidacies.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { keepDraft } from "../../access/drafts/keepDraft.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { storedGroups, tableOf } from "../groups/groupTables.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { mergeCandidacies } from "../mergeCandidacies.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { readCapacity } from "../readCapacity.ts";
import { readHistory } from "../readHistory.ts";
import { readMyData } from "../readMyData.ts";
import { undoMerge } from "../undoMerge.ts";
import { weighedCandidates } from "../weighedCandidates.ts";
import { listRemoved } from "./listRemoved.ts";
import { removeCandidacy, restoreCandidacy } from "./removeCandidacy.ts";
import { wipeRemoved } from "./wipeRemoved.ts";

let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const remove = (actor: Actor, id = anna) => as(actor, (tx) => removeCandidacy(tx, actor, id));
const restore = (actor: Actor, id = anna) => as(actor, (tx) => restoreCandidacy(tx, actor, id));
const owner = (statement: ReturnType<typeof sql>) =>
  store.database.asOwner((tx) => tx.execute(statement));

/** Everything that anybody could find of Anna, past the use cases too. */
async function found(): Promise<string[]> {
  const traces: string[] = [];
  for (const role of roles) {
    const actor = all.actors[role];
    await as(actor, async (tx) => {
      if (await readCandidacy(tx, actor, anna)) traces.push(`${role} page`);
      if (await readCapacity(tx, actor, anna)) traces.push(`${role} grades`);
      if ((await readHistory(tx, actor, anna)) !== undefined) traces.push(`${role} history`);
      const { rows } = await listCandidacies(tx, actor);
      if (rows.some(({ id }) => id === anna)) traces.push(`${role} list`);
      const search = await listCandidacies(tx, actor, {
        q: "Anna",
        sort: "naam",
        direction: "asc",
        page: 1,
        filters: {},
        ignored: [],
      });
      if (search.total > 0) traces.push(`${role} search`);
      if ((await readMyData(tx, actor)).length > 0) traces.push(`${role} own data`);
      for (const group of storedGroups) {
        const held = await tx.execute(
          sql`select 1 from ${tableOf(group)} where candidacy_id = ${anna}`,
        );
        if (held.rows.length > 0) traces.push(`${role} ${group}`);
      }
      const lines = await tx.execute(sql`select 1 from change where candidacy_id = ${anna}`);
      if (lines.rows.length > 0) traces.push(`${role} changes`);
      const related = await tx.execute(sql`select 1 from relation where candidacy_id = ${anna}`);
      if (related.rows.length > 0) traces.push(`${role} relations`);
    });
  }
  await store.database.as("overstap_engine", undefined, async (tx) => {
    if ((await weighedCandidates(tx, [anna])).length > 0) traces.push("weighing");
    const { rows } = await tx.execute<{ id: string }>(sql`select id from region`);
    const shown = await shownCandidacies(
      tx,
      rows.map(({ id }) => id),
    );
    if ([...shown.values()].flat().includes(anna)) traces.push("counting");
  });
  return traces;
}

describe("taking somebody away", () => {
  test.each(["coach", "candidate"] as const)(
    "by the %s leaves nothing to be found anywhere, and can be undone",
    async (role) => {
      const actor = all.actors[role];
      const before = await found();
      expect(before).toEqual(expect.arrayContaining(["coach list", "weighing", "counting"]));
      expect(await remove(actor)).toBe(true);
      expect(await found()).toEqual([]);
      expect(await remove(actor)).toBe(false);
      const [gone] = await as(actor, (tx) => listRemoved(tx, actor));
      expect(gone).toMatchObject({ id: anna, firstName: "Anna", mergeId: null });
      expect(await restore(actor)).toBe(true);
      // The history has grown by what happened; all else is as it was.
      expect((await found()).toSorted()).toEqual(
        [
          ...new Set([
            ...before,
            ...["candidate", "coach", "sendingEmployer", "coordinator"].map(
              (one) => `${one} changes`,
            ),
          ]),
        ].toSorted(),
      );
      const history = await as(actor, (tx) => readHistory(tx, actor, anna));
      expect(history!.rows.slice(0, 2).map(({ verb }) => verb)).toEqual(["restored", "removed"]);
    },
  );

  test("is for whoever writes the ground, and so is bringing back", async () => {
    const writers = [all.actors.coach, all.actors.candidate];
    for (const role of roles) {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        if (writers.includes(actor)) continue;
        for (const id of [anna, all.people.bram, newId(), "x"]) {
          expect(await remove(actor, id)).toBe(false);
        }
        const changed = await as(actor, (tx) =>
          tx.execute(sql`update candidacy set removed_at = now()`),
        );
        expect(changed.rowCount).toBe(0);
      }
    }
    await remove(all.actors.coach);
    for (const role of roles) {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        if (writers.includes(actor)) continue;
        expect(await as(actor, (tx) => listRemoved(tx, actor))).toEqual([]);
        const { rows } = await as(actor, (tx) =>
          tx.execute(sql`select * from actor_removed_people()`),
        );
        expect(rows).toEqual([]);
        expect(await restore(actor)).toBe(false);
        const changed = await as(actor, (tx) =>
          tx.execute(sql`update candidacy set removed_at = null where removed_at is not null`),
        );
        expect(changed.rowCount).toBe(0);
      }
    }
  });

  test("cannot be undone after thirty days", async () => {
    const { coach } = all.actors;
    await remove(coach);
    await owner(sql`update candidacy set removed_at = now() - interval '30 days 1 minute'`);
    expect(await as(coach, (tx) => listRemoved(tx, coach))).toEqual([]);
    expect(await restore(coach)).toBe(false);
  });

  test("is told on, once", async () => {
    await remove(all.actors.coach);
    await restore(all.actors.coach);
    const { rows } = await owner(sql`select kind, facts from outbox_event order by id`);
    expect(rows).toEqual([
      { kind: "people.candidacyRemoved", facts: { candidacyId: anna } },
      { kind: "people.candidacyRestored", facts: { candidacyId: anna } },
    ]);
  });

  test("of one that went up in another is undone by taking those apart", async () => {
    const { coach } = all.actors;
    const { dirk } = all.people;
    const merged = await as(coach, (tx) => mergeCandidacies(tx, coach, anna, dirk, {}));
    if (merged.kind !== "merged") throw new Error(merged.kind);
    const [gone] = await as(coach, (tx) => listRemoved(tx, coach));
    expect(gone).toMatchObject({ id: dirk, mergeId: merged.mergeId });
    expect(gone).toMatchObject({ keptFirst: false });
    expect(await restore(coach, dirk)).toBe(false);

    // Where the kept one was taken away too, that one comes back first.
    await remove(coach, anna);
    const apart = () => as(coach, (tx) => undoMerge(tx, coach, merged.mergeId));
    const removed = await as(coach, (tx) => listRemoved(tx, coach));
    expect(removed.map(({ id, keptFirst }) => ({ id, keptFirst }))).toEqual([
      { id: anna, keptFirst: false },
      { id: dirk, keptFirst: true },
    ]);
    expect(await apart()).toEqual({ kind: "notFound" });
    expect(await restore(coach, anna)).toBe(true);
    expect(await as(coach, (tx) => listRemoved(tx, coach))).toMatchObject([
      { id: dirk, keptFirst: false },
    ]);
    expect(await apart()).toMatchObject({ kind: "undone" });
  });
});

describe("wiping", () => {
  const run = () =>
    wipeRemoved.run(
      {
        payload: {},
        event: newId(),
        organisation: undefined,
        triedBefore: 0,
        signal: new AbortController().signal,
      },
      { database: store.database, log: { info() {}, warn() {}, error() {} } } as never,
    );
  /** Tables with a row that names Anna. */
  const left = async () => {
    const { rows: tables } = await owner(sql`
      select c.relname as name, a.attname as field from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.atttypid = 'uuid'::regtype
        and a.attname in ('candidacy_id', 'subject_id', 'from_id', 'to_id')`);
    const names: string[] = [];
    for (const { name, field } of tables as { name: string; field: string }[]) {
      const { rows } = await owner(
        sql`select 1 from ${sql.identifier(name)} where ${sql.identifier(field)} = ${anna}`,
      );
      if (rows.length > 0) names.push(name);
    }
    return names;
  };

  test("takes all of somebody who was away for thirty days, and nobody else", async () => {
    const { coach } = all.actors;
    await as(coach, (tx) => keepDraft(tx, coach.account, `kandidaat/${anna}/naam`, { x: ["y"] }));
    await remove(coach);
    await run();
    expect(await left()).toContain("candidacy_capacity");
    await owner(
      sql`update candidacy set removed_at = now() - interval '31 days' where id = ${anna}`,
    );
    const people = async () =>
      (await owner(sql`select count(*)::int as n from person`)).rows[0] as { n: number };
    const { n } = await people();
    await run();
    expect(await left()).toEqual([]);
    expect(await people()).toEqual({ n: n - 1 });
    expect((await owner(sql`select 1 from draft`)).rows).toEqual([]);
    expect(
      (await owner(sql`select facts from outbox_event where kind = 'people.candidacyWiped'`)).rows,
    ).toEqual([{ facts: { candidacyId: anna } }]);
    const { rows } = await as(coach, (tx) => listCandidacies(tx, coach));
    expect(rows.map(({ id }) => id)).toEqual([all.people.dirk]);
  });

  test("is no function of the application's role", async () => {
    await expect(
      as(all.actors.coach, (tx) => tx.execute(sql`select wipe_candidacy(${anna})`)),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
