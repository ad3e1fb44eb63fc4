import { getConstructionPlans } from "pg-boss";
import library from "pg-boss/package.json" with { type: "json" };
import { expect, test } from "vitest";
import { jobTables } from "./jobTables.ts";

test("the library's present version has its file, and it makes what the library makes", () => {
  const statements = jobTables(
    (library as unknown as { pgboss: { schema: number } }).pgboss.schema,
  );
  expect(statements, "write getConstructionPlans('pgboss') into a new file").toBeDefined();
  expect(statements).toBe(getConstructionPlans("pgboss"));
});

test("a version that was never used has none", () => {
  expect(jobTables(1)).toBeUndefined();
});
