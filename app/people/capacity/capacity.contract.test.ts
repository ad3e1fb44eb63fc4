import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { filesOf } from "../../access/files/filesOf.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { receiveFile } from "../../platform/files/receiveFile.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { openCapacity } from "../intake/openCapacity.ts";
import { openStep } from "../intake/openStep.ts";
import { saveStep } from "../intake/saveStep.ts";
import { capacityStep } from "../intake/steps.ts";
import { lineKey } from "../intake/steps/olderListStep.ts";
import { readCapacity } from "../readCapacity.ts";
import { bringDocument, removeDocument } from "./bringDocument.ts";
import { mapLines } from "./olderLine.ts";
import { archiveOlderList, listOlderLists, saveOlderList } from "./olderLists.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  return () => store.close();
});

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const save = async (actor: Actor, id: string, part: string, typed: Given) => {
  const step = capacityStep(part)!;
  const opened = await as(actor, (tx) => openStep(tx, actor, id, step));
  const given = { ...opened?.form.given, ...typed, _version: [String(opened?.form.version ?? 1)] };
  return as(actor, (tx) => saveStep(tx, actor, id, step, given));
};
const read = (actor: Actor, id: string) => as(actor, (tx) => readCapacity(tx, actor, id));
/** Nothing is stated of anybody. */
const nothingStated = () =>
  store.database.asOwner((tx) => tx.execute(sql`delete from candidacy_capacity`));

const document: Given = {
  document: ["fml"],
  sourceBy: ["A. Arts"],
  sourceDay: ["2026-10-01"],
  basis: ["fml"],
  "punt-4.13": ["2"],
  "punt-3.1": ["none"],
};

describe("a doctor's document", () => {
  test("is entered by the doctor and copied by the coach, and by nobody else", async () => {
    for (const role of roles) {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        const outcome = await save(actor, all.people.anna, "document", document);
        const writes = actor === all.actors.doctor || actor === all.actors.coach;
        const own = actor === all.actors.candidate;
        expect({ role, kind: outcome.kind }).toEqual({
          role,
          kind: writes ? "saved" : own ? "outranked" : "notFound",
        });
        expect(
          (await as(actor, (tx) => openCapacity(tx, actor, all.people.anna))) !== undefined,
        ).toBe(writes || own);
      }
    }
    expect(await read(all.actors.labourExpert, all.people.anna)).toMatchObject({
      basis: "fml",
      grades: { "4.13": 2, "3.1": [] },
      sourceKind: "doctor",
      sourceBy: "A. Arts",
      document: "fml",
    });
  });

  test("begins for a doctor with their own name and the day", async () => {
    await nothingStated();
    const { doctor } = all.actors;
    const opened = await as(doctor, (tx) =>
      openStep(tx, doctor, all.people.anna, capacityStep("document")!),
    );
    expect(opened?.form.given).toMatchObject({ sourceBy: ["doctor South"] });
  });

  test("says all that is wrong with it at once and changes nothing", async () => {
    const { coach } = all.actors;
    const before = await read(coach, all.people.anna);
    const outcome = await save(coach, all.people.anna, "document", {
      ...document,
      sourceBy: ["arts 111222333"],
      sourceDay: ["1823-01-01"],
      "punt-4.13": ["9"],
    });
    if (outcome.kind !== "faults") throw new Error(outcome.kind);
    expect(outcome.faults.map(({ field }) => field)).toEqual([
      "sourceBy",
      "sourceDay",
      "punt-4.13",
    ]);
    expect(await read(coach, all.people.anna)).toEqual(before);
  });
});

describe("what a person tells themselves", () => {
  test("is kept part by part, as partial, under their name", async () => {
    await nothingStated();
    const { candidate, coach } = all.actors;
    const { anna } = all.people;
    expect((await save(candidate, anna, "zelf-4", { "punt-4.13": ["1"] })).kind).toBe("saved");
    // With the coach, another part.
    expect((await save(coach, anna, "zelf-1", { "punt-1.1": ["2"] })).kind).toBe("saved");
    expect(await read(candidate, anna)).toMatchObject({
      basis: "partial",
      grades: { "4.13": 1, "1.1": 2 },
      sourceKind: "person",
      sourceBy: "Anna van der Vlier",
      document: null,
    });
    // "I do not know" takes an answer back.
    await save(candidate, anna, "zelf-4", { "punt-4.13": [""] });
    expect((await read(candidate, anna))?.grades).toEqual({ "1.1": 2 });
  });

  test("never comes in the place of a doctor's document, and a document does in its place", async () => {
    const { candidate, coach, doctor } = all.actors;
    const { anna } = all.people;
    for (const actor of [candidate, coach]) {
      const outcome = await save(actor, anna, "zelf-4", { "punt-4.13": ["0"] });
      expect(outcome.kind).toBe("outranked");
    }
    await nothingStated();
    await save(candidate, anna, "zelf-4", { "punt-4.13": ["1"], "punt-4.14": ["1"] });
    expect((await save(doctor, anna, "zelf-4", { "punt-4.13": ["1"] })).kind).toBe("outranked");
    await save(doctor, anna, "document", document);
    // Nothing of what the person said is mixed into it.
    expect((await read(doctor, anna))?.grades).toEqual({ "4.13": 2, "3.1": [] });
  });
});

describe("an older list", () => {
  const table = "4.14;;4.13;\n4.14;;4.14;\n3.8;1;3.1;cold";
  const list: Given = { name: ["FML 2009"], source: ["Arbodienst"], table: [table] };

  test("is read only by a table of the own organisation, each line confirmed", async () => {
    const { coach } = all.actors;
    const saved = await as(coach, (tx) => saveOlderList(tx, coach, undefined, list));
    if (saved.kind !== "saved") throw new Error(saved.kind);
    const typed: Given = {
      ...document,
      older: [saved.id],
      basis: ["partial"],
      lines: ["4.14 2\n3.8 1\n7.7 1"],
    };
    const asked = await save(coach, all.people.dirk, "oude-lijst", typed);
    expect(asked).toMatchObject({ kind: "faults", faults: [{ field: "confirmed" }] });
    const lines = [
      { code: "4.14", value: "2" },
      { code: "3.8", value: "1" },
      { code: "7.7", value: "1" },
    ];
    const [mine] = await as(coach, (tx) => listOlderLists(tx, coach));
    const confirmed = mapLines(lines, mine!.lines).map(lineKey);
    const half = { ...typed, confirmed: confirmed.slice(1) };
    expect((await save(coach, all.people.dirk, "oude-lijst", half)).kind).toBe("faults");
    expect((await save(coach, all.people.dirk, "oude-lijst", { ...typed, confirmed })).kind).toBe(
      "saved",
    );
    expect(await read(coach, all.people.dirk)).toMatchObject({
      list: "fml-current",
      grades: { "4.13": 2, "4.14": 2, "3.1": ["cold"] },
      mappedFrom: { list: "FML 2009", lines: expect.any(Array) },
    });
    // Another organisation's table is none to choose.
    const other = all.strangers.coach;
    expect(await as(other, (tx) => listOlderLists(tx, other))).toEqual([]);
    expect((await as(other, (tx) => saveOlderList(tx, other, saved.id, list))).kind).toBe(
      "notFound",
    );
    const rows = await as(other, (tx) => tx.execute(sql`update older_list set name = 'x'`));
    expect(rows.rowCount).toBe(0);
  });

  test("is supplied by coaches and doctors only, changed with care, and put away", async () => {
    for (const role of roles) {
      const actor = all.actors[role];
      const outcome = await as(actor, (tx) => saveOlderList(tx, actor, undefined, list));
      expect({ role, kind: outcome.kind }).toEqual({
        role,
        kind: role === "coach" || role === "doctor" ? "saved" : "notFound",
      });
    }
    const { coach } = all.actors;
    const [mine] = await as(coach, (tx) => listOlderLists(tx, coach));
    const change = (name: string, version: number) =>
      as(coach, (tx) =>
        saveOlderList(tx, coach, mine!.id, { ...list, name: [name], _version: [String(version)] }),
      );
    expect((await change("een", 1)).kind).toBe("saved");
    expect(await change("twee", 1)).toMatchObject({
      kind: "conflict",
      conflict: { differences: [{ field: "name", mine: ["twee"], theirs: ["een"] }] },
    });
    // Who changed another field than the other keeps both; of one field both changed, the reader is asked.
    const base = JSON.stringify(list);
    const apart = { ...list, source: ["elders"], _version: ["1"], _base: [base] };
    const saved = await as(coach, (tx) => saveOlderList(tx, coach, mine!.id, apart));
    expect(saved.kind).toBe("saved");
    const now = (await as(coach, (tx) => listOlderLists(tx, coach))).find(
      ({ id }) => id === mine!.id,
    );
    expect(now).toMatchObject({ name: "een", source: "elders" });
    expect(await as(coach, (tx) => archiveOlderList(tx, coach, newId()))).toBe(false);
    expect(await as(coach, (tx) => archiveOlderList(tx, coach, mine!.id))).toBe(true);
    expect(await as(coach, (tx) => listOlderLists(tx, coach))).toEqual([]);
  });
});

describe("the document itself", () => {
  const pdf = async () => {
    const file = new File(["%PDF-1.7\n1 0 obj"], "fml.pdf");
    const received = await receiveFile(file, { largest: 1e6, kinds: ["pdf"], scanner: undefined });
    return received.file!;
  };

  test("is brought and thrown away by who copies it, and read with the capacity", async () => {
    const { coach, candidate, doctor, labourExpert } = all.actors;
    const { anna } = all.people;
    const file = await pdf();
    for (const actor of [candidate, labourExpert, all.strangers.coach, all.actors.coordinator]) {
      expect(await as(actor, (tx) => bringDocument(tx, actor, anna, file))).toBe(false);
    }
    expect(await as(coach, (tx) => bringDocument(tx, coach, anna, file))).toBe(true);
    const [kept] = await as(coach, (tx) => filesOf(tx, anna, "capacity"));
    expect((await read(candidate, anna))?.fileId).toBe(kept!.id);
    // A doctor opens only what they brought themselves.
    expect((await read(doctor, anna))?.fileId).toBeNull();
    expect(await as(doctor, (tx) => removeDocument(tx, doctor, anna, kept!.id))).toBe(false);
    expect(await as(coach, (tx) => removeDocument(tx, coach, anna, kept!.id))).toBe(true);
    expect((await read(coach, anna))?.fileId).toBeNull();
    expect(await as(coach, (tx) => filesOf(tx, anna, "capacity"))).toEqual([]);
  });
});
