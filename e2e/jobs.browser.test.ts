import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, expect, test } from "vitest";
import { type Clamd, openClamd } from "../app/platform/files/fixture/clamd.ts";
import { newId } from "../app/platform/ids.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { type Program, startProgram } from "./program/program.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});
afterAll(removeFolders);

async function start(folder: string, scanner: Clamd): Promise<Program> {
  const program = await startProgram({
    options: await on(folder, "--empty"),
    environment: { VIRUS_SCAN: `tcp://127.0.0.1:${scanner.port}` },
  });
  closing.push(() => program.stop());
  return program;
}

/** Asks the database of a running program, as its owner. */
async function ask(folder: string, statement: string, values: unknown[] = []): Promise<unknown[]> {
  const host = readFileSync(join(folder, "sockets"), "utf8");
  const client = new pg.Client({ host, user: "overstap", database: "overstap" });
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end();
  }
}

test("a job whose program is killed half-way is taken up by the next start, and done once", async () => {
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  let asked = 0;
  const scanner = await openClamd({
    answer: () => {
      asked += 1;
      if (asked === 1) {
        first.resolve();
        return undefined;
      }
      second.resolve();
      return "stream: OK";
    },
  });
  closing.push(scanner.close);
  const folder = newFolder();
  const program = await start(folder, scanner);
  const id = newId();
  await ask(
    folder,
    `with brought as (
       insert into file (id, organisation_id, uploader_id, name, type, size, sha256, scan, keep_until)
       values ($1, $1, $1, 'x.txt', 'text/plain', 1, '', 'failed', now() + interval '1 day') returning id)
     insert into file_chunk (file_id, place, bytes) select id, 0, 'x' from brought`,
    [id],
  );
  // What asking for the job by its name records.
  await ask(
    folder,
    "insert into outbox_event (id, kind, organisation_id, facts) values ($1, 'job.filesTend', $1, '{}')",
    [id],
  );
  await first.promise;
  program.process.kill("SIGKILL");
  await program.ended;

  await start(folder, scanner);
  await second.promise;
  const settled = async () => {
    const [row] = await ask(
      folder,
      `select scan, (select count(*)::int from pgboss.job where name = 'files.tend' and state = 'completed') as done,
         (select count(*)::int from outbox_event) as waiting from file where id = $1`,
      [id],
    );
    return row;
  };
  await expect.poll(settled, { timeout: 20_000 }).toEqual({ scan: "clean", done: 1, waiting: 0 });
  expect(asked).toBe(2);
});
