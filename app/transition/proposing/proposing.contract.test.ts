import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import { countBoardNow } from "../board/countBoard.ts";
import { type CaseFixture, openCaseFixture } from "../fixture/caseFixture.ts";
import { followCase } from "../followCase.ts";
import { loadCases } from "../loadCase.ts";
import { proposePerson } from "../proposePerson.ts";
import { proposedToMe, runningProposals, seeProposals } from "./listProposals.ts";
import { replyToProposal } from "./replyToProposal.ts";
import { roomAt } from "./roomAt.ts";

let cases: CaseFixture;
let anna: string;
let dirk: string;
beforeEach(async () => {
  cases = await openCaseFixture([followCase]);
  ({ anna, dirk } = cases.all.people);
  await cases.owner(sql`delete from relation where kind in ('proposed', 'placed')`);
  return () => cases.close();
});

async function propose(id: string, openingId = cases.all.openingId) {
  const { coach } = cases.all.actors;
  const done = await cases.within(coach, id, (tx, actor, now) =>
    proposePerson(
      tx,
      actor,
      now,
      { openingId, verdict: "ready", tasks: cases.all.taskIds },
      {
        _version: [String(now!.version)],
        package: [cases.all.taskIds[0]!],
        capacityProfile: ["2026-02-01"],
        ownWorkImpossible: ["labourExpert"],
      },
    ),
  );
  await cases.jobs();
  return done;
}
async function list(actor: Actor = cases.all.actors.careEmployer) {
  const held = await cases.as(actor, (tx) => proposedToMe(tx, actor));
  const engine = <T>(work: (tx: Transaction) => Promise<T>) =>
    cases.store.database.as("overstap_engine", undefined, work);
  const running = await engine((tx) => runningProposals(tx, held));
  const ids = running.map(({ candidacyId }) => candidacyId);
  const known = await engine((tx) => loadCases(tx, ids, cases.today));
  return cases.as(actor, (tx) => seeProposals(tx, actor, "nl", running, known));
}
async function reply(given: Given, actor: Actor = cases.all.actors.careEmployer, version?: number) {
  const attempt = (await cases.known(anna))!.state.attempts[0]!.id;
  const done = await cases.within(actor, anna, (tx, who, now) =>
    replyToProposal(tx, who, now, {
      poging: [attempt],
      _version: [String(version ?? now!.version)],
      ...given,
    }),
  );
  await cases.jobs();
  return done;
}

describe("a place that says how many proposals it handles at once", () => {
  const handles = (count: number) =>
    cases.owner(
      sql`update opening set proposals_at_once = ${count} where id = ${cases.all.openingId}`,
    );

  test("refuses one more, with the reason, until one was answered", async () => {
    await handles(1);
    expect(await propose(anna)).toEqual({ kind: "proposed" });
    expect(await propose(dirk)).toEqual({ kind: "full" });
    expect((await cases.known(dirk))!.version).toBe(1);
    expect(await reply({ antwoord: ["no"], reden: ["terms"] })).toBe("no");
    expect(await propose(dirk)).toEqual({ kind: "proposed" });
  });

  test("of two who propose at the same moment takes one", async () => {
    await handles(1);
    const both = await Promise.all([propose(anna), propose(dirk)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["full", "proposed"]);
  });

  test("says so before anything is filled in, and nothing to whoever proposes nobody", async () => {
    await handles(1);
    await propose(anna);
    const { coach, candidate } = cases.all.actors;
    expect(await cases.as(coach, (tx) => roomAt(tx, cases.all.openingId))).toBe(false);
    const { rows } = await cases.as(candidate, (tx) =>
      tx.execute(sql`select takes_proposals(${cases.all.openingId}) as room`),
    );
    expect(rows).toEqual([{ room: null }]);
  });
});

describe("the list of a care organisation", () => {
  test("shows who was put forward, with what was put forward, until it ends", async () => {
    await propose(anna);
    const [one, ...more] = await list();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ standing: "nieuw", step: "talked", late: false });
    expect(one!.person.id).toBe(anna);
    expect(one!.tasks).toHaveLength(1);
    expect(JSON.stringify(one)).not.toMatch(/capacity":\{|lastName/);
    expect(await reply({ antwoord: ["yes"] })).toBe("yes");
    expect(await list()).toMatchObject([{ standing: "aan-jou", step: "met" }]);
    for (const role of ["coach", "coordinator", "buddy", "candidate"] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await list(cases.all.actors[role])).toEqual([]);
    }
    expect(await list(cases.all.strangers.careEmployer)).toEqual([]);
  });

  test("is answered with one press, with a coded reason that is never what somebody can bear", async () => {
    await propose(anna);
    expect(await reply({ antwoord: ["no"], reden: ["capacity"] })).toBe("gone");
    expect(await reply({ antwoord: ["no"] })).toBe("gone");
    expect(await reply({})).toBe("gone");
    expect(await reply({ antwoord: ["yes"] }, cases.all.strangers.careEmployer)).toBe("gone");
    expect(await reply({ antwoord: ["yes"] }, undefined, 1)).toBe("between");
    expect(await reply({ antwoord: ["no"], reden: ["language"] })).toBe("no");
    expect(await list()).toEqual([]);
    expect(await reply({ antwoord: ["yes"] })).toBe("gone");
    const said = (await cases.known(anna))!.events.at(-1)!;
    expect(said).toMatchObject({ type: "talked", role: "careEmployer" });
    expect(said.body).toMatchObject({ outcome: "no", reason: "language" });
  });
});

test("refusals are counted by place and reason, and only what reaches the threshold leaves the database", async () => {
  const { coach, candidate } = cases.all.actors;
  await propose(anna);
  await reply({ antwoord: ["no"], reden: ["terms"] });
  await cases.store.database.asOwner(countBoardNow);
  const { openingId } = cases.all;
  const counted = await cases.owner(sql`select opening_id, reason, people from refusal_count`);
  expect(counted).toEqual([{ opening_id: openingId, reason: "terms", people: 1 }]);
  const told = (actor: Actor) =>
    cases.as(actor, async (tx) => {
      const { rows } = await tx.execute(
        sql`select * from refusals_at(array[${openingId}]::uuid[])`,
      );
      return rows;
    });
  expect(await told(coach)).toEqual([]);
  await cases.owner(sql`update refusal_count set people = 5`);
  expect(await told(coach)).toEqual([{ opening_id: openingId, reason: "terms", people: 5 }]);
  expect(await told(candidate)).toEqual([]);
});
