import type { Client } from "pg";
import { ident, type Partition, quoted, type Table } from "./contents.ts";

type Trigger = { schema: string; name: string; trigger: string; enabled: "O" | "A" | "R" };
type Constraint = { schema: string; name: string; constraint: string; rule: string };

const enabling = { O: "enable", A: "enable always", R: "enable replica" } as const;

/**
 * Empties all tables and takes off, for the transaction that fills them, what would act on each row or
 * ask for rows that come later: triggers, and references from table to table. A reference that is put
 * back is checked for all rows at once.
 *
 * @returns puts all of it back
 */
export async function loosen(
  client: Client,
  tables: readonly Table[],
): Promise<() => Promise<void>> {
  const { rows: triggers } = await client.query<Trigger>(`
    select n.nspname as schema, c.relname as name, t.tgname as trigger, t.tgenabled as enabled
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled <> 'D' and n.nspname !~ '^pg_'`);
  const { rows: references } = await client.query<Constraint>(`
    select n.nspname as schema, c.relname as name, f.conname as constraint,
      pg_get_constraintdef(f.oid) as rule
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
    where f.contype = 'f' and f.conparentid = 0 and n.nspname !~ '^pg_'`);
  for (const one of triggers) {
    await client.query(`alter table ${quoted(one)} disable trigger ${ident(one.trigger)}`);
  }
  for (const one of references) {
    await client.query(`alter table ${quoted(one)} drop constraint ${ident(one.constraint)}`);
  }
  await client.query(`truncate ${tables.map(quoted).join(", ")}`);
  return async () => {
    for (const one of references) {
      await client.query(
        `alter table ${quoted(one)} add constraint ${ident(one.constraint)} ${one.rule}`,
      );
    }
    for (const one of triggers) {
      const statement = `${enabling[one.enabled]} trigger ${ident(one.trigger)}`;
      await client.query(`alter table ${quoted(one)} ${statement}`);
    }
  };
}

/** Makes the parts of a table that are in the backup and are not there yet. */
export async function makePartitions(
  client: Client,
  table: Table,
  there: readonly Partition[],
): Promise<void> {
  const names = new Set(there.map(({ name }) => name));
  for (const { name, from, to } of table.partitions) {
    if (names.has(name)) continue;
    const bounds = `from (${client.escapeLiteral(from)}) to (${client.escapeLiteral(to)})`;
    const part = quoted({ schema: table.schema, name });
    await client.query(`create table ${part} partition of ${quoted(table)} for values ${bounds}`);
  }
}
