import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { ownedCandidacies, ownedCandidacy } from "../corrections/ownedCandidacy.ts";
import { foundPeople, type Told } from "../fixture/foundPeople.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { readGroups } from "../groups/readGroup.ts";
import { mergeCandidacies } from "../mergeCandidacies.ts";
import { undoMerge } from "../undoMerge.ts";
import type { ChoicePerGroup } from "./chosenOf.ts";
import { mergeMany } from "./mergeMany.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ coach } = all.actors);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const LIST = "mensen van mei.xlsx";

const side = (one: "keep" | "gone"): ChoicePerGroup => ({
  firstName: one,
  identity: one,
  town: one,
  wishes: one,
});
const town = { town: "Geleen", municipality: "Sittard-Geleen", lat: 50.97, lon: 5.83 };
const eva: Told = {
  firstName: { firstName: "Eva" },
  identity: { lastName: "Bos", birthDate: "1990-05-01", email: null, phone: null },
  town,
  wishes: { hoursMin: 8, hoursMax: 16, talents: ["koken"] },
};
const otherEva: Told = {
  firstName: { firstName: "Eef" },
  identity: { lastName: "Bosch", birthDate: null, email: "eva@example.org", phone: null },
  town: { ...town, town: "Beek", municipality: "Beek" },
  wishes: { modes: ["bike"], maxMinutes: 30, papers: ["VOG"] },
};

/** What somebody is, what a row says of them, and which counts. */
const cases: [string, Told, Told, ChoicePerGroup][] = [
  ["fills what is missing", eva, otherEva, side("keep")],
  ["replaces what is said", eva, otherEva, side("gone")],
  ["brings groups that were not there", { firstName: { firstName: "Eva" } }, eva, side("keep")],
  ["changes nothing where the same is said", eva, eva, side("gone")],
  ["knows less than what stands there", eva, { firstName: { firstName: "Eva" } }, side("gone")],
  [
    "leaves what a list cannot tell",
    { ...eva, barriers: { debts: true, shown: true }, ownWords: { words: "Ik kook graag" } },
    otherEva,
    side("gone"),
  ],
];

type Pair = { keep: string; gone: string; mergeId: string };

/** Puts each case together in one way, the last with somebody whom the coach guides until a day. */
async function put(how: "one by one" | "many"): Promise<Pair[]> {
  const keeps = await as(coach, (tx) =>
    foundPeople(tx, coach, [...cases.map(([, who]) => who), eva]),
  );
  const rows = [
    ...cases.map(([, , row, choice]) => ({ row, choice })),
    { row: otherEva, choice: side("keep") },
  ];
  await store.database.asOwner((tx) =>
    tx.execute(
      sql`update relation set until = current_date + 30 where candidacy_id = ${keeps.at(-1)!}`,
    ),
  );
  return as(coach, async (tx) => {
    const gones = await foundPeople(
      tx,
      coach,
      rows.map(({ row }) => row),
      LIST,
    );
    const pairs = keeps.map((keep, at) => ({ keep, gone: gones[at]!, choice: rows[at]!.choice }));
    if (how === "many") {
      const owned = await ownedCandidacies(tx, coach, keeps);
      const mergeIds = await mergeMany(
        tx,
        coach,
        pairs.map(({ keep, gone, choice }) => ({ keep: owned.get(keep)!, goneId: gone, choice })),
        LIST,
      );
      return pairs.map(({ keep, gone }, at) => ({ keep, gone, mergeId: mergeIds[at]! }));
    }
    const done: Pair[] = [];
    for (const { keep, gone, choice } of pairs) {
      const outcome = await mergeCandidacies(tx, coach, keep, gone, choice, { fromList: LIST });
      if (outcome.kind !== "merged") throw new Error(outcome.kind);
      done.push({ keep, gone, mergeId: outcome.mergeId });
    }
    return done;
  });
}

/** All that is stored of two that were put together, without what differs from one time to the next. */
async function storedOf({ keep, gone, mergeId }: Pair): Promise<unknown> {
  const stored = await store.database.asOwner(async (tx) => {
    const every = async (query: ReturnType<typeof sql>) => (await tx.execute(query)).rows;
    return {
      groups: Object.fromEntries(await readGroups(tx, [keep, gone])),
      candidacies: await every(
        sql`select version, removed_at is null as here from candidacy where id in (${keep}, ${gone}) order by id = ${gone}`,
      ),
      versions: await every(sql`select version from candidacy_identity where candidacy_id = ${keep}
        union all select version from candidacy_wishes where candidacy_id = ${keep}`),
      relations: await every(
        sql`select kind, candidacy_id, account_id, until from relation where candidacy_id in (${keep}, ${gone}) order by until, candidacy_id = ${gone}`,
      ),
      lines: await every(
        sql`select subject, subject_id, candidacy_id, field_group, verb, before, after, reason, came_from, from_list
        from change where candidacy_id in (${keep}, ${gone}) order by candidacy_id = ${gone}, verb, subject`,
      ),
      corrections: await every(
        sql`select kind, from_id, to_id, groups, moved - 'waiting' as moved, change_ids, cardinality(relation_ids) as relations,
        reason, undone_at is null as stands from candidacy_correction where id = ${mergeId}`,
      ),
      events: await every(
        sql`select kind, facts from outbox_event where facts ->> 'candidacyId' in (${keep}, ${gone}) order by kind, facts ->> 'group'`,
      ),
    };
  });
  return JSON.parse(
    JSON.stringify(stored)
      .replaceAll(keep, "keep")
      .replaceAll(gone, "gone")
      .replaceAll(/"lineId":"[^"]+"/g, '"lineId":"told"'),
  );
}

test("many at once are put together as one by one", async () => {
  const [slow, quick] = [await put("one by one"), await put("many")];
  for (const [at, pair] of slow.entries()) {
    const name = cases[at]?.[0] ?? "is guided until a day";
    const [one, many] = [await storedOf(pair), await storedOf(quick[at]!)];
    expect({ name, stored: many }).toEqual({ name, stored: one });
  }
  // And apart again the same.
  for (const [at, pair] of slow.entries()) {
    const kinds: unknown[] = [];
    for (const { mergeId } of [pair, quick[at]!]) {
      const undone = await as(coach, (tx) => undoMerge(tx, coach, mergeId));
      kinds.push(undone.kind === "undone" ? undone.kept : undone.kind);
    }
    expect(kinds).toEqual([[], []]);
    expect(await storedOf(quick[at]!)).toEqual(await storedOf(pair));
  }
  expect(slow).toHaveLength(cases.length + 1);
});

test("what was filled from a list says so, from what to what and with the name of the file", async () => {
  const [first] = await put("many");
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute(sql`select subject, before, after, from_list from change
      where candidacy_id = ${first!.keep} and verb = 'merged' order by subject`),
  );
  expect(rows).toMatchObject([
    { subject: "candidacy", from_list: LIST },
    { subject: "identity", before: { email: null }, after: { email: "eva@example.org" } },
    { subject: "wishes", before: { maxMinutes: null }, after: { maxMinutes: 30 } },
  ]);
});

test("whose candidacies may be put right is asked of many as of one", async () => {
  const ids = Object.values(all.people);
  for (const role of roles) {
    for (const actor of [all.actors[role], all.strangers[role]]) {
      const many = await as(actor, (tx) => ownedCandidacies(tx, actor, ids));
      const each: string[] = [];
      for (const id of ids) {
        if (await as(actor, (tx) => ownedCandidacy(tx, actor, id))) each.push(id);
      }
      expect({ role, ids: [...many.keys()].toSorted() }).toEqual({ role, ids: each.toSorted() });
    }
  }
});

test("two rows do not go up in one candidacy at once", async () => {
  const [keep] = await as(coach, (tx) => foundPeople(tx, coach, [eva]));
  const twice = as(coach, async (tx) => {
    const gones = await foundPeople(tx, coach, [eva, otherEva], LIST);
    const owned = await ownedCandidacies(tx, coach, [keep!]);
    const pairs = gones.map((goneId) => ({ keep: owned.get(keep!)!, goneId, choice: {} }));
    return mergeMany(tx, coach, pairs, LIST);
  });
  await expect(twice).rejects.toThrow(/two rows/);
});
