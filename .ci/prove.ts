import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { parseArgs } from "node:util";

/**
 * Runs every check and every kind of test, shows what failed, and ends with one line that counts
 * all of them. A check is one; a test is one; a kind of test that could not run is one failed.
 */

type Outcome = { name: string; passed: number; failed: number; seconds: number };
type Said = { code: number; text: string };
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numTotalTests: number;
  testResults: { name: string; startTime: number; endTime: number }[];
};

function run(command: string, ...options: string[]): Promise<Said> {
  return new Promise((resolve) => {
    const child = spawn(command, options, { stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (part: Buffer) => (text += part.toString()));
    child.on("error", (error) => resolve({ code: 1, text: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, text }));
  });
}

async function check(name: string, command: string, ...options: string[]): Promise<Outcome> {
  const began = performance.now();
  const { code, text } = await run(command, ...options);
  if (code !== 0) process.stdout.write(`\n${name} failed:\n${text}\n`);
  return told({
    name,
    passed: code === 0 ? 1 : 0,
    failed: code === 0 ? 0 : 1,
    seconds: since(began),
  });
}

/**
 * Runs one project of the tests and reads its counts from the runner's own report.
 *
 * @param only files, or options of the runner
 * @param workers how many files at once
 * @param before what the runner is started by: `nice` for what may wait for others
 */
async function tests(
  name: string,
  project: string,
  only: readonly string[] = [],
  workers = availableParallelism(),
  before: readonly string[] = [],
): Promise<Outcome> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "overstap-tests-"));
  const report = join(folder, "report.json");
  const [command, ...options] = [
    ...before,
    "vitest",
    "run",
    "--project",
    project,
    // The runner leaves a core idle by itself.
    `--maxWorkers=${workers}`,
    ...only,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const { code, text } = await run(command!, ...options);
  let counted: Report = {
    numPassedTests: 0,
    numFailedTests: 0,
    numTotalTests: 0,
    testResults: [],
  };
  try {
    counted = JSON.parse(readFileSync(report, "utf8"));
  } catch {
    // The runner did not come to a report: the exit code below makes it one failed.
  }
  rmSync(folder, { recursive: true, force: true });
  const { numPassedTests, numFailedTests, numTotalTests } = counted;
  // A test that was left out, or a file that could not be read, is not green.
  const left = numTotalTests - numPassedTests - numFailedTests;
  const failed =
    numFailedTests +
    left +
    (code !== 0 && numFailedTests + left === 0 ? 1 : 0) +
    (numTotalTests === 0 && code === 0 ? 1 : 0);
  if (failed > 0) process.stdout.write(`\n${name} failed:\n${text.slice(-20_000)}\n`);
  const outcome = told({ name, passed: numPassedTests, failed, seconds: since(began) });
  tellSlowest(counted);
  return outcome;
}

/** Says which files took longest, so that whoever waits knows where to look. */
function tellSlowest({ testResults }: Report): void {
  const slowest = testResults
    .map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }))
    .filter(({ seconds }) => seconds >= 10)
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, 8);
  for (const { name, seconds } of slowest)
    process.stdout.write(`    ${seconds.toFixed(0).padStart(4)} s  ${relative(".", name)}\n`);
}

function told(outcome: Outcome): Outcome {
  const { name, passed, failed, seconds } = outcome;
  process.stdout.write(
    `${failed ? "✗" : "✓"} ${name.padEnd(28)} ${String(passed).padStart(5)} passed, ${failed} failed  (${seconds.toFixed(1)} s)\n`,
  );
  return outcome;
}

const since = (began: number) => (performance.now() - began) / 1000;

const { values } = parseArgs({
  options: {
    fast: { type: "boolean", default: false },
    all: { type: "boolean", default: false },
    missing: { type: "string", default: "" },
  },
});
/**
 * What hangs on whose PostgreSQL it is: roles, policies, connections, files put back. The rest of the
 * stores is asked on the embedded one, and of a server too with `--all`.
 */
const whereServersDiffer = ["app/platform", "app/access/policy", "app/people/erasure"];

/** Walks of many minutes that go over the whole site as everybody, or kill the program again and again. */
const longWalks = ["e2e/audit.browser.test.ts", "e2e/backup.browser.test.ts"];

// The other walks leave nothing out then (e2e/program/thorough.ts).
if (values.all) process.env["OVERSTAP_THOROUGH"] = "1";

const missing = values.missing.split(" ").filter(Boolean);
const outcomes: Outcome[] = [];

/** The stores, one PostgreSQL after the other; they give way to the browser, which waits for them more. */
async function storeTests(): Promise<Outcome[]> {
  const kind = (name: string, project: string, only: readonly string[] = []) =>
    tests(name, project, only, availableParallelism(), ["nice", "-n", "10"]);
  const embedded = await kind("contract, embedded", "embedded");
  if (missing.includes("postgresql")) return [embedded];
  const onServer = values.all ? [] : whereServersDiffer;
  return [embedded, await kind("contract, server", "server", onServer)];
}

/** Pages wait for the program and for the screen more than they work: one more than there are processors. */
async function browserTests(): Promise<Outcome[]> {
  if (missing.includes("chromium")) return [];
  const left = values.all ? [] : longWalks.flatMap((file) => ["--exclude", file]);
  return [await tests("browser tests", "browser", left, availableParallelism() + 1)];
}

// The checks beside each other, then what is soonest told, then what waits beside what works.
const checks = await Promise.all([
  check("format", "oxfmt", "--check", "."),
  check("lint", "oxlint", "--deny-warnings"),
  check("types", "tsc", "--noEmit", "-p", "."),
  check("import rule", "node", ".ci/importRule.ts"),
  check("unused code", "knip", "--no-progress"),
]);
outcomes.push(...checks, await tests("unit tests", "unit"));
if (!values.fast) {
  const [stores, pages] = await Promise.all([storeTests(), browserTests()]);
  outcomes.push(...stores, ...pages);
}
for (const name of missing)
  outcomes.push(told({ name: `${name} is not installed`, passed: 0, failed: 1, seconds: 0 }));

const sum = (of: "passed" | "failed") =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);
process.stdout.write(`${sum("passed")} passed, ${sum("failed")} failed\n`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
