import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { TestDatabase } from "../../platform/database/testDatabase.ts";
import type { Page } from "../../platform/lists/listQuery.ts";
import { newId } from "../../platform/ids.ts";
import type { PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import type { Actor } from "../actor.ts";
import { type AccountList, listAccounts } from "../listAccounts.ts";
import { findMember } from "../members/memberStore.ts";
import { openWatchedStore, SECRET, type WatchedStore } from "./fixture/watchedStore.ts";
import { lookingOnce, onOccasion } from "./occasion.ts";
import { type AuditEntry, readAudit } from "./readAudit.ts";
import { sealAll } from "./sealAudit.ts";
import { writeLooks } from "./writeLooks.ts";

let store: TestDatabase;
let all: PeopleFixture;
let owner: WatchedStore["owner"];
let as: WatchedStore["as"];
let close: WatchedStore["close"];
beforeAll(async () => {
  ({ store, all, owner, as, close } = await openWatchedStore());
});
afterAll(() => close());
beforeEach(() => sealAll(store.database, SECRET));

const inbox = () =>
  owner<{
    verb: string;
    event: string;
    way: string;
    account_id: string | null;
    role: string | null;
    subject_id: string | null;
    subject_account: string | null;
    groups: string[];
    relations: string[];
  }>("select * from audit_inbox order by id");

describe("reading", () => {
  test("a list is one line for each person, with the groups that were seen and how the reader stands", async () => {
    const { coach } = all.actors;
    await onOccasion({ way: "job", event: "test.list" }, () =>
      as(coach, (tx) => listCandidacies(tx, coach, everybody)),
    );
    const told = await inbox();
    expect(told.map(({ subject_id: id }) => id).toSorted()).toEqual(
      [all.people.anna, all.people.dirk].toSorted(),
    );
    for (const line of told) {
      expect(line).toMatchObject({ verb: "read", way: "job", event: "test.list", role: "coach" });
      expect(line.account_id).toBe(coach.account);
      expect(line.relations).toEqual(["assigned"]);
      expect(line.groups).toEqual(expect.arrayContaining(["firstName", "identity", "wishes"]));
    }
  });

  test("what a role may not read is not told as read", async () => {
    const { careEmployer } = all.actors;
    await as(careEmployer, (tx) => readCandidacy(tx, careEmployer, all.people.anna));
    const [line, ...more] = await inbox();
    expect(more).toEqual([]);
    expect(line!.groups).toEqual(["firstName", "ownWords"]);
    expect(line!.relations).toEqual(["proposed"]);
  });

  test("whoever is seen nothing of is not told", async () => {
    const stranger = all.strangers.coach;
    await as(stranger, (tx) => readCandidacy(tx, stranger, all.people.anna));
    await as(stranger, (tx) => listCandidacies(tx, stranger, everybody));
    expect(await inbox()).toEqual([]);
  });

  test("a query that names nobody is told with whom it was about, and one of several as unknown", async () => {
    const { coach } = all.actors;
    await as(coach, (tx) =>
      tx.execute(
        sql`select grades from candidacy_capacity where candidacy_id = ${all.people.anna}`,
      ),
    );
    await as(coach, (tx) =>
      tx.execute(
        sql`select first_name from candidacy_first_name where candidacy_id in (${all.people.anna}, ${all.people.dirk})`,
      ),
    );
    const told = await inbox();
    expect(told.map(({ subject_id: id, groups }) => [id, groups])).toEqual([
      [all.people.anna, ["capacity"]],
      [null, ["firstName"]],
    ]);
  });

  test("a request writes all its looks at its end, in one statement", async () => {
    const { coach } = all.actors;
    const occasion = { id: newId(), way: "page" as const, event: "person" };
    const { looks } = await lookingOnce(occasion, async () => {
      await as(coach, (tx) => readCandidacy(tx, coach, all.people.anna));
      await as(coach, (tx) => readCandidacy(tx, coach, all.people.dirk));
    });
    expect(await inbox()).toEqual([]);
    await as(coach, (tx) => writeLooks(tx, occasion, looks));
    expect((await inbox()).map(({ event }) => event)).toEqual(["person", "person"]);
  });
});

describe("an account", () => {
  /** At the administrator's organisation, of two who have their own elsewhere. */
  const members = { coordinator: newId(), candidate: newId() };
  beforeAll(async () => {
    const { administrator, coordinator, candidate } = all.actors;
    const join = (id: string, account: string, role: string) =>
      owner(`insert into membership (id, account_id, organisation_id, role, since)
        values ('${id}', '${account}', '${administrator.membership.organisation.id}', '${role}', current_date)`);
    await join(members.coordinator, coordinator.account, "coach");
    await join(members.candidate, candidate.account, "candidate");
    await sealAll(store.database, SECRET);
  });
  const accountsOf = async () =>
    (await inbox()).map(({ verb, subject_id: id, subject_account: account, groups }) => {
      expect([id, groups]).toEqual([null, ["account"]]);
      return [verb, account];
    });

  test("that an administrator sees in a list, or by itself, is told; their own is not", async () => {
    const { administrator, coordinator, candidate } = all.actors;
    const shown = (await as(administrator, (tx) =>
      listAccounts(tx, administrator, new URLSearchParams()),
    )) as AccountList;
    const others = new Set(
      shown.rows.map((row) => row.accountId).filter((id) => id !== administrator.account),
    );
    expect(others).toContain(coordinator.account);
    expect((await accountsOf()).toSorted()).toEqual(
      [...others].map((id) => ["read", id]).toSorted(),
    );
    await sealAll(store.database, SECRET);
    await as(administrator, (tx) => findMember(tx, administrator, members.candidate));
    expect(await accountsOf()).toEqual([["read", candidate.account]]);
  });

  test("is reached at its address in the work without a word", async () => {
    const { coach, candidate } = all.actors;
    await as(coach, (tx) =>
      tx.execute(sql`select id, email from account where id = ${candidate.account}`),
    );
    expect(await inbox()).toEqual([]);
  });

  test("that somebody else changes is told; what one does oneself, or by signing in, is not", async () => {
    const { administrator, buddy, coordinator } = all.actors;
    await as(administrator, (tx) =>
      tx.execute(
        sql`update membership set version = version + 1 where id = ${members.coordinator}`,
      ),
    );
    expect(await accountsOf()).toEqual([["write", coordinator.account]]);
    await sealAll(store.database, SECRET);
    await as(administrator, (tx) =>
      tx.execute(
        sql`update membership set version = version + 1 where id = ${administrator.membership.id}`,
      ),
    );
    await store.database.as("overstap_accounts", undefined, (tx) =>
      tx.execute(sql`update account set language = 'en' where id = ${buddy.account}`),
    );
    await store.database.asOwner((tx) =>
      tx.execute(sql`delete from account_session where account_id = ${buddy.account}`),
    );
    expect(await inbox()).toEqual([]);
    await owner(
      `insert into second_step (account_id, secret) values ('${coordinator.account}', 'x')`,
    );
    await as(administrator, (tx) =>
      tx.execute(sql`select reset_second_step(${coordinator.account})`),
    );
    expect(new Set((await accountsOf()).map(String))).toEqual(
      new Set([`write,${coordinator.account}`]),
    );
  });

  test("tells whose it is who looked, by name, and nobody else", async () => {
    const { administrator, coordinator, coach } = all.actors;
    const nothing = { q: "", page: 1, filters: {} };
    const read = (actor: Actor, about: string | undefined = coordinator.account) =>
      as(actor, (tx) => readAudit(tx, nothing, about ? { about } : {})) as Promise<
        Page<AuditEntry>
      >;
    const before = (await read(coordinator)).total;
    await as(administrator, (tx) => findMember(tx, administrator, members.coordinator));
    await sealAll(store.database, SECRET);
    const { rows, total } = await read(coordinator);
    expect(total).toBe(before + 1);
    expect(rows[0]).toMatchObject({
      verb: "read",
      account: administrator.name,
      role: "administrator",
      groups: ["account"],
      region: null,
    });
    for (const other of [administrator, coach]) {
      // eslint-disable-next-line no-await-in-loop -- two
      expect((await read(other)).total).toBe(0);
    }
    // The administrator reads what was done from their organisation, and of whom by a pseudonym only.
    const own = await read(administrator, "");
    const line = own.rows.find(({ groups }) => groups.includes("account"))!;
    expect(line.subject).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(JSON.stringify(own.rows)).not.toContain(coordinator.account);
    // Looking at it for oneself is no look.
    await sealAll(store.database, SECRET);
    expect((await read(coordinator)).total).toBe(total);
  });

  test("of somebody who is a candidate stands among who looked at them", async () => {
    const { administrator, candidate, coach } = all.actors;
    await as(administrator, (tx) => findMember(tx, administrator, members.candidate));
    await sealAll(store.database, SECRET);
    const read = async (actor: Actor) =>
      (
        (await as(actor, (tx) =>
          readAudit(tx, { q: "", page: 1, filters: { wat: "read" } }, { about: all.people.anna }),
        )) as Page<AuditEntry>
      ).rows.filter(({ groups }) => groups.includes("account")).length;
    expect(await read(candidate)).toBeGreaterThan(0);
    expect(await read(coach)).toBe(0);
  });

  test("that goes for good takes its key along", async () => {
    const { administrator } = all.actors;
    const gone = newId();
    await owner(
      `insert into account (id, name, email) values ('${gone}', 'Gaat Weg', 'gaat@weg.example')`,
    );
    await owner(`insert into membership (id, account_id, organisation_id, role, since)
      values ('${newId()}', '${gone}', '${administrator.membership.organisation.id}', 'researcher', current_date)`);
    await as(administrator, (tx) => listAccounts(tx, administrator, new URLSearchParams("q=weg")));
    await sealAll(store.database, SECRET);
    const keys = () => owner(`select 1 from audit_account_key where account_id = '${gone}'`);
    expect(await keys()).toHaveLength(1);
    await owner(`delete from membership where account_id = '${gone}'`);
    await owner(`delete from account where id = '${gone}'`);
    expect(await keys()).toHaveLength(0);
    expect(JSON.stringify(await inbox())).not.toContain(gone);
  });
});

describe("changing", () => {
  test("the database itself tells of it, whoever changes and however", async () => {
    const { coach } = all.actors;
    await onOccasion({ way: "page", event: "intake-step" }, () =>
      as(coach, (tx) =>
        tx.execute(
          sql`update candidacy_wishes set max_minutes = 31 where candidacy_id = ${all.people.anna}`,
        ),
      ),
    );
    await store.database.asOwner((tx) =>
      tx.execute(
        sql`update candidacy_town set version = version + 1 where candidacy_id = ${all.people.anna}`,
      ),
    );
    expect(await inbox()).toMatchObject([
      {
        verb: "write",
        event: "intake-step",
        way: "page",
        role: "coach",
        account_id: coach.account,
        subject_id: all.people.anna,
        groups: ["wishes"],
      },
      { verb: "write", event: "owner", account_id: null, groups: ["town"] },
    ]);
  });

  test("what is taken back is not told", async () => {
    const { coach } = all.actors;
    const back = new Error("back");
    await expect(
      as(coach, async (tx) => {
        await tx.execute(sql`update candidacy_wishes set max_minutes = 32`);
        throw back;
      }),
    ).rejects.toBe(back);
    expect(await inbox()).toEqual([]);
  });

  test("every table that names a candidacy tells, but for those that say why they need not", async () => {
    const silent = {
      change: "tells itself what the other tables tell already",
      audit_key: "the audit's own",
      audit_former_subject: "idem",
      screening: "made by weighing, of what is told already",
      screened_pair: "idem",
      screened_gain: "idem",
      region_run_pair: "idem",
      screening_due: "idem",
      places_seen: "which places somebody has looked at, themselves",
      reminder_item: "of what somebody was reminded; what is to be done is told already",
      pool_row: "a list that only its reader sees; taking somebody in is told",
    };
    const found = await owner<{ name: string; triggers: string }>(`
      select c.relname as name, (select count(*) from pg_trigger t where t.tgrelid = c.oid
        and t.tgfoid = 'audit_change'::regproc) as triggers
      from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'candidacy_id'`);
    expect(found.length).toBeGreaterThan(15);
    const wrong = found.filter(({ name, triggers }) =>
      name in silent ? Number(triggers) > 0 : Number(triggers) !== 3,
    );
    expect(wrong).toEqual([]);
  });
});

describe("who may do what with it", () => {
  const refused = { cause: { code: "42501" } };
  test("the application's role only adds, and only as the actor that it is", async () => {
    const { coach, doctor } = all.actors;
    for (const statement of [
      "select 1 from audit_inbox",
      "delete from audit_inbox",
      "update audit_inbox set event = ''",
      "select 1 from audit_line",
      "delete from audit_line",
      "insert into audit_line (chain, number) values (gen_random_uuid(), 1)",
      "select 1 from audit_key",
      "delete from audit_seal",
      "select audit_watch('candidacy_town', 'town')",
    ]) {
      // eslint-disable-next-line no-await-in-loop -- one after the other
      await expect(as(coach, (tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject(
        refused,
      );
    }
    const add = (account: string, verb: string) =>
      as(coach, (tx) =>
        tx.execute(sql`insert into audit_inbox (occasion_id, verb, way, event, account_id, organisation_id, role, groups, relations)
          values (${newId()}, ${verb}, 'page', 'x', ${account}, ${coach.membership.organisation.id}, 'coach', '{}', '{}')`),
      );
    await expect(add(doctor.account, "read")).rejects.toMatchObject(refused);
    await expect(add(coach.account, "write")).rejects.toMatchObject(refused);
    await add(coach.account, "read");
  });

  test("not even the role that keeps it changes a sealed line", async () => {
    for (const statement of [
      "update audit_line set event = ''",
      "delete from audit_line",
      "update audit_seal set number = 9",
      "delete from audit_key",
      "select 1 from candidacy_first_name",
      "select email from account",
    ]) {
      // eslint-disable-next-line no-await-in-loop -- one after the other
      await expect(
        store.database.as("overstap_audit", undefined, (tx) => tx.execute(sql.raw(statement))),
      ).rejects.toMatchObject(refused);
    }
  });

  test("switching it off works for the tables' owner only", async () => {
    const { coach } = all.actors;
    const change = sql`update candidacy_wishes set hours_max = hours_max where candidacy_id = ${all.people.anna}`;
    const off = sql`select set_config('overstap.audit', 'off', true)`;
    await as(coach, async (tx) => {
      await tx.execute(off);
      await tx.execute(change);
    });
    expect(await inbox()).toHaveLength(1);
    await store.database.asOwner(async (tx) => {
      await tx.execute(off);
      await tx.execute(change);
    });
    expect(await inbox()).toHaveLength(1);
  });
});

test("a line says of nobody by name whose it is, and without the key nobody can tell", async () => {
  const { coach } = all.actors;
  await as(coach, (tx) => readCandidacy(tx, coach, all.people.dirk));
  await sealAll(store.database, SECRET);
  const pseudonym = (who: string) =>
    owner<{ subject: Buffer }>(
      `select audit_pseudonym(inner_key, outer_key, candidacy_id) as subject from audit_key where candidacy_id = '${who}'`,
    );
  const [dirk] = await pseudonym(all.people.dirk);
  const lines = await owner<{ subject: Buffer; all: string }>(
    "select subject, audit_line::text as all from audit_line",
  );
  expect(lines.some(({ subject }) => subject?.equals(dirk!.subject))).toBe(true);
  for (const { all: text } of lines) {
    for (const id of Object.values(all.people)) expect(text).not.toContain(id);
  }
  await owner(`delete from audit_key where candidacy_id = '${all.people.dirk}'`);
  await as(coach, (tx) => readCandidacy(tx, coach, all.people.dirk));
  await sealAll(store.database, SECRET);
  const [again] = await pseudonym(all.people.dirk);
  expect(again!.subject.equals(dirk!.subject)).toBe(false);
});
