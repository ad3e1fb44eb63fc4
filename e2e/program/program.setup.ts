import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { clusterOf } from "../lifecycle/postgresProcesses.ts";
import { freePort } from "../postgres/server.ts";
import { makeWalks } from "../crawl/walks.ts";
import { startProgram } from "./program.ts";
import { signedInAt } from "./visitor.ts";
import { type Made, whatUsersMake } from "./whatUsersMake.ts";

declare module "vitest" {
  interface ProvidedContext {
    /**
     * The one program of the run, filled with the demonstration and what users made beside it, and
     * a folder for what tests keep and the one of its data.
     */
    program: { url: string; folder: string; data: string; made: Made };
  }
}

/** Runs one program with the demonstration for all browser tests, in a folder of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "overstap-browser-"));
  const data = mkdtempSync(join(tmpdir(), "overstap-program-"));
  const port = String(await freePort());
  const program = await startProgram({ options: ["--port", port, "--data", data, "--demo"] });
  const { url } = program;
  const made = await whatUsersMake(url);
  await makeWalks(folder, (email) => signedInAt(url, folder, email), made);
  project.provide("program", { url, folder, data, made });
  return async () => {
    const { code, signal, err } = await program.stop();
    // What the program complained of while it was tested belongs to the outcome.
    const faults = err.split("\n").filter((line) => /"level":"(?:error|fatal)"/.test(line));
    if (faults.length > 0) process.stderr.write(`${faults.join("\n")}\n`);
    if (code !== 0) process.stderr.write(`the program ended with ${code ?? signal}\n`);
    // Root's database may stand elsewhere: only root can enter this data folder.
    for (const each of [clusterOf(data), folder, data])
      rmSync(each, { recursive: true, force: true });
  };
}
