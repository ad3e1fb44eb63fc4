import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import {
  asNobody,
  type EmbeddedPlace,
  findEmbeddedPlace,
  makePrivateFolder,
} from "./embeddedPlace.ts";

/** A running embedded PostgreSQL. */
export type EmbeddedDatabase = {
  /** How to connect, as the owner of everything. */
  connection: { host: string; port: number; user: string; database: string };
  /** Resolves when the server has ended, by our wish or not. */
  ended: Promise<void>;
  /** Stops the server and waits until it has. */
  stop(): Promise<void>;
};

const PORT = 5432;
const LOCK_PATIENCE_MS = 10_000;
const START_PATIENCE_MS = 120_000;
const JOIN_PATIENCE_MS = 30_000;

/**
 * Starts the embedded PostgreSQL on a data folder, making the cluster when there is none.
 * It listens on a private socket only, and ends with the process that started it.
 *
 * @throws when another PostgreSQL runs on the folder, or it does not start; the message says why.
 */
export async function startEmbedded(dataFolder: string): Promise<EmbeddedDatabase> {
  const place = findEmbeddedPlace(dataFolder);
  if (!existsSync(join(place.cluster, "PG_VERSION"))) makeCluster(place);
  const sockets = makeSocketFolder(dataFolder, place.runAs);
  const lockedUntil = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const server = spawnServer(place, sockets);
    const outcome = await waitUntilReady(server, sockets);
    if (outcome === "ready") return running(server, sockets);
    const locked = /lock file|pre-existing shared memory/.test(outcome);
    if (!locked || Date.now() > lockedUntil) {
      rmSync(sockets, { recursive: true, force: true });
      throw new Error(
        locked
          ? `Another program already runs on the folder ${dataFolder}. Stop it first, or give --data another folder.`
          : `PostgreSQL did not start on ${place.cluster}:\n${outcome}`,
      );
    }
    // A server killed a moment ago may still be letting go of its lock.
    await wait(300);
  }
}

/** Whether a data folder holds a cluster; makes nothing. */
export function hasCluster(dataFolder: string): boolean {
  return (
    existsSync(dataFolder) && existsSync(join(findEmbeddedPlace(dataFolder).cluster, "PG_VERSION"))
  );
}

/**
 * How to connect to the embedded PostgreSQL that another program runs on a data folder.
 *
 * @throws when it does not answer, though the program has had time to start it
 */
export async function joinEmbedded(dataFolder: string): Promise<EmbeddedDatabase["connection"]> {
  const until = Date.now() + JOIN_PATIENCE_MS;
  for (;;) {
    const note = join(dataFolder, "sockets");
    const host = existsSync(note) ? readFileSync(note, "utf8") : "";
    if (host !== "" && (await answers(host, false))) return connectionAt(host);
    if (Date.now() > until) {
      throw new Error(`The database of the program that runs on ${dataFolder} does not answer.`);
    }
    await wait(200);
  }
}

function connectionAt(host: string): EmbeddedDatabase["connection"] {
  return { host, port: PORT, user: "overstap", database: "overstap" };
}

/**
 * A private folder for the sockets of this start. The data folder remembers its name, so that the one
 * of a program that was killed is taken away.
 */
function makeSocketFolder(dataFolder: string, owner: number | undefined): string {
  const note = join(dataFolder, "sockets");
  const left = existsSync(note) ? readFileSync(note, "utf8") : "";
  if (/^overstap-\w{6}$/.test(basename(left)) && dirname(left) === socketParent()) {
    rmSync(left, { recursive: true, force: true });
  }
  const sockets = mkdtempSync(join(socketParent(), "overstap-"));
  writeFileSync(note, sockets);
  makePrivateFolder(sockets, owner);
  return sockets;
}

/** Socket paths are limited to 107 bytes, so a short folder is chosen. */
function socketParent(): string {
  return tmpdir().length < 70 ? tmpdir() : "/tmp";
}

function command(place: EmbeddedPlace, program: string): [string, string[]] {
  const identity = place.runAs === undefined ? [] : asNobody();
  return ["setpriv", [...identity, "--pdeathsig", "INT", join(place.programs, "bin", program)]];
}

function makeCluster(place: EmbeddedPlace): void {
  // Made beside its place and then moved, so that a kill half-way leaves no half cluster.
  const making = `${place.cluster}.making`;
  rmSync(making, { recursive: true, force: true });
  makePrivateFolder(making, place.runAs);
  const [program, identity] = command(place, "initdb");
  const made = spawnSync(
    program,
    [
      ...identity,
      "-D",
      making,
      "-U",
      "overstap",
      "--auth=trust",
      "--encoding=UTF8",
      "--locale=C",
      "--data-checksums",
    ],
    { encoding: "utf8", cwd: "/" },
  );
  if (made.status !== 0) {
    throw new Error(`The database could not be made:\n${made.stderr || made.error?.message || ""}`);
  }
  renameSync(making, place.cluster);
}

function spawnServer(place: EmbeddedPlace, sockets: string): ChildProcess {
  const [program, identity] = command(place, "postgres");
  const settings = {
    listen_addresses: "",
    unix_socket_directories: sockets,
    unix_socket_permissions: "0700",
    port: String(PORT),
    max_connections: "60",
    shared_buffers: "128MB",
    log_min_messages: "warning",
    log_statement: "none",
    log_min_error_statement: "panic",
    timezone: "UTC",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  return spawn(program, [...identity, "-D", place.cluster, ...flags], {
    cwd: "/",
    // In a group of its own, so that Ctrl-C reaches the web server first.
    detached: true,
    stdio: ["ignore", "ignore", "pipe"],
  });
}

async function waitUntilReady(server: ChildProcess, sockets: string): Promise<string> {
  let said = "";
  const over = new AbortController();
  server.stderr?.on("data", (text: Buffer) => (said = (said + text.toString()).slice(-4000)));
  server.once("error", (error) => {
    said += error.message;
    over.abort();
  });
  server.once("exit", () => over.abort());
  const until = Date.now() + START_PATIENCE_MS;
  while (!over.signal.aborted && Date.now() < until) {
    if (await answers(sockets, true)) return "ready";
    await wait(25);
  }
  if (!over.signal.aborted) server.kill("SIGQUIT");
  return said || "no answer within two minutes";
}

/** Whether the server answers and has our database; who started it makes it where there is none. */
async function answers(host: string, make: boolean): Promise<boolean> {
  if (!existsSync(join(host, `.s.PGSQL.${PORT}`))) return false;
  const client = new pg.Client({ host, port: PORT, user: "overstap", database: "postgres" });
  try {
    await client.connect();
    const found = await client.query("select 1 from pg_database where datname = 'overstap'");
    if (found.rowCount === 0 && make) await client.query("create database overstap");
    return make || found.rowCount === 1;
  } catch (error) {
    // 57P03: still starting up or recovering.
    if (
      (error as { code?: string }).code === "57P03" ||
      /ECONNREFUSED|ENOENT/.test(String(error))
    ) {
      return false;
    }
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

function running(server: ChildProcess, sockets: string): EmbeddedDatabase {
  const ended = new Promise<void>((resolve) => {
    if (server.exitCode !== null || server.signalCode !== null) resolve();
    server.once("exit", () => resolve());
  }).then(() => rmSync(sockets, { recursive: true, force: true }));
  return {
    connection: connectionAt(sockets),
    ended,
    async stop() {
      server.kill("SIGINT");
      await ended;
    },
  };
}
