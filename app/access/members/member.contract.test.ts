import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { VERSION } from "../../platform/forms/formState.ts";
import { newId } from "../../platform/ids.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { type AccessFixture, fillAccess, rowsOf, seat } from "../fixture/accessFixture.ts";
import { listChanges } from "../history/listChanges.ts";
import { roles } from "../role.ts";
import { changeMember } from "./changeMember.ts";
import { endMember, resumeMember } from "./endMember.ts";
import { findMember } from "./memberStore.ts";

let store: TestDatabase;
let all: AccessFixture;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillAccess(store.database);
});
afterEach(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const administrator = () => all.actors.administrator;
const takesOver = () => ({ opvolger: [all.actors.coordinator.account] });
const second = () =>
  store.database.asOwner((tx) =>
    seat(tx, "Tweede beheerder", "administrator", all.runner, all.region),
  );
const change = (actor: Actor, of: Actor, rol: string, more: Record<string, string[]> = {}) =>
  as(actor, (tx) =>
    changeMember(tx, actor, of.membership.id, {
      rol: [rol],
      [VERSION]: ["1"],
      ...takesOver(),
      ...more,
    }),
  );
const end = (actor: Actor, of: Actor, given: Record<string, string[]> = { wanneer: ["nu"] }) =>
  as(actor, (tx) => endMember(tx, actor, of.membership.id, { ...takesOver(), ...given }));
const stands = async ({ membership }: Actor) => {
  const [row] = await rowsOf<{ role: string; now: boolean }>(
    store.database,
    sql`select role, since <= current_date and (until is null or until >= current_date) as now
      from membership where id = ${membership.id}`,
  );
  return row;
};
const notFound = { kind: "notFound" };
const last = (field: string) => ({
  kind: "faults",
  faults: [{ field, key: "access:member.lastAdministrator" }],
});

describe("another role", () => {
  test("is given by an administrator of the own organisation only", async () => {
    const { coach } = all.actors;
    const others = [
      ...roles.filter((role) => role !== "administrator").map((role) => all.actors[role]),
      ...Object.values(all.others),
    ];
    for (const actor of others) {
      expect(await change(actor, coach, "administrator")).toEqual(notFound);
      expect(await end(actor, coach)).toEqual(notFound);
      expect(await as(actor, (tx) => resumeMember(tx, actor, coach.membership.id))).toEqual(
        notFound,
      );
      expect(await as(actor, (tx) => findMember(tx, actor, coach.membership.id))).toBeUndefined();
      const { rowCount } = await as(actor, (tx) =>
        tx.execute(
          sql`update membership set role = 'administrator' where id = ${coach.membership.id}`,
        ),
      );
      expect(rowCount).toBe(0);
    }
    expect(await stands(coach)).toEqual({ role: "coach", now: true });
    expect(await change(administrator(), coach, "administrator")).toMatchObject({ kind: "saved" });
    expect(await stands(coach)).toMatchObject({ role: "administrator" });
    const { rows } = await as(administrator(), (tx) =>
      listChanges(tx, administrator(), { subjectIds: [coach.membership.id] }),
    );
    expect(rows).toMatchObject([
      { verb: "changed", before: { role: "coach" }, after: { role: "administrator" } },
    ]);
  });

  test.each(["researcher", "careEmployer", "candidate", "koning", ""])(
    "a counter does not give %j",
    async (rol) => {
      const outcome = await change(administrator(), all.actors.coach, rol);
      expect(outcome).toMatchObject({ kind: "faults", faults: [{ field: "rol" }] });
    },
  );

  test("a coordinator needs a region where the organisation works", async () => {
    const { coach } = all.actors;
    for (const regio of ["", newId()]) {
      expect(await change(administrator(), coach, "coordinator", { regio: [regio] })).toMatchObject(
        {
          kind: "faults",
          faults: [{ field: "regio" }],
        },
      );
    }
    const regio = [all.region.id];
    expect(await change(administrator(), coach, "coordinator", { regio })).toMatchObject({
      kind: "saved",
    });
  });

  test("a candidate stays one, past the first lock too", async () => {
    const { candidate, coach } = all.actors;
    expect(await change(administrator(), candidate, "coach")).toEqual(notFound);
    for (const [id, role] of [
      [candidate.membership.id, "coach"],
      [coach.membership.id, "candidate"],
      [coach.membership.id, "researcher"],
    ] as const) {
      await expect(
        as(administrator(), (tx) =>
          tx.execute(sql`update membership set role = ${role} where id = ${id}`),
        ),
      ).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  test("who was slower sees both versions", async () => {
    const { coach } = all.actors;
    await change(administrator(), coach, "administrator");
    const regio = [all.region.id];
    expect(await change(administrator(), coach, "coordinator", { regio })).toMatchObject({
      kind: "conflict",
      conflict: { version: 2, theirs: { rol: ["administrator"] } },
    });
    expect(await stands(coach)).toMatchObject({ role: "administrator" });
  });
});

describe("an end", () => {
  test("at once or after a day, and undone", async () => {
    const { coach } = all.actors;
    await end(administrator(), coach);
    expect(await stands(coach)).toEqual({ role: "coach", now: false });
    const events = await rowsOf(
      store.database,
      sql`select facts->>'role' as role, facts->>'account' as account from outbox_event
        where kind = 'access.memberLeft'`,
    );
    expect(events).toEqual([{ role: "coach", account: coach.account }]);
    await as(administrator(), (tx) => resumeMember(tx, administrator(), coach.membership.id));
    expect(await stands(coach)).toEqual({ role: "coach", now: true });
    const today = dayInTheNetherlands();
    await end(administrator(), coach, { wanneer: ["dag"], dag: [today] });
    const found = await as(administrator(), (tx) =>
      findMember(tx, administrator(), coach.membership.id),
    );
    expect(found?.until).toBe(today);
  });

  test.each([
    [{ wanneer: ["dag"] }, "dag"],
    [{ wanneer: ["dag"], dag: ["1823-01-01"] }, "dag"],
    [{ wanneer: ["dag"], dag: ["31-02-2027"] }, "dag"],
    [{ wanneer: ["ooit"] }, "wanneer"],
    [{}, "wanneer"],
  ])("%j is not understood", async (given, field) => {
    expect(await end(administrator(), all.actors.coach, given)).toMatchObject({
      kind: "faults",
      faults: [{ field }],
    });
  });
});

describe("the last administrator", () => {
  test("stays: of the installation, and of an organisation", async () => {
    for (const actor of [administrator(), all.others.administrator]) {
      const other = actor === administrator() ? "coach" : "careEmployer";
      expect(await change(actor, actor, other)).toEqual(last("rol"));
      expect(await end(actor, actor)).toEqual(last("wanneer"));
      const tomorrow = {
        wanneer: ["dag"],
        dag: [dayInTheNetherlands(new Date(Date.now() + 86_400_000))],
      };
      expect(await end(actor, actor, tomorrow)).toEqual(last("wanneer"));
      await expect(
        as(actor, (tx) =>
          tx.execute(
            sql`update membership set until = current_date where id = ${actor.membership.id}`,
          ),
        ),
      ).rejects.toMatchObject({ cause: { code: "23514" } });
    }
  });

  test("may go when there is another", async () => {
    const other = await second();
    expect(await end(administrator(), administrator())).toMatchObject({ kind: "saved" });
    expect(await end(other, other)).toEqual(last("wanneer"));
  });

  test("one whose end is planned does not count as the other", async () => {
    const other = await second();
    await end(administrator(), other, {
      wanneer: ["dag"],
      dag: [dayInTheNetherlands(new Date(Date.now() + 9 * 86_400_000))],
    });
    expect(await end(administrator(), administrator())).toEqual(last("wanneer"));
  });

  test("of two who end each other at once one stays", async () => {
    const other = await second();
    const outcomes = await Promise.all([end(administrator(), other), end(other, administrator())]);
    expect(outcomes.filter(({ kind }) => kind === "saved")).toHaveLength(1);
    const standing = [await stands(administrator()), await stands(other)];
    expect(standing.filter((one) => one!.now)).toHaveLength(1);
  });
});
