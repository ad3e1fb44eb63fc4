import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { listChanges } from "../access/history/listChanges.ts";
import { roles } from "../access/role.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "./fixture/peopleFixture.ts";
import { foundCandidacies, type NewCandidacy } from "./foundCandidacies.ts";
import { foundCandidacy } from "./foundCandidacy.ts";
import { everybody, listCandidacies } from "./listCandidacies.ts";
import { readCandidacy } from "./readCandidacy.ts";
import { readCapacity } from "./readCapacity.ts";

let store: TestDatabase;
let all: PeopleFixture;
let zuid: string;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  const { rows } = await owner<{ id: string }>(sql`select id from region where slug = 'zuid'`);
  zuid = rows[0]!.id;
});
afterAll(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const owner = <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  store.database.asOwner((tx) => tx.execute<T>(statement));

const eva = (): NewCandidacy => ({
  homeRegionId: zuid,
  ground: {
    ground: "consent",
    track: "mobility",
    purpose: "werk in de zorg",
    heldFrom: "2026-11-01",
    heldUntil: "2027-11-01",
  },
  firstName: { firstName: "Eva" },
  identity: { lastName: "Nieuw", birthDate: null, email: null, phone: null },
  town: { town: "Geleen", municipality: "Sittard-Geleen", lat: 50.97, lon: 5.83 },
  wishes: { hoursMin: 8, hoursMax: 16 },
  capacity: {
    list: "fml-current",
    basis: "partial",
    grades: { "4.13": 1 },
    sourceKind: "doctor",
    sourceBy: "Arts",
    sourceDay: "2026-10-01",
  },
  barriers: { childCare: true, childCareHelp: "oma" },
});

describe("taking somebody in", () => {
  test("makes the coach theirs, keeps all groups, and notes each", async () => {
    const { coach } = all.actors;
    const id = await as(coach, async (tx) => {
      const founded = await foundCandidacy(tx, coach, eva());
      if (founded.kind !== "founded") throw new Error(founded.kind);
      return founded.candidacyId;
    });
    await as(coach, async (tx) => {
      const seen = await readCandidacy(tx, coach, id);
      expect(seen).toMatchObject({
        firstName: "Eva",
        relations: ["assigned"],
        town: { name: "Geleen" },
        wishes: { hoursMin: 8, hoursMax: 16, modes: null, talents: [] },
        ground: { ground: "consent" },
        homeRegion: { slug: "zuid" },
      });
      expect((await readCapacity(tx, coach, id))?.grades).toEqual({ "4.13": 1 });
      const { rows } = await listChanges(tx, coach, { candidacyId: id });
      expect(rows.map(({ subject, verb }) => `${subject} ${verb}`).toSorted()).toEqual(
        ["barriers", "capacity", "firstName", "ground", "identity", "town", "wishes"].map(
          (group) => `${group} created`,
        ),
      );
    });
    const { rows: events } = await owner<{ kind: string; facts: object }>(
      sql`select kind, facts from outbox_event where facts::text like ${`%${id}%`}`,
    );
    expect(events).toEqual([{ kind: "people.candidaciesFounded", facts: { candidacyIds: [id] } }]);
    const colleague = { ...all.strangers.coach };
    expect(await as(colleague, (tx) => readCandidacy(tx, colleague, id))).toBeUndefined();
  });

  test.each(roles.filter((role) => role !== "coach"))("is not for a %s", async (role) => {
    const actor = all.actors[role];
    expect(await as(actor, (tx) => foundCandidacy(tx, actor, eva()))).toEqual({
      kind: "notAllowed",
    });
    // Round the first lock, the row policies refuse it too.
    const asCoach = { ...actor, role: "coach" as const };
    await expect(
      store.database.as("overstap_app", actorSettings(actor), (tx) =>
        foundCandidacies(tx, asCoach, [eva()]),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("is in one of the coach's own regions, and all or none", async () => {
    const { coach } = all.actors;
    const before = await as(coach, (tx) => listCandidacies(tx, coach));
    const outcome = await as(coach, (tx) =>
      foundCandidacies(tx, coach, [eva(), { ...eva(), homeRegionId: newId() }]),
    );
    expect(outcome).toEqual({ kind: "noRegion", at: 1 });
    const after = await as(coach, (tx) => listCandidacies(tx, coach));
    expect(after.total).toBe(before.total);
  });

  test("many at once are many, each whole", async () => {
    const { coach } = all.actors;
    const before = await counts();
    const many = Array.from({ length: 1200 }, eva);
    many[3] = { homeRegionId: zuid, ground: eva().ground };
    const outcome = await as(coach, (tx) => foundCandidacies(tx, coach, many));
    const ids = outcome.kind === "founded" ? outcome.candidacyIds : [];
    expect(new Set(ids).size).toBe(1200);
    const after = await counts();
    expect(after.map((count, at) => count - before[at]!)).toEqual([1200, 1200, 1199, 1199, 2]);
    const bare = await as(coach, (tx) => readCandidacy(tx, coach, ids[3]!));
    expect(bare).toMatchObject({ firstName: null, wishes: null, capacity: null });
    // A file of a long list asks for more people than are looked up one by one.
    const { rows } = await as(coach, (tx) => listCandidacies(tx, coach, everybody, 10_000));
    const listed = rows.filter(({ id }) => ids.includes(id));
    expect(listed.map(({ relations }) => relations)).toEqual(ids.map(() => ["assigned"]));
  });
});

/** Candidacies, relations, wishes, changes of capacity, and events of people taken in. */
async function counts(): Promise<number[]> {
  const { rows } = await owner<{ n: number }>(sql`
    select count(*)::int as n from candidacy union all select count(*)::int from relation
    union all select count(*)::int from candidacy_wishes
    union all select count(*)::int from change where field_group = 'capacity'
    union all select count(*)::int from outbox_event where kind = 'people.candidaciesFounded'`);
  return rows.map(({ n }) => n);
}
