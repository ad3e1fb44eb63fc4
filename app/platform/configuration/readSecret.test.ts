import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSecret } from "./readSecret.ts";

const folder = mkdtempSync(join(tmpdir(), "overstap-secret-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (text: string, mode = 0o600) => {
  const path = join(folder, `${text.length}-${mode}`);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
};
const read = (environment: Record<string, string>) => {
  const faults: string[] = [];
  return { secret: readSecret(environment, "KEY", faults), faults };
};

test("from the environment, or from a file without its last line end", () => {
  expect(read({})).toEqual({ secret: undefined, faults: [] });
  expect(read({ KEY: "abc" })).toEqual({ secret: "abc", faults: [] });
  expect(read({ KEY_FILE: file("two\nlines\n") })).toEqual({ secret: "two\nlines", faults: [] });
  expect(read({ KEY_FILE: file("for a group", 0o640) }).faults).toEqual([]);
});

test.each([
  ["both ways", () => ({ KEY: "hush", KEY_FILE: file("hush") }), "KEY and KEY_FILE"],
  ["for all to read", () => ({ KEY_FILE: file("hush", 0o644) }), "chmod 600"],
  ["empty", () => ({ KEY_FILE: file("\n") }), "is empty"],
  ["too large", () => ({ KEY_FILE: file("hush".repeat(20_000)) }), "too large"],
  ["not there", () => ({ KEY_FILE: join(folder, "none") }), "ENOENT"],
  ["a folder", () => ({ KEY_FILE: folder }), "KEY_FILE"],
] as const)("%s: the fault says so, and not the secret", (_what, environment, words) => {
  const { secret, faults } = read(environment());
  expect(secret).toBeUndefined();
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(words);
  expect(faults[0]).not.toContain("hush");
});
