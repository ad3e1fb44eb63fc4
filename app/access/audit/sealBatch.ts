import { createHmac, randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { headSignature, lineHash, NOTHING_BEFORE, sealSignature, type ToldLine } from "./chain.ts";
import { auditAccountKey, auditHead, auditKey, auditSeal, type Head } from "./schema.ts";

/** Lines of one batch at most: a few seconds of the busiest day, and a fraction of a second of work. */
const AT_ONCE = 5000;
/** The chain of what is about nobody in a region: accounts, rows of lists, somebody who is gone. */
const NO_REGION = "00000000-0000-0000-0000-000000000000";

/**
 * Seals the oldest of what waits: gives each line its number and hash in the chain of its region, and the
 * person in it a pseudonym; signs how far the chains have come; and takes out what waited. All or nothing.
 *
 * @param tx of the role that keeps the audit
 * @param secret signs the seals
 * @returns whether more may wait
 */
export async function sealBatch(tx: Transaction, secret: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('overstap audit'))`);
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from audit_inbox order by id limit ${AT_ONCE}`,
  );
  if (rows.length === 0) return false;
  const ids = sql`any(${sql.param(rows.map(({ id }) => id))}::bigint[])`;
  await makeKeys(tx, ids);
  const sealedAt = new Date();
  const heads = await readHeads(tx);
  for (const [chain, waiting] of Map.groupBy(await readWaiting(tx, ids), (one) => one.chain)) {
    const before = heads.get(chain);
    const lines: (ToldLine & { hash: Buffer })[] = [];
    let hash = before ? Buffer.from(before.hash, "hex") : NOTHING_BEFORE;
    for (const one of waiting) {
      const line = { ...one, number: (before?.line ?? 0) + lines.length + 1 };
      hash = lineHash(hash, line);
      lines.push({ ...line, hash });
    }
    await addLines(tx, lines);
    const seal = {
      chain,
      number: (before?.seal ?? 0) + 1,
      firstLine: lines[0]!.number,
      lastLine: lines.at(-1)!.number,
      sealedAt,
      hash,
    };
    await tx.insert(auditSeal).values({ ...seal, signature: sealSignature(secret, seal) });
    heads.set(chain, {
      chain,
      seal: seal.number,
      line: seal.lastLine,
      hash: hash.toString("hex"),
    });
  }
  const head = {
    sealedAt,
    heads: [...heads.values()],
    signature: headSignature(secret, sealedAt, [...heads.values()]),
  };
  await tx
    .insert(auditHead)
    .values({ id: 1, ...head })
    .onConflictDoUpdate({ target: auditHead.id, set: head });
  await tx.execute(sql`delete from audit_inbox where id = ${ids}`);
  return rows.length === AT_ONCE;
}

async function readHeads(tx: Transaction): Promise<Map<string, Head>> {
  const [row] = await tx.select({ heads: auditHead.heads }).from(auditHead);
  return new Map((row?.heads ?? []).map((head) => [head.chain, head]));
}

/** Makes a key for everybody of whom something waits and who has none yet. */
async function makeKeys(tx: Transaction, ids: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct i.subject_id as id from audit_inbox i join candidacy c on c.id = i.subject_id
    where i.id = ${ids} and not exists (select from audit_key k where k.candidacy_id = i.subject_id)`);
  // Somebody taken away for good at this moment has none.
  if (rows.length > 0) {
    await tx
      .insert(auditKey)
      .values(rows.map(({ id: candidacyId }) => ({ candidacyId, ...newKey() })))
      .onConflictDoNothing();
  }
  const accounts = await tx.execute<{ id: string }>(sql`
    select distinct i.subject_account as id from audit_inbox i join account a on a.id = i.subject_account
    where i.id = ${ids} and not exists (select from audit_account_key k where k.account_id = i.subject_account)`);
  if (accounts.rows.length > 0) {
    await tx
      .insert(auditAccountKey)
      .values(accounts.rows.map(({ id: accountId }) => ({ accountId, ...newKey() })))
      .onConflictDoNothing();
  }
}

/** The two padded keys of an HMAC. */
function newKey() {
  const key = Buffer.concat([randomBytes(32), Buffer.alloc(32)]);
  const padded = (pad: number) => key.map((byte) => byte ^ pad) as Buffer;
  return { innerKey: padded(0x36), outerKey: padded(0x5c) };
}

type Waiting = Omit<ToldLine, "number">;

/** What waits, as it will be told: of one request, what was looked at of one person is one line. */
async function readWaiting(tx: Transaction, ids: ReturnType<typeof sql>): Promise<Waiting[]> {
  const { rows } = await tx.execute<Record<string, unknown>>(sql`
    with told as (
      select i.occasion_id, i.verb, i.way, i.event, i.account_id, i.organisation_id, i.role, i.subject_id, i.subject_account,
        min(i.id) as id, min(i.at) as at,
        array_agg(distinct g.name order by g.name) filter (where g.name is not null) as groups,
        array_agg(distinct r.kind order by r.kind) filter (where r.kind is not null) as relations
      from audit_inbox i left join lateral unnest(i.groups) g(name) on true
        left join lateral unnest(i.relations) r(kind) on true
      where i.id = ${ids}
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9)
    select coalesce(c.home_region_id, ${NO_REGION}::uuid) as chain, t.at, t.occasion_id, t.verb, t.way, t.event,
      t.account_id, t.organisation_id, t.role, coalesce(t.subject_id, t.subject_account) is not null as about,
      coalesce(audit_pseudonym(k.inner_key, k.outer_key, k.candidacy_id),
        audit_pseudonym(a.inner_key, a.outer_key, a.account_id)) as subject, coalesce(t.groups, '{}') as groups,
      coalesce(t.relations, (select array_agg(distinct r.kind order by r.kind) from relation r
        where r.candidacy_id = t.subject_id and (r.account_id = t.account_id or r.holder_id = t.organisation_id)
          and r.since <= current_date and (r.until is null or r.until >= current_date)), '{}') as relations
    from told t left join candidacy c on c.id = t.subject_id left join audit_key k on k.candidacy_id = c.id
      left join audit_account_key a on a.account_id = t.subject_account
    order by t.id`);
  return rows.map((row) => ({
    chain: String(row["chain"]),
    at: new Date(String(row["at"])),
    occasionId: String(row["occasion_id"]),
    verb: row["verb"] as ToldLine["verb"],
    way: String(row["way"]),
    event: String(row["event"]),
    accountId: row["account_id"] as string | null,
    organisationId: row["organisation_id"] as string | null,
    role: row["role"] as string | null,
    // Of somebody who is gone nobody has the key: the line stands there, and says of nobody whose it is.
    subject: (row["subject"] as Buffer | null) ?? (row["about"] ? ofNobody() : null),
    groups: row["groups"] as string[],
    relations: row["relations"] as string[],
  }));
}

const ofNobody = () => createHmac("sha256", randomBytes(32)).digest();

async function addLines(
  tx: Transaction,
  lines: readonly (ToldLine & { hash: Buffer })[],
): Promise<void> {
  const told = lines.map(({ subject, hash, at, ...line }) => ({
    ...line,
    at: at.toISOString(),
    subject: subject && `\\x${subject.toString("hex")}`,
    hash: `\\x${hash.toString("hex")}`,
  }));
  await tx.execute(sql`
    insert into audit_line (chain, number, at, occasion_id, verb, way, event, account_id, organisation_id, role,
      groups, relations, subject, hash)
    select chain, number, at, "occasionId", verb, way, event, "accountId", "organisationId", role,
      groups, relations, subject, hash
    from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as line (chain uuid, number bigint, at timestamptz,
      "occasionId" uuid, verb text, way text, event text, "accountId" uuid, "organisationId" uuid, role text,
      groups text[], relations text[], subject bytea, hash bytea)`);
}
