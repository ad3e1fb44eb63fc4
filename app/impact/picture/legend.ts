import { evidences } from "@overstap/engine/impact/caseFile.ts";
import { lineAmount } from "@overstap/engine/impact/lineAmount.ts";
import type { DrawnCase } from "./drawnCase.ts";
import { columns } from "./page.ts";
import type { Drawn } from "./pen.ts";
import { colours, fullBar, paragraph, rule, stripedBar, words } from "./pen.ts";

/** The heads of the columns, and what striped and full mean. */
export function drawHeads({ t }: DrawnCase, top: number): Drawn {
  const { axis, left, right, party, net, unpriced } = columns;
  const head = { size: 15, colour: colours.soft } as const;
  const y = top + 28;
  return {
    height: 42,
    parts: [
      words(party.x, y, t("impact:column.party"), head),
      words(axis - 44, y, t("impact:column.cost"), { ...head, anchor: "end" }),
      stripedBar(axis - 36, y - 12, 28, 13),
      fullBar(axis + 8, y - 12, 28, 13),
      words(axis + 44, y, t("impact:column.benefit"), head),
      words(net.x, y, t("impact:column.net"), head),
      words(unpriced.x, y, t("impact:column.unpriced"), head),
      rule([left, top + 42], [right, top + 42], colours.edge),
    ],
  };
}

/** How well the amounts are known, in one line, and where the single lines are; nothing where there are no amounts. */
export function drawEvidence(
  { parties, t, money }: DrawnCase,
  top: number,
  detailed: boolean,
): Drawn {
  const lines = parties.flatMap((party) => [...party.lines.cost, ...party.lines.benefit]);
  const said = evidences.flatMap((evidence) => {
    const own = lines.filter((line) => line.evidence === evidence);
    const amount = own.reduce((sum, line) => sum + Math.abs(lineAmount(line)), 0);
    if (amount === 0) return [];
    const how = t(`impact:evidence.${evidence}`);
    return [t("impact:legend.amount", { amount: money(amount), evidence: how })];
  });
  if (said.length === 0) return { height: 12, parts: [] };
  const known = t("impact:legend.evidence", { amounts: said.join(", ") });
  const line = detailed ? known : `${known}. ${t("impact:legend.lines")}`;
  const { left, right } = columns;
  const told = paragraph(left, top + 10, line, {
    size: 14,
    colour: colours.soft,
    width: right - left,
  });
  return { height: 12 + told.height, parts: told.parts };
}
