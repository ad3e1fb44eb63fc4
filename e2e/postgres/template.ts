import pg from "pg";
import { storePolicy } from "../../app/access/policy/storePolicy.ts";
import { openDatabase } from "../../app/platform/database/database.ts";
import { migrate } from "../../app/platform/database/migrate.ts";

/** Makes a database with all tables and the table of visibility, for tests to copy. */
export async function makeTemplate(server: pg.ClientConfig, name: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  const connection = { ...server, database: name };
  await migrate(connection);
  const database = openDatabase(connection);
  await database.asOwner(storePolicy);
  await database.close();
}
