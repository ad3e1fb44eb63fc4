import { expect, test } from "vitest";
import { relationsThatRead } from "../access/relations/mayReadSql.ts";
import { roles } from "../access/role.ts";
import type { Texts } from "../platform/texts/texts.ts";
import { cellText, columnGroups, pageColumns, roleColumns } from "./peopleColumns.ts";
import type { SeenCandidacy } from "./seenCandidacy.ts";

test.each(roles)("%s has only columns that the table of visibility opens to the role", (role) => {
  const closed = (roleColumns[role] ?? []).filter((column) => {
    const group = columnGroups[column];
    return group !== undefined && relationsThatRead({ role }, group).length === 0;
  });
  expect(closed).toEqual([]);
});

test("no wish, no limit and no fit stands in the columns of an employer", () => {
  for (const role of ["sendingEmployer", "careEmployer", "buddy"] as const) {
    const groups = roleColumns[role]!.map((column) => columnGroups[column]);
    expect(groups).not.toContain("wishes");
    expect(groups).not.toContain("capacity");
  }
});

test("a day is said in words on the page and as year, month and day in the file", () => {
  const seen = { since: "2026-11-16" } as SeenCandidacy;
  const spoken = { t: ((key: string) => key) as Texts, language: "nl" } as const;
  expect(cellText("since", seen, spoken, new Map())).toBe("16 november 2026");
  expect(cellText("since", seen, spoken, new Map(), true)).toBe("2026-11-16");
});

test("a row on the page has at most five parts, so that a phone shows many people", () => {
  for (const role of roles) expect(pageColumns(role).length).toBeLessThanOrEqual(5);
});
