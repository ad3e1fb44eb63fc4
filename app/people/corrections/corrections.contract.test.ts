import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { listChanges } from "../../access/history/listChanges.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { type StoredGroup, storedGroups } from "../groups/groupTables.ts";
import { readGroup } from "../groups/readGroup.ts";
import { saveGroup } from "../groups/saveGroup.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { listRemoved } from "../removal/listRemoved.ts";
import { correctPerson } from "./correctPerson.ts";
import { listCorrections } from "./listCorrections.ts";
import { undoCorrection } from "./undoCorrection.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
let anna: string;
let dirk: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ coach } = all.actors);
  ({ anna, dirk } = all.people);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const everything = (id: string) =>
  as(coach, async (tx) => {
    const found: Partial<Record<StoredGroup, unknown>> = {};
    for (const group of storedGroups) found[group] = await readGroup(tx, id, group);
    return found;
  });
const correct = (actor: Actor, id: string, given: Given) =>
  as(actor, (tx) => correctPerson(tx, actor, id, given));
const told = async (actor: Actor, id: string) =>
  JSON.stringify((await as(actor, (tx) => listChanges(tx, actor, { candidacyId: id }))).rows);
const given = (groups: string[], more: Given = {}): Given => ({
  groups,
  to: [dirk],
  reason: ["verkeerde map"],
  ...more,
});

const dirks = {
  list: "fml-current",
  basis: "fml",
  grades: { "5.3": 3 },
  sourceKind: "doctor",
  sourceBy: "Arts van Dirk",
  sourceDay: "2026-11-01",
} as const;

describe("what was entered with the wrong person", () => {
  test("goes to the right one with its trail, and what stood there before comes back", async () => {
    const before = { anna: await everything(anna), dirk: await everything(dirk) };
    // Dirk's document ends up with Anna.
    await as(coach, (tx) => saveGroup(tx, coach, anna, "capacity", dirks));
    const wrong = await everything(anna);
    const outcome = await correct(coach, anna, given(["capacity"]));
    if (outcome.kind !== "corrected") throw new Error(outcome.kind);
    expect(await everything(anna)).toEqual(before.anna);
    expect((await everything(dirk)).capacity).toMatchObject(dirks);

    // Nothing of Dirk's is left in what Anna and those around her can read.
    for (const actor of [all.actors.candidate, coach, all.actors.doctor]) {
      const history = await told(actor, anna);
      expect(history).not.toContain("Arts van Dirk");
      expect(history).not.toContain("5.3");
      expect(history).toContain("corrected");
      // Why is for the person and their coach.
      expect(history.includes("verkeerde map")).toBe(actor !== all.actors.doctor);
    }
    const history = await told(coach, dirk);
    expect(history).toContain("Arts van Dirk");
    expect(history).toContain("corrected");

    expect(await as(coach, (tx) => listCorrections(tx, coach, anna))).toMatchObject([
      { id: outcome.correctionId, groups: ["capacity"], left: true, other: { id: dirk } },
    ]);
    // Pressed by several at once, it is undone once.
    const undo = () => as(coach, (tx) => undoCorrection(tx, coach, outcome.correctionId));
    const undone = await Promise.all([undo(), undo(), undo()]);
    expect(undone.filter(({ kind }) => kind === "undone")).toEqual([
      { kind: "undone", fromId: anna, toId: dirk, kept: [], away: false },
    ]);
    expect(await everything(anna)).toEqual(wrong);
    expect(await everything(dirk)).toEqual(before.dirk);
    expect(await told(coach, anna)).toContain("Arts van Dirk");
    expect(await told(coach, dirk)).not.toContain("Arts van Dirk");
    expect((await as(coach, (tx) => undoCorrection(tx, coach, outcome.correctionId))).kind).toBe(
      "notFound",
    );
  });

  test("is of the last change only the fields that it wrote", async () => {
    const before = await everything(anna);
    await as(coach, (tx) => saveGroup(tx, coach, anna, "wishes", { hoursMin: 3, hoursMax: 5 }));
    await correct(coach, anna, given(["wishes"], { extent: ["last"] }));
    expect(await everything(anna)).toEqual(before);
    expect((await everything(dirk)).wishes).toMatchObject({
      hoursMin: 3,
      hoursMax: 5,
      // Dirk's own language stays.
      speaking: "A2",
    });
  });

  test("can be all of it, and go to somebody who was not here yet", async () => {
    const before = await everything(anna);
    const outcome = await correct(
      coach,
      anna,
      given(["firstName", "identity", "town"], {
        to: ["nieuw"],
        extent: ["all"],
      }),
    );
    if (outcome.kind !== "corrected") throw new Error(outcome.kind);
    expect(await everything(anna)).toMatchObject({ firstName: undefined, identity: undefined });
    expect(await everything(outcome.toId)).toMatchObject({
      firstName: before.firstName,
      identity: before.identity,
      town: before.town,
      ground: { purpose: "purpose of Anna" },
      wishes: undefined,
    });
    // Turned back, whoever was taken in for it is in no list, and can still be brought back.
    const undone = await as(coach, (tx) => undoCorrection(tx, coach, outcome.correctionId));
    expect(undone).toMatchObject({ kind: "undone", kept: [], away: true });
    expect(await everything(anna)).toEqual(before);
    const list = await as(coach, (tx) => listCandidacies(tx, coach));
    expect(list.rows.map(({ id }) => id).toSorted()).toEqual([anna, dirk].toSorted());
    const removed = await as(coach, (tx) => listRemoved(tx, coach));
    expect(removed.map(({ id }) => id)).toEqual([outcome.toId]);
  });

  test("goes to somebody new who is called by name, and who stays where more was told of them", async () => {
    await as(coach, (tx) => saveGroup(tx, coach, anna, "ownWords", { words: "van Eva" }));
    const to = { to: ["nieuw"], extent: ["last"] };
    expect(await correct(coach, anna, given(["ownWords"], to))).toEqual({
      kind: "faults",
      faults: [{ field: "firstName", key: "people:fault.nameOfNew" }],
    });
    const named = { ...to, firstName: ["Eva"], lastName: ["Bos"] };
    const outcome = await correct(coach, anna, given(["ownWords"], named));
    if (outcome.kind !== "corrected") throw new Error(outcome.kind);
    expect(await everything(outcome.toId)).toMatchObject({
      firstName: { firstName: "Eva" },
      identity: { lastName: "Bos", birthDate: null },
      ownWords: { words: "van Eva" },
    });
    await as(coach, (tx) => saveGroup(tx, coach, outcome.toId, "firstName", { firstName: "Eef" }));
    const undone = await as(coach, (tx) => undoCorrection(tx, coach, outcome.correctionId));
    expect(undone).toMatchObject({ kind: "undone", kept: [], away: false });
    expect(await everything(outcome.toId)).toMatchObject({ firstName: { firstName: "Eef" } });
  });

  test("takes what belongs together along, and asks for a last name first", async () => {
    await as(coach, (tx) =>
      tx.execute(sql`delete from candidacy_identity where candidacy_id = ${dirk}`),
    );
    await as(coach, (tx) =>
      tx.execute(sql`delete from candidacy_town where candidacy_id = ${dirk}`),
    );
    const identity = (await everything(anna)).identity as object;
    const changed = { ...identity, phone: "+31 6 87654321" };
    await as(coach, (tx) => saveGroup(tx, coach, anna, "identity", changed as never));
    const last = { extent: ["last"] };
    expect(await correct(coach, anna, given(["identity"], last))).toEqual({
      kind: "faults",
      faults: [{ field: "to", key: "people:fault.noLastName" }],
    });
    const town = (await everything(anna)).town as object;
    await as(coach, (tx) => saveGroup(tx, coach, anna, "town", { ...town, lat: 50.9 } as never));
    expect(await correct(coach, anna, given(["town"], last))).toMatchObject({ kind: "corrected" });
    expect((await everything(dirk)).town).toEqual({ ...town, lat: 50.9 });
  });

  test("tells where it stands now from what to what, until it is turned back", async () => {
    const right = async (id: string) =>
      (await as(coach, (tx) => listChanges(tx, coach, { candidacyId: id }))).rows
        .filter(({ verb }) => verb === "corrected")
        .map(({ before, after }) => ({ before, after }));
    await as(coach, (tx) => saveGroup(tx, coach, anna, "ownWords", { words: "van Dirk" }));
    const outcome = await correct(coach, anna, given(["ownWords"]));
    if (outcome.kind !== "corrected") throw new Error(outcome.kind);
    expect(await right(dirk)).toEqual([
      { before: { words: "words of Dirk" }, after: { words: "van Dirk" } },
    ]);
    expect(await right(anna)).toEqual([{ before: null, after: { words: "words of Anna" } }]);
    const lines = await as(coach, (tx) => listChanges(tx, coach, { candidacyId: dirk }));
    expect(lines.rows.map(({ cameFrom }) => cameFrom)).toContain(anna);
    await as(coach, (tx) => undoCorrection(tx, coach, outcome.correctionId));
    expect(await right(dirk)).toEqual([{ before: null, after: null }]);
    const back = await as(coach, (tx) => listChanges(tx, coach, { candidacyId: anna }));
    expect(back.rows.filter(({ cameFrom }) => cameFrom !== null)).toEqual([]);
  });

  test("stays where somebody changed it since, and is named", async () => {
    await as(coach, (tx) => saveGroup(tx, coach, anna, "ownWords", { words: "van Dirk" }));
    const outcome = await correct(coach, anna, given(["ownWords"]));
    if (outcome.kind !== "corrected") throw new Error(outcome.kind);
    await as(coach, (tx) => saveGroup(tx, coach, dirk, "ownWords", { words: "beter" }));
    const undone = await as(coach, (tx) => undoCorrection(tx, coach, outcome.correctionId));
    expect(undone).toMatchObject({ kept: ["ownWords"] });
    expect((await everything(dirk)).ownWords).toEqual({ words: "beter" });
    expect((await everything(anna)).ownWords).toEqual({ words: "words of Anna" });
  });

  test("never puts a person's own word over a doctor's document", async () => {
    await store.database.asOwner((tx) =>
      tx.execute(
        sql`update candidacy_capacity set source_kind = 'person' where candidacy_id = ${anna}`,
      ),
    );
    expect(await correct(coach, anna, given(["capacity"]))).toEqual({ kind: "outranked" });
  });

  test.each<[Given, string]>([
    [{ groups: [] }, "groups"],
    [{ groups: ["ground"] }, "groups"],
    [{ groups: ["barriers"] }, "groups"],
    [{ to: ["x"] }, "to"],
    [{ to: [newId()] }, "to"],
    [{ reason: ["  "] }, "reason"],
    [{ reason: ["het is 111222333"] }, "reason"],
  ])("is refused with %j", async (more, field) => {
    const outcome = await correct(coach, anna, given(["town"], more));
    expect(outcome).toMatchObject({ kind: "faults", faults: [{ field }] });
  });

  test("is put right by a coach of both only, round the first lock too", async () => {
    for (const role of roles) {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        if (actor === coach) continue;
        expect(await correct(actor, anna, given(["town"]))).toEqual({ kind: "notFound" });
        await expect(
          as(actor, (tx) =>
            tx.execute(sql`insert into candidacy_correction (id, organisation_id, kind, from_id, to_id, groups, reason, account_id)
              values (${newId()}, ${actor.membership.organisation.id}, 'moved', ${anna}, ${dirk}, '{}', 'x', ${actor.account})`),
          ),
        ).rejects.toMatchObject({ cause: { code: "42501" } });
      }
    }
    // Bram is only shown, so no coach of his looks for him here.
    expect(await correct(coach, all.people.bram, given(["town"]))).toEqual({ kind: "notFound" });
    expect(await correct(coach, anna, given(["town"], { to: [all.people.bram] }))).toMatchObject({
      kind: "faults",
    });
    const outcome = await correct(coach, anna, given(["town"]));
    if (outcome.kind !== "corrected") throw new Error(outcome.kind);
    const rows = await as(all.actors.candidate, (tx) =>
      tx.execute(sql`select moved from candidacy_correction`),
    );
    expect(rows.rows).toEqual([]);
    const list = await as(coach, (tx) => listCandidacies(tx, coach));
    expect(list.total).toBe(2);
  });
});
