import { assert, integer, nat, pre, property } from "fast-check";
import { expect, test } from "vitest";
import { countFor } from "./countFor.ts";

test.each([
  // count, visible, threshold, what is shown
  [5, 0, 5, 5],
  [12, 3, 5, 12],
  [4, 0, 5, "fewer than 5"],
  [4, 3, 5, "fewer than 5"],
  [4, 4, 5, 4],
  [1, 1, 5, 1],
  [0, 0, 5, "fewer than 5"],
  [7, 2, 10, "fewer than 10"],
  [7, 7, 10, 7],
  [10, 0, 10, 10],
  // A region cannot lower the threshold.
  [3, 0, 2, "fewer than 5"],
])("%i of which %i seen, from %i on, is shown as %s", (count, visible, threshold, shown) => {
  const answer = countFor({ count, visible, threshold });
  expect(answer.kind === "exact" ? answer.count : `fewer than ${answer.threshold}`).toBe(shown);
});

test("whoever does not see all of a small group cannot tell two counts of it apart", () => {
  assert(
    property(nat(30), nat(30), integer({ min: 5, max: 30 }), (one, other, threshold) => {
      pre(one < threshold && other < threshold);
      const shown = (count: number) =>
        countFor({ count, visible: Math.max(0, count - 1), threshold });
      expect(shown(one)).toEqual(shown(other));
    }),
  );
});
