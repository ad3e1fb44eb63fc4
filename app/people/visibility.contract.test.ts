import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { may } from "../access/policy/may.ts";
import { relationsTo } from "../access/relations/relationsTo.ts";
import { type Role, roles } from "../access/role.ts";
import { type Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "./fixture/peopleFixture.ts";
import { listCandidacies } from "./listCandidacies.ts";
import { listWatchers } from "./listWatchers.ts";
import { readCandidacy } from "./readCandidacy.ts";
import { asSessionKnows, behindBirthDate } from "../access/codes/giveBirthDate.ts";
import { readCapacity } from "./readCapacity.ts";
import { readMyData } from "./readMyData.ts";
import { readPlaces } from "./readPlaces.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
afterAll(() => store.close());

type Who = keyof PeopleFixture["people"];

/** What each role reads of whom, written out by hand from the table of visibility. */
const firstName = ["firstName"];
const known = ["firstName", "identity", "ownWords", "town"];
const held = ["ground", "homeRegion", "opened", "track"];
const expected: Record<Role, Partial<Record<Who, string[]>>> = {
  candidate: { anna: [...known, ...held, "capacity", "grades", "places", "watchers", "wishes"] },
  coach: {
    anna: [...known, ...held, "capacity", "grades", "places", "watchers", "wishes"],
    dirk: [...known, ...held, "capacity", "grades", "watchers", "wishes"],
  },
  sendingEmployer: { anna: [...known, ...held, "watchers"] },
  doctor: { anna: [...known, "capacity", "grades"] },
  labourExpert: { anna: [...known, "capacity", "grades", "homeRegion", "wishes"] },
  coordinator: {
    anna: [...firstName, "town", ...held, "places", "watchers", "wishes"],
    bram: [...held, "watchers", "wishes"],
  },
  careEmployer: { anna: [...firstName, "ownWords", "places"] },
  buddy: { anna: [...firstName, "places"] },
  researcher: {},
  administrator: {},
};

const groups = [
  "firstName",
  "identity",
  "ownWords",
  "town",
  "wishes",
  "capacity",
  "ground",
  "track",
  "opened",
  "homeRegion",
] as const;

const readable = (seen: SeenCandidacy) => groups.filter((group) => seen[group] !== null);

async function everythingOf(tx: Transaction, actor: Actor, id: string): Promise<string[]> {
  const seen = await readCandidacy(tx, actor, id);
  return [
    ...(seen ? readable(seen) : []),
    ...((await readCapacity(tx, actor, id)) ? ["grades"] : []),
    ...((await listWatchers(tx, actor, id)).length > 0 ? ["watchers"] : []),
    ...((await readPlaces(tx, actor, "nl", id)).length > 0 ? ["places"] : []),
  ].toSorted();
}

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);

/** The use cases without the row policies: the owner of the tables passes them by. */
const withoutPolicies = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.asOwner(async (tx) => {
    const { account, organisation, role, region } = actorSettings(actor);
    await tx.execute(sql`select set_config('overstap.account', ${account}, true),
      set_config('overstap.organisation', ${organisation}, true),
      set_config('overstap.role', ${role}, true), set_config('overstap.region', ${region}, true)`);
    return work(tx);
  });

async function walk(
  run: typeof as,
  actor: Actor,
): Promise<{ pages: Record<string, string[]>; list: Record<string, string[]> }> {
  const people = Object.entries(all.people) as [Who, string][];
  return run(actor, async (tx) => {
    const pages: Record<string, string[]> = {};
    for (const [who, id] of people) {
      const found = await everythingOf(tx, actor, id);
      if (found.length > 0) pages[who] = found;
    }
    const { rows, total } = await listCandidacies(tx, actor);
    expect(total).toBe(rows.length);
    const list = Object.fromEntries(
      rows.map((row) => [people.find(([, id]) => id === row.id)![0], readable(row).toSorted()]),
    );
    return { pages, list };
  });
}

const aside = new Set(["grades", "watchers", "places"]);

describe.each(roles)("%s", (role) => {
  const wanted = () =>
    Object.fromEntries(
      Object.entries(expected[role]).map(([who, found]) => [who, found.toSorted()]),
    );
  const wantedInList = () =>
    Object.fromEntries(
      Object.entries(wanted()).map(([who, found]) => [who, found.filter((one) => !aside.has(one))]),
    );

  test("reads of each person what the table of visibility says, on the page and in the list", async () => {
    expect(await walk(as, all.actors[role])).toEqual({ pages: wanted(), list: wantedInList() });
  });

  test("reads no more when the row policies are gone: the first lock holds alone", async () => {
    const { pages, list } = await walk(withoutPolicies, all.actors[role]);
    expect({ pages, list }).toEqual({ pages: wanted(), list: wantedInList() });
  });

  test("at another organisation reads nobody", async () => {
    expect(await walk(as, all.strangers[role])).toEqual({ pages: {}, list: {} });
  });
});

const guarded: [group: string, table: string, readers: Partial<Record<Role, Who[]>>][] = [
  [
    "firstName",
    "candidacy_first_name",
    {
      candidate: ["anna"],
      coach: ["anna", "dirk"],
      sendingEmployer: ["anna"],
      doctor: ["anna"],
      labourExpert: ["anna"],
      coordinator: ["anna"],
      careEmployer: ["anna"],
      buddy: ["anna"],
    },
  ],
  [
    "identity",
    "candidacy_identity",
    {
      candidate: ["anna"],
      coach: ["anna", "dirk"],
      sendingEmployer: ["anna"],
      doctor: ["anna"],
      labourExpert: ["anna"],
    },
  ],
  [
    "wishes",
    "candidacy_wishes",
    {
      candidate: ["anna"],
      coach: ["anna", "dirk"],
      labourExpert: ["anna"],
      coordinator: ["anna", "bram"],
    },
  ],
  [
    "capacity",
    "candidacy_capacity",
    { candidate: ["anna"], coach: ["anna", "dirk"], doctor: ["anna"], labourExpert: ["anna"] },
  ],
  [
    "ground",
    "candidacy_ground",
    {
      candidate: ["anna"],
      coach: ["anna", "dirk"],
      sendingEmployer: ["anna"],
      coordinator: ["anna", "bram"],
    },
  ],
];

test.each(guarded)("the row policy of %s holds without a use case", async (_, table, readers) => {
  for (const role of roles) {
    const found = await as(all.actors[role], (tx) =>
      tx.execute<{ id: string }>(sql.raw(`select candidacy_id as id from ${table}`)),
    );
    const wanted = (readers[role] ?? []).map((who) => all.people[who]);
    expect({ role, ids: found.rows.map(({ id }) => id).toSorted() }).toEqual({
      role,
      ids: wanted.toSorted(),
    });
  }
});

test("not visible, ended, not begun, absent and no identifier give the same answer", async () => {
  const { coach, doctor } = all.actors;
  for (const actor of [coach, doctor]) {
    for (const id of [all.people.bram, all.people.carla, newId(), "1", "", "' or true --"]) {
      expect(await as(actor, (tx) => readCandidacy(tx, actor, id))).toBeUndefined();
      expect(await as(actor, (tx) => relationsTo(tx, actor, id))).toEqual([]);
    }
  }
});

test("a relation of the organisation is not a colleague's in another role", async () => {
  // The buddy works where Anna was put forward; being put forward opens nothing to a buddy.
  const { buddy } = all.actors;
  expect(await as(buddy, (tx) => relationsTo(tx, buddy, all.people.anna))).toEqual(["placed"]);
  const colleague = { ...all.strangers.buddy, membership: buddy.membership };
  expect(await as(colleague, (tx) => relationsTo(tx, colleague, all.people.anna))).toEqual([]);
});

test("a package names the chosen tasks only, never what was left out", async () => {
  for (const role of ["careEmployer", "buddy"] as const) {
    const actor = all.actors[role];
    const [place] = await as(actor, (tx) => readPlaces(tx, actor, "nl", all.people.anna));
    expect(place!.opening.id).toBe(all.openingId);
    expect(place!.tasks).toEqual([{ id: all.taskIds[0], name: expect.any(String), icon: "bed" }]);
  }
});

test("a candidate reads who sees them, by name, and nobody else's", async () => {
  const { candidate } = all.actors;
  const [mine, ...more] = await as(candidate, (tx) => readMyData(tx, candidate));
  expect(more).toEqual([]);
  expect(mine!.coach?.name).toBe("coach South");
  expect(mine!.watchers.map(({ kind }) => kind)).toEqual([
    "assigned",
    "employs",
    "treats",
    "asked",
    "shown",
    "identified",
    "proposed",
    "placed",
  ]);
  const { coach } = all.actors;
  expect(await as(coach, (tx) => readMyData(tx, coach))).toEqual([]);
});

test("a present employer reads who guides somebody and where they are shown, and no more", async () => {
  const { sendingEmployer } = all.actors;
  for (const run of [as, withoutPolicies]) {
    const watchers = await run(sendingEmployer, (tx) =>
      listWatchers(tx, sendingEmployer, all.people.anna),
    );
    expect(watchers.map(({ kind }) => kind)).toEqual([
      "assigned",
      "employs",
      "shown",
      "identified",
    ]);
  }
});

test("the person, their coach and the coordinator read one line for a place where work has begun", async () => {
  for (const role of ["candidate", "coach", "coordinator"] as const) {
    const actor = all.actors[role];
    const places = await as(actor, (tx) => readPlaces(tx, actor, "nl", all.people.anna));
    expect(places.map(({ kind, opening }) => [kind, opening.id])).toEqual([
      ["placed", all.openingId],
    ]);
  }
});

test("a session of a candidate that waits for the birth date opens nothing of what they can bear", async () => {
  const own = all.actors.candidate;
  const session = { byCode: true, birthDateGiven: false, secondStepAt: null, demonstration: false };
  const waiting = asSessionKnows(own, { ...session, id: "", language: "nl", hasSecondStep: false });
  const reads = (actor: Actor) => as(actor, (tx) => readCapacity(tx, actor, all.people.anna));
  expect(await reads(own)).toBeDefined();
  expect(await reads(waiting)).toBeUndefined();
  for (const group of behindBirthDate) {
    for (const verb of ["read", "write"] as const) {
      expect(may(waiting, verb, { group, relations: ["own"] })).toBe(false);
    }
  }
  expect(may(waiting, "read", { group: "wishes", relations: ["own"] })).toBe(true);
});
