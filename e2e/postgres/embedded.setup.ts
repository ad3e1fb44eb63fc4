import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../app/platform/database/embedded.ts";
import { clusterOf } from "../lifecycle/postgresProcesses.ts";
import { makeTemplate } from "./template.ts";

/** Runs the contract tests on the embedded PostgreSQL, in a folder of their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "overstap-contract-"));
  const embedded = await startEmbedded(join(folder, "data"));
  const { host, port, user } = embedded.connection;
  await forgetOnPowerCut(embedded.connection);
  await makeTemplate({ host, port, user }, "template_overstap");
  project.provide("postgres", { host, port, user, template: "template_overstap" });
  return async () => {
    await embedded.stop();
    // Root's database may stand elsewhere: only root can enter this data folder.
    for (const each of [clusterOf(join(folder, "data")), folder])
      rmSync(each, { recursive: true, force: true });
  };
}

/** Nothing of a test has to outlive a power cut, so nobody waits for the disk. */
async function forgetOnPowerCut(connection: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(connection);
  await client.connect();
  await client.query("alter system set fsync = off");
  await client.query("alter system set full_page_writes = off");
  await client.query("select pg_reload_conf()");
  await client.end();
}
