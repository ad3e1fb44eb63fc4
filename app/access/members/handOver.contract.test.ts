import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { planAction } from "../../agenda/planAction.ts";
import { tendTakenOver } from "../../agenda/tendTakenOver.ts";
import { endRelation } from "../../people/around/endRelation.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { VERSION } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { runAllDue } from "../../platform/jobs/runAllDue.ts";
import { textsIn } from "../../web/texts.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { rowsOf, seat } from "../fixture/accessFixture.ts";
import { relationsTo } from "../relations/relationsTo.ts";
import { changeMember } from "./changeMember.ts";
import { endMember, resumeMember } from "./endMember.ts";
import { handOverLater } from "./handOverLater.ts";
import { holdingsOf, successorsOf } from "./holdings.ts";

let store: TestDatabase;
let all: PeopleFixture;
let admin: Actor;
let colleague: Actor;
let coordinator: Actor;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  const here = all.actors.coach.membership.organisation;
  const south = all.actors.coordinator.membership.region!;
  await store.database.asOwner(async (tx) => {
    admin = await seat(tx, "Ada Beheer", "administrator", here, south);
    colleague = await seat(tx, "Bo Collega", "coach", here, south);
    coordinator = await seat(tx, "Co Ordinator", "coordinator", here, south);
  });
});
afterEach(() => store.close());

const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const end = (of: Actor, given: Given, by = admin) =>
  as(by, (tx) => endMember(tx, by, of.membership.id, { wanneer: ["nu"], ...given }));
const to = ({ account }: Actor) => ({ opvolger: [account] });
/** The first names of whom an account guides today. */
const guides = async ({ account }: Actor) =>
  (
    await rowsOf<{ name: string }>(
      store.database,
      sql`select f.first_name as name from relation r join candidacy_first_name f using (candidacy_id)
        where r.account_id = ${account} and r.kind = 'assigned' and r.since <= current_date
          and (r.until is null or r.until >= current_date) order by 1`,
    )
  ).map(({ name }) => name);
const run = (later = false) =>
  runAllDue(
    store.database,
    [handOverLater, tendTakenOver],
    {
      texts: textsIn,
      publicUrl: "http://localhost",
      clock: () => new Date(),
      log: { info: () => {}, warn: () => {}, error: () => {} },
      database: store.database,
    },
    { later },
  );
const plan = (of: Actor, candidacyId?: string) =>
  as(of, (tx) =>
    planAction(tx, of, {
      what: "agenda:action.own",
      holder: { account: of.account },
      due: dayInTheNetherlands(),
      href: "/acties",
      once: `test/${candidacyId ?? "nobody"}`,
      ...(candidacyId ? { candidacyId } : {}),
    }),
  );
const turns = ({ account }: Actor) =>
  rowsOf<{ what: string }>(
    store.database,
    sql`select what from next_action where account_id = ${account} and state = 'open' order by once`,
  );

describe("what somebody holds", () => {
  test("is told to an administrator of the organisation only, and of people no small number", async () => {
    const { coach } = all.actors;
    await plan(coach, all.people.anna);
    await plan(coach);
    expect(await as(admin, (tx) => holdingsOf(tx, coach.membership.id))).toEqual({
      people: { kind: "fewer", threshold: 5 },
      actions: 2,
      invitations: 0,
      lists: 0,
    });
    for (const other of [coach, colleague, all.actors.administrator]) {
      expect(await as(other, (tx) => holdingsOf(tx, coach.membership.id))).toBeUndefined();
      expect(await as(other, (tx) => successorsOf(tx, coach.membership.id))).toEqual([]);
      await expect(
        as(other, (tx) =>
          tx.execute(sql`select hand_over(${coach.membership.id}, ${colleague.account}, true)`),
        ),
      ).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });

  test("can go to a colleague of the same role or to the coordinator, who is proposed first", async () => {
    const found = await as(admin, (tx) => successorsOf(tx, all.actors.coach.membership.id));
    expect(found.map(({ account, role }) => [account, role])).toEqual([
      [coordinator.account, "coordinator"],
      [colleague.account, "coach"],
    ]);
  });
});

describe("who leaves", () => {
  test("hands over people, actions and invitations, in one transaction, and everybody is told", async () => {
    const { coach, candidate } = all.actors;
    await plan(coach, all.people.anna);
    await plan(coach);
    const had = await guides(coach);
    expect(had).toContain("Anna");
    expect(await end(coach, to(colleague))).toMatchObject({ kind: "saved" });
    expect(await guides(coach)).toEqual([]);
    expect(await guides(colleague)).toEqual(had);
    expect(await turns(coach)).toEqual([]);
    expect(await turns(colleague)).toHaveLength(2);
    // The second lock follows: the colleague reads, who left does not.
    expect(await as(colleague, (tx) => relationsTo(tx, colleague, all.people.anna))).toEqual([
      "assigned",
    ]);
    const [event] = await rowsOf<{ facts: unknown }>(
      store.database,
      sql`select facts from outbox_event where kind = 'access.memberLeft'`,
    );
    expect(event?.facts).toEqual({
      membership: coach.membership.id,
      account: coach.account,
      role: "coach",
      successor: colleague.account,
      people: had.length,
      actions: 2,
      invitations: 0,
      kept: 0,
      lists: 0,
    });
    // Anna reads from whom to whom.
    const told = await as(candidate, async (tx) => {
      const { rows } = await tx.execute<{ verb: string; holder: string }>(sql`
        select verb, coalesce(before, after)->>'holder' as holder from change
        where candidacy_id = ${all.people.anna} and subject = 'relation' order by recorded_at`);
      return rows.map(({ verb, holder }) => `${verb} ${holder}`);
    });
    expect(told).toEqual([`removed ${coach.name}`, `created ${colleague.name}`]);
    const mails = await rowsOf(store.database, sql`select kind, recipient from mail`);
    expect(mails).toEqual([{ kind: "access.handedOver", recipient: colleague.email }]);
    await run();
    await run();
    expect((await turns(colleague)).map(({ what }) => what)).toContain(
      "access:action.takenOverPeople",
    );
    expect(await turns(colleague)).toHaveLength(3);
  });

  test("to a coordinator makes that one a coach too, so that somebody answers", async () => {
    const { coach } = all.actors;
    const had = await guides(coach);
    await end(coach, to(coordinator));
    expect(await guides(coordinator)).toEqual(had);
    const seats = await rowsOf(
      store.database,
      sql`select role from membership where account_id = ${coordinator.account} order by role`,
    );
    expect(seats).toEqual([{ role: "coach" }, { role: "coordinator" }]);
    // From then on nothing is said of becoming one, and ending another coach gives no second seat.
    const found = await as(admin, (tx) => successorsOf(tx, colleague.membership.id));
    expect(found.find(({ account }) => account === coordinator.account)?.coaches).toBe(true);
  });

  test.each([
    ["nobody", () => ({})],
    ["themselves", () => to(all.actors.coach)],
    ["somebody of another organisation", () => to(all.strangers.coach)],
    ["an administrator", () => to(admin)],
  ])("does not go while %s takes over, and nothing moves", async (_, given) => {
    const had = await guides(all.actors.coach);
    expect(await end(all.actors.coach, given())).toMatchObject({
      kind: "faults",
      faults: [{ field: "opvolger", key: "access:member.chooseSuccessor" }],
    });
    expect(await guides(all.actors.coach)).toEqual(had);
  });

  test("does not bring a person back to a coach whom they refused", async () => {
    const { coach, candidate } = all.actors;
    await store.database.asOwner((tx) =>
      tx.execute(sql`insert into relation (id, organisation_id, kind, candidacy_id, account_id, since)
        values (gen_random_uuid(), ${coach.membership.organisation.id}, 'assigned', ${all.people.anna},
          ${colleague.account}, '2026-01-05')`),
    );
    const [row] = await rowsOf<{ id: string }>(
      store.database,
      sql`select id from relation where account_id = ${colleague.account}`,
    );
    expect(await as(candidate, (tx) => endRelation(tx, candidate, all.people.anna, row!.id))).toBe(
      true,
    );
    const had = await guides(coach);
    await end(coach, to(colleague));
    expect(await guides(colleague)).toEqual(had.filter((name) => name !== "Anna"));
    const [event] = await rowsOf<{ kept: number }>(
      store.database,
      sql`select (facts->>'kept')::int as kept from outbox_event where kind = 'access.memberLeft'`,
    );
    expect(event?.kept).toBe(1);
  });

  test("after a last day keeps what they have until it is over, and all of it when they stay", async () => {
    const { coach } = all.actors;
    const had = await guides(coach);
    const tomorrow = dayInTheNetherlands(new Date(Date.now() + 86_400_000));
    const planned = { wanneer: ["dag"], dag: [tomorrow], ...to(colleague) };
    await end(coach, planned);
    await run();
    expect(await guides(coach)).toEqual(had);
    await as(admin, (tx) => resumeMember(tx, admin, coach.membership.id));
    await run(true);
    expect(await guides(coach)).toEqual(had);
    await end(coach, planned);
    await run(true);
    expect(await guides(coach)).toEqual([]);
    expect(await guides(colleague)).toEqual(had);
  });

  test("to another role hands over the people and keeps what else they were to do", async () => {
    const { coach } = all.actors;
    await plan(coach, all.people.anna);
    await plan(coach);
    const given = { rol: ["administrator"], [VERSION]: ["1"] };
    const change = (more: Given) =>
      as(admin, (tx) => changeMember(tx, admin, coach.membership.id, { ...given, ...more }));
    expect(await change({})).toMatchObject({ faults: [{ field: "opvolger" }] });
    expect(await change(to(colleague))).toMatchObject({ kind: "saved" });
    expect(await guides(coach)).toEqual([]);
    expect(await turns(coach)).toHaveLength(1);
    expect(await turns(colleague)).toHaveLength(1);
  });
});

describe("the last coordinator of a region", () => {
  test("stays, whichever organisation the other is of", async () => {
    const last = {
      field: "wanneer",
      key: "access:member.lastCoordinator",
      values: { region: "Zuid" },
    };
    expect(await end(coordinator, to(admin))).toMatchObject({ kind: "saved" });
    const home = all.actors.coordinator.membership.organisation;
    const boss = await store.database.asOwner((tx) =>
      seat(tx, "Baas", "administrator", home, all.actors.coordinator.membership.region!),
    );
    expect(await end(all.actors.coordinator, to(boss), boss)).toEqual({
      kind: "faults",
      faults: [last],
    });
    await expect(
      as(boss, (tx) =>
        tx.execute(sql`update membership set until = current_date
          where id = ${all.actors.coordinator.membership.id}`),
      ),
    ).rejects.toMatchObject({ cause: { code: "23514" } });
  });
});
