import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor } from "../../access/actor.ts";
import { newId } from "../../platform/ids.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { undoMerge } from "../undoMerge.ts";
import { decideCertain, decideRow } from "./pool/decideRow.ts";
import { leaveOutRow } from "./pool/leaveOutRow.ts";
import { leftOutRows, mergedRows } from "./pool/leftOutRows.ts";
import { listAlike } from "./pool/listAlike.ts";
import { firstRows, readPoolRow } from "./pool/readImport.ts";
import type { TestDatabase } from "../../platform/database/testDatabase.ts";
import type { PeopleFixture } from "../fixture/peopleFixture.ts";
import { csv, openPoolStore, poolOf, type Pool, simple } from "./fixture/poolFixture.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
let pool: Pool;
beforeEach(async () => {
  ({ store, all, coach, pool } = await openPoolStore());
  return () => store.close();
});

const owner = async <T extends Record<string, unknown>>(statement: ReturnType<typeof sql>) =>
  (await store.database.asOwner((tx) => tx.execute<T>(statement))).rows;
const people = async () => (await pool.as((tx) => listCandidacies(tx, coach))).total;

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
      person: {
        firstName: "Dirk",
        lastName: "Wit",
        town: "Maastricht",
        wishes: { hoursMin: 8, hoursMax: 8 },
      },
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

  test("and is put together with them is counted so, and no longer waits", async () => {
    const id = await pool.checked(dirk);
    expect((await pool.seen(id)).counts).toMatchObject({ right: 2, undecided: 1, same: 0 });
    await decide(id, "fill", all.people.dirk);
    expect((await pool.seen(id)).counts).toMatchObject({ right: 2, undecided: 0, same: 1 });
  });

  test("a little only is counted apart, and comes in as new where nobody decides", async () => {
    const before = await people();
    const id = await pool.checked(csv("Dirk;de Wit;;;;;"));
    expect((await alike(id)).rows[0]?.others[0]?.sureness).toBe("maybe");
    expect((await pool.seen(id)).counts).toMatchObject({ right: 1, undecided: 0, maybe: 1 });
    expect(await pool.confirm(id)).toEqual({ kind: "begun" });
    await pool.run();
    expect(await people()).toBe(before + 1);
  });

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
