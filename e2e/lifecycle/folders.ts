import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../postgres/server.ts";
import { clusterOf } from "./postgresProcesses.ts";

const made: string[] = [];

/** A new data folder of a test's own that everybody may enter; `removeFolders` takes it away. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "overstap-lifecycle-"));
  chmodSync(folder, 0o755);
  made.push(folder);
  return folder;
}

/** Options of a start on a folder: a free port, and the mode that a test wants. */
export async function on(folder: string, ...mode: ("--demo" | "--empty")[]): Promise<string[]> {
  return ["--data", folder, "--port", String(await freePort()), ...mode];
}

/** Removes every folder made so far, with the cluster that root may keep elsewhere for it. */
export function removeFolders(): void {
  for (const folder of made.splice(0)) {
    rmSync(clusterOf(folder), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}
