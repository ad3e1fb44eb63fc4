import { chmodSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { openClamd } from "../fixture/clamd.ts";
import { openScanner } from "./openScanner.ts";
import { scanByClamd } from "./scanByClamd.ts";
import { scanByCommand } from "./scanByCommand.ts";

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

async function clamd(answer: (bytes: Buffer) => string | undefined, patience?: number) {
  const daemon = await openClamd({ answer });
  opened.push(daemon.close);
  return scanByClamd("127.0.0.1", daemon.port, patience);
}
const file = Buffer.alloc(300_000, "x");

test("the daemon gets every byte, and its word is taken", async () => {
  let got: Buffer | undefined;
  const scan = await clamd((bytes) => {
    got = bytes;
    return bytes.includes("EICAR") ? "stream: Eicar-Signature FOUND" : "stream: OK";
  });
  expect(await scan(file)).toBe("clean");
  expect(got?.equals(file)).toBe(true);
  expect(await scan(Buffer.from("…EICAR…"))).toBe("infected");
  expect(await scan(Buffer.alloc(0))).toBe("clean");
});

test.each([
  "INSTREAM size limit exceeded. ERROR",
  "",
  "stream: OK FOUND nothing",
  "OK",
  "stream: x FOUND\nstream: OK",
])("%j is no verdict", async (answer) => {
  expect(await (await clamd(() => answer))(file)).toBe("failed");
});

test("a daemon that keeps silent, or is not there, does not hold anybody up", async () => {
  expect(await (await clamd(() => undefined, 100))(file)).toBe("failed");
  const gone = await openClamd({ answer: () => undefined });
  await gone.close();
  expect(await scanByClamd("127.0.0.1", gone.port)(file)).toBe("failed");
});

/** A command that does what is given, as a file of its own. */
function command(script: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "scan-")), "scan");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

test.each([
  ["exit 0", "clean"],
  ["exit 1", "infected"],
  ["exit 2", "failed"],
  ["kill -9 $$", "failed"],
  ["if grep -q EICAR; then exit 1; fi", "clean"],
  ['[ "$(cat | wc -c)" = 300000 ] || exit 2', "clean"],
] as const)("a command that does %j says %s", async (script, verdict) => {
  expect(await scanByCommand(command(script))(file)).toBe(verdict);
});

test("a command that is not there, or does not end, counts as failed", async () => {
  expect(await scanByCommand("/nonexistent/scan -")(file)).toBe("failed");
  expect(await scanByCommand("/bin/sleep 60", 100)(file)).toBe("failed");
});

test("the settings choose, and nothing scans without them", async () => {
  expect(openScanner(undefined)).toBeUndefined();
  expect(await openScanner({ command: command("exit 1") })!(file)).toBe("infected");
  const daemon = await openClamd({ answer: () => "stream: OK" });
  opened.push(daemon.close);
  expect(await openScanner({ host: "127.0.0.1", port: daemon.port })!(file)).toBe("clean");
});
