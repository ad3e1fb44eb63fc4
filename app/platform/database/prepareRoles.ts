import type { Client } from "pg";
import { roleNames } from "./roles.ts";

/**
 * Makes the roles of the program where they are missing and lets the connected user take them on.
 *
 * @throws when the connected user lacks a right; the message names it and the statements that mend it.
 */
export async function prepareRoles(client: Client): Promise<void> {
  await requireVersion(client);
  await requireCreate(client);
  const missing: string[] = [];
  for (const role of roleNames) missing.push(...(await statementsFor(client, role)));
  try {
    for (const statement of missing) await client.query(statement).catch(ignoreSameMoment);
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    throw new Error(
      `The database user ${client.user} may not make the roles of Overstap. As an administrator of the server, run:\n` +
        missing.map((statement) => `  ${statement};`).join("\n"),
      { cause: error },
    );
  }
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  );
  const version = rows[0]!.version;
  if (version < 150_000) {
    throw new Error(
      `PostgreSQL 15 or later is needed; the server is ${Math.floor(version / 10_000)}.`,
    );
  }
}

/** With grant option: what reads the audit belongs to a role of its own, which is let in while it is made. */
async function requireCreate(client: Client): Promise<void> {
  const { rows } = await client.query<{ who: string; name: string; may: boolean }>(
    `select current_user as who, current_database() as name,
       has_database_privilege(current_database(), 'CREATE')
         and has_schema_privilege('public', 'CREATE WITH GRANT OPTION') as may`,
  );
  const { who, name, may } = rows[0]!;
  if (!may) {
    throw new Error(
      `The database user ${who} may not make tables. As the database's owner, run:\n` +
        `  GRANT CREATE ON DATABASE "${name}" TO "${who}";\n` +
        `  GRANT CREATE ON SCHEMA public TO "${who}" WITH GRANT OPTION;`,
    );
  }
}

/** What must still be said to the server so that the connected user can take on a role. */
async function statementsFor(client: Client, role: string): Promise<string[]> {
  const { rows } = await client.query<{ who: string; there: boolean; member: boolean }>(
    `select current_user as who, r.oid is not null as there,
       coalesce(pg_has_role(current_user, r.oid, case
         when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end), false) as member
     from (select 1) one left join pg_roles r on r.rolname = $1`,
    [role],
  );
  const { who, there, member } = rows[0]!;
  if (member) return [];
  return [
    ...(there ? [] : [`CREATE ROLE ${role} NOLOGIN NOBYPASSRLS`]),
    `GRANT ${role} TO "${who}"`,
  ];
}

/** Two programs that start at once may both make the role; the second finds it there. */
function ignoreSameMoment(error: { code?: string }): void {
  if (error.code !== "42710" && error.code !== "23505") throw error;
}
