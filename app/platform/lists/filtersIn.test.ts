import { expect, test } from "vitest";
import { filtersIn } from "./filtersIn.ts";
import { readListQuery } from "./listQuery.ts";

const shape = { sorts: ["naam", "soort"], filters: { rol: ["coach", "buddy"] } } as const;
const asked = (address: string) =>
  filtersIn("/lijst", readListQuery(new URLSearchParams(address), shape), "naam");

test("without one thing, all else that was asked stays, from the first page on", () => {
  const { q, chosen, without } = asked("q=jan&rol=coach&sorteer=-soort&pagina=3");
  expect([q, chosen]).toEqual(["jan", { rol: "coach" }]);
  expect(without("q")).toBe("/lijst?sorteer=-soort&rol=coach");
  expect(without("rol")).toBe("/lijst?q=jan&sorteer=-soort");
});

test("an order is sent along unless it is the usual one", () => {
  expect(asked("q=jan").keep).toEqual({});
  expect(asked("sorteer=soort").keep).toEqual({ sorteer: "soort" });
  expect(asked("sorteer=-naam").keep).toEqual({ sorteer: "-naam" });
});
