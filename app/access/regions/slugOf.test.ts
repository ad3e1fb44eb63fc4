import fc from "fast-check";
import { expect, test } from "vitest";
import { addresses } from "../../web/routeTable.ts";
import { slugOf } from "./slugOf.ts";

test.each([
  ["Zuid-Limburg", "zuid-limburg"],
  ["  Regio Groningen & Drenthe ", "regio-groningen-drenthe"],
  ["Súdwest-Fryslân", "sudwest-fryslan"],
  ["’s-Hertogenbosch", "s-hertogenbosch"],
  ["Pilots", "pilots-regio"],
  ["東京", "regio"],
  ["--", "regio"],
])("%s is called %s", (name, slug) => expect(slugOf(name)).toBe(slug));

test("a name of any kind gives a short plain word, and another at each try", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 99 }), (name, again) => {
      for (const slug of [slugOf(name), slugOf(name, again)]) {
        expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThan(42);
      }
      expect(slugOf(name, again)).not.toBe(slugOf(name));
    }),
  );
});

test("no region takes the address of a page", () => {
  const words = addresses.flatMap(({ path }) => /^\/regio\/(\w+)/.exec(path)?.[1] ?? []);
  expect(words.filter((word) => slugOf(word) === word)).toEqual([]);
});
