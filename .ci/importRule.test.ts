import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { importFaults } from "./importRule.ts";

const planted: string[] = [];
afterEach(() => planted.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** Faults of a small house in which one file imports another. */
function faultsOf(from: string, to: string, least = { files: 2, imports: 1 }): Promise<string[]> {
  const house = mkdtempSync(join(tmpdir(), "house-"));
  planted.push(house);
  for (const folder of ["app", "engine", "reference"]) mkdirSync(join(house, folder));
  const up = "../".repeat(from.split("/").length - 1);
  for (const [path, text] of [
    [to, "export const x = 1;\n"],
    [from, `import {\n  x,\n} from "${up}${to}";\nexport const y = x;\n`],
  ] as const) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), text);
  }
  return importFaults(["app", "engine", "reference"], least, house);
}

test.each([
  ["app/people/a.ts", "app/work/b.ts"],
  ["app/matching/pages/a.ts", "app/web/look/b.ts"],
  ["app/work/a.ts", "app/access/regions/schema.ts"],
  ["app/region/a.ts", "app/matching/b.ts"],
  ["app/cli/a.ts", "app/people/schema.ts"],
  ["app/web/pages/a.ts", "app/people/b.ts"],
  ["reference/a.ts", "engine/b.ts"],
])("%s may import %s", async (from, to) => expect(await faultsOf(from, to)).toEqual([]));

test.each([
  ["app/work/a.ts", "app/people/b.ts", "work-looks-back-only"],
  ["app/people/a.ts", "app/matching/b.ts", "people-looks-back-only"],
  ["app/matching/a.ts", "app/region/b.ts", "matching-looks-back-only"],
  ["app/matching/a.ts", "app/web/shell/b.ts", "matching-looks-back-only"],
  ["app/matching/a.ts", "app/people/schema.ts", "tables-are-the-rooms-own"],
  ["app/work/a.ts", "app/access/policy/schema.ts", "tables-are-the-rooms-own"],
  ["app/web/pages/a.ts", "app/people/store.ts", "tables-are-the-rooms-own"],
  ["app/web/look/a.ts", "app/work/b.ts", "look-knows-nobody"],
  ["app/access/a.ts", "app/work/b.ts", "access-below-the-rooms"],
  ["app/platform/a.ts", "reference/b.ts", "platform-knows-nobody"],
  ["app/platform/a.ts", "app/access/b.ts", "platform-knows-nobody"],
  ["engine/a.ts", "app/platform/b.ts", "engine-knows-nobody"],
  ["reference/a.ts", "app/platform/b.ts", "reference-knows-the-engine-only"],
  ["app/web/a.ts", "app/cli/b.ts", "web-below-cli"],
])("%s may not import %s", async (from, to, rule) =>
  expect(await faultsOf(from, to)).toContainEqual(`${rule}: ${from} → ${to}`),
);

test("a check that looked at too little fails", async () => {
  expect(await faultsOf("app/people/a.ts", "app/work/b.ts", { files: 3, imports: 1 })).toHaveLength(
    1,
  );
});
