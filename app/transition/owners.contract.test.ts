import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../access/actor.ts";
import { MEMBER_LEFT } from "../access/members/handOver.ts";
import { rowsOf } from "../access/fixture/accessFixture.ts";
import { account } from "../access/signIn/schema.ts";
import { membership } from "../access/members/schema.ts";
import { fillPeople, type PeopleFixture } from "../people/fixture/peopleFixture.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../platform/database/testDatabase.ts";
import { newId } from "../platform/ids.ts";
import { askJob } from "../platform/jobs/askJob.ts";
import { runAllDue } from "../platform/jobs/runAllDue.ts";
import { recordEvent } from "../platform/outbox/recordEvent.ts";
import { textsIn } from "../web/texts.ts";
import { acceptHandover } from "./acceptHandover.ts";
import { followCase } from "./followCase.ts";
import { type CaseView, listCaseload } from "./listCaseload.ts";
import { loadCase } from "./loadCase.ts";
import { openCasesOf } from "./openCases.ts";
import { ownerLeaves } from "./ownerLeaves.ts";
import { recordCaseEvents, type SaidEvent } from "./recordCaseEvents.ts";

const today = dayInTheNetherlands();
let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
let colleague: Actor;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  const { coach } = all.actors;
  const id = newId();
  colleague = { ...coach, account: id, name: "Collega" };
  await store.database.asOwner(async (tx) => {
    await tx.insert(account).values({ id, name: "Collega", email: `${id}@example.org` });
    await tx.insert(membership).values({
      id: newId(),
      accountId: id,
      organisationId: coach.membership.organisation.id,
      role: "coach",
      since: "2026-01-05",
    });
  });
  await openCasesOf(store.database, undefined, today);
  return () => store.close();
});

const owner = <T>(statement: ReturnType<typeof sql>) => rowsOf<T>(store.database, statement);
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const known = (id = anna) =>
  store.database.as("overstap_engine", undefined, (tx) => loadCase(tx, id, today));
const jobs = () =>
  runAllDue(store.database, [ownerLeaves, followCase], {
    database: store.database,
    texts: textsIn,
    publicUrl: "http://localhost",
    clock: () => new Date(),
    log: { info() {}, warn() {}, error() {} },
  });
async function say(actor: Actor, said: SaidEvent[], named = {}) {
  const now = await known();
  const done = await as(actor, (tx) => recordCaseEvents(tx, actor, now, now!.version, said, named));
  expect(done).toEqual({ kind: "recorded" });
  await jobs();
}
const offer = () =>
  say(all.actors.coach, [{ type: "handoverOffered", to: colleague.account }], {
    [colleague.account]: "coach",
  });
const accept = async (actor: Actor) => {
  const now = await known();
  return as(actor, (tx) => acceptHandover(tx, actor, now));
};
const list = async (actor: Actor, view: CaseView = "alle") =>
  (await as(actor, (tx) => listCaseload(tx, actor, view, 1))).rows.map((row) => row.candidacyId);
const actions = (who: Actor) =>
  owner<{ what: string }>(
    sql`select what from next_action where account_id = ${who.account} and state = 'open' and candidacy_id = ${anna}`,
  );
const guides = () =>
  owner<{ account_id: string; days: number | null }>(
    sql`select account_id, until - current_date as days from relation
      where candidacy_id = ${anna} and kind = 'assigned' order by since, id`,
  );
/** The coach has gone, as an administrator would have it. */
const leave = (successor: string | null) =>
  store.database.asOwner(async (tx) => {
    const { coach } = all.actors;
    await tx.execute(
      sql`update membership set until = current_date - 1 where account_id = ${coach.account}`,
    );
    await recordEvent(tx, {
      kind: MEMBER_LEFT,
      organisationId: coach.membership.organisation.id,
      facts: { membership: newId(), account: coach.account, role: "coach", successor },
    });
  });

describe("a handover", () => {
  test("changes nothing until the one named accepts it; then they answer for the case and guide the person", async () => {
    const { coach } = all.actors;
    await offer();
    expect((await known())!.state.owner).toBe(coach.account);
    expect(await list(coach)).toContain(anna);
    expect(await list(colleague)).toEqual([]);
    expect(await list(colleague, "aangeboden")).toEqual([anna]);
    expect(await actions(colleague)).toEqual([{ what: "transition:action.handover" }]);
    // It is nobody else's to accept.
    for (const actor of [
      coach,
      all.actors.coordinator,
      all.actors.candidate,
      all.strangers.coach,
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await accept(actor)).toEqual({ kind: "gone" });
    }
    expect(await accept(colleague)).toEqual({ kind: "accepted" });
    expect(await accept(colleague)).toEqual({ kind: "gone" });
    await jobs();
    expect(await list(colleague)).toEqual([anna]);
    expect(await list(coach)).not.toContain(anna);
    expect(await guides()).toEqual([
      { account_id: coach.account, days: 30 },
      { account_id: colleague.account, days: null },
    ]);
    expect(await actions(colleague)).toEqual([{ what: "transition:action.explore" }]);
    expect(await actions(coach)).toEqual([]);
  });

  test("past the first lock nobody accepts what is not offered to them", async () => {
    await offer();
    const now = (await known())!;
    const insert = (actor: Actor) =>
      as(actor, (tx) =>
        tx.execute(sql`insert into case_event (id, organisation_id, candidacy_id, case_id, number, type, at, account_id, role, body, came)
          values (${newId()}, ${actor.membership.organisation.id}, ${anna}, ${now.id}, ${now.version + 1}, 'handoverAccepted',
            current_date, ${actor.account}, ${actor.role}, '{}', '{}')`),
      );
    for (const actor of [all.actors.coach, all.actors.coordinator, all.strangers.coach]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(insert(actor)).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });
});

describe("a coach who has gone", () => {
  test("leaves the case to the coordinator, with a new owner to find, and offers it to the successor", async () => {
    const { coordinator } = all.actors;
    await leave(colleague.account);
    await jobs();
    const { state, events } = (await known())!;
    expect(state.owner).toBe(coordinator.account);
    expect(events.map(({ type }) => type)).toEqual(["opened", "ownerLeft", "handoverOffered"]);
    // The program saw it; nobody said so.
    expect(events.at(-1)!.accountId).toBeNull();
    expect(await actions(coordinator)).toEqual([{ what: "transition:action.give-owner" }]);
    expect((await list(coordinator)).toSorted()).toEqual([anna, all.people.dirk].toSorted());
    expect(await accept(colleague)).toEqual({ kind: "accepted" });
    await jobs();
    expect(await actions(coordinator)).toEqual([]);
    expect(await list(colleague)).toEqual([anna]);
    await jobs();
    expect((await known())!.version).toBe(4);
  });

  test("is found at night where nobody told of it; without a coordinator the case waits for one", async () => {
    const { coach, coordinator } = all.actors;
    // Past what the database holds on to: a region has a coordinator, until something goes wrong.
    const until = (who: Actor, day: string | null) =>
      store.database.asOwner(async (tx) => {
        await tx.execute(sql`set local session_replication_role = replica`);
        await tx.execute(
          sql`update membership set until = ${day}::date where account_id = ${who.account}`,
        );
      });
    await until(coach, "2026-03-01");
    await until(coordinator, "2026-03-01");
    const organisation = coach.membership.organisation.id;
    const night = async () => {
      await store.database.asOwner((tx) =>
        askJob(tx, ownerLeaves, { organisationId: organisation, payload: {} }),
      );
      await jobs();
    };
    await night();
    expect((await known())!.state.owner).toBe(coach.account);
    await until(coordinator, null);
    await night();
    expect((await known())!.state.owner).toBe(coordinator.account);
    await night();
    expect((await known())!.version).toBe(2);
  });
});
