import type { Line } from "@overstap/engine/impact/caseFile.ts";
import { lineAmount } from "@overstap/engine/impact/lineAmount.ts";
import type { Balance } from "@overstap/engine/impact/weighImpact.ts";
import type { DrawnCase, DrawnParty } from "./drawnCase.ts";
import { paidBackText, yearsOf, yearText } from "./drawnCase.ts";
import { drawable } from "./wrapText.ts";

/** What one party pays and gains, line by line. */
function describeParty(party: DrawnParty, drawn: DrawnCase): string[] {
  const { t, money } = drawn;
  const { name, kind, balance, lines, otherYears } = party;
  const called = kind === "" ? name : `${name} (${kind})`;
  const told = (line: Line) => ({
    what: drawable(line.what),
    amount: money(lineAmount(line)),
    evidence: t(`impact:evidence.${line.evidence}`),
  });
  return [
    t("impact:described.party", { party: called, ...amountsOf(balance, money) }),
    ...[...lines.cost, ...lines.benefit].map((line) =>
      t(`impact:described.${line.kind}`, told(line)),
    ),
    ...[...otherYears.cost, ...otherYears.benefit].map((line) =>
      t(`impact:described.other.${line.kind}`, { ...told(line), years: yearsOf(line) }),
    ),
    ...party.unpriced.map((what) => t("impact:described.unpriced", { what: drawable(what) })),
  ];
}

const amountsOf = (of: Balance, money: DrawnCase["money"]) => ({
  cost: money(of.cost),
  benefit: money(of.benefit),
  net: money(of.net),
});

/** All that the picture shows, in sentences: for who does not see it. */
export function describeCase(drawn: DrawnCase): string {
  const { impact, parties, t, money, nameOf } = drawn;
  const { totals, range, settlement } = impact;
  const margin =
    range.low === range.high
      ? t("impact:described.noMargin")
      : t("impact:described.range", { low: money(range.low), high: money(range.high) });
  const paidBack = paidBackText(drawn);
  return [
    `${yearText(drawn)}.`,
    t("impact:described.totals", amountsOf(totals, money)),
    margin,
    ...(paidBack === undefined ? [] : [t("impact:described.paidBack", { when: paidBack })]),
    ...parties.flatMap((party) => describeParty(party, drawn)),
    ...settlement.transfers.map(({ from, to, amount }) =>
      t("impact:described.transfer", { from: nameOf(from), to: nameOf(to), amount: money(amount) }),
    ),
    t("impact:described.uncovered", { amount: money(settlement.uncovered) }),
  ].join(" ");
}
