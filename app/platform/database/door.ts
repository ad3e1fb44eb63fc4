import pg from "pg";
import { roleNames } from "./roles.ts";

/** Who connects to answer people: may become the application's role, and nobody else. */
const DOOR = "overstap_door";

/**
 * Makes the login through which people are answered, on the embedded database: one that can take on the
 * application's role only. Whatever a statement smuggles in, it cannot step back out of that role into the
 * owner of the tables, as it could on the owner's own connection.
 *
 * @param connection of the owner of everything
 * @returns how to connect by it
 */
export async function makeDoor<Connection extends pg.ClientConfig>(
  connection: Connection,
): Promise<Connection> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_roles where rolname = $1", [DOOR]);
    if (rowCount === 0) {
      await client.query(
        `create role ${DOOR} login noinherit nosuperuser nocreatedb nocreaterole nobypassrls`,
      );
    }
    await client.query(`grant overstap_app to ${DOOR}`);
  } finally {
    await client.end();
  }
  return { ...connection, user: DOOR };
}

/**
 * Looks whether a login that was made by hand on a server is such a one.
 *
 * @throws with what is wrong and the statements that mend it
 */
export async function checkDoor(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  try {
    await client.connect();
    const { rows } = await client.query<{ who: string; becomes: string[]; more: boolean }>(
      `select current_user as who, rolsuper or rolbypassrls as more,
         array(select r.rolname::text from pg_roles r where r.rolname = any ($1)
           and r.rolname <> current_user and pg_has_role(current_user, r.oid, 'MEMBER')) as becomes
       from pg_roles where rolname = current_user`,
      [roleNames],
    );
    const { who, becomes, more } = rows[0]!;
    if (!more && becomes.join() === "overstap_app") return;
    throw new Error(
      `APP_DATABASE_URL: the login "${who}" must be able to become overstap_app, and nobody else. As an administrator of the server, run:\n` +
        `  CREATE ROLE overstap_door LOGIN NOINHERIT NOBYPASSRLS PASSWORD '...';\n` +
        `  GRANT overstap_app TO overstap_door;`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}
