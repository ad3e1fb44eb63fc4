import { type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { insertMany } from "../../platform/database/insertMany.ts";
import { erasureFlag } from "./schema.ts";
import type { Traces } from "./tracesOf.ts";

/** Names of somebody else, who may be called the same; and what tells of nobody. */
const othersNames: Readonly<Record<string, readonly string[]>> = {
  account: ["name", "email", "image"],
  account_session: ["token", "user_agent", "ip_address"],
  account_credential: [],
  candidacy_first_name: ["first_name", "plain"],
  candidacy_identity: ["last_name", "plain", "sorted", "email", "phone"],
  candidacy_town: ["town", "municipality", "plain"],
  invitation: ["name", "email"],
  mail: ["recipient"],
  organisation: ["name"],
  region: ["name", "slug"],
};
/** More than these and a name is a common word. */
const MOST = 200;
const SHORTEST_NAME = 3;

type Column = { table: string; column: string; key: string; owned: boolean; about: boolean };

/**
 * Finds where words of others still name somebody who was wiped, in every table that the database has, and
 * notes where for a person to look: the coach of who it is about, who wrote it, or an administrator. A
 * last name, address or number counts anywhere; a first name only at organisations that knew the person.
 *
 * @param tx a transaction of the owner of the tables, after the person is gone
 * @returns how many places were noted
 */
export async function flagWords(
  tx: Transaction,
  erasureId: string,
  traces: Traces,
): Promise<number> {
  const sure = patternOf([
    ...traces.lastNames.filter((name) => name.length >= SHORTEST_NAME),
    ...traces.emails,
    ...traces.phones,
  ]);
  const first = patternOf(traces.firstNames.filter((name) => name.length >= SHORTEST_NAME));
  if (!sure && !first) return 0;
  const found: (typeof erasureFlag.$inferInsert)[] = [];
  for (const one of await columnsOf(tx)) {
    if (found.length >= MOST) break;
    const { rows } = await tx.execute<{
      id: string;
      organisation: string | null;
      about: string | null;
    }>(search(one, { sure, first, traces }));
    for (const row of rows.slice(0, MOST - found.length)) {
      found.push({
        id: newId(),
        erasureId,
        organisationId: row.organisation ?? traces.organisationIds[0]!,
        place: `${one.table}.${one.column}.${one.key}`,
        row: row.id,
        aboutId: row.about,
        accountId: await whoLooks(tx, row.about),
      });
    }
  }
  await insertMany(tx, erasureFlag, found);
  return found.length;
}

/** Names as one pattern of PostgreSQL that finds whole words; undefined for none. */
function patternOf(names: readonly string[]): string | undefined {
  const escaped = names.map((name) => name.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&"));
  return escaped.length > 0 ? `(^|\\W)(${escaped.join("|")})(\\W|$)` : undefined;
}

function search(
  { table, column, key, owned, about }: Column,
  { sure, first, traces }: { sure: string | undefined; first: string | undefined; traces: Traces },
): SQL {
  const words = sql`t.${sql.identifier(column)}::text`;
  const organisation = owned ? sql`t.organisation_id` : sql`null::uuid`;
  const known = sql`${organisation} = any(${sql.param(traces.organisationIds)}::uuid[])`;
  const namesOfOthers =
    table === "change"
      ? sql`t.field_group is distinct from 'firstName' and t.field_group is distinct from 'identity'`
      : sql`true`;
  return sql`select t.${sql.identifier(key)}::text as id, ${organisation} as organisation,
      ${about ? sql`t.candidacy_id` : sql`null::uuid`} as about
    from ${sql.identifier(table)} t
    where ${namesOfOthers} and (
      ${sure ? sql`${words} ~* ${sure}` : sql`false`}
      ${first && owned ? sql`or (${known} and ${words} ~ ${first})` : sql``})
    limit ${MOST}`;
}

/** Every column of words in a table whose rows can be named by one identifier. */
async function columnsOf(tx: Transaction): Promise<Column[]> {
  const { rows } = await tx.execute<Column>(sql`
    select c.relname as table, a.attname as column, k.attname as key,
      exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'organisation_id') as owned,
      exists (select 1 from pg_attribute o where o.attrelid = c.oid and o.attname = 'candidacy_id') as about
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    join pg_index i on i.indrelid = c.oid and i.indisprimary and i.indnatts = 1
    join pg_attribute k on k.attrelid = c.oid and k.attnum = i.indkey[0] and k.atttypid = 'uuid'::regtype
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and a.atttypid in ('text'::regtype, 'varchar'::regtype, 'jsonb'::regtype, 'text[]'::regtype)
      and c.relname not like 'erasure%'
    order by 1, 2`);
  return rows.filter(({ table, column }) => {
    const left = othersNames[table];
    return left === undefined || (left.length > 0 && !left.includes(column));
  });
}

/** The coach of who the words are about; null for nobody. */
async function whoLooks(tx: Transaction, about: string | null): Promise<string | null> {
  if (about === null) return null;
  const { rows } = await tx.execute<{ id: string }>(sql`
    select account_id as id from relation
    where candidacy_id = ${about} and kind = 'assigned' and account_id is not null
      and since <= current_date and (until is null or until >= current_date) order by recorded_at limit 1`);
  return rows[0]?.id ?? null;
}
