import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/node-postgres";
import { migrate as runMigrations } from "drizzle-orm/node-postgres/migrator";
import pg from "pg";
import { migrateJobs } from "../jobs/boss.ts";
import { prepareRoles } from "./prepareRoles.ts";

const folder = fileURLToPath(new URL("./migrations", import.meta.url));
/** Any number will do, as long as every start of the program asks for the same lock. */
const ONE_AT_A_TIME = 7_364_018_271;

/**
 * Brings the database's tables up to this version of the program; does nothing when they are.
 * Several programs may start at once: one migrates, the others wait.
 */
export async function migrate(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [ONE_AT_A_TIME]);
    await prepareRoles(client);
    await runMigrations(drizzle(client), {
      migrationsFolder: folder,
      migrationsSchema: "public",
      migrationsTable: "migration",
    });
    await migrateJobs(connection);
  } finally {
    await client.end();
  }
}
