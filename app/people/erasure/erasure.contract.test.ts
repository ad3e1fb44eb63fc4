import { appendFile, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, actorSettings } from "../../access/actor.ts";
import { rowsOf } from "../../access/fixture/accessFixture.ts";
import { addAction } from "../../agenda/addAction.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { textsIn } from "../../web/texts.ts";
import { fillPeople, type PeopleFixture } from "../fixture/peopleFixture.ts";
import { restoreCandidacy } from "../removal/removeCandidacy.ts";
import { askErasure } from "./askErasure.ts";
import { eraseAsked } from "./eraseAsked.ts";
import { erasureAskedMail } from "./erasureAskedMail.ts";
import { plant, placesThatHold, planted, signs } from "./fixture/plant.ts";
import { decideFlag, listFlags } from "./flags.ts";
import { linesIn, reconcileJournal } from "./journalFile.ts";
import { readReceipt } from "./readReceipt.ts";
import { journalOf, replayErasures } from "./replayErasures.ts";

let store: TestDatabase;
let all: PeopleFixture;
let anna: string;
beforeEach(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  ({ anna } = all.people);
  return () => store.close();
});

const owner = <T>(statement: ReturnType<typeof sql>) => rowsOf<T>(store.database, statement);
const as = <T>(actor: Actor, work: (tx: Transaction) => Promise<T>) =>
  store.database.as("overstap_app", actorSettings(actor), work);
const logged: string[] = [];
const log = {
  info: (...words: unknown[]) => void logged.push(JSON.stringify(words)),
  warn: (...words: unknown[]) => void logged.push(JSON.stringify(words)),
  error: (...words: unknown[]) => void logged.push(JSON.stringify(words)),
};
const run = () =>
  eraseAsked.run(
    {
      payload: {},
      event: newId(),
      organisation: undefined,
      triedBefore: 0,
      signal: new AbortController().signal,
    },
    { database: store.database, log } as never,
  );
const ask = async (actor: Actor, id = anna, reden = "gevraagd in een gesprek") => {
  const asked = await as(actor, (tx) => askErasure(tx, actor, id, { reden: [reden] }));
  if (asked.kind !== "saved") throw new Error(asked.kind);
  return asked.token;
};
/** Where the mail that was put in line about it leads. */
async function mailLeadsTo() {
  const [mail] = await owner<{ facts: unknown }>(
    sql`select facts from mail where kind = 'people.erasureAsked'`,
  );
  const to = { address: "anna@example.org", now: new Date() };
  const write = await store.database.asOwner((tx) => erasureAskedMail.prepare(tx, mail?.facts, to));
  return write?.(textsIn("nl"), "nl").link?.path;
}
const days = (n: number) =>
  owner(
    sql`update erasure_request set due = due - ${n}::int, recorded_at = recorded_at - make_interval(days => ${n})`,
  );
const there = async (id = anna) =>
  (await owner(sql`select 1 from candidacy where id = ${id}`)).length === 1;

describe("being wiped", () => {
  test("leaves nothing of somebody in any table, file or line of the log", async () => {
    await plant(store.database, all);
    const before = await placesThatHold(store.database, signs);
    for (const place of [
      "candidacy_identity.last_name",
      "file.name",
      "file_chunk.bytes",
      "draft.given",
      "mail.recipient",
      "pool_row.cells",
      "change.after",
      "account.name",
      "candidacy_correction.moved",
      "next_action.words",
      "invitation.email",
      "candidacy_ask.email",
      "account_verification.identifier",
    ]) {
      expect(before).toContain(place);
    }
    await ask(all.actors.candidate);
    await days(8);
    await run();
    expect(await there()).toBe(false);
    // The towns of the Netherlands were brought in by whoever runs the program.
    expect(await placesThatHold(store.database, signs)).toEqual([
      "postcode.municipality",
      "postcode.town",
    ]);
    expect(signs.filter((sign) => logged.join("\n").includes(sign))).toEqual([]);
    // What points to them: the journal, whose identifiers point to nothing.
    const pointers = await placesThatHold(store.database, [anna, all.actors.candidate.account]);
    // The audit says which account looked or changed; that account is gone.
    expect(pointers.filter((place) => !/^erasure\.|^audit_\w+\.account_id/.test(place))).toEqual([
      "outbox_event.facts",
    ]);
  });

  test("leaves everybody else as they were", async () => {
    const others = () =>
      owner(sql`select c.id, g.purpose, i.last_name, w.words from candidacy c
      join candidacy_ground g on g.candidacy_id = c.id join candidacy_identity i on i.candidacy_id = c.id
      join candidacy_own_words w on w.candidacy_id = c.id where c.id <> ${anna} order by 1`);
    const was = await others();
    await ask(all.actors.candidate);
    await days(8);
    await run();
    expect(await others()).toEqual(was);
    expect(was).toHaveLength(3);
  });

  test("flags the name in somebody else's words, for their coach to decide", async () => {
    const { coach } = all.actors;
    const { dirk } = all.people;
    await owner(
      sql`update candidacy_identity set last_name = ${planted.last} where candidacy_id = ${anna}`,
    );
    const note = (words: string, about: string[]) =>
      as(coach, (tx) =>
        addAction(
          tx,
          coach,
          { wat: [words], dag: ["2026-12-24"], over: about, wie: [coach.account] },
          about,
        ),
      );
    await note(`samen met mevrouw ${planted.last} beginnen`, [dirk]);
    await note("Anna belt terug", [dirk]);
    await note("alleen over Dirk", [dirk]);
    await note(`${planted.last}sma is iets anders`, [dirk]);
    await ask(all.actors.candidate);
    await days(8);
    await run();
    const flags = (actor: Actor) => as(actor, (tx) => listFlags(tx, { limit: 10, offset: 0 }));
    const found = await flags(coach);
    expect(found.map(({ words }) => words).toSorted()).toEqual([
      "Anna belt terug",
      `samen met mevrouw ${planted.last} beginnen`,
    ]);
    expect(await flags(all.strangers.coach)).toEqual([]);
    const one = found.find(({ words }) => words?.includes(planted.last))!;
    const decide = (actor: Actor) => as(actor, (tx) => decideFlag(tx, one.id, "blanked"));
    expect(await decide(all.strangers.coach)).toBe(false);
    expect(await decide(all.actors.candidate)).toBe(false);
    expect(await decide(coach)).toBe(true);
    expect(await decide(coach)).toBe(false);
    expect(await owner(sql`select words from next_action where words like '%mevrouw%'`)).toEqual(
      [],
    );
    expect(await flags(coach)).toHaveLength(1);
  });

  test("keeps an account that serves for work too", async () => {
    const { candidate, coach } = all.actors;
    await owner(sql`insert into membership (id, account_id, organisation_id, role, since)
      values (${newId()}, ${candidate.account}, ${coach.membership.organisation.id}, 'coach', current_date)`);
    const token = await ask(candidate);
    await days(8);
    await run();
    expect(await owner(sql`select 1 from account where id = ${candidate.account}`)).toHaveLength(1);
    expect((await readReceipt(store.database, token))!.kept).toContainEqual({ what: "work" });
  });
});

describe("asking for it", () => {
  test("hides somebody at once, and can be taken back until its day", async () => {
    const { candidate } = all.actors;
    const token = await ask(candidate);
    expect(
      await owner(sql`select 1 from candidacy where id = ${anna} and removed_at is not null`),
    ).toHaveLength(1);
    await run();
    expect(await there()).toBe(true);
    expect(await as(candidate, (tx) => restoreCandidacy(tx, candidate, anna))).toBe(true);
    await days(8);
    await run();
    expect(await there()).toBe(true);
    expect((await readReceipt(store.database, token))!.state).toBe("withdrawn");
  });

  test("is for the person and their coach, who says why", async () => {
    const { actors, strangers } = all;
    for (const actor of [...Object.values(actors), ...Object.values(strangers)]) {
      if (actor === actors.coach || actor === actors.candidate) continue;
      const outcome = await as(actor, (tx) => askErasure(tx, actor, anna, { reden: ["x"] }));
      expect(outcome.kind).toBe("notFound");
    }
    const without = await as(actors.coach, (tx) => askErasure(tx, actors.coach, anna, {}));
    expect(without).toMatchObject({ kind: "faults", faults: [{ field: "reden" }] });
    expect(await owner(sql`select 1 from erasure_request`)).toEqual([]);
  });

  test("waits for a hold", async () => {
    const token = await ask(all.actors.coach);
    await days(8);
    await owner(sql`insert into retention_hold (id, organisation_id, candidacy_id, reason, until, placed_by)
      values (${newId()}, ${all.actors.coordinator.membership.organisation.id}, ${anna}, 'complaint',
        current_date + 5, ${all.actors.coordinator.account})`);
    await run();
    expect(await there()).toBe(true);
    expect((await readReceipt(store.database, token))!.heldTo).not.toBe(null);
    await owner(sql`update retention_hold set until = current_date - 1`);
    await run();
    expect(await there()).toBe(false);
  });

  test("takes out only what a re-integration duty does not need, and says until when the rest stays", async () => {
    await owner(sql`update candidacy_ground set ground = 'reintegrationDuty', held_until = current_date + 100
      where candidacy_id = ${anna}`);
    const token = await ask({ ...all.actors.candidate, email: "anna@example.org" });
    // They are not taken away, so the mail leads to where this is stopped.
    expect(await mailLeadsTo()).toBe(`/mijn-gegevens/${anna}/wissen`);
    await days(8);
    await run();
    await run();
    expect(await there()).toBe(true);
    const left = async (table: string) =>
      (await owner(sql`select 1 from ${sql.identifier(table)} where candidacy_id = ${anna}`))
        .length;
    for (const table of ["candidacy_own_words", "candidacy_wishes", "candidacy_town"]) {
      expect(await left(table)).toBe(0);
    }
    expect(await left("candidacy_identity")).toBe(1);
    expect(await left("candidacy_capacity")).toBe(1);
    const receipt = await readReceipt(store.database, token);
    expect(receipt).toMatchObject({ state: "done", partly: true });
    expect(receipt!.kept[0]).toMatchObject({ what: "duty" });
    expect(await owner(sql`select 1 from erasure`)).toHaveLength(1);
  });
});

test("the receipt names nobody and is read by its secret address only", async () => {
  await plant(store.database, all);
  const token = await ask(all.actors.candidate);
  await days(8);
  expect(await readReceipt(store.database, token)).toMatchObject({ state: "waits" });
  await run();
  const receipt = await readReceipt(store.database, token);
  expect(receipt).toMatchObject({ state: "done", partly: false });
  expect(receipt!.removed).toMatchObject({ accounts: 1, mails: 1, drafts: 3, files: 3 });
  expect(signs.filter((sign) => JSON.stringify(receipt).includes(sign))).toEqual([]);
  for (const other of [token.replace(/^./, (sign) => (sign === "A" ? "B" : "A")), "x", undefined]) {
    expect(await readReceipt(store.database, other)).toBe(undefined);
  }
});

describe("a backup that is put back", () => {
  /** Copies of every table that somebody stands in, as a backup holds them. */
  async function backUp() {
    const tables = await owner<{ name: string }>(sql`
      select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
        and c.relname not in ('migration')`);
    const copies = new Map<string, unknown[]>();
    for (const { name } of tables) {
      copies.set(name, await owner(sql`select to_jsonb(t) as row from ${sql.identifier(name)} t`));
    }
    return async () => {
      const client = await store.database.pool.connect();
      try {
        await client.query("begin; set local session_replication_role = replica");
        for (const [name, rows] of copies) {
          await client.query(`delete from "${name}"`);
          const { rows: columns } = await client.query<{ name: string }>(
            `select attname as name from pg_attribute where attrelid = '"${name}"'::regclass and attnum > 0
              and not attisdropped and attgenerated = '' order by attnum`,
          );
          const list = columns.map((one) => `"${one.name}"`).join(", ");
          await client.query(
            `insert into "${name}" (${list}) overriding system value
              select ${list} from jsonb_populate_recordset(null::"${name}", $1::jsonb)`,
            [JSON.stringify(rows.map((one) => (one as { row: unknown }).row))],
          );
        }
        await client.query("commit");
      } finally {
        client.release();
      }
    };
  }

  test("brings nobody back who was wiped since, from the file beside the store", async () => {
    const folder = await mkdtemp(join(tmpdir(), "erasures-"));
    const file = join(folder, "erasures.jsonl");
    try {
      await plant(store.database, all);
      const putBack = await backUp();
      const token = await ask(all.actors.candidate);
      await days(8);
      await run();
      expect((await reconcileJournal(store.database, file)).found).toBe(0);
      const text = await readFile(file, "utf8");
      expect(signs.filter((sign) => text.includes(sign))).toEqual([]);
      await putBack();
      expect(await there()).toBe(true);
      expect(await placesThatHold(store.database, [planted.last])).toContain(
        "candidacy_identity.last_name",
      );
      expect((await reconcileJournal(store.database, file)).found).toBe(1);
      expect(await there()).toBe(false);
      expect(await placesThatHold(store.database, signs)).toEqual([
        "postcode.municipality",
        "postcode.town",
      ]);
      // The line, the receipt and the file are as they were; nobody was counted twice.
      expect(await readReceipt(store.database, token)).toMatchObject({ state: "done" });
      expect(await linesIn(file)).toHaveLength(1);
      expect(await owner(sql`select max(count) as most from departed_count`)).toEqual([
        { most: null },
      ]);
      // A line that nobody can read is told of: whoever stands in it would come back.
      await appendFile(file, '{"id": "cut off');
      expect(await reconcileJournal(store.database, file)).toEqual({ found: 0, broken: [3] });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("takes out again what went in part", async () => {
    await owner(sql`update candidacy_ground set ground = 'reintegrationDuty', held_until = current_date + 100
      where candidacy_id = ${anna}`);
    const putBack = await backUp();
    await ask(all.actors.candidate);
    await days(8);
    await run();
    const lines = await journalOf(store.database);
    await putBack();
    expect(await replayErasures(store.database, lines)).toBe(1);
    expect(
      await owner(sql`select 1 from candidacy_own_words where candidacy_id = ${anna}`),
    ).toEqual([]);
    expect(await there()).toBe(true);
  });

  test("of now is left alone", async () => {
    await ask(all.actors.candidate);
    await days(8);
    await run();
    const putBack = await backUp();
    await putBack();
    expect(await replayErasures(store.database)).toBe(0);
  });
});
