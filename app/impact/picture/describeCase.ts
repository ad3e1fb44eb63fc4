import { lineAmount } from "@overstap/engine/impact/lineAmount.ts";
import type { DrawnCase } from "./drawnCase.ts";
import { yearsOf } from "./drawnCase.ts";
import { drawable } from "./wrapText.ts";

/** All that the picture shows, in sentences: for who does not see it. */
export function describeCase({ impact, parties, t, money, nameOf }: DrawnCase): string {
  const { totals, range, settlement } = impact;
  const amounts = (of: { cost: number; benefit: number; net: number }) => ({
    cost: money(of.cost),
    benefit: money(of.benefit),
    net: money(of.net),
  });
  const bounds = { low: money(range.low), high: money(range.high) };
  return [
    t("impact:described.totals", { ...amounts(totals), ...bounds }),
    ...parties.map(({ name, balance }) =>
      t("impact:described.party", { party: name, ...amounts(balance) }),
    ),
    ...parties.flatMap(({ name, otherYears }) =>
      [...otherYears.cost, ...otherYears.benefit].map((line) =>
        t(`impact:described.${line.kind}`, {
          party: name,
          years: yearsOf(line),
          what: drawable(line.what),
          amount: money(lineAmount(line)),
        }),
      ),
    ),
    ...settlement.transfers.map(({ from, to, amount }) =>
      t("impact:described.transfer", { from: nameOf(from), to: nameOf(to), amount: money(amount) }),
    ),
    t("impact:described.uncovered", { amount: money(settlement.uncovered) }),
    ...parties.flatMap(({ name, unpriced }) =>
      unpriced.map((what) => t("impact:described.unpriced", { party: name, what: drawable(what) })),
    ),
  ].join(" ");
}
