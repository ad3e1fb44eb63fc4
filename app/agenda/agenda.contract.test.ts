import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { roles } from "../access/role.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../people/fixture/peopleFixture.ts";
import { addAction } from "./addAction.ts";
import { changeAction } from "./changeAction.ts";
import { changeState } from "./changeState.ts";
import { endAction } from "./endAction.ts";
import { listActions } from "./listActions.ts";
import { type Plan, planAction, planForJob } from "./planAction.ts";
import { possibleHolders } from "./possibleHolders.ts";
import { readAction } from "./readAction.ts";
import { readToday } from "./readToday.ts";
import { nextAction } from "./schema.ts";

let store: TestDatabase;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
});
beforeEach(() => store.database.asOwner((tx) => tx.delete(nextAction)));
afterAll(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as<T>("overstap_app", actorSettings(actor), work);
const day = (ahead: number) => dayInTheNetherlands(new Date(Date.now() + ahead * 86_400_000));
const plan = (holder: Plan["holder"], more: Partial<Plan> = {}): Plan => ({
  what: "people:action.completeIntake",
  holder,
  due: day(1),
  href: "/mensen",
  once: newId(),
  ...more,
});
const list = async (actor: Actor, toon = "") =>
  (await as(actor, (tx) => listActions(tx, actor, new URLSearchParams({ toon })))).rows;
const whats = async (actor: Actor, toon?: string) =>
  (await list(actor, toon)).map(({ what }) => what.split(".").at(-1));

describe("planning", () => {
  test("the same action is planned once while it is open, and anew when it has ended", async () => {
    const { coach } = all.actors;
    const same = plan({ account: coach.account });
    expect(await as(coach, (tx) => planAction(tx, coach, same))).toBe(true);
    expect(await as(coach, (tx) => planAction(tx, coach, same))).toBe(false);
    expect(await as(coach, (tx) => endAction(tx, coach, same.once))).toBe(true);
    expect(await as(coach, (tx) => endAction(tx, coach, same.once))).toBe(false);
    expect(await as(coach, (tx) => planAction(tx, coach, same))).toBe(true);
    expect(await list(coach)).toHaveLength(1);
    expect(await list(coach, "gedaan")).toHaveLength(1);
  });

  test("a job plans for a role, and whoever holds the role at the organisation has it", async () => {
    const { coach, careEmployer, buddy } = all.actors;
    const organisation = careEmployer.membership.organisation.id;
    await store.database.asOwner((tx) =>
      planForJob(tx, organisation, plan({ role: "careEmployer", organisation })),
    );
    expect(await list(careEmployer)).toHaveLength(1);
    // The buddy works there too, in another role.
    expect(await list(buddy)).toEqual([]);
    expect(await list(coach)).toEqual([]);
    expect(await list(all.strangers.careEmployer)).toEqual([]);
  });

  test("nobody plans for whom they do not know, or about whom they may not", async () => {
    const { coach, doctor, sendingEmployer } = all.actors;
    const stranger = all.strangers.coach;
    const refused = (actor: Actor, one: Plan) =>
      expect(as(actor, (tx) => planAction(tx, actor, one))).rejects.toMatchObject({
        cause: { code: "42501" },
      });
    await refused(coach, plan({ account: stranger.account }));
    await refused(stranger, plan({ account: stranger.account }, { candidacyId: all.people.anna }));
    await refused(coach, plan({ account: coach.account }, { candidacyId: all.people.bram }));
    // What a role may write of its own, it plans for itself.
    await as(doctor, (tx) =>
      planAction(tx, doctor, plan({ account: doctor.account }, { candidacyId: all.people.anna })),
    );
    await as(sendingEmployer, (tx) =>
      planAction(tx, sendingEmployer, plan({ account: sendingEmployer.account })),
    );
  });
});

describe("who sees what", () => {
  test("the coach sees those of the whole case, all others only their own", async () => {
    const { coach } = all.actors;
    const candidacyId = all.people.anna;
    for (const role of roles) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, in this order
      await store.database.asOwner((tx) =>
        planForJob(
          tx,
          coach.membership.organisation.id,
          plan(
            { account: all.actors[role].account },
            { what: `people:action.${role}`, candidacyId },
          ),
        ),
      );
    }
    for (const role of roles) {
      // oxlint-disable-next-line no-await-in-loop
      expect(await whats(all.actors[role])).toEqual([role]);
      // oxlint-disable-next-line no-await-in-loop
      expect(await list(all.strangers[role])).toEqual([]);
      // oxlint-disable-next-line no-await-in-loop
      const waits = (await whats(all.actors[role], "wacht")).toSorted();
      const others = roles.filter((one) => one !== role).toSorted();
      expect({ role, waits }).toEqual({
        role,
        waits: role === "coach" ? others : [],
      });
    }
    expect((await as(coach, (tx) => readToday(tx, coach))).waitingTotal).toBe(roles.length - 1);
  });

  test("a coordinator sees what is overdue in the region, and nothing before", async () => {
    const { coach, coordinator } = all.actors;
    const late = plan({ account: coach.account }, { candidacyId: all.people.anna, due: day(-2) });
    await as(coach, (tx) => planAction(tx, coach, { ...late, due: day(2), once: newId() }));
    await as(coach, (tx) => planAction(tx, coach, late));
    const waits = await list(coordinator, "wacht");
    expect(waits.map(({ due }) => due)).toEqual([day(-2)]);
    expect(await list(all.strangers.coordinator, "wacht")).toEqual([]);
  });

  test("buttons are there for whom the row policies let change it, and for nobody else", async () => {
    const { coach, coordinator } = all.actors;
    const candidacyId = all.people.anna;
    for (const role of roles) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await store.database.asOwner((tx) =>
        planForJob(
          tx,
          coach.membership.organisation.id,
          plan({ account: all.actors[role].account }, { candidacyId, due: day(-2) }),
        ),
      );
    }
    for (const role of roles) {
      const actor = all.actors[role];
      // oxlint-disable-next-line no-await-in-loop
      for (const { id, mayChange } of [...(await list(actor)), ...(await list(actor, "wacht"))]) {
        // oxlint-disable-next-line no-await-in-loop
        const { rows } = await as(actor, (tx) =>
          // What is locked for a change passes the policy of changes.
          tx.execute(sql`select 1 from next_action where id = ${id} for update`),
        );
        expect({ role, mayChange }).toEqual({ role, mayChange: rows.length === 1 });
      }
    }
    const late = await list(coordinator, "wacht");
    expect(late.length).toBeGreaterThan(0);
    expect(late.every(({ mayChange }) => !mayChange)).toBe(true);
  });

  test("whose turn it is not reads other words, and no name that they may not know", async () => {
    const { coach, candidate, labourExpert } = all.actors;
    await as(coach, (tx) =>
      planAction(
        tx,
        coach,
        plan(
          { account: candidate.account },
          {
            what: "people:candidate.action.completeIntake",
            whatForOthers: "people:action.candidateCompletes",
            candidacyId: all.people.anna,
          },
        ),
      ),
    );
    expect(await whats(candidate)).toEqual(["completeIntake"]);
    expect(await whats(coach, "wacht")).toEqual(["candidateCompletes"]);
    expect(await list(labourExpert, "wacht")).toEqual([]);
  });
});

describe("by hand", () => {
  const own = { wat: ["Bel de bedrijfsarts"], dag: [day(0)] };

  test("an action in one's own words is added, done, and put back", async () => {
    const { coach } = all.actors;
    const given = { ...own, wie: [coach.account], over: [all.people.anna] };
    const added = await as(coach, (tx) => addAction(tx, coach, given, [all.people.anna]));
    expect(added.kind).toBe("saved");
    const [row] = await list(coach);
    expect(row).toMatchObject({ words: "Bel de bedrijfsarts", mine: true, due: day(0) });
    const to = (state: "done" | "open") =>
      as(coach, (tx) => changeState(tx, coach, row!.id, state));
    expect(await to("done")).toBe("saved");
    expect(await to("done")).toBe("saved");
    expect((await as(coach, (tx) => readToday(tx, coach))).doneToday).toBe(1);
    expect(await list(coach)).toEqual([]);
    expect(await to("open")).toBe("saved");
    expect(await list(coach)).toHaveLength(1);
  });

  test("what waits for somebody whom the coach no longer knows, the coach takes over", async () => {
    const { coach } = all.actors;
    const stranger = all.strangers.researcher;
    const waiting = async () => {
      const one = plan({ account: stranger.account }, { candidacyId: all.people.anna });
      await store.database.asOwner((tx) => planForJob(tx, coach.membership.organisation.id, one));
      return (await list(coach, "wacht")).at(-1)!.id;
    };
    const ended = await waiting();
    expect(await as(coach, (tx) => changeState(tx, coach, ended, "dropped"))).toBe("saved");
    const moved = await waiting();
    const given = { dag: [day(3)], wie: ["stays"] };
    expect(await as(coach, (tx) => changeAction(tx, coach, moved, given))).toEqual({
      kind: "saved",
    });
    expect(await list(coach)).toMatchObject([{ id: moved, due: day(3), mine: true }]);
  });

  test("what was done stays done for a tab that still shows it open", async () => {
    const { coach } = all.actors;
    await as(coach, (tx) => planAction(tx, coach, plan({ account: coach.account })));
    const [row] = await list(coach);
    const to = (state: "done" | "dropped") =>
      as(coach, (tx) => changeState(tx, coach, row!.id, state));
    expect(await to("done")).toBe("saved");
    expect(await to("dropped")).toBe("ended");
    expect(
      await as(coach, (tx) => changeAction(tx, coach, row!.id, { dag: [day(3)], wie: ["stays"] })),
    ).toEqual({ kind: "ended" });
    expect(await as(coach, (tx) => readAction(tx, coach, row!.id))).toMatchObject({
      state: "done",
      due: day(1),
    });
  });

  test("what was planned anew meanwhile is not put back beside it", async () => {
    const { coach } = all.actors;
    const same = plan({ account: coach.account });
    await as(coach, (tx) => planAction(tx, coach, same));
    const [first] = await list(coach);
    await as(coach, (tx) => changeState(tx, coach, first!.id, "done"));
    await as(coach, (tx) => planAction(tx, coach, same));
    expect(await as(coach, (tx) => changeState(tx, coach, first!.id, "open"))).toBe("saved");
    expect(await list(coach)).toHaveLength(1);
  });

  test.each<[string, Record<string, string[]>, string]>([
    ["nothing to do", { ...own, wat: ["  "] }, "wat"],
    ["far too many words", { ...own, wat: ["x".repeat(201)] }, "wat"],
    ["a day of 1823", { ...own, dag: ["1823-01-01"] }, "dag"],
    ["somebody whom one does not know", { ...own, wie: [newId()] }, "wie"],
    ["somebody whom one may not see", { ...own, over: [newId()] }, "over"],
  ])("%s is refused, with the place", async (_name, given, field) => {
    const { coach } = all.actors;
    const outcome = await as(coach, (tx) =>
      addAction(tx, coach, { wie: [coach.account], ...given }, [all.people.anna]),
    );
    expect(outcome).toMatchObject({ kind: "faults", faults: [{ field }] });
    expect(await list(coach)).toEqual([]);
  });

  test("it moves to another day or to somebody who knows the person, and to nobody else", async () => {
    const { coach, candidate, doctor } = all.actors;
    const { anna } = all.people;
    await as(coach, (tx) =>
      planAction(tx, coach, plan({ account: coach.account }, { candidacyId: anna })),
    );
    const [row] = await list(coach);
    const holders = await as(coach, (tx) => possibleHolders(tx, coach, anna));
    expect(holders.map(({ account }) => account)).toEqual(
      expect.arrayContaining([coach.account, candidate.account, doctor.account]),
    );
    const change = (actor: Actor, given: Record<string, string[]>) =>
      as(actor, (tx) => changeAction(tx, actor, row!.id, given));
    expect(await change(all.strangers.coach, { dag: [day(3)], wie: ["stays"] })).toEqual({
      kind: "notFound",
    });
    expect((await change(coach, { dag: [day(3)], wie: [all.strangers.coach.account] })).kind).toBe(
      "faults",
    );
    expect(await change(coach, { dag: [day(3)], wie: [candidate.account] })).toEqual({
      kind: "saved",
    });
    expect(await list(candidate)).toMatchObject([{ due: day(3), plannedByName: coach.name }]);
    expect(await as(coach, (tx) => readAction(tx, coach, row!.id))).toMatchObject({
      mine: false,
      holderName: candidate.name,
    });
    await expect(
      as(coach, (tx) =>
        tx.execute(
          sql`update next_action set account_id = ${all.strangers.coach.account} where id = ${row!.id}`,
        ),
      ),
    ).rejects.toMatchObject({ cause: { code: "42501" } });
  });

  test("what one does not see cannot be ended, moved or read, also past the first lock", async () => {
    const { coach } = all.actors;
    const stranger = all.strangers.coach;
    await as(coach, (tx) => planAction(tx, coach, plan({ account: coach.account })));
    const [row] = await list(coach);
    expect(await as(stranger, (tx) => readAction(tx, stranger, row!.id))).toBeUndefined();
    expect(await as(stranger, (tx) => changeState(tx, stranger, row!.id, "done"))).toBe("notFound");
    const raw = await as(stranger, (tx) =>
      tx.execute(
        sql`update next_action set state = 'done', ended_at = now() where id = ${row!.id}`,
      ),
    );
    expect(raw.rowCount).toBe(0);
  });
});

test("the first page shows at most seven, what is latest first, and counts the rest", async () => {
  const { coach } = all.actors;
  const days = [3, -5, 0, 9, -1, 2, 4, 7, 1];
  for (const ahead of days) {
    // oxlint-disable-next-line no-await-in-loop -- nine
    await as(coach, (tx) =>
      planAction(tx, coach, plan({ account: coach.account }, { due: day(ahead) })),
    );
  }
  const today = await as(coach, (tx) => readToday(tx, coach));
  expect(today.mine.map(({ due }) => due)).toEqual(
    days
      .toSorted((a, b) => a - b)
      .slice(0, 7)
      .map(day),
  );
  expect(today).toMatchObject({ mineTotal: 9, late: 2, waitingTotal: 0, doneToday: 0 });
});
