import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../platform/database/testDatabase.ts";
import { readTown, townChoiceName } from "./readTown.ts";
import { storePostcodes } from "./storePostcodes.ts";
import { townsNamed } from "./town.ts";

let store: TestDatabase;
beforeAll(async () => {
  store = await openTestDatabase();
  await store.database.asOwner((tx) =>
    storePostcodes(tx, [
      { pc4: "6166", place: "Geleen", municipality: "Sittard-Geleen", lat: 50.96, lon: 5.84 },
    ]),
  );
});
afterAll(() => store.close());

const read = (typed: string, choice?: string, current?: Parameters<typeof readTown>[3]) =>
  store.database.as("overstap_app", undefined, (tx) =>
    readTown(
      tx,
      { town: [typed], ...(choice ? { [townChoiceName("town")]: [choice] } : {}) },
      "town",
      current,
    ),
  );

test.each([
  ["", "forms:required"],
  ["   ", "forms:required"],
  ["x".repeat(101), "forms:tooLong"],
  ["Beek", "access:town.several"],
  ["Sitt", "access:town.meant"],
  ["Xyzzy 😀", "access:town.unknown"],
  ["<b>Geleen</b>", "access:town.unknown"],
  ["9999", "access:town.noPostcode"],
])("%s is no town", async (typed, key) => {
  expect((await read(typed)).fault).toMatchObject({ field: "town", key });
});

test("a town comes by its name, its postcode, or the choice among namesakes", async () => {
  expect((await read("geleen")).value).toMatchObject({ town: "Geleen" });
  expect((await read("6166 AB")).value).toEqual({
    town: "Geleen",
    municipality: "Sittard-Geleen",
    lat: 50.96,
    lon: 5.84,
  });
  const [first, second] = townsNamed("Beek").towns;
  expect((await read("Beek", second!.id)).value).toMatchObject({
    municipality: second!.municipality,
  });
  expect((await read("Geleen", first!.id)).value).toMatchObject({ town: "Geleen" });
});

test("a place that the list of towns does not have stays as it is", async () => {
  const current = { town: "Gehucht", municipality: "Ergens", lat: 51, lon: 6 };
  expect((await read("Gehucht (Ergens)", undefined, current)).value).toEqual(current);
  expect((await read("Gehucht (Ergens)")).fault).toBeDefined();
});
