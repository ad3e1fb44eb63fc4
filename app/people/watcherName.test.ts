import { expect, test } from "vitest";
import { textsIn } from "../web/texts.ts";
import { watcherName, watcherPerson } from "./watcherName.ts";

const t = textsIn("nl");
const lotte = { name: "Lotte Huisman", email: "lotte@loket.example" };

test.each([
  [{ person: lotte, organisation: "Loket Venlo", region: null }, "Lotte Huisman", "Loket Venlo"],
  [{ person: lotte, organisation: null, region: null }, "Lotte Huisman", undefined],
  [{ person: null, organisation: "Zorg Zuid", region: null }, "Zorg Zuid", undefined],
])("%j is %s at %s", (watcher, name, at) => {
  expect(watcherPerson(watcher, t)).toEqual(at ? { name, at } : { name });
  expect(watcherName(watcher, t)).toBe(at ? `${name}, ${at}` : name);
});
