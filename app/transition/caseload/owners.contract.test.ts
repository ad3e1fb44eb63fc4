import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import { MEMBER_LEFT } from "../../access/members/handOver.ts";
import { newId } from "../../platform/ids.ts";
import { askJob } from "../../platform/jobs/askJob.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { type CaseFixture, openCaseFixture } from "../fixture/caseFixture.ts";
import { followCase } from "../followCase.ts";
import { ownerLeaves } from "../ownerLeaves.ts";
import { acceptHandover } from "./acceptHandover.ts";
import type { CaseView } from "./caseloadList.ts";
import { caseloadOf } from "./fixture/caseloadOf.ts";

let cases: CaseFixture;
let anna: string;
let colleague: Actor;
beforeEach(async () => {
  cases = await openCaseFixture([ownerLeaves, followCase]);
  ({ anna } = cases.all.people);
  colleague = await cases.colleague("Collega");
  return () => cases.close();
});
const accept = (actor: Actor) => cases.within(actor, anna, acceptHandover);
const offer = () =>
  cases.say(anna, cases.all.actors.coach, [{ type: "handoverOffered", to: colleague.account }], {
    [colleague.account]: "coach",
  });
const list = (actor: Actor, view: CaseView = "alle") => caseloadOf(cases, actor, { toon: view });
const actions = (who: Actor) =>
  cases.owner<{ what: string }>(
    sql`select what from next_action where account_id = ${who.account} and state = 'open' and candidacy_id = ${anna}`,
  );
const guides = () =>
  cases.owner<{ account_id: string; kind: string; days: number | null }>(
    sql`select account_id, kind, until - current_date as days from relation
      where candidacy_id = ${anna} and kind in ('assigned', 'handed', 'answers')
        and (until is null or until >= current_date) order by since, id`,
  );
/** The coach has gone, as an administrator would have it. */
const leave = (successor: string | null) =>
  cases.store.database.asOwner(async (tx) => {
    const { coach } = cases.all.actors;
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
    const { coach } = cases.all.actors;
    await offer();
    expect((await cases.known(anna))!.state.owner).toBe(coach.account);
    expect(await list(coach)).toContain(anna);
    expect(await list(colleague)).toEqual([]);
    expect(await list(colleague, "aangeboden")).toEqual([anna]);
    expect(await actions(colleague)).toEqual([{ what: "transition:action.handover" }]);
    // It is nobody else's to accept.
    expect(await accept(coach)).toEqual({ kind: "already" });
    for (const actor of [
      cases.all.actors.coordinator,
      cases.all.actors.candidate,
      cases.all.strangers.coach,
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await accept(actor)).toEqual({ kind: "gone" });
    }
    expect(await accept(colleague)).toEqual({ kind: "accepted" });
    expect(await accept(colleague)).toEqual({ kind: "already" });
    await cases.jobs();
    expect(await list(colleague)).toEqual([anna]);
    expect(await list(coach)).not.toContain(anna);
    expect(await guides()).toEqual([
      { account_id: colleague.account, kind: "assigned", days: null },
      { account_id: coach.account, kind: "handed", days: 30 },
    ]);
    expect(await actions(colleague)).toEqual([{ what: "transition:action.explore" }]);
    expect(await actions(coach)).toEqual([]);
  });

  test("past the first lock nobody accepts what is not offered to them", async () => {
    await offer();
    const now = (await cases.known(anna))!;
    const insert = (actor: Actor) =>
      cases.as(actor, (tx) =>
        tx.execute(sql`insert into case_event (id, organisation_id, candidacy_id, case_id, number, type, at, account_id, role, body, came)
          values (${newId()}, ${actor.membership.organisation.id}, ${anna}, ${now.id}, ${now.version + 1}, 'handoverAccepted',
            current_date, ${actor.account}, ${actor.role}, '{}', '{}')`),
      );
    for (const actor of [
      cases.all.actors.coach,
      cases.all.actors.coordinator,
      cases.all.strangers.coach,
    ]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await expect(insert(actor)).rejects.toMatchObject({ cause: { code: "42501" } });
    }
  });
});

describe("a coach who has gone", () => {
  test("leaves the case to the coordinator, with a new owner to find, and offers it to the successor", async () => {
    const { coordinator } = cases.all.actors;
    await leave(colleague.account);
    await cases.jobs();
    const { state, events } = (await cases.known(anna))!;
    expect(state.owner).toBe(coordinator.account);
    expect(events.map(({ type }) => type)).toEqual(["opened", "ownerLeft", "handoverOffered"]);
    // The program saw it; nobody said so.
    expect(events.at(-1)!.accountId).toBeNull();
    expect(await actions(coordinator)).toEqual([{ what: "transition:action.give-owner" }]);
    expect((await list(coordinator)).toSorted()).toEqual([anna, cases.all.people.dirk].toSorted());
    expect(await accept(colleague)).toEqual({ kind: "accepted" });
    await cases.jobs();
    expect(await actions(coordinator)).toEqual([]);
    expect(await list(colleague)).toEqual([anna]);
    await cases.jobs();
    expect((await cases.known(anna))!.version).toBe(4);
  });

  test("is found at night where nobody told of it; without a coordinator the case waits for one", async () => {
    const { coach, coordinator } = cases.all.actors;
    // Past what the database holds on to: a region has a coordinator, until something goes wrong.
    const until = (who: Actor, day: string | null) =>
      cases.store.database.asOwner(async (tx) => {
        await tx.execute(sql`set local session_replication_role = replica`);
        await tx.execute(
          sql`update membership set until = ${day}::date where account_id = ${who.account}`,
        );
      });
    await until(coach, "2026-03-01");
    await until(coordinator, "2026-03-01");
    const organisation = coach.membership.organisation.id;
    const night = async () => {
      await cases.store.database.asOwner((tx) =>
        askJob(tx, ownerLeaves, { organisationId: organisation, payload: {} }),
      );
      await cases.jobs();
    };
    await night();
    expect((await cases.known(anna))!.state.owner).toBe(coach.account);
    await until(coordinator, null);
    await night();
    expect((await cases.known(anna))!.state.owner).toBe(coordinator.account);
    await night();
    expect((await cases.known(anna))!.version).toBe(2);
  });
});
