import type { Client } from "pg";

/** One partition of a table that is kept in parts by time; its bounds as PostgreSQL writes them. */
export type Partition = { name: string; from: string; to: string };

/** A table and the columns that are kept of it; what the database works out itself is not. */
export type Table = { schema: string; name: string; columns: string[]; partitions: Partition[] };

/** The last number that a sequence gave out. */
export type Sequence = { schema: string; name: string; value: string; called: boolean };

/** One step that the tables have taken, as the list of migrations has it. */
export type Step = { hash: string; at: number };

/** What the tables are: by which steps they came to be, and the version of the queue's own. */
export type Shape = { steps: Step[]; jobs: number };

/** A name as it stands in a statement. */
export function quoted({ schema, name }: { schema: string; name: string }): string {
  return `${ident(schema)}.${ident(name)}`;
}

export function ident(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Schemas that are not the server's own; parameters of the statement none. */
const ours = "n.nspname !~ '^pg_' and n.nspname <> 'information_schema'";
/** What belongs to an extension comes back with it. */
const noExtension = `not exists (select 1 from pg_depend x
  where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')`;

/** Every table of the database, those in parts as one, in the order of their names. */
export async function tablesOf(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    select n.nspname as schema, c.relname as name,
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attname) as columns,
      coalesce((select jsonb_agg(jsonb_build_object('name', p.relname,
          'from', substring(b.bound from $$^FOR VALUES FROM \\('([^']+)'\\)$$),
          'to', substring(b.bound from $$TO \\('([^']+)'\\)$$)) order by p.relname)
        from pg_inherits i join pg_class p on p.oid = i.inhrelid,
          pg_get_expr(p.relpartbound, p.oid) as b (bound)
        where i.inhparent = c.oid and b.bound like 'FOR VALUES FROM%'), '[]') as partitions
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind in ('r', 'p') and not c.relispartition and ${noExtension}
    order by n.nspname collate "C", c.relname collate "C"`);
  return rows;
}

/** Every sequence and where it stands. (It may run ahead of the tables, never behind.) */
export async function sequencesOf(client: Client): Promise<Sequence[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(`
    select n.nspname as schema, c.relname as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind = 'S' and ${noExtension}
    order by n.nspname collate "C", c.relname collate "C"`);
  const all: Sequence[] = [];
  for (const one of rows) {
    const { rows: at } = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(one)}`,
    );
    all.push({ ...one, ...at[0]! });
  }
  return all;
}

/** By which steps the tables came to be; undefined when these are no tables of Overstap. */
export async function shapeOf(client: Client): Promise<Shape | undefined> {
  const { rows: found } = await client.query<{ migration: string | null; jobs: string | null }>(
    "select to_regclass('public.migration') as migration, to_regclass('pgboss.version') as jobs",
  );
  if (!found[0]?.migration || !found[0].jobs) return undefined;
  const { rows: steps } = await client.query<Step>(
    "select hash, created_at::float8 as at from public.migration order by created_at, id",
  );
  const { rows: jobs } = await client.query<{ version: number }>(
    "select version from pgboss.version",
  );
  return { steps, jobs: jobs[0]?.version ?? 0 };
}

/** Settings in which values have one text form, whoever's server it is. */
export const plainText = `set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres';
  set timezone = 'UTC'; set extra_float_digits = 1; set bytea_output = 'hex';
  set client_encoding = 'UTF8'; set xmloption = 'content'; set row_security = off;
  set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`;
