import type { TestProject } from "vitest/node";
import { serverPrograms, startServer } from "./server.ts";
import { makeTemplate } from "./template.ts";

/** Runs the same contract tests on a PostgreSQL server whose owner is no superuser. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const programs = serverPrograms();
  if (!programs)
    throw new Error("no PostgreSQL server on this machine: apt-get install postgresql");
  const { host, port, user, password, stop } = await startServer(programs);
  await makeTemplate({ host, port, user, password }, "template_overstap");
  project.provide("postgres", { host, port, user, password, template: "template_overstap" });
  return stop;
}
