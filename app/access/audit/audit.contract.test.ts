import { sql } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { type Database, openDatabase } from "../../platform/database/database.ts";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { newId } from "../../platform/ids.ts";
import { fillPeople, type PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { type Actor, actorSettings } from "../actor.ts";
import { lookingOnce, onOccasion } from "./occasion.ts";
import { sealAll } from "./sealAudit.ts";
import { signAnew, signedBy } from "./signAnew.ts";
import { verifyAudit } from "./verifyAudit.ts";
import { auditWitness } from "./witness.ts";
import { writeLooks } from "./writeLooks.ts";

const SECRET = "a secret of the tests, long enough";
let store: TestDatabase;
let watched: Database;
let all: PeopleFixture;
beforeAll(async () => {
  store = await openTestDatabase();
  all = await fillPeople(store.database);
  watched = openDatabase(store.connection, auditWitness);
});
afterAll(async () => {
  await watched.close();
  await store.close();
});
beforeEach(() => sealAll(store.database, SECRET));

const owner = async <T>(statement: string) =>
  (await store.database.asOwner((tx) => tx.execute(sql.raw(statement)))).rows as T[];
const inbox = () =>
  owner<{
    verb: string;
    event: string;
    way: string;
    account_id: string | null;
    role: string | null;
    subject_id: string;
    groups: string[];
    relations: string[];
  }>("select * from audit_inbox order by id");
const as = <T>(actor: Actor, work: Parameters<Database["as"]>[2]) =>
  watched.as("overstap_app", actorSettings(actor), work) as Promise<T>;

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
      screening: "made by weighing, of what is told already",
      screened_pair: "idem",
      screened_gain: "idem",
      region_run_pair: "idem",
      screening_due: "idem",
      places_seen: "which places somebody has looked at, themselves",
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

describe("verifying", () => {
  /** Does something to the audit as a superuser would, looks, and takes it back. */
  async function after(...statements: string[]) {
    const back = new Error("back");
    let faults: unknown;
    try {
      await store.database.asOwner(async (tx) => {
        for (const statement of statements) await tx.execute(sql.raw(statement));
        ({ faults } = await verifyAudit(tx, SECRET, kept));
        throw back;
      });
    } catch (error) {
      if (error !== back) throw error;
    }
    return faults as { kind: string; line?: number; chain?: string }[];
  }
  const verify = (secret = SECRET) => store.database.asOwner((tx) => verifyAudit(tx, secret, kept));
  let kept: Awaited<ReturnType<typeof verifyAudit>>["heads"] = [];
  let chain: string;
  beforeAll(async () => {
    const { coach } = all.actors;
    for (let times = 0; times < 3; times++) {
      // eslint-disable-next-line no-await-in-loop -- batch by batch
      await as(coach, (tx) => listCandidacies(tx, coach, everybody));
      // eslint-disable-next-line no-await-in-loop -- as above
      await sealAll(store.database, SECRET);
    }
    const { heads } = await store.database.asOwner((tx) => verifyAudit(tx, SECRET));
    kept = heads;
    chain = heads.toSorted((a, b) => b.line - a.line)[0]!.chain;
  });
  let read: number;
  beforeAll(async () => {
    const [line] = await owner<{ number: string }>(
      `select min(number) as number from audit_line where chain = '${chain}' and verb = 'read'`,
    );
    read = Number(line!.number);
  });
  const where = (line: number) => `where chain = '${chain}' and number = ${line}`;

  test("what was sealed holds, with a head kept elsewhere too", async () => {
    const { faults, lines, seals } = await verify();
    expect(faults).toEqual([]);
    expect(lines).toBeGreaterThan(8);
    expect(seals).toBeGreaterThan(3);
  });

  test.each([
    ["event = 'other'"],
    ["groups = '{}'"],
    ["account_id = gen_random_uuid()"],
    ["role = null"],
    ["subject = sha256('')"],
    ["at = at + interval '1 ms'"],
    ["verb = 'write'"],
    ["relations = array['own']"],
    ["hash = sha256('')"],
  ])("a line whose %s was changed is named", async (change) => {
    const faults = await after(`update audit_line set ${change} ${where(read)}`);
    expect(faults).toContainEqual({ kind: "changed", chain, line: read });
    expect(faults.every((one) => one.chain === chain)).toBe(true);
  });

  test("a line taken out is named, from the middle, the beginning and the end", async () => {
    expect(await after(`delete from audit_line ${where(3)}`)).toContainEqual({
      kind: "gap",
      chain,
      from: 3,
      to: 3,
    });
    expect(await after(`delete from audit_line ${where(1)}`)).toContainEqual({
      kind: "gap",
      chain,
      from: 1,
      to: 1,
    });
    const [{ last }] = (await owner<{ last: number }>(
      `select max(number)::int as last from audit_line where chain = '${chain}'`,
    )) as [{ last: number }];
    expect(await after(`delete from audit_line ${where(last)}`)).toEqual([
      { kind: "cut", chain, line: last - 1, known: last },
    ]);
  });

  test("two lines that changed places are named", async () => {
    const faults = await after(
      `update audit_line set number = -1 ${where(2)}`,
      `update audit_line set number = 2 ${where(3)}`,
      `update audit_line set number = 3 ${where(-1)}`,
    );
    expect(faults).toContainEqual({ kind: "changed", chain, line: 2 });
  });

  test("a chain cut off with its seals and head is named, by the head that was kept", async () => {
    const statements = [
      `delete from audit_line where chain = '${chain}' and number > (select min(last_line) from audit_seal where chain = '${chain}')`,
      `delete from audit_seal where chain = '${chain}' and number > 1`,
    ];
    expect((await after(...statements)).map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["cut", "seal"]),
    );
    // An older record of the heads, rightly signed then, put back: only what was kept elsewhere knows.
    const [head] = await owner<{ id: number }>("select id from audit_head");
    expect(head).toBeDefined();
    expect(await after(...statements, "delete from audit_head")).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: "head" })]),
    );
  });

  test("a whole chain taken away is named", async () => {
    const faults = await after(
      `delete from audit_line where chain = '${chain}'`,
      `delete from audit_seal where chain = '${chain}'`,
    );
    expect(faults).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: "cut", chain, line: 0 })]),
    );
  });

  test("a line added after the last seal is named", async () => {
    const faults =
      await after(`insert into audit_line (chain, number, at, occasion_id, verb, way, event, groups, relations, hash)
      select chain, number + 1, at, occasion_id, verb, way, event, groups, relations, hash from audit_line
      where chain = '${chain}' order by number desc limit 1`);
    expect(faults.map(({ kind }) => kind)).toEqual(["changed", "unsealed"]);
  });

  test("a seal that was changed or taken out is named", async () => {
    expect(
      await after(
        `update audit_seal set sealed_at = now() where chain = '${chain}' and number = 2`,
      ),
    ).toEqual([{ kind: "seal", chain, seal: 2 }]);
    expect(
      await after(`delete from audit_seal where chain = '${chain}' and number = 1`),
    ).toContainEqual({ kind: "seal", chain, seal: 1 });
  });

  test("whoever writes the chain anew lacks the secret to sign it", async () => {
    const forged = await store.database.asOwner((tx) => verifyAudit(tx, "another secret"));
    expect(forged.faults.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["head", "seal"]));
  });

  test("another secret signs all of it anew, after all of it held by the one before", async () => {
    const NEXT = "the next secret of the tests, as long";
    const verified = (secret: string) =>
      store.database.asOwner(async (tx) => (await verifyAudit(tx, secret)).faults);
    const asked = (older: string[]) =>
      store.database.asOwner((tx) => signAnew(tx, NEXT, older)) as Promise<{
        signed?: number;
        faults?: unknown[];
      }>;
    const last = () => store.database.asOwner((tx) => signedBy(tx, NEXT, [SECRET]));
    expect(await last()).toBe("older");
    // Without the one before, and when anything was changed, nothing is signed.
    expect((await asked([])).faults).not.toEqual([]);
    expect(await verified(SECRET)).toEqual([]);
    // Sealing went on with the next one before anybody signed anew.
    await owner(
      "insert into audit_inbox (occasion_id, verb, way, event, groups, relations) values (gen_random_uuid(), 'read', 'job', 'test.next', '{}', '{}')",
    );
    await sealAll(store.database, NEXT);
    expect(await verified(NEXT)).not.toEqual([]);
    expect((await asked([SECRET])).signed).toBeGreaterThan(1);
    expect(await verified(NEXT)).toEqual([]);
    expect(await verified(SECRET)).not.toEqual([]);
    expect(await last()).toBe("this");
    expect(
      (await store.database.asOwner((tx) => signAnew(tx, SECRET, [NEXT]))) as object,
    ).toHaveProperty("signed");
  });
});
