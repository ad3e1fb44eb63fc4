import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { candidacyReference } from "../candidacyReference.ts";
import { withMerged } from "../erasure/withMerged.ts";
import { copyParts, type CopyPart, held } from "./held.ts";

/** One row of a table, by its columns in the form `heldUntil`. */
export type CopyRow = Readonly<Record<string, unknown>>;

/** All that is held of somebody; the form of the file in JSON, documented in docs/own-copy.md. */
export type OwnCopy = {
  format: "overstap-own-copy 1";
  /** ISO 8601, UTC. */
  madeAt: string;
  /** The short neutral name of the candidacy. */
  reference: string;
  /** What each key of a row means, in the language of whoever asked. */
  keys: Readonly<Record<string, string>>;
  /** What the identifiers in it are called: accounts, organisations, regions, places. */
  names: Readonly<Record<string, string>>;
  /** By part, by table, its rows. */
  parts: Readonly<Partial<Record<CopyPart, Readonly<Record<string, readonly CopyRow[]>>>>>;
};

/**
 * Gathers all that is held of the person of a candidacy, as `held` says: the tables that the database has
 * decide, so what a later version adds is in it too.
 *
 * @param tx a transaction of the owner of the tables
 */
export async function gatherCopy(
  tx: Transaction,
  candidacyId: string,
  { madeAt, labelOf }: { madeAt: Date; labelOf: (key: string) => string },
): Promise<OwnCopy> {
  const candidacies = await withMerged(tx, [candidacyId]);
  const accounts = await ownAccounts(tx, candidacies);
  const there = await tablesThere(tx);
  const parts: Partial<Record<CopyPart, Record<string, CopyRow[]>>> = {};
  for (const part of copyParts) {
    for (const [table, { part: at, where, left }] of Object.entries(held)) {
      if (at !== part || !there.has(table)) continue;
      // oxlint-disable-next-line no-await-in-loop -- one transaction asks one thing at a time
      const { rows } = await tx.execute<{ row: Record<string, unknown> }>(
        sql`select to_jsonb(t) as row from ${sql.identifier(table)} t
          where ${filled(where, candidacies, accounts)} order by ${order(there.get(table)!)}`,
      );
      const kept = rows.map(({ row }) => rowOf(row, left ?? {}));
      if (kept.length > 0) (parts[part] ??= {})[camel(table)] = kept;
    }
  }
  return {
    format: "overstap-own-copy 1",
    madeAt: madeAt.toISOString(),
    reference: candidacyReference(candidacyId),
    keys: keysOf(parts, labelOf),
    names: await namesIn(tx, parts),
    parts,
  };
}

async function ownAccounts(tx: Transaction, candidacies: readonly string[]): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select distinct account_id as id from relation
    where kind = 'own' and account_id is not null and candidacy_id = any(${sql.param([...candidacies])}::uuid[])`);
  return rows.map(({ id }) => id);
}

/** The tables that the database has, each with its columns. */
async function tablesThere(tx: Transaction): Promise<Map<string, Set<string>>> {
  const { rows } = await tx.execute<{ table: string; columns: string[] }>(sql`
    select c.relname as table, array_agg(a.attname::text) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by c.relname`);
  return new Map(rows.map(({ table, columns }) => [table, new Set(columns)]));
}

/** The condition of a table with the identifiers in it; what stands in `held` is the program's own. */
function filled(where: string, candidacies: readonly string[], accounts: readonly string[]): SQL {
  const pieces = where
    .split(/(\$candidacies|\$accounts)/)
    .map((piece) =>
      piece === "$candidacies"
        ? sql`${sql.param([...candidacies])}::uuid[]`
        : piece === "$accounts"
          ? sql`${sql.param([...accounts])}::uuid[]`
          : sql.raw(piece),
    );
  return sql.join(pieces);
}

function order(columns: ReadonlySet<string>): SQL {
  const by = ["recorded_at", "created_at", "at", "since", "id"].find((one) => columns.has(one));
  return by ? sql`t.${sql.identifier(by)}` : sql`1`;
}

function rowOf(row: Record<string, unknown>, left: Readonly<Record<string, string>>): CopyRow {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !(column in left))
      .map(([column, value]) => [camel(column), value]),
  );
}

function keysOf(parts: OwnCopy["parts"], labelOf: (key: string) => string): Record<string, string> {
  const rows = Object.values(parts).flatMap((tables) => Object.values(tables).flat());
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].toSorted();
  return Object.fromEntries(keys.map((key) => [key, labelOf(key)]));
}

/** `held_until` → `heldUntil`. */
export function camel(name: string): string {
  return name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** What the identifiers in it are called, of what has a name that the person may know. */
async function namesIn(tx: Transaction, parts: unknown): Promise<Record<string, string>> {
  const ids = [...new Set(JSON.stringify(parts).match(uuid) ?? [])];
  if (ids.length === 0) return {};
  const among = sql`id = any(${sql.param(ids)}::uuid[])`;
  const { rows } = await tx.execute<{ id: string; name: string }>(sql`
    select id::text, name from account where ${among}
    union all select id::text, name from organisation where ${among}
    union all select id::text, name from region where ${among}
    union all select id::text, title_nl from opening where ${among}
    union all select id::text, plain_nl from task where ${among}`);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
