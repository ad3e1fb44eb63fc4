import { eq, sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorSettings, type Actor } from "../../access/actor.ts";
import { openForm } from "../../access/forms/openForm.ts";
import { keepDraft } from "../../access/drafts/keepDraft.ts";
import { roles } from "../../access/role.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import type { Given } from "../../platform/forms/given.ts";
import { outboxEvent } from "../../platform/outbox/schema.ts";
import { filledOpening, filledSetting } from "../fixture/openingForm.ts";
import { fillWork, type WorkFixture } from "../fixture/workFixture.ts";
import { readHistory } from "../history/readHistory.ts";
import { opening, setting } from "../schema.ts";
import { archiveRecord } from "../writing/archiveRecord.ts";
import type { Outcome } from "../writing/outcome.ts";
import { restoreRecord } from "../writing/restoreRecord.ts";
import { changeOpening } from "./changeOpening.ts";
import { changeOpeningTeam } from "./changeOpeningTeam.ts";
import { copyOpening } from "./copyOpening.ts";
import { editOpening } from "./editOpening.ts";
import { lookOver } from "./lookOver.ts";
import { publishOpening } from "./publishOpening.ts";
import { startOpening } from "./startOpening.ts";

let store: TestDatabase;
let all: WorkFixture;
let leader: Actor;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillWork(store.database);
  leader = all.actors.careEmployer;
});
afterAll(() => store.close());

const refused = { message: expect.stringContaining("row-level security") as string };
const dutch = { language: "nl", plain: false } as const;
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const rowOf = async (id: string) => {
  const rows = await store.database.asOwner((tx) =>
    tx.select().from(opening).where(eq(opening.id, id)),
  );
  return rows[0]!;
};
const idIn = (outcome: Outcome) => {
  if (outcome.kind !== "saved") throw new Error(JSON.stringify(outcome));
  return /[0-9a-f-]{36}/.exec(outcome.to)![0];
};
const start = async (more: Given = {}) =>
  idIn(
    await as(leader, (tx) =>
      startOpening(tx, leader, {
        profile: [all.profiles.library],
        team: ["nieuw"],
        ...filledSetting,
        ...more,
      }),
    ),
  );
const versioned = async (id: string, given: Given = filledOpening): Promise<Given> => ({
  ...given,
  _version: [String((await rowOf(id)).version)],
});

describe("from nothing to a published place", () => {
  test("each step is stored, and the place is nobody else's until it is published", async () => {
    const id = await start();
    expect(await rowOf(id)).toMatchObject({
      organisationId: all.care.south,
      profileId: all.profiles.library,
      publishedAt: null,
      town: "Geleen",
      slots: [],
      funding: "none",
    });
    const early = await as(leader, (tx) => publishOpening(tx, leader, id, {}));
    expect(early).toMatchObject({ kind: "faults" });
    const given = await versioned(id);
    const changed = await as(leader, (tx) => changeOpening(tx, leader, id, given));
    expect(changed).toEqual({ kind: "saved", to: `/werk/plekken/${id}/vragen` });
    const { coach } = all.actors;
    expect(await as(coach, (tx) => tx.$count(opening, eq(opening.id, id)))).toBe(0);
    const published = await as(leader, (tx) => publishOpening(tx, leader, id, {}));
    expect(published.kind).toBe("saved");
    expect((await rowOf(id)).publishedAt).not.toBeNull();
    expect(await as(coach, (tx) => tx.$count(opening, eq(opening.id, id)))).toBe(1);
  });

  test("what nobody chose yet is asked, not guessed; later it stands as it was saved", async () => {
    const id = await start();
    const first = await as(leader, (tx) => editOpening(tx, leader, dutch, id));
    expect(first?.form.given).toMatchObject({ funding: [], reducedAllowed: [] });
    const given = await versioned(id);
    await as(leader, (tx) => changeOpening(tx, leader, id, given));
    const then = await as(leader, (tx) => editOpening(tx, leader, dutch, id));
    expect(then?.form.given).toMatchObject({
      funding: ["lasting"],
      reducedAllowed: ["yes"],
      hoursMax: ["24,5"],
      papersOther: ["rijbewijs B, Tilliftbewijs"].map(() => "Tilliftbewijs"),
    });
  });

  test("it can be left for later, and what was typed without saving comes back", async () => {
    const id = await start();
    const given = { ...(await versioned(id)), next: ["later"] };
    expect(await as(leader, (tx) => changeOpening(tx, leader, id, given))).toEqual({
      kind: "saved",
      to: `/werk/plekken/${id}`,
    });
    await as(leader, (tx) =>
      keepDraft(tx, leader.account, `opening/${id}`, { ...filledOpening, titleNl: ["Half"] }),
    );
    const edit = await as(leader, (tx) => editOpening(tx, leader, dutch, id));
    expect(edit?.form.given["titleNl"]).toEqual(["Half"]);
    expect(edit?.form.keptAt).not.toBeNull();
    const saved = await versioned(id, { ...filledOpening, titleNl: ["Heel"] });
    await as(leader, (tx) => changeOpening(tx, leader, id, saved));
    const after = await as(leader, (tx) => openForm(tx, leader, `opening/${id}`, {}));
    expect(after.keptAt).toBeNull();
  });

  test("a faulty team stores nothing, neither place nor team", async () => {
    const counts = () =>
      store.database.asOwner(async (tx) => [await tx.$count(opening), await tx.$count(setting)]);
    const before = await counts();
    const wrongs: Given[] = [{ town: ["Beek"] }, { name: [""] }, { team: [all.tasks.south] }];
    for (const wrong of wrongs) {
      // eslint-disable-next-line no-await-in-loop -- one after the other
      const outcome = await as(leader, (tx) =>
        startOpening(tx, leader, {
          profile: [all.profiles.library],
          team: ["nieuw"],
          ...filledSetting,
          ...wrong,
        }),
      );
      expect(outcome.kind).toBe("faults");
    }
    expect(await counts()).toEqual(before);
  });

  test("another organisation's profile is no profile to begin with", async () => {
    const outcome = await as(leader, (tx) =>
      startOpening(tx, leader, {
        profile: [all.profiles.north],
        team: ["nieuw"],
        ...filledSetting,
      }),
    );
    expect(outcome).toEqual({ kind: "notFound" });
  });

  test("it reads as a candidate will read it", async () => {
    const id = await start();
    const looked = await as(leader, (tx) => lookOver(tx, leader, dutch, id));
    expect(looked?.opening.tasks.map(({ name }) => name)).toEqual(["Gewoon library"]);
    expect(looked?.missing.map(({ field }) => field)).toContain("slots");
  });
});

describe("who may", () => {
  const attempts = {
    start: (tx: Transaction, actor: Actor) =>
      startOpening(tx, actor, {
        profile: [all.profiles.library],
        team: ["nieuw"],
        ...filledSetting,
      }),
    change: (tx: Transaction, actor: Actor) =>
      changeOpening(tx, actor, all.openings.southOpen, { ...filledOpening, _version: ["1"] }),
    team: (tx: Transaction, actor: Actor) =>
      changeOpeningTeam(tx, actor, all.openings.southOpen, { _version: ["1"] }),
    publish: (tx: Transaction, actor: Actor) =>
      publishOpening(tx, actor, all.openings.southOpen, {}),
    copy: (tx: Transaction, actor: Actor) => copyOpening(tx, actor, all.openings.southOpen),
    archive: (tx: Transaction, actor: Actor) =>
      archiveRecord(tx, actor, "opening", all.openings.southOpen),
    restore: (tx: Transaction, actor: Actor) =>
      restoreRecord(tx, actor, "opening", all.openings.southOpen),
  };

  describe.each(roles.filter((role) => role !== "careEmployer"))("a %s", (role) => {
    test.each(Object.entries(attempts))("may not %s", async (_, attempt) => {
      const actor = all.actors[role];
      expect(await as(actor, (tx) => attempt(tx, actor))).toEqual({ kind: "forbidden" });
    });

    test("reads no form, no look and no history of a place", async () => {
      const actor = all.actors[role];
      const id = all.openings.southOpen;
      const read = await as(actor, async (tx) => [
        await editOpening(tx, actor, dutch, id),
        await lookOver(tx, actor, dutch, id),
        await readHistory(tx, actor, dutch, { kind: "opening", id, page: 1 }),
      ]);
      expect(read).toEqual([undefined, undefined, undefined]);
    });
  });

  test.each(Object.entries(attempts).filter(([name]) => name !== "start"))(
    "a team leader elsewhere finds nothing to %s",
    async (_, attempt) => {
      const actor = all.northLeader;
      expect(await as(actor, (tx) => attempt(tx, actor))).toEqual({ kind: "notFound" });
    },
  );

  test.each([...roles.filter((role) => role !== "careEmployer"), "elsewhere"] as const)(
    "past the first lock the rows refuse a %s",
    async (who) => {
      const actor = who === "elsewhere" ? all.northLeader : all.actors[who];
      const changed = await as(actor, (tx) =>
        tx
          .update(opening)
          .set({ titleNl: "Gekaapt" })
          .where(eq(opening.id, all.openings.southOpen))
          .returning({ id: opening.id }),
      );
      expect(changed).toEqual([]);
      const row = await rowOf(all.openings.southOpen);
      await expect(
        as(actor, (tx) =>
          tx.insert(opening).values({ ...row, id: all.openings.southOpen.replace(/^./, "f") }),
        ),
      ).rejects.toMatchObject({ cause: refused });
      await expect(
        as(actor, (tx) =>
          tx.execute(
            sql`select exchange_package_task(${row.id}, ${all.tasks.library}, ${all.tasks.south})`,
          ),
        ),
      ).rejects.toMatchObject({ cause: { message: "not the task of an own opening" } });
    },
  );
});

describe("two people at once", () => {
  test("the second sees both versions and who was first, and nothing of theirs is stored", async () => {
    const id = await start();
    const given = await versioned(id);
    await as(leader, (tx) => changeOpening(tx, leader, id, given));
    const second = await as(leader, (tx) =>
      changeOpening(tx, leader, id, { ...given, titleNl: ["De mijne"], places: ["5"] }),
    );
    expect(second).toMatchObject({
      kind: "conflict",
      conflict: {
        by: leader.name,
        version: 2,
        differences: [
          { field: "titleNl", mine: ["De mijne"], theirs: ["Thuishulp in de wijk"] },
          { field: "places", mine: ["5"], theirs: ["2"] },
        ],
      },
    });
    expect(await rowOf(id)).toMatchObject({ titleNl: "Thuishulp in de wijk", places: 2 });
  });

  test("saving the very same, even late, is no quarrel and no change", async () => {
    const id = await start();
    const given = await versioned(id);
    await as(leader, (tx) => changeOpening(tx, leader, id, given));
    expect((await as(leader, (tx) => changeOpening(tx, leader, id, given))).kind).toBe("saved");
    expect((await rowOf(id)).version).toBe(2);
  });

  test("at the same moment, one wins and the other is asked", async () => {
    const id = await start();
    const given = await versioned(id);
    const outcomes = await Promise.all(
      ["Een", "Twee"].map((title) =>
        as(leader, (tx) => changeOpening(tx, leader, id, { ...given, titleNl: [title] })),
      ),
    );
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(["conflict", "saved"]);
  });

  test("moving it to another team asks too", async () => {
    const id = await start();
    const row = await rowOf(id);
    const given = await versioned(id);
    await as(leader, (tx) => changeOpening(tx, leader, id, given));
    const outcome = await as(leader, (tx) =>
      changeOpeningTeam(tx, leader, id, { team: [row.settingId], _version: ["1"] }),
    );
    expect(outcome).toMatchObject({ kind: "conflict" });
  });
});

test("a place moves to a team of the own organisation, and stands where that is", async () => {
  const id = await start();
  const outcome = await as(leader, async (tx) =>
    changeOpeningTeam(tx, leader, id, {
      ...filledSetting,
      team: ["nieuw"],
      name: ["Team Sittard"],
      town: ["Sittard"],
      _version: ["1"],
    }),
  );
  expect(outcome.kind).toBe("saved");
  expect(await rowOf(id)).toMatchObject({ town: "Sittard", version: 2 });
});

test("a copy is a new place in the making, with everything but its public", async () => {
  const copy = idIn(await as(leader, (tx) => copyOpening(tx, leader, all.openings.southOpen)));
  const [one, other] = [await rowOf(all.openings.southOpen), await rowOf(copy)];
  expect(other).toMatchObject({
    titleNl: `${one.titleNl} (kopie)`,
    publishedAt: null,
    version: 1,
    slots: one.slots,
    settingId: one.settingId,
  });
});

test("its history says who did what, from what to what, in names rather than codes", async () => {
  const id = await start();
  const given = await versioned(id);
  await as(leader, (tx) => changeOpening(tx, leader, id, given));
  await as(leader, (tx) => publishOpening(tx, leader, id, {}));
  await as(leader, (tx) => archiveRecord(tx, leader, "opening", id));
  const history = await as(leader, (tx) =>
    readHistory(tx, leader, dutch, { kind: "opening", id, page: 7 }),
  );
  expect(history?.page).toBe(1);
  expect(history?.rows.map(({ verb, by }) => [verb, by])).toEqual([
    ["archived", leader.name],
    ["changed", leader.name],
    ["changed", leader.name],
    ["created", leader.name],
  ]);
  expect(history?.rows[2]).toMatchObject({
    before: { funding: "none", slots: [] },
    after: { funding: "lasting", slots: ["mon-morning", "tue-morning"] },
  });
  expect(history?.rows[3]?.after).toMatchObject({ team: "Team Geleen-Zuid", town: "Geleen" });
  const elsewhere = await as(all.northLeader, (tx) =>
    readHistory(tx, all.northLeader, dutch, { kind: "opening", id, page: 1 }),
  );
  expect(elsewhere).toBeUndefined();
});

test("each saving tells the outbox which place it was", async () => {
  const id = await start();
  const given = await versioned(id);
  await as(leader, (tx) => changeOpening(tx, leader, id, given));
  await as(leader, (tx) => changeOpening(tx, leader, id, given));
  const events = await store.database.asOwner((tx) =>
    tx
      .select({ kind: outboxEvent.kind, facts: outboxEvent.facts })
      .from(outboxEvent)
      .where(sql`${outboxEvent.facts}->>'openingId' = ${id}`)
      .orderBy(outboxEvent.id),
  );
  expect(events).toEqual([
    { kind: "work.openingChanged", facts: { openingId: id, change: "created" } },
    { kind: "work.openingChanged", facts: { openingId: id, change: "changed" } },
  ]);
});
