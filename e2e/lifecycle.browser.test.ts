import { chmodSync, chownSync, existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { clusterOf, postgresProcesses } from "./lifecycle/postgresProcesses.ts";
import { theFirst } from "./program/demonstrators.ts";
import { failedStart, type Program, type Start, startProgram } from "./program/program.ts";
import { signIn, visitor } from "./program/visitor.ts";

const root = process.getuid?.() === 0;
const nobody = 65534;
const running: Program[] = [];

async function start(how: Start): Promise<Program> {
  const program = await startProgram(how);
  running.push(program);
  return program;
}

/** Somebody who is signed in is led on from the sign-in page; a stranger sees the form. */
async function isSignedIn(url: string, cookie: string): Promise<boolean> {
  const { status } = await visitor(url, cookie).get("/inloggen");
  return status === 302;
}

const coach = theFirst("coach").account.email;

afterEach(async () => {
  for (const program of running.splice(0)) {
    program.process.kill("SIGTERM");
    await program.ended;
  }
});
afterAll(removeFolders);

describe("stopping", () => {
  const folder = newFolder();

  test.each(["SIGTERM", "SIGINT"] as const)(
    "%s ends with 0 and leaves no database",
    async (signal) => {
      const { process: child, ended } = await start({ options: await on(folder, "--empty") });
      expect(postgresProcesses(folder)).not.toEqual([]);
      // Ctrl-C reaches the whole group of the terminal.
      process.kill(signal === "SIGINT" ? -child.pid! : child.pid!, signal);
      expect(await ended).toMatchObject({ code: 0, signal: null, err: "" });
      expect(postgresProcesses(folder)).toEqual([]);
      expect(existsSync(join(folder, "overstap.pid"))).toBe(false);
    },
  );

  test("requests under way are answered before it ends", async () => {
    const { url, process: child, ended } = await start({ options: await on(folder, "--empty") });
    const asked = Array.from({ length: 20 }, () => visitor(url).get("/inloggen"));
    await asked[0];
    child.kill("SIGTERM");
    const statuses = await Promise.all(asked.map((one) => one.then(({ status }) => status)));
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect((await ended).code).toBe(0);
  });
});

describe("one program per folder and per port", () => {
  test("a second start on the folder, and one on the port, say so and end", async () => {
    const folder = newFolder();
    const options = await on(folder, "--empty");
    const { url, process: first } = await start({ options });

    const sameFolder = await failedStart({ options: await on(folder, "--empty") });
    expect(sameFolder).toMatchObject({ code: 1, out: "" });
    expect(sameFolder.err).toContain(folder);
    expect(sameFolder.err).toContain(`process ${first.pid}`);

    const elsewhere = newFolder();
    const port = options[options.indexOf("--port") + 1]!;
    const samePort = await failedStart({
      options: ["--data", elsewhere, "--port", port, "--empty"],
    });
    expect(samePort).toMatchObject({ code: 1, out: "" });
    expect(samePort.err).toContain(`Port ${port} is in use`);
    expect(postgresProcesses(elsewhere)).toEqual([]);

    expect((await visitor(url).get("/readyz")).status).toBe(200);
  });
});

describe("killed", () => {
  test("everything at once: who was signed in still is", async () => {
    const folder = newFolder();
    const before = await start({ options: await on(folder, "--demo") });
    const { cookie } = await signIn(before.url, coach);
    for (const pid of [...postgresProcesses(folder), before.process.pid!])
      process.kill(pid, "SIGKILL");
    expect((await before.ended).signal).toBe("SIGKILL");

    const after = await start({ options: await on(folder) });
    expect(await isSignedIn(after.url, cookie)).toBe(true);
    const forged = cookie.replace(/(session[^=]*=[^;]*).{9}(?=;|$)/, "$1AAAAAAAA=");
    expect(forged).not.toBe(cookie);
    expect(await isSignedIn(after.url, forged)).toBe(false);
  });

  test("the program alone: its database follows it", async () => {
    const folder = newFolder();
    const { process: child, ended } = await start({ options: await on(folder, "--empty") });
    expect(postgresProcesses(folder)).not.toEqual([]);
    child.kill("SIGKILL");
    await ended;
    await expect.poll(() => postgresProcesses(folder), { timeout: 8000 }).toEqual([]);
  });

  test("the database alone: the program says so and ends with 1", async () => {
    const folder = newFolder();
    const { ended } = await start({ options: await on(folder, "--empty") });
    for (const pid of postgresProcesses(folder)) process.kill(pid, "SIGKILL");
    const { code, err } = await ended;
    expect(code).toBe(1);
    expect(err).toContain("the database ended by itself");
  });
});

describe("what a store is, it stays", () => {
  test("an empty store shows no demonstration, and refuses to become one", async () => {
    const folder = newFolder();
    const { url, out, stop } = await start({ options: await on(folder, "--empty") });
    expect(out()).not.toContain("@");
    const page = await (await visitor(url).get("/inloggen")).text();
    expect(page).toContain('name="password"');
    expect(page).not.toContain(coach);
    await expect(signIn(url, coach)).rejects.toThrow("could not sign in");
    await stop();

    const asDemo = await failedStart({ options: await on(folder, "--demo") });
    expect(asDemo).toMatchObject({ code: 1, out: "" });
    expect(asDemo.err).toContain("begun with --empty");
    // Without an option it goes on as what it is.
    const again = await start({ options: await on(folder) });
    expect(again.out()).toContain("empty");
  });
});

test.concurrent.each([
  [["--port", "0"], {}, "--port"],
  [["--port", "many"], {}, "--port"],
  [["--demo", "--empty"], {}, "--demo and --empty"],
  [["--colour"], {}, "--colour"],
  [["here"], {}, "argument"],
  [[], { PORT: "70000" }, "PORT"],
  [[], { PUBLIC_URL: "overstap" }, "PUBLIC_URL"],
  [[], { DATABASE_URL: "mysql://somewhere:secret@host/x" }, "DATABASE_URL"],
  [[], { TRUSTED_PROXIES: "all" }, "TRUSTED_PROXIES"],
])("%j with %j: exit 2, and the fault names %s", async (options, environment, name) => {
  const folder = join(newFolder(), "untouched");
  const { code, out, err } = await failedStart({
    options: [...options, "--data", folder],
    environment: environment as Record<string, string>,
  });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain(name);
  expect(err).not.toContain("secret");
  expect(existsSync(folder)).toBe(false);
});

// Only root can hand a folder to another user; a test that is left out would count as a failure.
describe.each(root ? ["root"] : [])("whoever starts it, here %s", () => {
  test("root, from a folder that only root may enter", async () => {
    const parent = newFolder();
    chmodSync(parent, 0o700);
    const folder = join(parent, "data");
    const { url, stop } = await start({ options: await on(folder, "--empty") });
    const cluster = clusterOf(folder);
    try {
      expect((await visitor(url).get("/readyz")).status).toBe(200);
      expect(statSync(cluster)).toMatchObject({ uid: nobody });
      await stop();
      const again = await start({ options: await on(folder) });
      expect(again.out()).toContain("empty");
      expect(clusterOf(folder)).toBe(cluster);
      await again.stop();
    } finally {
      rmSync(cluster, { recursive: true, force: true });
    }
  });

  test("an ordinary user, with a folder of their own", async () => {
    const parent = newFolder();
    const folder = join(parent, "data");
    mkdirSync(folder);
    for (const each of [parent, folder]) chownSync(each, nobody, nobody);
    const under = ["setpriv", `--reuid=${nobody}`, `--regid=${nobody}`, "--clear-groups"];
    const {
      url,
      ended,
      process: child,
    } = await start({
      options: await on(folder, "--demo"),
      environment: { HOME: parent },
      under,
    });
    const { cookie } = await signIn(url, coach);
    expect(await isSignedIn(url, cookie)).toBe(true);
    child.kill("SIGTERM");
    expect((await ended).code).toBe(0);
    expect(postgresProcesses(folder)).toEqual([]);
  });
});
