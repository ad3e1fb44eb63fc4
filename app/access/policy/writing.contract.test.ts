import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { listChanges } from "../history/listChanges.ts";
import { recordChange } from "../history/recordChange.ts";
import { relationsTo } from "../relations/relationsTo.ts";
import { roles } from "../role.ts";
import type { CandidacyGroup } from "./fieldGroup.ts";
import { may } from "./may.ts";

/**
 * The second lock on writing: what the row policies let through is what the table of visibility says,
 * whatever a use case forgot. Nothing here asks a use case first.
 */

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

/** Runs and takes back what it did; the row policies' refusal is an outcome. */
async function tried(actor: Actor, work: (tx: Transaction) => Promise<unknown>): Promise<string> {
  const back = new Error("back");
  try {
    return await store.database.as("overstap_app", actorSettings(actor), async (tx) => {
      await work(tx);
      throw back;
    });
  } catch (error) {
    if (error === back) return "let through";
    const cause = (error as { cause?: { code?: string; message?: string } }).cause ?? error;
    if ((cause as { code?: string }).code === "42501") return "refused";
    if ((error as Error).message === "nothing") return "refused";
    throw error;
  }
}
const one = async (tx: Transaction, statement: ReturnType<typeof sql>) => {
  const { rowCount } = await tx.execute(statement);
  if (rowCount !== 1) throw new Error("nothing");
};

const tables: Partial<Record<CandidacyGroup, string>> = {
  ground: "candidacy_ground",
  firstName: "candidacy_first_name",
  ownWords: "candidacy_own_words",
  identity: "candidacy_identity",
  town: "candidacy_town",
  wishes: "candidacy_wishes",
};

describe.each(roles)("a %s", (role) => {
  test.each(Object.entries(tables) as [CandidacyGroup, string][])(
    "changes %s as the table says",
    async (group, table) => {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        for (const who of [all.people.anna, all.people.bram, all.people.carla, all.people.dirk]) {
          const relations = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
            relationsTo(tx, actor, who),
          );
          const expected = may(actor, "write", { group, relations }) ? "let through" : "refused";
          const got = await tried(actor, (tx) =>
            one(
              tx,
              sql`update ${sql.identifier(table)} set version = version + 1 where candidacy_id = ${who}`,
            ),
          );
          expect({ role, group, got }).toEqual({ role, group, got: expected });
        }
      }
    },
  );

  test("writes capacity only as the table says, and a person never over a doctor", async () => {
    const actor = all.actors[role];
    const write = (set: ReturnType<typeof sql>) =>
      tried(actor, (tx) =>
        one(tx, sql`update candidacy_capacity set ${set} where candidacy_id = ${all.people.anna}`),
      );
    const asDoctor = await write(sql`version = version + 1`);
    expect(asDoctor).toBe(["coach", "doctor"].includes(role) ? "let through" : "refused");
    const asPerson = await write(sql`source_kind = 'person', basis = 'partial'`);
    expect(asPerson).toBe(["coach", "doctor"].includes(role) ? "let through" : "refused");
  });

  test("takes somebody in only as a coach of the own organisation", async () => {
    const actor = all.actors[role];
    const found = (organisation: string) =>
      tried(actor, async (tx) => {
        const [person, candidacy] = [newId(), newId()];
        await tx.execute(
          sql`insert into person (id, organisation_id) values (${person}, ${organisation})`,
        );
        await tx.execute(sql`insert into candidacy (id, organisation_id, person_id, home_region_id)
          select ${candidacy}, ${organisation}, ${person}, id from region where slug = 'zuid'`);
        await tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
          values (${newId()}, ${organisation}, 'assigned', ${candidacy}, ${actor.account}, current_date)`);
        await one(
          tx,
          sql`insert into candidacy_first_name (candidacy_id, organisation_id, first_name) values (${candidacy}, ${organisation}, 'Eva')`,
        );
      });
    expect(await found(actor.membership.organisation.id)).toBe(
      role === "coach" ? "let through" : "refused",
    );
    expect(await found(all.strangers[role].membership.organisation.id)).toBe("refused");
  });

  test("makes nobody stand in a relation without the right to grant it", async () => {
    const actor = all.actors[role];
    const relate = (kind: string, candidacy: string) =>
      tried(actor, (tx) =>
        tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
          values (${newId()}, ${actor.membership.organisation.id}, ${kind}, ${candidacy}, ${actor.account}, current_date)`),
      );
    const grants = ["coach", "candidate"].includes(role) ? "let through" : "refused";
    expect(await relate("assigned", all.people.anna)).toBe(grants);
    expect(await relate("treats", all.people.bram)).toBe("refused");
    expect(await relate("assigned", all.people.carla)).toBe("refused");
    expect(await relate("own", all.people.anna)).toBe("refused");
    expect(await relate("placed", all.people.anna)).toBe("refused");
  });

  test("writes care work only for the own organisation", async () => {
    const actor = all.actors[role];
    const writes = role === "careEmployer" ? "let through" : "refused";
    const table = (name: string) =>
      tried(actor, (tx) =>
        one(
          tx,
          sql`update ${sql.identifier(name)} set version = version + 1 where organisation_id = ${all.actors.careEmployer.membership.organisation.id} and id in (select id from ${sql.identifier(name)} limit 1)`,
        ),
      );
    for (const name of ["opening", "job_profile", "task", "setting"]) {
      expect({ name, got: await table(name) }).toEqual({ name, got: writes });
    }
    expect(
      await tried(all.strangers[role], (tx) =>
        one(tx, sql`update opening set places = 9 where id = ${all.openingId}`),
      ),
    ).toBe("refused");
  });

  test("reads in the history only groups that it may read, and adds none it may not write", async () => {
    const actor = all.actors[role];
    const noted = (group: CandidacyGroup) => ({
      verb: "changed" as const,
      subject: group,
      subjectId: all.people.anna,
      organisationId: all.actors.coach.membership.organisation.id,
      candidacy: { id: all.people.anna, group },
      before: { it: 1 },
      after: { it: 2 },
    });
    const relations = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
      relationsTo(tx, actor, all.people.anna),
    );
    for (const group of ["wishes", "capacity", "identity"] as const) {
      const added = await tried(actor, (tx) => recordChange(tx, actor, noted(group)));
      expect({ group, added }).toEqual({
        group,
        added: may(actor, "write", { group, relations }) ? "let through" : "refused",
      });
    }
    const { coach } = all.actors;
    await store.database.as("overstap_app", actorSettings(coach), async (tx) => {
      for (const group of ["wishes", "capacity", "identity"] as const)
        await recordChange(tx, coach, noted(group));
    });
    const read = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
      listChanges(tx, actor, { candidacyId: all.people.anna }),
    );
    const groups = [...new Set(read.rows.map(({ subject }) => subject))].toSorted();
    expect(groups).toEqual(
      (["capacity", "identity", "wishes"] as const).filter((group) =>
        may(actor, "read", { group, relations }),
      ),
    );
  });
});

test("history is only ever added to", async () => {
  const { coach } = all.actors;
  expect(await tried(coach, (tx) => tx.execute(sql`update change set reason = 'x'`))).toBe(
    "refused",
  );
  expect(await tried(coach, (tx) => tx.execute(sql`delete from change`))).toBe("refused");
});

test("who is taken away stands in no relation until that is undone", async () => {
  const { coach, labourExpert, coordinator } = all.actors;
  const anna = all.people.anna;
  const sees = (actor: Actor) =>
    store.database.as("overstap_app", actorSettings(actor), async (tx) => {
      const { rows } = await tx.execute(
        sql`select 1 from candidacy_wishes where candidacy_id = ${anna}`,
      );
      return rows.length + (await relationsTo(tx, actor, anna)).length;
    });
  const remove = (actor: Actor, when: ReturnType<typeof sql>) =>
    store.database.as("overstap_app", actorSettings(actor), (tx) =>
      tx.execute(sql`update candidacy set removed_at = ${when} where id = ${anna}`),
    );
  expect((await remove(labourExpert, sql`now()`)).rowCount).toBe(0);
  expect((await remove(coach, sql`now()`)).rowCount).toBe(1);
  for (const actor of [coach, labourExpert, coordinator]) expect(await sees(actor)).toBe(0);
  const engine = await store.database.as("overstap_engine", undefined, (tx) =>
    tx.execute(
      sql`select 1 from relation where kind = 'shown' and candidacy_id = ${anna} union all select 1 from candidacy where id = ${anna}`,
    ),
  );
  expect(engine.rows).toEqual([]);
  expect((await remove(labourExpert, sql`null`)).rowCount).toBe(0);
  expect((await remove(coach, sql`null`)).rowCount).toBe(1);
  for (const actor of [coach, labourExpert, coordinator])
    expect(await sees(actor)).toBeGreaterThan(1);
});
