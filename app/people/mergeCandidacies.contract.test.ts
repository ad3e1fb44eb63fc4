import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { listChanges } from "../access/history/listChanges.ts";
import { roles } from "../access/role.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { candidacyReference } from "./candidacyReference.ts";
import { foundOne } from "./fixture/foundPeople.ts";
import { fillPeople, type PeopleFixture } from "./fixture/peopleFixture.ts";
import type { StoredGroup } from "./groups/groupTables.ts";
import { storedGroups } from "./groups/groupTables.ts";
import { readGroup } from "./groups/readGroup.ts";
import { saveGroup } from "./groups/saveGroup.ts";
import { listCandidacies } from "./listCandidacies.ts";
import { mergeCandidacies } from "./mergeCandidacies.ts";
import { readHistory } from "./readHistory.ts";
import { readCandidacy } from "./readCandidacy.ts";
import { undoMerge } from "./undoMerge.ts";

let store: TestDatabase;
let all: PeopleFixture;
let coach: Actor;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  coach = all.actors.coach;
});
afterAll(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);

const second = () => as(coach, (tx) => foundOne(tx, coach));

const everything = (actor: Actor, id: string) =>
  as(actor, async (tx) => {
    const found: Partial<Record<StoredGroup, unknown>> = {};
    for (const group of storedGroups) found[group] = await readGroup(tx, id, group);
    return found;
  });
const historyOf = (actor: Actor, id: string) =>
  as(actor, async (tx) =>
    (await listChanges(tx, actor, { candidacyId: id })).rows.map(
      ({ subject, verb }) => `${subject} ${verb}`,
    ),
  );

describe("two candidacies of one person", () => {
  test("become one as was chosen, and two again as they were", async () => {
    const { dirk } = all.people;
    const gone = await second();
    const employer = all.actors.sendingEmployer.membership.organisation.id;
    await as(coach, (tx) =>
      tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, holder_id, since)
        values (${newId()}, ${coach.membership.organisation.id}, 'employs', ${gone}, ${employer}, current_date)`),
    );
    const [before, other] = [await everything(coach, dirk), await everything(coach, gone)];
    const [told, toldOther] = [await historyOf(coach, dirk), await historyOf(coach, gone)];

    const merged = await as(coach, (tx) =>
      mergeCandidacies(
        tx,
        coach,
        dirk,
        gone,
        { firstName: "gone", wishes: "gone" },
        { reason: "dezelfde" },
      ),
    );
    if (merged.kind !== "merged") throw new Error(merged.kind);

    expect(await everything(coach, dirk)).toEqual({
      ...before,
      firstName: { firstName: "Dick" },
      // What the chosen side does not say comes from the other.
      wishes: { ...(before.wishes as object), hoursMin: 4, hoursMax: 8, talents: ["koken"] },
      barriers: other.barriers,
    });
    expect(await as(coach, (tx) => readCandidacy(tx, coach, gone))).toBeUndefined();
    const seen = await as(all.actors.sendingEmployer, (tx) =>
      readCandidacy(tx, all.actors.sendingEmployer, dirk),
    );
    expect(seen?.firstName).toBe("Dick");
    const history = await historyOf(coach, dirk);
    expect(history).toEqual(expect.arrayContaining([...told, ...toldOther]));
    expect(history.filter((line) => line.endsWith("merged")).toSorted()).toEqual([
      "barriers merged",
      "candidacy merged",
      "firstName merged",
      "wishes merged",
    ]);
    // From what to what; and what the other's own lines tell is told as the other's.
    const { rows } = await as(coach, (tx) => listChanges(tx, coach, { candidacyId: dirk }));
    expect(
      rows.find(({ verb, subject }) => verb === "merged" && subject === "firstName"),
    ).toMatchObject({
      before: { firstName: "Dirk" },
      after: { firstName: "Dick" },
      cameFrom: null,
    });
    expect(rows.filter(({ cameFrom }) => cameFrom === gone)).toHaveLength(toldOther.length);
    expect(rows.filter(({ cameFrom }) => cameFrom === null)).toHaveLength(
      rows.length - toldOther.length,
    );

    const undone = await as(coach, (tx) => undoMerge(tx, coach, merged.mergeId));
    expect(undone).toEqual({ kind: "undone", candidacyId: dirk, goneId: gone, kept: [] });
    expect(await everything(coach, dirk)).toEqual(before);
    expect(await everything(coach, gone)).toEqual(other);
    expect(await historyOf(coach, gone)).toEqual(expect.arrayContaining(toldOther));
    // Nothing of the other's words is left in the history of the one that was kept.
    const { rows: lines } = await as(coach, (tx) => listChanges(tx, coach, { candidacyId: dirk }));
    expect(JSON.stringify(lines)).not.toMatch(/Dick|koken|de gemeente/);
    expect(
      await as(all.actors.sendingEmployer, (tx) =>
        readCandidacy(tx, all.actors.sendingEmployer, dirk),
      ),
    ).toBeUndefined();
    expect((await as(coach, (tx) => undoMerge(tx, coach, merged.mergeId))).kind).toBe("notFound");
  });

  test("what was changed since stays, and is named", async () => {
    const { dirk } = all.people;
    const gone = await second();
    const merged = await as(coach, (tx) =>
      mergeCandidacies(tx, coach, dirk, gone, { firstName: "gone" }),
    );
    if (merged.kind !== "merged") throw new Error(merged.kind);
    await as(coach, (tx) => saveGroup(tx, coach, dirk, "firstName", { firstName: "Dirk-Jan" }));
    const undone = await as(coach, (tx) => undoMerge(tx, coach, merged.mergeId));
    expect(undone).toMatchObject({ kind: "undone", kept: ["firstName"] });
    expect((await everything(coach, dirk)).firstName).toEqual({ firstName: "Dirk-Jan" });
    await as(coach, (tx) => saveGroup(tx, coach, dirk, "firstName", { firstName: "Dirk" }));
  });

  test("one field that was changed since stays, and the rest of its group goes back", async () => {
    const { dirk } = all.people;
    const gone = await second();
    const before = await everything(coach, dirk);
    const merged = await as(coach, (tx) =>
      mergeCandidacies(tx, coach, dirk, gone, { identity: "gone", wishes: "gone" }),
    );
    if (merged.kind !== "merged") throw new Error(merged.kind);
    const identity = await as(coach, (tx) => readGroup(tx, dirk, "identity"));
    expect(identity).toMatchObject({ lastName: "Wit", email: "dick@example.org" });
    await as(coach, (tx) =>
      saveGroup(tx, coach, dirk, "identity", { ...identity!, phone: "+31 6 87654321" }),
    );
    // Hours belong together: where one was changed, both stay.
    await as(coach, (tx) => saveGroup(tx, coach, dirk, "wishes", { hoursMin: 6 }));
    const undone = await as(coach, (tx) => undoMerge(tx, coach, merged.mergeId));
    expect(undone).toMatchObject({ kind: "undone", kept: ["hours"] });
    const after = await everything(coach, dirk);
    expect(after).toEqual({
      ...before,
      identity: { ...(before.identity as object), phone: "+31 6 87654321" },
      wishes: { ...(before.wishes as object), hoursMin: 6, hoursMax: 8 },
    });
    const { identity: was, wishes } = before as { [G in StoredGroup]: object };
    await as(coach, (tx) => saveGroup(tx, coach, dirk, "identity", was as never));
    await as(coach, (tx) => saveGroup(tx, coach, dirk, "wishes", wishes as never));
  });

  test("of several that went up in one, the latest is taken apart first", async () => {
    const { dirk } = all.people;
    const [first, then] = [await second(), await second()];
    const before = await everything(coach, dirk);
    const put = async (other: string) => {
      const outcome = await as(coach, (tx) =>
        mergeCandidacies(tx, coach, dirk, other, { identity: "gone" }),
      );
      if (outcome.kind !== "merged") throw new Error(outcome.kind);
      return outcome.mergeId;
    };
    const apart = (mergeId: string) => as(coach, (tx) => undoMerge(tx, coach, mergeId));
    await as(coach, (tx) =>
      saveGroup(tx, coach, then, "identity", {
        lastName: "Wit",
        birthDate: null,
        email: "later@example.org",
        phone: null,
      }),
    );
    const [early, late] = [await put(first), await put(then)];
    expect(await apart(early)).toEqual({
      kind: "laterFirst",
      candidacyId: dirk,
      later: { reference: candidacyReference(then), mergeId: late },
    });
    // Whoever did not guide the later one cannot undo it, and is told of it all the same.
    const colleague = all.strangers.coach;
    await store.database.asOwner((tx) =>
      tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
        select gen_random_uuid(), organisation_id, 'assigned', id, ${colleague.account}::uuid, current_date
        from candidacy where id in (${dirk}, ${first})`),
    );
    expect(await as(colleague, (tx) => undoMerge(tx, colleague, early))).toMatchObject({
      kind: "laterFirst",
      later: { mergeId: null },
    });
    await store.database.asOwner((tx) =>
      tx.execute(sql`delete from relation where account_id = ${colleague.account}`),
    );
    expect((await everything(coach, dirk)).identity).toMatchObject({ email: "later@example.org" });
    expect(await apart(late)).toMatchObject({ kind: "undone", kept: [] });
    expect(await apart(early)).toMatchObject({ kind: "undone", kept: [] });
    expect(await everything(coach, dirk)).toEqual(before);
  });

  test("are taken apart once, however many press at the same moment", async () => {
    const { dirk } = all.people;
    const gone = await second();
    const merged = await as(coach, (tx) => mergeCandidacies(tx, coach, dirk, gone, {}));
    if (merged.kind !== "merged") throw new Error(merged.kind);
    const kinds = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const undone = await as(coach, (tx) => undoMerge(tx, coach, merged.mergeId));
        return undone.kind;
      }),
    );
    expect(kinds.toSorted()).toEqual(["notFound", "notFound", "notFound", "undone"]);
    const told = await historyOf(coach, gone);
    expect(told.filter((line) => line === "candidacy undone")).toHaveLength(1);
  });

  test("keep a relation that holds, also where one with the same holder ended", async () => {
    const { dirk } = all.people;
    const gone = await second();
    const { sendingEmployer } = all.actors;
    const employs = (candidacyId: string, until: string | null) =>
      store.database.asOwner((tx) =>
        tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, holder_id, since, until)
          values (${newId()}, ${coach.membership.organisation.id}, 'employs', ${candidacyId},
            ${sendingEmployer.membership.organisation.id}, '2026-01-01', ${until})`),
      );
    await employs(dirk, "2026-02-01");
    await employs(gone, null);
    const sees = () =>
      as(sendingEmployer, async (tx) => Boolean(await readCandidacy(tx, sendingEmployer, dirk)));
    expect(await sees()).toBe(false);
    const merged = await as(coach, (tx) => mergeCandidacies(tx, coach, dirk, gone, {}));
    if (merged.kind !== "merged") throw new Error(merged.kind);
    expect(await sees()).toBe(true);
    await as(coach, (tx) => undoMerge(tx, coach, merged.mergeId));
    expect(await sees()).toBe(false);
    await store.database.asOwner((tx) =>
      tx.execute(sql`delete from relation where candidacy_id = ${dirk} and kind = 'employs'`),
    );
  });

  test("why is for the coach and the person to read", async () => {
    const { anna } = all.people;
    const gone = await second();
    const why = "zelfde geboortedag en adres";
    const merged = await as(coach, (tx) =>
      mergeCandidacies(tx, coach, anna, gone, { firstName: "gone" }, { reason: why }),
    );
    if (merged.kind !== "merged") throw new Error(merged.kind);
    const readers: string[] = [];
    const seen: string[] = [];
    for (const role of roles) {
      const actor = all.actors[role];
      const history = await as(actor, (tx) => readHistory(tx, actor, anna));
      const lines = history?.rows.filter(({ verb }) => verb === "merged") ?? [];
      if (lines.length > 0) seen.push(role);
      if (lines.some(({ reason }) => reason === why)) readers.push(role);
    }
    expect(readers.toSorted()).toEqual(["candidate", "coach"]);
    expect(seen).toContain("sendingEmployer");
    await as(coach, (tx) => undoMerge(tx, coach, merged.mergeId));
  });

  test("are put together by a coach of both only, round the first lock too", async () => {
    const gone = await second();
    const { anna, bram, dirk } = all.people;
    for (const role of roles) {
      for (const actor of [all.actors[role], all.strangers[role]]) {
        const pairs: [string, string][] =
          actor === coach
            ? [
                [dirk, dirk],
                [dirk, bram],
                [bram, dirk],
                [dirk, newId()],
              ]
            : [
                [dirk, gone],
                [anna, dirk],
              ];
        for (const [keep, other] of pairs) {
          const got = await as(actor, (tx) => mergeCandidacies(tx, actor, keep, other, {}));
          expect(got).toEqual({ kind: "notFound" });
        }
        if (actor === coach) continue;
        await expect(
          as(actor, (tx) =>
            tx.execute(sql`select move_relations(array[]::uuid[], ${gone}::uuid, ${anna}::uuid)`),
          ),
        ).rejects.toMatchObject({ cause: { code: "42501" } });
        await expect(
          as(actor, (tx) =>
            tx.execute(sql`select move_changes(array[]::uuid[], ${anna}::uuid, ${gone}::uuid)`),
          ),
        ).rejects.toMatchObject({ cause: { code: "42501" } });
        await expect(
          as(actor, (tx) => tx.execute(sql`select untell_changes(array[]::uuid[], ${gone}::uuid)`)),
        ).rejects.toMatchObject({ cause: { code: "42501" } });
      }
    }
    const list = await as(coach, (tx) => listCandidacies(tx, coach));
    expect(list.rows.map(({ id }) => id)).toContain(gone);
  });

  test("are not put together when each is the own one of another account", async () => {
    const gone = await second();
    await store.database.asOwner((tx) =>
      tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
        values (${newId()}, ${coach.membership.organisation.id}, 'own', ${gone}, ${all.strangers.candidate.account}, current_date)`),
    );
    const got = await as(coach, (tx) => mergeCandidacies(tx, coach, all.people.anna, gone, {}));
    expect(got).toEqual({ kind: "twoAccounts" });
  });

  test("a doctor's document stays before what a person says", async () => {
    const gone = await second();
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
    const got = await as(coach, (tx) =>
      mergeCandidacies(tx, coach, all.people.dirk, gone, { capacity: "gone" }),
    );
    expect(got).toEqual({ kind: "outranked" });
  });
});
