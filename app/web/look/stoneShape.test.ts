import { assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { stoneShape } from "./stoneShape.ts";

describe("stoneShape", () => {
  it("gives a name the same stone every time, and another name another", () => {
    expect(stoneShape("beds", 40, 27)).toEqual(stoneShape("beds", 40, 27));
    expect(stoneShape("beds", 40, 27).outline).not.toBe(stoneShape("meals", 40, 27).outline);
  });

  it("stays within its place for any name", () => {
    assert(
      property(string(), (name) => {
        const { outline, drift } = stoneShape(name, 40, 27);
        const numbers = outline.slice(1, -1).split(/[C ]/u).map(Number);
        for (const [place, number] of numbers.entries()) {
          expect(Math.abs(number)).toBeLessThan(place % 2 === 0 ? 47 : 36);
        }
        expect(Math.abs(drift)).toBeLessThanOrEqual(1);
        expect(outline.endsWith("Z")).toBe(true);
      }),
    );
  });
});
