import * as fc from "fast-check";
import { expect, test } from "vitest";
import { settle } from "./settle.ts";
import { shareOut } from "./shareOut.ts";

const nets = (...list: number[]) => list.map((net, place) => ({ party: `p${place}`, net }));
const sum = (list: readonly number[]): number => list.reduce((before, one) => before + one, 0);

test.each([
  [10, [1, 1, 1], [4, 3, 3]],
  [2, [1, 1, 1], [1, 1, 0]],
  [100, [1, 2, 3], [17, 33, 50]],
  [7, [0, 5, 0], [0, 7, 0]],
  [0, [0, 0], [0, 0]],
  [0, [3, 4], [0, 0]],
  [5, [], []],
])("%i euros over %j are %j", (total, weights, shares) => {
  expect(shareOut(total, weights)).toEqual(shares);
});

test("a share is never a euro or more from what is due, and the euros over go to the largest fractions", () => {
  const weights = fc.array(fc.nat({ max: 1e9 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.nat({ max: 1e9 }), weights, (total, list) => {
      fc.pre(sum(list) > 0);
      const shares = shareOut(total, list);
      expect(sum(shares)).toBe(total);
      const all = BigInt(sum(list));
      const over = list.map((weight, place) => {
        const due = BigInt(total) * BigInt(weight);
        expect(BigInt(shares[place] ?? 0)).toSatisfy((share: bigint) => share - due / all <= 1n);
        return { raised: BigInt(shares[place] ?? 0) > due / all, rest: due % all, place };
      });
      for (const one of over.filter(({ raised }) => raised)) {
        for (const other of over.filter(({ raised }) => !raised)) {
          expect(
            one.rest > other.rest || (one.rest === other.rest && one.place < other.place),
          ).toBe(true);
        }
      }
    }),
  );
});

test("a gain that is larger than the losses covers them and keeps the rest", () => {
  expect(settle(nets(-30, 100, -20))).toEqual({
    transfers: [
      { from: "p1", to: "p0", amount: 30 },
      { from: "p1", to: "p2", amount: 20 },
    ],
    uncovered: 0,
  });
});

test("givers give in proportion to what they gain", () => {
  expect(settle(nets(300, -200, 100)).transfers).toEqual([
    { from: "p0", to: "p1", amount: 150 },
    { from: "p2", to: "p1", amount: 50 },
  ]);
});

test("receivers receive in proportion to what they lose, and the rest stays uncovered", () => {
  expect(settle(nets(-300, -100, 100))).toEqual({
    transfers: [
      { from: "p2", to: "p0", amount: 75 },
      { from: "p2", to: "p1", amount: 25 },
    ],
    uncovered: 300,
  });
});

test("of two equal claims on one euro the first in the file has it", () => {
  expect(settle(nets(1, -1, -1))).toEqual({
    transfers: [{ from: "p0", to: "p1", amount: 1 }],
    uncovered: 1,
  });
});

test.each([[nets()], [nets(0, 0)], [nets(5, 0)]])("%j has nothing to settle", (list) => {
  expect(settle(list)).toEqual({ transfers: [], uncovered: 0 });
});

test("nobody passes zero, everybody shares as they should, and every euro of loss is told", () => {
  const anyNets = fc
    .array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -1e9, max: 1e9 })), {
      maxLength: 9,
    })
    .map((list) => nets(...list));
  fc.assert(
    fc.property(anyNets, (list) => {
      const { transfers, uncovered } = settle(list);
      const gain = sum(list.map(({ net }) => Math.max(0, net)));
      const loss = sum(list.map(({ net }) => Math.max(0, -net)));
      const moved = sum(transfers.map(({ amount }) => amount));
      expect(moved).toBe(Math.min(gain, loss));
      expect(moved + uncovered).toBe(loss);
      expect(transfers.length).toBeLessThan(Math.max(1, list.length));
      expect(transfers.every(({ amount }) => amount > 0 && Number.isInteger(amount))).toBe(true);
      for (const { party, net } of list) {
        const given = sum(transfers.filter(({ from }) => from === party).map((one) => one.amount));
        const got = sum(transfers.filter(({ to }) => to === party).map((one) => one.amount));
        // Who has a loss gives nothing and who has a gain receives nothing.
        const changes = net > 0 ? given : got;
        expect(given + got).toBe(changes);
        expect(changes).toBeLessThanOrEqual(Math.abs(net));
        const side = net > 0 ? gain : loss;
        expect(Math.abs(changes - (side === 0 ? 0 : (moved * Math.abs(net)) / side))).toBeLessThan(
          1.000001,
        );
      }
    }),
    { numRuns: 500 },
  );
});
