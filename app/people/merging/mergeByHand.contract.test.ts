import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { listChanges } from "../../access/history/listChanges.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { dick, foundOne } from "../fixture/foundPeople.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { type StoredGroup, storedGroups } from "../groups/groupTables.ts";
import { readGroup } from "../groups/readGroup.ts";
import { saveGroup } from "../groups/saveGroup.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { undoMerge } from "../undoMerge.ts";
import { compareCandidacies } from "./compareCandidacies.ts";
import { findOther } from "./findOther.ts";
import { listMerges } from "./listMerges.ts";
import { mergeByHand } from "./mergeByHand.ts";
import { mergeParts } from "./mergeParts.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
let dirk: string;
let gone: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ coach } = all.actors);
  ({ dirk } = all.people);
  gone = await second();
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);

const second = () =>
  as(coach, (tx) =>
    foundOne(tx, coach, {
      ...dick,
      identity: { ...dick.identity!, birthDate: "1980-01-02" },
      wishes: { ...dick.wishes, availableFrom: "2027-01-01" },
    }),
  );

const everything = (id: string) =>
  as(coach, async (tx) => {
    const found: { [G in StoredGroup]?: Record<string, unknown> } = {};
    for (const group of storedGroups) {
      found[group] = (await readGroup(tx, id, group)) as Record<string, unknown> | undefined;
    }
    return found;
  });
const compare = (actor = coach, keep = dirk, other = gone) =>
  as(actor, (tx) => compareCandidacies(tx, actor, keep, other));
const merge = (given: Given, actor = coach, keep = dirk) =>
  as(actor, (tx) => mergeByHand(tx, actor, keep, given));
const form = async (more: Given = {}): Promise<Given> => ({
  met: [gone],
  stand: [(await compare())!.stand],
  sure: ["yes"],
  ...more,
});
const stateOf = async (key: string) => (await compare())!.parts.find((one) => one.key === key);

test("every field that is entered is one part, once", async () => {
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute<{ name: string }>(sql`
      select table_name || '.' || column_name as name from information_schema.columns
      where table_schema = 'public' and table_name like 'candidacy\\_%'
        and table_name in ('candidacy_ground', 'candidacy_first_name', 'candidacy_identity',
          'candidacy_town', 'candidacy_own_words', 'candidacy_wishes', 'candidacy_capacity', 'candidacy_barriers')
        and column_name not in ('candidacy_id', 'organisation_id', 'version', 'recorded_at', 'plain', 'sorted')`),
  );
  const fields = mergeParts.flatMap(({ group, fields: some }) =>
    some.map((field) =>
      `candidacy_${group}.${field}`.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    ),
  );
  expect(fields.toSorted()).toEqual(rows.map(({ name }) => name).toSorted());
});

test("two of one person become one as was chosen field by field, and two again as they were", async () => {
  const [before, other] = [await everything(dirk), await everything(gone)];
  expect(await stateOf("firstName")).toMatchObject({ state: "differs", usual: "keep" });
  expect(await stateOf("debts")).toMatchObject({ state: "one", keep: null });
  const outcome = await merge(
    await form({
      "houd.firstName": ["gone"],
      "houd.lastName": ["keep"],
      "houd.birthDate": ["gone"],
      "houd.hours": ["gone"],
      "houd.talents": ["keep"],
      reason: ["zelfde geboortedag"],
    }),
  );
  if (outcome.kind !== "merged") throw new Error(JSON.stringify(outcome));
  const after = await everything(dirk);
  expect(after.firstName).toEqual(other.firstName);
  expect(after.identity).toMatchObject({
    lastName: before.identity!["lastName"],
    birthDate: "1980-01-02",
  });
  expect(after.wishes).toMatchObject({
    hoursMin: 4,
    hoursMax: 8,
    // Said of one only: it stays, whatever is chosen.
    talents: ["koken"],
    modes: before.wishes!["modes"],
  });
  expect(after.barriers).toEqual(other.barriers);
  expect(after.ground).toEqual(before.ground);
  expect(after.capacity).toEqual(before.capacity);
  expect(await as(coach, (tx) => readCandidacy(tx, coach, gone))).toBeUndefined();

  const { rows } = await as(coach, (tx) => listChanges(tx, coach, { candidacyId: dirk }));
  expect(rows.filter(({ verb }) => verb === "merged").length).toBeGreaterThan(1);
  expect(JSON.stringify(rows)).toContain("zelfde geboortedag");
  const listed = await as(coach, (tx) => listMerges(tx, coach, dirk));
  expect(listed).toMatchObject([{ id: outcome.mergeId, reason: "zelfde geboortedag" }]);

  await as(coach, (tx) => undoMerge(tx, coach, outcome.mergeId));
  expect([await everything(dirk), await everything(gone)]).toEqual([before, other]);
  expect(await as(coach, (tx) => listMerges(tx, coach, dirk))).toEqual([]);
});

test("what belongs together stays together: nobody's helper is put with another's worry", async () => {
  await as(coach, (tx) =>
    saveGroup(tx, coach, dirk, "barriers", {
      childCare: false,
      childCareHelp: null,
      transport: false,
      transportHelp: null,
      debts: false,
      debtsHelp: null,
      shown: false,
    }),
  );
  const outcome = await merge(await form({ "houd.debts": ["keep"] }));
  expect(outcome.kind).toBe("merged");
  expect((await everything(dirk)).barriers).toMatchObject({ debts: false, debtsHelp: null });
});

test("the counter may know only where that was said with both", async () => {
  const barriers = { childCare: false, childCareHelp: null, transport: false, transportHelp: null };
  const say = (id: string, shown: boolean) =>
    as(coach, (tx) =>
      saveGroup(tx, coach, id, "barriers", { ...barriers, debts: true, debtsHelp: null, shown }),
    );
  for (const [ours, theirs] of [
    [true, false],
    [false, true],
    [true, true],
  ] as const) {
    await say(dirk, ours);
    await say(gone, theirs);
    expect(await stateOf("shown")).toMatchObject({ state: ours === theirs ? "same" : "no" });
    const outcome = await merge(
      await form({ "houd.shown": [theirs ? "gone" : "keep"], "houd.debtsHelp": ["gone"] }),
    );
    if (outcome.kind !== "merged") throw new Error(outcome.kind);
    expect((await everything(dirk)).barriers).toMatchObject({ shown: ours && theirs });
    await as(coach, (tx) => undoMerge(tx, coach, outcome.mergeId));
    expect((await everything(dirk)).barriers).toMatchObject({ shown: ours });
  }
});

test("nothing is done without a yes, with a strange choice, or when one was changed meanwhile", async () => {
  const before = [await everything(dirk), await everything(gone)];
  const faults = async (more: Given) => {
    const outcome = await merge(await form(more));
    return outcome.kind === "faults" && outcome.faults.map(({ field, key }) => [field, key]);
  };
  expect(await faults({ sure: [] })).toEqual([["sure", "people:fault.mergeSure"]]);
  expect(await faults({ "houd.hours": ["beide"] })).toEqual([
    ["houd.hours", "forms:unknownChoice"],
  ]);
  expect(await faults({ reason: ["111222333"] })).toEqual([["reason", "access:fault.bsn"]]);
  expect(await faults({ reason: ["x".repeat(301)] })).toEqual([["reason", "forms:tooLong"]]);
  const old = await form();
  await as(coach, (tx) => saveGroup(tx, coach, gone, "firstName", { firstName: "Dirk" }));
  const outcome = await merge(old);
  expect(outcome).toEqual({
    kind: "faults",
    faults: [{ field: "sure", key: "people:fault.mergeChanged" }],
  });
  await as(coach, (tx) => saveGroup(tx, coach, gone, "firstName", { firstName: "Dick" }));
  expect([await everything(dirk), await everything(gone)]).toEqual(before);
});

test("two at once: one is done, the other finds nobody", async () => {
  const given = await form();
  const turned: Given = {
    met: [dirk],
    stand: [(await compare(coach, gone, dirk))!.stand],
    sure: ["yes"],
  };
  const kinds = await Promise.all([merge(given), merge(turned, coach, gone), merge(given)]);
  expect(kinds.map(({ kind }) => kind).toSorted()).toEqual(["merged", "notFound", "notFound"]);
});

test("only a coach of both compares, finds and puts together", async () => {
  const given = await form();
  const { bram } = all.people;
  for (const role of roles) {
    for (const actor of [all.actors[role], all.strangers[role]]) {
      if (actor === coach) continue;
      expect(await compare(actor)).toBeUndefined();
      expect(await merge(given, actor)).toEqual({ kind: "notFound" });
      expect(await as(actor, (tx) => findOther(tx, actor, dirk, "Wit"))).toEqual([]);
      expect(await as(actor, (tx) => listMerges(tx, actor, dirk))).toEqual([]);
    }
  }
  expect(await compare(coach, dirk, bram)).toBeUndefined();
  expect(await compare(coach, dirk, dirk)).toBeUndefined();
  for (const met of [bram, dirk, newId(), "x"]) {
    expect((await merge({ ...given, met: [met] })).kind).toBe("notFound");
  }
  const found = await as(coach, (tx) => findOther(tx, coach, dirk, "Wit"));
  expect(found.map(({ id }) => id)).toEqual([gone]);
});

test("two with an account of their own, and a person's word before a doctor's, are faults", async () => {
  await store.database.asOwner((tx) =>
    tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
      values (${newId()}, ${coach.membership.organisation.id}, 'own', ${gone}, ${all.strangers.candidate.account}, current_date)`),
  );
  const { anna } = all.people;
  const { stand } = (await compare(coach, anna, gone))!;
  expect(await merge({ met: [gone], stand: [stand], sure: ["yes"] }, coach, anna)).toEqual({
    kind: "faults",
    faults: [{ field: "sure", key: "people:fault.twoAccounts" }],
  });
  await as(coach, (tx) =>
    saveGroup(tx, coach, gone, "capacity", {
      list: "fml-current",
      basis: "partial",
      grades: {},
      sourceKind: "person",
      sourceBy: "Dick",
      sourceDay: "2026-11-01",
    }),
  );
  const outcome = await merge(await form({ "houd.capacity": ["gone"] }));
  expect(outcome).toEqual({
    kind: "faults",
    faults: [{ field: "houd.capacity", key: "people:fault.outranked" }],
  });
  // The other way round the doctor's document is what stays where nobody chooses.
  const turned = (await compare(coach, gone, dirk))!;
  expect(turned.parts.find(({ key }) => key === "capacity")?.usual).toBe("gone");
});
