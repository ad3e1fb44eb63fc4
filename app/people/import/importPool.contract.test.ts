import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { roles } from "../../access/role.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { undoMerge } from "../undoMerge.ts";
import { xlsxOf, textRow } from "../../platform/spreadsheet/fixture/xlsxOf.ts";
import { poolOf } from "./fixture/poolFixture.ts";
import { beginImport } from "./pool/beginImport.ts";
import { cancelImport } from "./pool/cancelImport.ts";
import { continueImport } from "./pool/continueImport.ts";
import { cellName, correctRow, correctValue, shownName } from "./pool/correctRow.ts";
import { decideCertain, decideRow } from "./pool/decideRow.ts";
import { findImport } from "./pool/findImport.ts";
import { leaveOutRow } from "./pool/leaveOutRow.ts";
import { leftOutRows, mergedRows } from "./pool/leftOutRows.ts";
import { listAlike } from "./pool/listAlike.ts";
import { listFaults } from "./pool/listFaults.ts";
import { firstRows, listImports, readPoolRow } from "./pool/readImport.ts";
import { runImport } from "./runImport.ts";
import { wipeImport } from "./pool/wipeImport.ts";
import { wipeImports } from "./wipeImports.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
let pool: ReturnType<typeof poolOf>;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  coach = all.actors.coach;
  pool = poolOf(store.database, coach);
  return () => store.close();
});

const owner = async <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await store.database.asOwner((tx) => tx.execute<T>(statement))).rows;
const people = async () => (await pool.as((tx) => listCandidacies(tx, coach))).total;

const head = "Voornaam;Achternaam;Geboortedatum;E-mail;Woonplaats;Uren;Personeelsnummer";
const csv = (...rows: string[]) => [head, ...rows].join("\n");
const simple = csv(
  "Eva;Nieuw;1-2-1990;eva@voorbeeld.nl;Maastricht;16-24;P1",
  "Bo;Smit;3-4-1985;bo@voorbeeld.nl;Geleen;24;P2",
);

describe("a pool", () => {
  test("comes in whole: the coach is theirs, and what they said stands there", async () => {
    const before = await people();
    const id = await pool.checked(simple);
    expect(await pool.seen(id)).toMatchObject({ state: "check", counts: { right: 2, all: 2 } });
    expect(await people()).toBe(before);
    expect(await pool.confirm(id)).toEqual({ kind: "begun" });
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 2, all: 2 } });
    const { rows } = await pool.as((tx) => listCandidacies(tx, coach));
    const eva = rows.find(({ firstName }) => firstName === "Eva");
    expect(eva).toMatchObject({
      identity: { lastName: "Nieuw", birthDate: "1990-02-01", email: "eva@voorbeeld.nl" },
      town: { name: "Maastricht" },
      wishes: { hoursMin: 16, hoursMax: 24, modes: null },
      ground: { ground: "consent", purpose: "werk in de zorg" },
      track: "mobility",
      relations: ["assigned"],
    });
  });

  test("holds nothing of whom it took in, and of columns that were not read nothing from then on", async () => {
    const id = await pool.checked(csv("Eva;Nieuw;;;;;P1", "Bo;1234;;;;;P2"));
    const [first] = await pool.as((tx) => firstRows(tx, id, 1));
    expect(first?.cells).toMatchObject({ G: "P1" });
    await pool.confirm(id);
    await pool.run();
    const held = await owner<{ row: number; cells: object; draft: unknown }>(
      sql`select row, cells, draft from pool_row order by row`,
    );
    expect(held).toEqual([
      { row: 2, cells: {}, draft: null },
      {
        row: 3,
        cells: { A: "Bo", B: "1234" },
        draft: null,
      },
    ]);
  });

  test("is taken in once, however often its work is asked for or run at once", async () => {
    const before = await people();
    // More than one transaction takes in.
    const id = await pool.checked(csv(...many(2100)));
    await pool.confirm(id);
    await pool.as((tx) => continueImport(tx, coach, id));
    const payload = { importId: id };
    const once = () =>
      runImport.run(
        {
          payload,
          event: newId(),
          organisation: undefined,
          triedBefore: 0,
          signal: new AbortController().signal,
        },
        pool.services,
      );
    await Promise.all([once(), once(), pool.run()]);
    await pool.run();
    expect(await people()).toBe(before + 2100);
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 2100 } });
  });

  test("a run that is told to leave off goes on where it was", async () => {
    const id = await pool.checked(csv(...many(30)));
    await pool.confirm(id);
    const signal = AbortSignal.abort(new Error("the program stops"));
    const run = runImport.run(
      {
        payload: { importId: id },
        event: newId(),
        organisation: undefined,
        triedBefore: 0,
        signal,
      },
      pool.services,
    );
    await expect(run).rejects.toThrow("the program stops");
    expect(await pool.seen(id)).toMatchObject({ state: "storing", counts: { right: 30 } });
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 30 } });
  });

  test("whoever is no coach any more takes nobody in", async () => {
    const before = await people();
    const id = await pool.checked(simple);
    await pool.confirm(id);
    await owner(
      sql`update membership set until = current_date - 1 where account_id = ${coach.account}`,
    );
    await pool.run();
    await owner(sql`update membership set until = null where account_id = ${coach.account}`);
    expect(await people()).toBe(before);
    expect(await pool.seen(id)).toMatchObject({ state: "storing", counts: { right: 2 } });
    expect(await pool.as((tx) => continueImport(tx, coach, id))).toBe(true);
    await pool.run();
    expect(await people()).toBe(before + 2);
  });

  test("that the coach stops half-way keeps who is in, and tells who is not", async () => {
    const id = await pool.checked(simple);
    await pool.confirm(id);
    expect(await pool.as((tx) => cancelImport(tx, coach, id))).toEqual({ kind: "stopped" });
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({
      state: "stopped",
      counts: { leftOut: 2, stored: 0 },
    });
    const out = await pool.as((tx) => leftOutRows(tx, id));
    expect(out.map(({ row, leftOutWhy }) => [row, leftOutWhy])).toEqual([
      [2, "stopped"],
      [3, "stopped"],
    ]);
  });

  test("that is given up before anybody is in is wiped whole", async () => {
    const id = await pool.checked(simple);
    expect(await pool.as((tx) => cancelImport(tx, coach, id))).toEqual({ kind: "wiped" });
    expect(await owner(sql`select 1 from pool_row union all select 1 from pool_import`)).toEqual(
      [],
    );
    await pool.run();
  });

  test("that has ended is not wiped by a page that was opened before", async () => {
    const id = await pool.checked(simple);
    expect(await pool.as((tx) => wipeImport(tx, coach, id))).toBe(false);
    await pool.confirm(id);
    await pool.run();
    // Its button still says that it stops the list: there is nothing left to stop.
    expect(await pool.as((tx) => cancelImport(tx, coach, id))).toEqual({ kind: "ended" });
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 2 } });
    expect(await pool.as((tx) => wipeImport(tx, coach, id))).toBe(true);
    expect(await pool.as((tx) => listImports(tx, coach))).toEqual([]);
  });

  test("is wiped by itself after fourteen days, whatever it waits for", async () => {
    const old = await pool.checked(simple);
    const young = await pool.checked(simple);
    await owner(
      sql`update pool_import set recorded_at = now() - interval '15 days' where id = ${old}`,
    );
    const run = { payload: {}, event: newId(), organisation: undefined, triedBefore: 0 };
    await wipeImports.run({ ...run, signal: new AbortController().signal }, pool.services);
    expect((await pool.as((tx) => listImports(tx, coach))).map(({ id }) => id)).toEqual([young]);
    expect(await owner(sql`select distinct import_id from pool_row`)).toEqual([
      { import_id: young },
    ]);
  });
});

/** Rows of people who resemble nobody. */
function many(count: number): string[] {
  const letter = (at: number) => String.fromCodePoint(97 + (at % 26));
  return Array.from({ length: count }, (_, at) => {
    const name =
      letter(at) + letter(at * 7 + 3) + letter(Math.floor(at / 26)) + letter(at * 11 + 5);
    return `${name}ko;${letter(at * 3)}${name}ra;${1 + (at % 28)}-${1 + (at % 12)}-${1950 + (at % 50)};;Geleen;16;P${at}`;
  });
}

describe("a file", () => {
  test("leaves out a BSN in any cell, and columns that may not be held, before it is kept", async () => {
    const id = await pool.begin();
    const file = "Naam;BSN;Diagnose;Opmerking\nAns Wit;111222333;iets;bsn 111222333 bekend\n";
    expect(await pool.stage(id, Buffer.from(file))).toEqual({ kind: "staged" });
    const seen = await pool.seen(id);
    expect(seen.columns.map(({ name, left }) => [name, left])).toEqual([
      ["Naam", undefined],
      ["BSN", "bsn"],
      ["Diagnose", "health"],
      ["Opmerking", undefined],
    ]);
    expect(seen.bsnCells).toBe(1);
    const held = await owner<{ whole: string }>(
      sql`select p::text || r::text as whole from pool_import p, pool_row r`,
    );
    expect(held[0]!.whole).not.toMatch(/111222333|iets/);
  });

  test("that is bad half-way leaves what there was", async () => {
    const id = await pool.begin();
    await pool.stage(id, Buffer.from(simple));
    const bad = csv(...many(1500), '"open;x');
    expect(await pool.stage(id, Buffer.from(bad))).toMatchObject({
      kind: "fault",
      fault: { key: "quote" },
    });
    expect(await pool.seen(id)).toMatchObject({ state: "columns", counts: { all: 2 } });
  });

  test("from a page that was opened before does not undo what was mended since", async () => {
    const id = await pool.checked(csv("Eva;Nieuw;31-2-1990;;;;"));
    const given = { [cellName("birthDate")]: ["1-3-1990"] };
    await pool.as((tx) => correctRow(tx, coach, id, 2, given));
    expect(await pool.stage(id, Buffer.from(simple))).toEqual({ kind: "notFound" });
    expect(await pool.seen(id)).toMatchObject({ state: "check", counts: { right: 1, all: 1 } });
  });

  test("with several sheets asks which", async () => {
    const id = await pool.begin();
    const file = xlsxOf({
      sheetData: textRow("Naam", "Plaats") + textRow("Ans Wit", "Geleen"),
      sheets: '<sheets><sheet name="Een" r:id="r1"/><sheet name="Twee" r:id="r1"/></sheets>',
    });
    expect(await pool.stage(id, file)).toEqual({ kind: "whichSheet", sheetNames: ["Een", "Twee"] });
    expect(await pool.stage(id, file, "Twee")).toEqual({ kind: "staged" });
  });

  test("may hold emoji, right to left, and HTML; each is a text", async () => {
    const id = await pool.checked(csv("Eva;<b>Nieuw;;;;;🙂", "محمد;علي;;;;;x"));
    const [first, second] = await pool.as((tx) => firstRows(tx, id, 2));
    expect(first).toMatchObject({ state: "faulty", cells: { A: "Eva", B: "<b>Nieuw" } });
    expect(second).toMatchObject({ state: "right", draft: { firstName: "محمد" } });
  });
});

test("a file with signs that no text has is read without them, its name and its columns too", async () => {
  const id = await pool.begin();
  const file = xlsxOf({
    sheetData: textRow("Na_x0000_am", "Mer_xD83D_k") + textRow("Eva _x0000_Wit&#xD800;", "_xDC00_"),
  });
  const name = `a\0b\n${"n".repeat(195)}🙂.xlsx`;
  expect(await pool.stage(id, file, undefined, name)).toEqual({ kind: "staged" });
  const seen = await pool.seen(id);
  expect(seen.columns.map((column) => column.name)).toEqual(["Naam", "Mer\uFFFDk"]);
  expect(seen.fileName).toBe(`ab ${"n".repeat(195)}🙂`);
  expect(await pool.columns(id)).toEqual({ kind: "chosen" });
  await pool.run();
  const [row] = await pool.as((tx) => firstRows(tx, id, 1));
  expect(row?.cells).toEqual({ A: "Eva Wit\uFFFD", B: "\uFFFD" });
});

describe("columns", () => {
  test("are remembered for the organisation, and for no other", async () => {
    const id = await pool.begin();
    const file = Buffer.from("Wie;Nummer\nAns Wit;1\n");
    await pool.stage(id, file);
    expect((await pool.seen(id)).mapping).toEqual({ A: null, B: null });
    expect(await pool.columns(id, { "kolom.A": ["fullName"] })).toEqual({ kind: "chosen" });
    const again = await pool.begin();
    await pool.stage(again, file);
    expect((await pool.seen(again)).mapping).toEqual({ A: "fullName", B: null });
    const stranger = all.strangers.coach;
    await store.database.as("overstap_app", actorSettings(stranger), async (tx) => {
      expect((await tx.execute(sql`select 1 from column_memory`)).rows).toEqual([]);
    });
  });

  test("need a name, each field once, and no forbidden one; then nothing is read", async () => {
    const id = await pool.begin();
    await pool.stage(id, Buffer.from("Wie;BSN;x\nAns Wit;1;2\n"));
    const faults = async (more: Record<string, string[]>) => {
      const chosen = await pool.columns(id, more);
      return chosen.kind === "faults"
        ? chosen.faults.map(({ field, key }) => `${field} ${key}`)
        : [];
    };
    expect(await faults({})).toEqual(["kolom.A pool:columns.noName"]);
    expect(await faults({ "kolom.A": ["fullName"], "kolom.C": ["fullName"] })).toEqual([
      "kolom.C pool:columns.twice",
    ]);
    expect(await faults({ "kolom.A": ["fullName"], "anders.modes": ["vliegen"] })).toEqual([
      "anders.modes pool:fault.noMode",
    ]);
    // What may not be held was not taken in, whatever a form says.
    expect(await pool.columns(id, { "kolom.A": ["fullName"], "kolom.B": ["phone"] })).toEqual({
      kind: "chosen",
    });
    expect((await pool.seen(id)).mapping).toEqual({ A: "fullName", B: null, C: null });
  });
});

describe("faults", () => {
  const faulty = csv(
    "Eva;Nieuw;1-1-1823;;Geleeen;16;",
    "Bo;Smit;;;Geleeen;200;",
    "Cas;Bos;;;Beek;;",
    "Dana;Vos;;;;;",
  );

  test("of the same kind stand together, what most rows have first", async () => {
    const id = await pool.checked(faulty);
    const { groups, total } = await pool.as((tx) => listFaults(tx, id, 1, 10));
    expect(total).toBe(4);
    expect(groups.map(({ field, given, count, rows }) => ({ field, given, count, rows }))).toEqual([
      { field: "town", given: "Geleeen", count: 2, rows: [2, 3] },
      { field: "birthDate", given: "1-1-1823", count: 1, rows: [2] },
      { field: "hours", given: "200", count: 1, rows: [3] },
      { field: "town", given: "Beek", count: 1, rows: [4] },
    ]);
    expect(groups[0]?.offered).toContain("Geleen (Sittard-Geleen)");
  });

  test("are mended in all rows at once, or row by row", async () => {
    const id = await pool.checked(faulty);
    const { groups } = await pool.as((tx) => listFaults(tx, id, 1, 10));
    expect(await pool.as((tx) => correctValue(tx, coach, id, groups[0]!, "Geleen"))).toEqual({
      kind: "corrected",
      rows: 2,
    });
    expect(await pool.seen(id)).toMatchObject({ counts: { faulty: 3, right: 1 } });
    const mend = (row: number, given: Record<string, string[]>) =>
      pool.as((tx) => correctRow(tx, coach, id, row, given));
    expect(await mend(2, { [cellName("birthDate")]: ["1-1-1990"] })).toEqual({
      kind: "corrected",
      right: true,
    });
    expect(await mend(3, { [cellName("hours")]: ["x"] })).toEqual({
      kind: "corrected",
      right: false,
    });
    expect(await mend(3, { [cellName("hours")]: ["111222333"] })).toMatchObject({ kind: "faults" });
    expect(await mend(99, {})).toEqual({ kind: "notFound" });
    expect((await pool.as((tx) => readPoolRow(tx, id, 3)))?.cells).toMatchObject({ F: "x" });
  });

  test("that were mended in another tab stay mended", async () => {
    const id = await pool.checked(csv("Eva;Nieuw;31-2-1990;;Geleen;200;"));
    const shown = { birthDate: "31-2-1990", hours: "200" };
    const tab = (typed: Partial<typeof shown>) => {
      const fields = (["birthDate", "hours"] as const).flatMap((field) => [
        [shownName(field), [shown[field]]],
        [cellName(field), [typed[field] ?? shown[field]]],
      ]);
      return pool.as((tx) => correctRow(tx, coach, id, 2, Object.fromEntries(fields)));
    };
    await tab({ birthDate: "1-3-1990" });
    expect(await tab({ hours: "20" })).toEqual({ kind: "corrected", right: true });
    const row = await pool.as((tx) => readPoolRow(tx, id, 2));
    expect(row?.draft).toMatchObject({ birthDate: "1990-03-01", wishes: { hours: { min: 20 } } });
  });

  test("that stay leave their rows outside, with what is wrong", async () => {
    const id = await pool.checked(faulty);
    await pool.confirm(id);
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({ state: "done", counts: { stored: 1, leftOut: 3 } });
    const out = await pool.as((tx) => leftOutRows(tx, id));
    expect(out[1]).toMatchObject({
      row: 3,
      leftOutWhy: "faulty",
      cells: { A: "Bo", E: "Geleeen" },
    });
    expect(out[1]!.faults?.map(({ field }) => field)).toEqual(["town", "hours"]);
  });

  test("nobody is right: nothing begins", async () => {
    const id = await pool.checked(csv("Eva;;;;;;"));
    expect(await pool.confirm(id)).toEqual({ kind: "nobody" });
  });
});

describe("somebody who may be known", () => {
  // Dirk de Wit of the fixture, born 1980-05-05, e-mail dirk@example.org.
  const dirk = csv("Dirk;Wit;5-5-1980;dirk.nieuw@voorbeeld.nl;Maastricht;8;", "Eva;Nieuw;;;;;");
  const alike = (id: string) => pool.as((tx) => listAlike(tx, coach, id, 1, 10));

  test("is laid beside them, and nothing is done before it is decided", async () => {
    const id = await pool.checked(dirk);
    const { rows, total } = await alike(id);
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      row: 2,
      decision: null,
      person: { firstName: "Dirk", lastName: "Wit", town: "Maastricht" },
      others: [
        {
          key: all.people.dirk,
          sureness: "certain",
          why: ["sameBirthDate", "infixDiffers"],
          person: { firstName: "Dirk", lastName: "de Wit" },
        },
      ],
    });
    expect(await pool.confirm(id)).toEqual({ kind: "undecided", rows: 1 });
    expect((await pool.seen(id)).counts.undecided).toBe(1);
  });

  const decide = (id: string, decision: "other" | "skip" | "fill" | "replace", sameAs?: string) =>
    pool.as((tx) => decideRow(tx, coach, id, 2, decision, sameAs));
  const dirkNow = () => pool.as((tx) => readCandidacy(tx, coach, all.people.dirk));

  test("and is another comes in beside them", async () => {
    const before = await people();
    const id = await pool.checked(dirk);
    expect(await decide(id, "other")).toBe(true);
    await pool.confirm(id);
    await pool.run();
    expect(await people()).toBe(before + 2);
  });

  test("and is the same stays as they are, and the row stays outside", async () => {
    const [before, dirkBefore] = [await people(), await dirkNow()];
    const id = await pool.checked(dirk);
    expect(await decide(id, "skip", all.people.dirk)).toBe(true);
    await pool.confirm(id);
    await pool.run();
    expect(await people()).toBe(before + 1);
    expect(await dirkNow()).toEqual(dirkBefore);
    expect((await pool.as((tx) => leftOutRows(tx, id)))[0]).toMatchObject({
      row: 2,
      leftOutWhy: "known",
    });
  });

  test.each([
    ["is filled in where nothing was known", "fill", "dirk@example.org", "Beek"],
    ["gets what the file says", "replace", "dirk.nieuw@voorbeeld.nl", "Maastricht"],
  ] as const)("and is the same %s, which can be undone", async (_, decision, email, town) => {
    const [before, dirkBefore] = [await people(), await dirkNow()];
    const id = await pool.checked(dirk);
    expect(await decide(id, decision, all.people.dirk)).toBe(true);
    await pool.confirm(id);
    await pool.run();
    expect(await people()).toBe(before + 1);
    expect(await dirkNow()).toMatchObject({
      identity: { email },
      town: { name: town },
      ground: dirkBefore!.ground,
    });
    const [merged] = await pool.as((tx) => mergedRows(tx, id, 10));
    expect(merged).toMatchObject({ row: 2, candidacyId: all.people.dirk, apart: false });
    const undone = await pool.as((tx) => undoMerge(tx, coach, merged!.mergeId));
    expect(undone).toMatchObject({ kind: "undone", candidacyId: all.people.dirk });
    expect(await pool.as((tx) => mergedRows(tx, id, 10))).toMatchObject([{ row: 2, apart: true }]);
    expect(await dirkNow()).toEqual(dirkBefore);
    expect(await people()).toBe(before + 2);
  });

  test("and is nobody of the coach's any more when it comes to it stays outside", async () => {
    const id = await pool.checked(dirk);
    await decide(id, "fill", all.people.dirk);
    await pool.confirm(id);
    await owner(
      sql`update relation set until = current_date - 1 where candidacy_id = ${all.people.dirk}`,
    );
    const before = await people();
    await pool.run();
    expect(await people()).toBe(before + 1);
    expect(await pool.seen(id)).toMatchObject({
      state: "done",
      counts: { merged: 0, leftOut: 1, stored: 1 },
    });
  });

  test("all who are certain are decided at once", async () => {
    const id = await pool.checked(dirk);
    expect(await pool.as((tx) => decideCertain(tx, coach, id, "skip"))).toBe(1);
    expect(await pool.seen(id)).toMatchObject({ counts: { leftOut: 1, right: 1, undecided: 0 } });
  });

  test("is looked for among those the coach sees only", async () => {
    const stranger = poolOf(store.database, all.strangers.coach);
    await owner(sql`insert into region_organisation (region_id, organisation_id, since)
      select id, ${all.strangers.coach.membership.organisation.id}, '2026-01-01' from region where slug = 'zuid'`);
    const id = await stranger.checked(dirk);
    expect(await stranger.seen(id)).toMatchObject({ counts: { right: 2, undecided: 0 } });
    expect(await stranger.as((tx) => listAlike(tx, all.strangers.coach, id, 1, 10))).toEqual({
      rows: [],
      total: 0,
    });
  });

  test("and was taken in since the check is looked for again", async () => {
    const first = await pool.checked(simple);
    const second = await pool.checked(simple);
    await pool.confirm(first);
    await pool.run();
    expect(await pool.confirm(second)).toEqual({ kind: "again" });
    await pool.run();
    expect(await pool.seen(second)).toMatchObject({
      state: "check",
      counts: { right: 2, undecided: 2 },
    });
  });

  test("and comes in by another list right now is waited for", async () => {
    const before = await people();
    const first = await pool.checked(simple);
    const second = await pool.checked(simple);
    // Both buttons at once, in two tabs: one begins, the other waits.
    const told = await Promise.all([pool.confirm(first), pool.confirm(second)]);
    expect(told.map(({ kind }) => kind).toSorted()).toEqual(["begun", "busy"]);
    const waiting = told[0].kind === "busy" ? first : second;
    expect(await pool.confirm(waiting)).toEqual({ kind: "busy" });
    await pool.run();
    expect(await pool.confirm(waiting)).toEqual({ kind: "again" });
    await pool.run();
    expect(await pool.seen(waiting)).toMatchObject({ state: "check", counts: { undecided: 2 } });
    expect(await people()).toBe(before + 2);
  });

  test("only what was compared can be decided", async () => {
    const id = await pool.checked(dirk);
    expect(await decide(id, "fill", all.people.anna)).toBe(false);
    expect(await decide(id, "fill", newId())).toBe(false);
    expect(await pool.as((tx) => decideRow(tx, coach, id, 3, "other"))).toBe(false);
  });
});

describe("two rows that may be one", () => {
  const twice = csv(
    "Eva;Nieuw;1-2-1990;;;;",
    "Eva;Nieuw;1-2-1990;eva@voorbeeld.nl;;;",
    "Bo;Smit;;;;;",
  );

  test("are never put together: one is left out", async () => {
    const id = await pool.checked(twice);
    expect((await pool.seen(id)).counts.undecided).toBe(1);
    const shown = await pool.as((tx) => firstRows(tx, id, 3));
    expect(shown.map(({ undecided }) => undecided)).toEqual([false, true, false]);
    expect(await pool.as((tx) => decideRow(tx, coach, id, 3, "fill", "row:2"))).toBe(false);
    expect(await pool.as((tx) => decideRow(tx, coach, id, 3, "skip", "row:2"))).toBe(true);
    await pool.confirm(id);
    await pool.run();
    expect(await pool.seen(id)).toMatchObject({ counts: { stored: 2, leftOut: 1 } });
  });

  test("and nobody is lost when the other is left out after it", async () => {
    const id = await pool.checked(twice);
    await pool.as((tx) => decideRow(tx, coach, id, 3, "skip", "row:2"));
    expect(await pool.as((tx) => leaveOutRow(tx, coach, id, 2, true))).toBe(true);
    expect((await pool.as((tx) => readPoolRow(tx, id, 3)))?.state).toBe("right");
    expect(await pool.seen(id)).toMatchObject({ counts: { right: 2, leftOut: 1, undecided: 0 } });
    expect(await pool.as((tx) => leaveOutRow(tx, coach, id, 2, false))).toBe(true);
    expect(await pool.seen(id)).toMatchObject({ counts: { right: 3, leftOut: 0, undecided: 1 } });
  });
});

describe("nobody but the coach who began it", () => {
  test.each(roles)("a %s sees or changes it", async (role) => {
    const id = await pool.checked(simple);
    const colleague = {
      ...all.strangers[role],
      membership: { ...all.strangers[role].membership, role },
    };
    for (const actor of role === "coach" ? [colleague] : [all.actors[role], colleague]) {
      const as = <T>(work: Parameters<typeof pool.as<T>>[0]) =>
        store.database.as("overstap_app", actorSettings(actor), work);
      expect(await as((tx) => findImport(tx, actor, id))).toBeUndefined();
      expect(await as((tx) => cancelImport(tx, actor, id))).toEqual({ kind: "notFound" });
      expect(await as((tx) => wipeImport(tx, actor, id))).toBe(false);
      // Past the first lock the row policies say the same.
      const { rows } = await as((tx) =>
        tx.execute(sql`select 1 from pool_import union all select 1 from pool_row`),
      );
      expect(rows).toEqual([]);
    }
  });

  test.each(roles.filter((role) => role !== "coach"))("a %s begins none", async (role) => {
    const actor = all.actors[role];
    const begun = await store.database.as("overstap_app", actorSettings(actor), (tx) =>
      beginImport(tx, actor, {}),
    );
    expect(begun).toEqual({ kind: "notAllowed" });
  });
});
