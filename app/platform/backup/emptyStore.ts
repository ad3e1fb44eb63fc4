import type { Client } from "pg";

/** Whether a database holds no table at all (beside those of extensions). */
export async function isEmpty(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ empty: boolean }>(`
    select not exists (select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        and not exists (select 1 from pg_depend x
          where x.classid = 'pg_class'::regclass and x.objid = c.oid and x.deptype = 'e')) as empty`);
  return rows[0]!.empty;
}

/**
 * Takes away all that a restore had made in a database that was empty before it: the mark of the
 * restore stays. Only for a database that has the mark.
 */
export async function emptyStore(client: Client): Promise<void> {
  await client.query(`do $$
    declare statements text[]; statement text;
    begin
      select array_agg(what order by turn) into statements from (
        select 1 as turn, format('drop schema if exists %I cascade', nspname) as what
        from pg_namespace n
        where nspname !~ '^pg_' and nspname not in ('public', 'information_schema')
          and nspowner = current_user::regrole
          and not exists (select 1 from pg_depend x where x.objid = n.oid and x.deptype = 'e')
        union all
        -- Sequences after the tables that they go with.
        select case relkind when 'S' then 3 else 2 end, format('drop %s if exists public.%I cascade',
          case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence'
            else 'table' end, relname)
        from pg_class c
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
          and relname <> 'restore_under_way'
          and not exists (select 1 from pg_depend x where x.objid = c.oid and x.deptype = 'e')
        union all
        select 4, format('drop routine if exists public.%I(%s) cascade', proname,
          pg_get_function_identity_arguments(p.oid))
        from pg_proc p
        where pronamespace = 'public'::regnamespace
          and not exists (select 1 from pg_depend x where x.objid = p.oid and x.deptype = 'e')
        union all
        select 5, format('drop type if exists public.%I cascade', typname)
        from pg_type t
        where typnamespace = 'public'::regnamespace and typtype in ('e', 'd')
          and not exists (select 1 from pg_depend x where x.objid = t.oid and x.deptype = 'e')
      ) as all_of_it;
      foreach statement in array coalesce(statements, '{}') loop execute statement; end loop;
    end $$`);
}
