import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import { type Database, openDatabase } from "./database.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** How to reach the server of this run, with a migrated database named `template` to copy. */
    postgres: { host: string; port: number; user: string; password?: string; template: string };
  }
}

/** A database of a test's own, empty but for its tables; gone after `close`. */
export type TestDatabase = {
  database: Database;
  connection: pg.PoolConfig;
  close(): Promise<void>;
};

/** Copies the migrated template of this run; takes some tenths of a second. */
export function openTestDatabase(): Promise<TestDatabase> {
  return openCopy(inject("postgres").template);
}

/** A database without any table. */
export function openEmptyDatabase(): Promise<TestDatabase> {
  return openCopy("template0");
}

async function openCopy(template: string): Promise<TestDatabase> {
  const { template: _own, ...server } = inject("postgres");
  const name = `test_${randomBytes(6).toString("hex")}`;
  // File by file: the usual way writes each page into the log first, which takes three times as long.
  await asServer(server, `create database ${name} template ${template} strategy file_copy`);
  const connection = { ...server, database: name };
  const database = openDatabase(connection);
  return {
    database,
    connection,
    async close() {
      await database.close();
      await asServer(server, `drop database ${name} with (force)`);
    },
  };
}

async function asServer(server: pg.ClientConfig, statement: string): Promise<void> {
  const client = new pg.Client({ ...server, database: "postgres" });
  await client.connect();
  try {
    // Two copies at once of one template make the server refuse the second for a moment.
    for (let tries = 0; ; tries++) {
      try {
        await client.query(statement);
        return;
      } catch (error) {
        if ((error as { code?: string }).code !== "55006" || tries > 200) throw error;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  } finally {
    await client.end();
  }
}
