import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";

/** Asks the database of the run's program, past the program: as somebody would who sits at the machine. */
export async function askDatabase<Row extends object>(
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({
    host: readFileSync(join(inject("program").data, "sockets"), "utf8").trim(),
    port: 5432,
    user: "overstap",
    database: "overstap",
  });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
