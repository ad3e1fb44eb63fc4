import { expect, test } from "vitest";
import { addresses } from "./routeTable.ts";

test.each(["id", "path"] as const)("no two addresses have one %s", (what) => {
  const all = addresses.map((address) => address[what]);
  expect(all.filter((one, at) => all.indexOf(one) !== at)).toEqual([]);
});
