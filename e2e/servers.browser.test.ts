import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { type PostgresServer, serverPrograms, startServer } from "./postgres/server.ts";
import { failedStart, type Program, startProgram } from "./program/program.ts";
import { theFirst } from "./program/demonstrators.ts";
import { signIn, visitor } from "./program/visitor.ts";

/** A PostgreSQL server of an organisation's own, in the place of the embedded one. */
let server: PostgresServer;
let running: Program | undefined;

beforeAll(async () => {
  const programs = serverPrograms();
  if (!programs) throw new Error("no PostgreSQL server here: apt-get install postgresql");
  server = await startServer(programs);
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(async () => {
  await server?.stop();
  removeFolders();
});

async function asSuperuser(database: string, ...statements: string[]): Promise<void> {
  const { host, port, superuser: user } = server;
  const client = new pg.Client({ host, port, user, database });
  await client.connect();
  try {
    for (const statement of statements) {
      await client.query(statement);
    }
  } finally {
    await client.end();
  }
}

const address = (user: string, password: string, database: string) => ({
  DATABASE_URL: `postgresql://${user}:${password}@${server.host}:${server.port}/${database}`,
});

/** The statements that a message tells its reader to run. */
const statementsIn = (text: string) =>
  [...text.matchAll(/^ {2}((?:GRANT|CREATE) .*;)$/gm)].map(([, statement]) => statement!);

test("a user without rights is told each right, and the statements that mend it do", async () => {
  await asSuperuser(
    "postgres",
    "create role poor login password 'poor'",
    "create database poor_home",
  );
  await asSuperuser("poor_home", "revoke create on schema public from public");
  const environment = address("poor", "poor", "poor_home");
  const asked: string[] = [];
  for (let tries = 0; tries < 3; tries++) {
    const { code, out, err } = await failedStart({ options: await on(newFolder()), environment });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("poor");
    const statements = statementsIn(err);
    expect(statements, err).not.toEqual([]);
    asked.push(...statements);
    await asSuperuser("poor_home", ...statements);
    // Tables first, roles then: at the second time all rights are there.
    if (statements.some((one) => one.startsWith("CREATE ROLE"))) break;
  }
  expect(asked).toContain('GRANT CREATE ON DATABASE "poor_home" TO "poor";');
  expect(asked.join("\n")).toMatch(/CREATE ROLE overstap_app/);
  running = await startProgram({ options: await on(newFolder()), environment });
  expect((await visitor(running.url).get("/readyz")).status).toBe(200);
});

test("an owner who is no superuser: empty unless the demonstration is asked for", async () => {
  await asSuperuser(
    "postgres",
    "create database plain owner overstap_owner",
    "create database shown owner overstap_owner",
  );
  const { user, password } = server;
  running = await startProgram({
    options: await on(newFolder()),
    environment: address(user, password, "plain"),
  });
  expect(running.out()).toContain("empty");
  expect(running.out()).not.toContain(password);
  await running.stop();

  const environment = address(user, password, "shown");
  running = await startProgram({ options: await on(newFolder(), "--demo"), environment });
  const { email } = theFirst("coach").account;
  const { cookie } = await signIn(running.url, email);
  // Two programs on one database: a session of the one holds in the other.
  const beside = await startProgram({ options: await on(newFolder()), environment });
  try {
    expect((await visitor(beside.url, cookie).get("/inloggen")).status).toBe(302);
  } finally {
    await beside.stop();
  }
});

test.each([
  ["nobody listens", () => "postgresql://u:secret@127.0.0.1:1/x", /does not answer/],
  [
    "no such user",
    () => address("stranger", "secret", "postgres").DATABASE_URL,
    /refuses this user/,
  ],
  ["no such database", () => address("postgres", "secret", "nowhere").DATABASE_URL, /createdb/],
])(
  "%s: the fault names DATABASE_URL and keeps the password to itself",
  async (_name, url, says) => {
    const outcome = await failedStart({
      options: await on(newFolder()),
      environment: { DATABASE_URL: url() },
    });
    expect(outcome).toMatchObject({ code: 1, out: "" });
    expect(outcome.err).toMatch(says);
    expect(outcome.err).not.toContain("secret");
  },
);
