import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { keepDraft, readDraft } from "../../access/drafts/keepDraft.ts";
import { listChanges } from "../../access/history/listChanges.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { theirName, withChoices } from "../../platform/forms/conflict.ts";
import type { Given } from "../../platform/forms/given.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { beginIntake } from "./beginIntake.ts";
import { draftOfStep } from "./draftOfStep.ts";
import { openStep } from "./openStep.ts";
import { readIntake } from "./readIntake.ts";
import { saveStep } from "./saveStep.ts";
import { formStep, progressOf } from "./steps.ts";

let store: TestDatabase;
let all: PeopleFixture;
let zuid: string;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  const { rows } = await store.database.asOwner((tx) =>
    tx.execute<{ id: string }>(sql`select id from region where slug = 'zuid'`),
  );
  zuid = rows[0]!.id;
});
afterAll(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const save = (actor: Actor, id: string, key: string, given: Given) =>
  as(actor, (tx) => saveStep(tx, actor, id, formStep(key)!, given));
/** A step's form as its page fills it in, with what somebody types on top. */
const filled = async (actor: Actor, id: string, key: string, typed: Given = {}): Promise<Given> => {
  const opened = await as(actor, (tx) => openStep(tx, actor, id, formStep(key)!));
  if (!opened) throw new Error(`no step ${key}`);
  return { ...opened.form.given, ...typed, _version: [String(opened.form.version)] };
};

const samples: Record<string, Given> = {
  naam: { firstName: ["Eva"], lastName: ["Nieuw"] },
  woonplaats: { town: ["Geleen"] },
  "over-jou": { affinity: ["no"], words: ["nieuw"] },
  uren: { hoursMin: ["10"], hoursMax: ["20"], slots: ["fri-evening"] },
  reizen: { modes: ["walk"], maxMinutes: ["15"] },
  taal: { speaking: ["B1"], reading: ["A2"] },
  papieren: { needsLasting: ["no"] },
  zorgen: { wished: ["yes"], debts: ["yes"] },
};

describe("a step", () => {
  test.each(Object.keys(samples))("%s is saved by the coach and the person only", async (key) => {
    for (const role of roles) {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        for (const id of [...Object.values(all.people), newId(), "x"]) {
          const may =
            (actor === all.actors.coach && [all.people.anna, all.people.dirk].includes(id)) ||
            (actor === all.actors.candidate && id === all.people.anna);
          const given = may
            ? await filled(actor, id, key, samples[key])
            : { ...samples[key], _version: ["1"] };
          const outcome = await save(actor, id, key, given);
          expect({ role, outcome: outcome.kind }).toEqual({
            role,
            outcome: may ? "saved" : "notFound",
          });
          expect(
            (await as(actor, (tx) => openStep(tx, actor, id, formStep(key)!))) !== undefined,
          ).toBe(may);
        }
      }
    }
  });

  test("shows what was typed before and not saved, and forgets it once it is", async () => {
    const { coach } = all.actors;
    const { dirk } = all.people;
    const draft = draftOfStep(dirk, "taal");
    await as(coach, (tx) => keepDraft(tx, coach.account, draft, { speaking: ["C2"] }));
    const opened = await as(coach, (tx) => openStep(tx, coach, dirk, formStep("taal")!));
    expect(opened?.form).toMatchObject({ given: { speaking: ["C2"] }, draft });
    await save(coach, dirk, "taal", await filled(coach, dirk, "taal", { reading: ["B1"] }));
    expect(await as(coach, (tx) => readDraft(tx, coach, draft))).toBeUndefined();
    const seen = await as(coach, (tx) => readCandidacy(tx, coach, dirk));
    expect(seen?.wishes).toMatchObject({ speaking: "C2", reading: "B1" });
  });

  test("with a fault changes nothing at all", async () => {
    const { coach } = all.actors;
    const { dirk } = all.people;
    const before = await as(coach, (tx) => readIntake(tx, coach, dirk));
    const given = await filled(coach, dirk, "naam", { firstName: ["Nieuw"], email: ["x"] });
    expect(await save(coach, dirk, "naam", given)).toMatchObject({ kind: "faults" });
    expect(await as(coach, (tx) => readIntake(tx, coach, dirk))).toEqual(before);
  });
});

describe("two people at once", () => {
  test("are told, with both versions, and the choice is saved", async () => {
    const { coach, candidate } = all.actors;
    const { anna } = all.people;
    const mine = await filled(coach, anna, "uren", { hoursMin: ["12"], hoursMax: ["30"] });
    const theirs = await filled(candidate, anna, "uren", { hoursMin: ["4"], hoursMax: ["30"] });
    expect(await save(candidate, anna, "uren", theirs)).toMatchObject({ kind: "saved" });
    const told = await save(coach, anna, "uren", mine);
    if (told.kind !== "conflict") throw new Error(told.kind);
    expect(told.conflict.differences).toEqual([{ field: "hoursMin", mine: ["12"], theirs: ["4"] }]);
    const chosen = withChoices({
      ...mine,
      _version: [String(told.conflict.version)],
      "_keep.hoursMin": ["theirs"],
      [theirName("hoursMin")]: ["4"],
    });
    expect(await save(coach, anna, "uren", chosen)).toMatchObject({ kind: "saved" });
    const seen = await as(coach, (tx) => readCandidacy(tx, coach, anna));
    expect(seen?.wishes).toMatchObject({ hoursMin: 4, hoursMax: 30 });
  });

  test("who touch different fields of a step keep both, and are asked about the same field only", async () => {
    const { coach } = all.actors;
    const { anna } = all.people;
    const opened = await filled(coach, anna, "uren", {});
    const base = { _base: [JSON.stringify(opened)] };
    await save(coach, anna, "uren", { ...opened, hoursMin: ["6"], hoursMax: ["40"] });
    // Only how far the highest goes is typed by both.
    const told = await save(coach, anna, "uren", { ...opened, ...base, hoursMax: ["28"] });
    if (told.kind !== "conflict") throw new Error(told.kind);
    expect(told.conflict.differences).toEqual([
      { field: "hoursMax", mine: ["28"], theirs: ["40"] },
    ]);
    expect(told.given["hoursMin"]).toEqual(["6"]);
    const day = { ...opened, ...base, availableFrom: ["2027-01-04"] };
    expect(await save(coach, anna, "uren", day)).toMatchObject({ kind: "saved" });
    const seen = await as(coach, (tx) => readCandidacy(tx, coach, anna));
    expect(seen?.wishes).toMatchObject({ hoursMin: 6, hoursMax: 40, availableFrom: "2027-01-04" });
  });

  test("who answer different steps are not in each other's way", async () => {
    const { coach, candidate } = all.actors;
    const { anna } = all.people;
    const mine = await filled(coach, anna, "taal", { speaking: ["C1"] });
    const theirs = await filled(candidate, anna, "reizen", { maxMinutes: ["45"] });
    expect((await save(candidate, anna, "reizen", theirs)).kind).toBe("saved");
    expect((await save(coach, anna, "taal", mine)).kind).toBe("saved");
    const seen = await as(coach, (tx) => readCandidacy(tx, coach, anna));
    expect(seen?.wishes).toMatchObject({ speaking: "C1", maxMinutes: 45 });
  });

  test("who save the same at the very same moment lose nothing", async () => {
    const { coach, candidate } = all.actors;
    const { anna } = all.people;
    const [mine, theirs] = [
      await filled(coach, anna, "papieren", { needsLasting: ["yes"] }),
      await filled(candidate, anna, "papieren", { needsLasting: ["yes"], papers: ["VOG"] }),
    ];
    const kinds = (
      await Promise.all([
        save(coach, anna, "papieren", mine),
        save(candidate, anna, "papieren", theirs),
      ])
    ).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["conflict", "saved"]);
  });
});

describe("somebody new", () => {
  const ground: Given = {
    ground: ["benefitLaw"],
    track: ["none"],
    purpose: ["werk"],
    heldFrom: ["2026-11-01"],
    heldUntil: [""],
  };

  test("begins with the ground, and is complete when all that is needed was asked", async () => {
    const { coach } = all.actors;
    const begun = await as(coach, (tx) =>
      beginIntake(tx, coach, { ...ground, homeRegion: [zuid] }),
    );
    if (begun.kind !== "begun") throw new Error(begun.kind);
    const id = begun.candidacyId;
    // Any order will do.
    const keys = ["papieren", "taal", "reizen", "uren", "over-jou", "woonplaats", "naam"];
    let next: string | undefined = "naam";
    for (const key of keys) {
      expect(next).toBeDefined();
      const outcome = await save(coach, id, key, await filled(coach, id, key, samples[key]));
      if (outcome.kind !== "saved") throw new Error(`${key}: ${outcome.kind}`);
      ({ next } = outcome);
    }
    expect(next).toBeUndefined();
    const { rows } = await as(coach, (tx) => listChanges(tx, coach, { candidacyId: id }));
    expect(new Set(rows.map(({ subject }) => subject))).toEqual(
      new Set(["ground", "firstName", "identity", "town", "ownWords", "wishes"]),
    );
  });

  test("is for a coach, in a region of their organisation", async () => {
    const { coach, coordinator } = all.actors;
    const north = await as(coach, (tx) =>
      beginIntake(tx, coach, { ...ground, homeRegion: [newId()] }),
    );
    expect(north).toMatchObject({ kind: "faults", faults: [{ field: "homeRegion" }] });
    for (const actor of [coordinator, all.actors.candidate, all.actors.administrator]) {
      expect(
        await as(actor, (tx) => beginIntake(tx, actor, { ...ground, homeRegion: [zuid] })),
      ).toEqual({ kind: "notAllowed" });
    }
    const list = await as(all.strangers.coach, (tx) => listCandidacies(tx, all.strangers.coach));
    expect(list.total).toBe(0);
  });
});

describe("barriers", () => {
  test("are the counter's to read only when the person wants it", async () => {
    const { candidate, coordinator, coach } = all.actors;
    const { anna } = all.people;
    const read = (actor: Actor) =>
      as(actor, async (tx) => {
        const found = await tx.execute(sql`select debts_help from candidacy_barriers`);
        const told = await listChanges(tx, actor, { candidacyId: anna });
        return [found.rowCount, told.rows.filter(({ subject }) => subject === "barriers").length];
      });
    const typed = { wished: ["yes"], debts: ["yes"], debtsHelp: ["de gemeente"], shown: [] };
    await save(candidate, anna, "zorgen", await filled(candidate, anna, "zorgen", typed));
    expect((await read(coordinator))[0]).toBe(0);
    expect((await read(coach))[0]).toBeGreaterThan(0);
    await save(
      candidate,
      anna,
      "zorgen",
      await filled(candidate, anna, "zorgen", { ...typed, shown: ["yes"] }),
    );
    expect((await read(coordinator))[0]).toBe(1);
    // What was told before is nobody else's history.
    expect((await read(coordinator))[1]).toBe(0);
    for (const role of ["sendingEmployer", "doctor", "labourExpert", "careEmployer"] as const) {
      expect((await read(all.actors[role]))[0]).toBe(0);
    }
  });
});

test("progress counts what stands there for whoever may write it", async () => {
  const { coach } = all.actors;
  const intake = await as(coach, (tx) => readIntake(tx, coach, all.people.dirk));
  expect(progressOf(intake!.groups).next).toBeUndefined();
  const doctor = await as(all.actors.doctor, (tx) =>
    readIntake(tx, all.actors.doctor, all.people.anna),
  );
  expect([...doctor!.writes]).toEqual(["capacity"]);
  expect(Object.keys(doctor!.groups)).toEqual(["capacity"]);
});
