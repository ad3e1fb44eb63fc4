import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { listChanges } from "../../access/history/listChanges.ts";
import { may } from "../../access/policy/may.ts";
import { relationsTo } from "../../access/relations/relationsTo.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import type { GroupValues, StoredGroup } from "./groupTables.ts";
import { saveGroup } from "./saveGroup.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);

/** Carries it out and takes it back. */
async function tried<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
  let outcome: T | undefined;
  const back = new Error("back");
  await as(actor, async (tx) => {
    outcome = await work(tx);
    throw back;
  }).catch((error: unknown) => {
    if (error !== back) throw error;
  });
  return outcome!;
}

const samples: { [G in StoredGroup]: Partial<GroupValues[G]> } = {
  ground: { purpose: "ander doel" },
  firstName: { firstName: "Zoë" },
  identity: { phone: "06 87654321" },
  town: { town: "Beek", municipality: "Beek", lat: 50.94, lon: 5.79 },
  ownWords: { words: "andere woorden" },
  wishes: { hoursMin: 10, hoursMax: 20 },
  capacity: { grades: { "4.13": 1 }, sourceBy: "Arts", sourceDay: "2026-11-01" },
  barriers: { debts: true, debtsHelp: "de gemeente", shown: false },
};
const groups = Object.keys(samples) as StoredGroup[];

describe.each(roles)("a %s", (role) => {
  test.each(groups)(
    "saves %s of whom the table of visibility says, and of nobody else",
    async (group) => {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        for (const id of [...Object.values(all.people), newId(), "no id"]) {
          const got = await tried(actor, (tx) => saveGroup(tx, actor, id, group, samples[group]));
          const relations = await as(actor, (tx) => relationsTo(tx, actor, id));
          const allowed = may(actor, "write", { group, relations });
          // The capacity of the tests is a doctor's, which the person does not change.
          const outranked = role === "candidate" && group === "capacity";
          expect(got.kind).toBe(!allowed ? "notFound" : outranked ? "outranked" : "saved");
        }
      }
    },
  );
});

test("what is not given stays, the history says what changed, and the version rises", async () => {
  const { coach } = all.actors;
  const { dirk } = all.people;
  await as(coach, async (tx) => {
    expect(await saveGroup(tx, coach, dirk, "identity", { phone: "06 87654321" })).toEqual({
      kind: "saved",
      changed: true,
    });
    const { rows } = await tx.execute(sql`select last_name, phone, version from candidacy_identity
      where candidacy_id = ${dirk}`);
    expect(rows).toEqual([{ last_name: "de Wit", phone: "06 87654321", version: 2 }]);
    const { rows: history } = await listChanges(tx, coach, { candidacyId: dirk });
    expect(history[0]).toMatchObject({
      subject: "identity",
      verb: "changed",
      before: { phone: "+31 6 12345678" },
      after: { phone: "06 87654321" },
    });
  });
});

test("saving it as it was changes nothing and tells nobody", async () => {
  const { coach } = all.actors;
  const { dirk } = all.people;
  const outcome = await as(coach, (tx) =>
    saveGroup(tx, coach, dirk, "ownWords", { words: "words of Dirk" }),
  );
  expect(outcome).toEqual({ kind: "saved", changed: false });
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute(sql`select 1 from outbox_event where facts->>'group' = 'ownWords'`),
  );
  expect(rows).toEqual([]);
});

test("what a person says of themselves never comes in the place of a doctor's document", async () => {
  const own = { list: "fml-current", basis: "partial", sourceKind: "person" } as const;
  const said = { ...own, grades: {}, sourceBy: "Anna", sourceDay: "2026-11-01" };
  for (const role of ["candidate", "coach", "doctor"] as const) {
    const actor = all.actors[role];
    const got = await tried(actor, (tx) => saveGroup(tx, actor, all.people.anna, "capacity", said));
    expect(got.kind).toBe("outranked");
  }
  // Round the first lock, the database refuses the person.
  const { candidate } = all.actors;
  const changed = await as(candidate, (tx) =>
    tx.execute(
      sql`update candidacy_capacity set source_kind = 'person' where candidacy_id = ${all.people.anna}`,
    ),
  );
  expect(changed.rowCount).toBe(0);
});
