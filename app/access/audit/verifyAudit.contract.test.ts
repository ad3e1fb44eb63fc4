import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestDatabase } from "../../platform/database/testDatabase.ts";
import type { PeopleFixture } from "../../people/fixture/peopleFixture.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { openWatchedStore, SECRET, type WatchedStore } from "./fixture/watchedStore.ts";
import { sealAll } from "./sealAudit.ts";
import { signAnew, signedBy } from "./signAnew.ts";
import { verifyAudit } from "./verifyAudit.ts";

let store: TestDatabase;
let all: PeopleFixture;
let owner: WatchedStore["owner"];
let as: WatchedStore["as"];
let close: WatchedStore["close"];
beforeAll(async () => {
  ({ store, all, owner, as, close } = await openWatchedStore());
});
afterAll(() => close());

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
