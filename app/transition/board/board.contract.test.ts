import { addDays } from "@overstap/engine/transition/days.ts";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CaseFixture, openCaseFixture } from "../fixture/caseFixture.ts";
import { countBoardNow } from "./countBoard.ts";
import { readBoard } from "./readBoard.ts";

let cases: CaseFixture;
beforeAll(async () => {
  cases = await openCaseFixture([]);
});
afterAll(() => cases.close());

const read = (actor = cases.all.actors.coordinator) =>
  cases.as(actor, (tx) => readBoard(tx, { region: null, quarter: null }));

/** As many people of Anna's region as wanted, each with these events of one attempt, past all rules. */
async function people(
  count: number,
  seed: number,
  events: readonly (readonly [type: string, days: number, body?: object])[],
): Promise<void> {
  await cases.store.database.asOwner(async (tx) => {
    await tx.execute(sql`set local session_replication_role = replica`);
    await tx.execute(sql`select set_config('overstap.audit', 'off', true)`);
    for (let number = 0; number < count; number++) {
      const id = sql`('00000000-0000-7000-8000-' || lpad(${String(seed * 100 + number)}, 12, '0'))::uuid`;
      // oxlint-disable-next-line no-await-in-loop -- a few
      await tx.execute(sql`insert into candidacy select (jsonb_populate_record(c, jsonb_build_object('id', ${id}))).*
        from candidacy c where c.id = ${cases.all.people.anna}`);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await tx.execute(sql`insert into transition_case select (jsonb_populate_record(t,
          jsonb_build_object('id', ${id}, 'candidacy_id', ${id}))).*
        from transition_case t where t.candidacy_id = ${cases.all.people.anna}`);
      for (const [at, [type, days, body]] of events.entries()) {
        const on = addDays(cases.today, -days);
        // oxlint-disable-next-line no-await-in-loop -- as above
        await tx.execute(sql`insert into case_event (id, organisation_id, candidacy_id, case_id, number, type, at, attempt_id, role, body, came)
          select gen_random_uuid(), c.organisation_id, ${id}, ${id}, ${at + 1}, ${type}, ${on}, ${id}, 'coach',
            ${JSON.stringify(body ?? {})}::jsonb, '{}' from candidacy c where c.id = ${cases.all.people.anna}`);
      }
    }
  });
}

test("a coordinator gets numbers of their own region, and of small groups nothing", async () => {
  const begun = [
    ["attemptOpened", 0],
    ["tested", 0],
    ["proposed", 0],
  ] as const;
  await people(7, 1, [...begun, ["talked", 0, { outcome: "no", reason: "distance" }]]);
  await people(3, 2, [...begun, ["withdrawn", 0, { reason: "capacity" }]]);
  await people(6, 3, [
    ...begun,
    ["talked", 0, { outcome: "yes" }],
    ["met", 0, { outcome: "no", reason: "click" }],
  ]);
  await cases.store.database.asOwner(countBoardNow);
  const board = (await read())!;
  expect(board.region.slug).toBe(cases.all.actors.coordinator.membership.region!.slug);
  expect(board.reasons.filter(({ people: { kind } }) => kind !== "fewer")).toMatchObject([
    { reason: "distance", steps: [{ step: "talked", people: { kind: "exact", count: 7 } }] },
    { reason: "click", steps: [{ step: "met", people: { kind: "exact", count: 6 } }] },
  ]);
  // 16 people, of whom 13 can be seen: the sum would tell the three.
  expect(board.ended).toEqual({ kind: "atLeast", count: 13 });
  expect(board.steps.find(({ step }) => step === "proposed")).toMatchObject({
    people: { kind: "exact", count: 16 },
    days: 0,
  });
  expect(board.steps.find(({ step }) => step === "agreed")).toMatchObject({
    people: { kind: "fewer" },
    days: null,
  });
  expect(JSON.stringify(board)).not.toContain("capacity");
  const all = board.waits.find(({ what }) => what === "explore")!;
  expect(all.people).toMatchObject({ kind: "exact" });
});

test("the middle time from step to step is told in days", async () => {
  await cases.store.database.asOwner(async (tx) => {
    await tx.execute(
      sql`delete from case_event where type = 'withdrawn' or attempt_id is not null`,
    );
  });
  await people(5, 4, [
    ["attemptOpened", 3],
    ["tested", 2],
    ["proposed", 0],
  ]);
  await cases.store.database.asOwner(countBoardNow);
  const { rows } = await cases.store.database.asOwner((tx) =>
    tx.execute(sql`select step, days from case_board_cell where kind = 'done' order by days`),
  );
  expect(rows).toEqual([
    { step: "tested", days: 1 },
    { step: "proposed", days: 2 },
  ]);
});

test("nobody else gets a board, and past the first lock no other region's", async () => {
  const { actors, strangers } = cases.all;
  for (const actor of [actors.coach, actors.careEmployer, actors.candidate]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    expect(await read(actor)).toBeUndefined();
  }
  const region = actors.coordinator.membership.region!.id;
  for (const actor of [strangers.coordinator, actors.coach]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other
    const got = await cases.as(actor, async (tx) => [
      (
        await tx.execute(
          sql`select * from case_board(${region}, date_trunc('quarter', current_date)::date)`,
        )
      ).rows,
      (await tx.execute(sql`select * from case_waits(${region})`)).rows,
    ]);
    expect(got).toEqual([[], []]);
  }
  await expect(
    cases.as(actors.coordinator, (tx) => tx.execute(sql`select * from case_board_cell`)),
  ).rejects.toMatchObject({ cause: { code: "42501" } });
});
