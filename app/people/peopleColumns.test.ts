import { expect, test } from "vitest";
import { relationsThatRead } from "../access/relations/mayReadSql.ts";
import { roles } from "../access/role.ts";
import { columnGroups, roleColumns } from "./peopleColumns.ts";

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
