import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { joinEmbedded } from "../../app/platform/database/embedded.ts";
import { clusterOf } from "../lifecycle/postgresProcesses.ts";
import { freePort } from "../postgres/server.ts";
import { type Demonstrator, demonstrators } from "../program/demonstrators.ts";
import { startProgram } from "../program/program.ts";
import { signIn, type Visitor } from "../program/visitor.ts";

/** Somebody who means harm and has an account. */
export type Attacker = { who: Demonstrator; visitor: Visitor };

/** A program of its own with the demonstration, and its database to see what came of an attack. */
export type Target = {
  url: string;
  /** One account of each role, signed in; the administrators last, who can end others' roles. */
  attackers: Attacker[];
  sql<Row extends object>(statement: string, parameters?: unknown[]): Promise<Row[]>;
  /** Stops it, and gives the errors that it told in its log. */
  close(): Promise<string[]>;
};

/** Starts it; callers are told apart by a proxy's header, so that tries of one do not count for another. */
export async function startTarget(): Promise<Target> {
  const data = mkdtempSync(join(tmpdir(), "overstap-attack-"));
  const program = await startProgram({
    options: ["--port", String(await freePort()), "--data", data, "--demo"],
    environment: { TRUSTED_PROXIES: "1" },
  });
  const client = new pg.Client(await joinEmbedded(data));
  client.on("error", () => {});
  await client.connect();
  await client.query("set row_security = off");
  const one = [...new Map(demonstrators.map((who) => [who.role, who])).values()];
  const last = (who: Demonstrator) => (who.role === "administrator" ? 1 : 0);
  const attackers = await Promise.all(
    one
      .toSorted((a, b) => last(a) - last(b))
      .map(async (who) => ({ who, visitor: await signIn(program.url, who.account.email) })),
  );
  return {
    url: program.url,
    attackers,
    sql: async <Row extends object>(statement: string, parameters: unknown[] = []) =>
      (await client.query<Row>(statement, parameters)).rows,
    async close() {
      await client.end();
      const { err } = await program.stop();
      for (const each of [clusterOf(data), data]) rmSync(each, { recursive: true, force: true });
      return err.split("\n").filter((line) => /"level":"(?:error|fatal)"/.test(line));
    },
  };
}
