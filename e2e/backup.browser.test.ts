import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, watch } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { joinEmbedded } from "../app/platform/database/embedded.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { postgresProcesses } from "./lifecycle/postgresProcesses.ts";
import { theFirst } from "./program/demonstrators.ts";
import { failedStart, type Program, runtime, startProgram } from "./program/program.ts";
import { signIn, type Visitor } from "./program/visitor.ts";

const WRITERS = 50;
const main = new URL("../app/cli/main.ts", import.meta.url).pathname;
const kept = newFolder();
const [keyFile, file] = [join(kept, "overstap.key"), join(kept, "overstap.backup")];
const folder = newFolder();
let program: Program;
let writer: Visitor;

type Ran = { code: number | null; out: string; err: string };
type Run = { child: ChildProcess; ended: Promise<Ran> };

function run(...args: string[]): Run {
  const child = spawn(runtime, [main, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (text: Buffer) => (said.out += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.err += text.toString()));
  const ended = new Promise<Ran>((resolve) =>
    child.once("close", (code) => resolve({ code, ...said })),
  );
  return { child, ended };
}
const backUp = (to: string) => run("backup", "--data", folder, "--key-file", keyFile, to);
const restore = (into: string) => run("restore", "--data", into, "--key-file", keyFile, file);

/** What each writer last wrote, as the database has it. */
async function written(data: string): Promise<number[]> {
  const client = new pg.Client(await joinEmbedded(data));
  await client.connect();
  const { rows } = await client.query<{ writer: number; n: number }>(
    "select substr(form, 8)::int as writer, (given->'n'->>0)::int as n from draft where form like 'writer/%'",
  );
  await client.end();
  const all = Array.from({ length: WRITERS }, () => 0);
  for (const { writer: by, n } of rows) all[by] = n;
  return all;
}

/** Fifty who write one number after the other, each when the last was acknowledged, until it fails. */
function startWriters() {
  const acknowledged = Array.from({ length: WRITERS }, () => 0);
  const sent = [...acknowledged];
  const over = Promise.all(
    acknowledged.map(async (_none, by) => {
      for (let n = 1; ; n++) {
        sent[by] = n;
        const answer = await writer
          .post("/concept", { _draft: `writer/${by}`, n: String(n) })
          .catch(() => undefined);
        if (answer?.status !== 204) return;
        acknowledged[by] = n;
      }
    }),
  );
  return { acknowledged, sent, over };
}

beforeAll(async () => {
  await run("backup-key", keyFile).ended;
  program = await startProgram({ options: await on(folder, "--demo") });
  writer = await signIn(program.url, theFirst("coach").account.email);
});
afterAll(async () => {
  await program.stop();
  removeFolders();
});

test("killed during a backup: no file has its name, the program goes on, and the next one is whole", async () => {
  const { child, ended } = backUp(file);
  const watching = watch(kept, (_event, name) => {
    if (name?.endsWith(".part")) child.kill("SIGKILL");
  });
  expect((await ended).code).toBe(null);
  watching.close();
  expect(existsSync(file)).toBe(false);
  expect(readdirSync(kept).some((name) => name.endsWith(".part"))).toBe(true);
  expect((await writer.get("/vandaag")).status).toBe(200);
  expect((await backUp(file).ended).code).toBe(0);
  const again = await backUp(file).ended;
  expect(again).toMatchObject({ code: 2, err: expect.stringContaining("already") });
});

test("killed during a restore: the store is refused as half, and the next restore makes it whole", async () => {
  const into = newFolder();
  const { child, ended } = restore(into);
  await expect.poll(() => existsSync(join(into, "sockets")), { timeout: 60_000 }).toBe(true);
  const client = new pg.Client(await joinEmbedded(into));
  client.on("error", () => {});
  await client.connect();
  const marked = async () =>
    (await client.query("select to_regclass('public.restore_under_way') is not null as it")).rows[0]
      .it;
  await expect.poll(marked, { timeout: 60_000, interval: 5 }).toBe(true);
  child.kill("SIGKILL");
  await ended;
  await expect.poll(() => postgresProcesses(into), { timeout: 10_000 }).toEqual([]);

  const start = await failedStart({ options: await on(into) });
  expect(start).toMatchObject({ code: 1, out: "" });
  expect(start.err).toContain("broken off half-way");
  const backup = await run("backup", "--data", into, "--key-file", keyFile, "-").ended;
  expect(backup).toMatchObject({ code: 1, err: expect.stringContaining("half-way") });

  expect(await restore(into).ended).toMatchObject({
    code: 0,
    out: expect.stringContaining("Each table is as it was kept"),
  });
  const once = await startProgram({ options: await on(into) });
  expect(once.out()).toContain("voorbeeld.overstap.nl");
  await once.stop();
});

test("everything killed under fifty writers: nothing acknowledged is lost, in the store and in the backup", async () => {
  const { acknowledged, sent, over } = startWriters();
  await expect.poll(() => Math.min(...acknowledged), { timeout: 60_000 }).toBeGreaterThan(1);
  const before = [...acknowledged];
  const during = join(kept, "during.backup");
  expect((await backUp(during).ended).code).toBe(0);
  const after = [...sent];
  expect(Math.min(...acknowledged.map((n, by) => n - before[by]!))).toBeGreaterThan(0);
  for (const pid of [...postgresProcesses(folder), program.process.pid!])
    process.kill(pid, "SIGKILL");
  await over;
  await program.ended;

  program = await startProgram({ options: await on(folder) });
  const now = await written(folder);
  expect(now.filter((n, by) => n < acknowledged[by]! || n > sent[by]!)).toEqual([]);

  const into = newFolder();
  const back = run("restore", "--data", into, "--key-file", keyFile, during);
  expect((await back.ended).code).toBe(0);
  const other = await startProgram({ options: await on(into) });
  const then = await written(into);
  await other.stop();
  expect(then.filter((n, by) => n < before[by]! || n > after[by]!)).toEqual([]);
  const total = (of: readonly number[]) => of.reduce((sum, n) => sum + n, 0);
  console.log(
    `${WRITERS} writers: ${total(acknowledged)} writes acknowledged, 0 lost; ${total(before)} before the backup began, ${total(then)} in it`,
  );
});

test("the key is told to nobody else: its file is for its owner alone, and the backup holds no name", () => {
  const all = readFileSync(file).toString("latin1");
  expect(all.startsWith("age-encryption.org/v1\n-> X25519 ")).toBe(true);
  expect(all).not.toContain("Ramdin");
});
