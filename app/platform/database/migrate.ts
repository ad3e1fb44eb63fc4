import { fileURLToPath } from "node:url";
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres";
import { type MigrationMeta, readMigrationFiles } from "drizzle-orm/migrator";
import pg from "pg";
import { migrateJobs } from "../jobs/boss.ts";
import { prepareRoles } from "./prepareRoles.ts";
import { refuseHalfRestored } from "./restoreMark.ts";

const list = {
  migrationsFolder: fileURLToPath(new URL("./migrations", import.meta.url)),
  migrationsSchema: "public",
  migrationsTable: "migration",
};
/** Any number will do, as long as every start of the program asks for the same lock. */
export const ONE_AT_A_TIME = 7_364_018_271;

/**
 * Brings the database's tables up to this version of the program; does nothing when they are.
 * Several programs may start at once: one migrates, the others wait.
 *
 * @throws when a restore was broken off half-way
 */
export async function migrate(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [ONE_AT_A_TIME]);
    await refuseHalfRestored(client);
    await bringUpToDate(client, connection);
  } finally {
    await client.end();
  }
}

/** What `migrate` does, for whoever holds the lock already. */
export async function bringUpToDate(client: pg.Client, connection: pg.ClientConfig): Promise<void> {
  await makeTables(client, migrations());
  await migrateJobs(connection);
}

/** All steps that this version of the program knows, the oldest first. */
export function migrations(): MigrationMeta[] {
  return readMigrationFiles(list);
}

/** Makes the roles, and takes those of these steps that the database has not taken yet. */
export async function makeTables(client: pg.Client, steps: MigrationMeta[]): Promise<void> {
  await prepareRoles(client);
  const { dialect, session } = drizzle(client) as unknown as Migrating;
  await dialect.migrate(steps, session, list);
}

/** The library's own way to take steps, which it offers for whole folders only. */
type Migrating = {
  dialect: { migrate(steps: MigrationMeta[], session: unknown, how: typeof list): Promise<void> };
  session: NodePgDatabase["_"]["session"];
};
