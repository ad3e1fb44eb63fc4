import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** The folder of a PostgreSQL server's programs on this machine (Debian's), newest first; undefined without one. */
export function serverPrograms(): string | undefined {
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return undefined;
  return readdirSync(root)
    .toSorted((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, "bin"))
    .find((bin) => existsSync(join(bin, "postgres")));
}

/** A PostgreSQL server as an organisation would have it: over TCP, with an owner who is no superuser. */
export type PostgresServer = {
  host: string;
  port: number;
  /** May make databases and roles, and nothing else. */
  user: string;
  password: string;
  superuser: string;
  stop(): Promise<void>;
};

/** Starts such a server from the programs in a folder, on a free port of the loopback. */
export async function startServer(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "overstap-server-"));
  const root = process.getuid?.() === 0;
  if (root) chownSync(folder, 65534, 65534);
  const identity = root ? ["--reuid=65534", "--regid=65534", "--clear-groups"] : [];
  const run = (...command: string[]) =>
    ["setpriv", [...identity, "--pdeathsig", "INT", ...command]] as const;
  const data = join(folder, "data");
  const made = spawnSync(
    ...run(
      join(programs, "initdb"),
      "-D",
      data,
      "-U",
      "postgres",
      "--auth=trust",
      "--encoding=UTF8",
      "--locale=C",
    ),
    { encoding: "utf8", cwd: "/" },
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const port = await freePort();
  const [program, options] = run(
    join(programs, "postgres"),
    "-D",
    data,
    "-p",
    String(port),
    "-c",
    "listen_addresses=127.0.0.1",
    "-c",
    `unix_socket_directories=${folder}`,
    "-c",
    "fsync=off",
    "-c",
    "max_connections=100",
  );
  const server = spawn(program, options, { cwd: "/", stdio: "ignore" });
  const superuser = { host: "127.0.0.1", port, user: "postgres" };
  await ready(superuser);
  return {
    host: "127.0.0.1",
    port,
    user: "overstap_owner",
    password: "owner",
    superuser: "postgres",
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function ready(superuser: pg.ClientConfig): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new pg.Client({ ...superuser, database: "postgres" });
    try {
      await client.connect();
      await client.query("create role overstap_owner login createdb createrole password 'owner'");
      // Tests put tables back as a restore by other means would: without asking what refers to what.
      await client.query("grant set on parameter session_replication_role to overstap_owner");
      return;
    } catch (error) {
      if (tries > 400) throw error;
      await wait(50);
    } finally {
      await client.end().catch(() => {});
    }
  }
}

/** A port of the loopback that nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
