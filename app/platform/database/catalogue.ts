import type pg from "pg";

/** The tables and columns of the database by the numbers that its answers carry. */
export type Catalogue = () => Promise<ReadonlyMap<number, CataloguedTable>>;
export type CataloguedTable = { name: string; columns: ReadonlyMap<number, string> };

/** The tables of a database, asked once when first needed: they change only while the program is down. */
export function catalogueOf(pool: pg.Pool): Catalogue {
  let asked: Promise<ReadonlyMap<number, CataloguedTable>> | undefined;
  return () => {
    asked ??= read(pool).catch((error: unknown) => {
      // The next one asks again.
      asked = undefined;
      throw error;
    });
    return asked;
  };
}

async function read(pool: pg.Pool): Promise<ReadonlyMap<number, CataloguedTable>> {
  const { rows } = await pool.query<{
    id: number;
    name: string;
    numbers: number[];
    columns: string[];
  }>(`select c.oid::int8::int as id, c.relname::text as name, array_agg(a.attnum::int order by a.attnum) as numbers,
      array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
      and a.attnum > 0 and not a.attisdropped
    group by c.oid, c.relname`);
  return new Map(
    rows.map(({ id, name, numbers, columns }) => [
      id,
      { name, columns: new Map(numbers.map((number, at) => [number, columns[at]!])) },
    ]),
  );
}
