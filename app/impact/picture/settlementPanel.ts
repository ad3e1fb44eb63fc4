import type { Transfer } from "@overstap/engine/impact/settle.ts";
import type { ReactElement } from "react";
import { createElement } from "react";
import type { DrawnCase } from "./drawnCase.ts";
import { columns } from "./page.ts";
import type { Drawn } from "./pen.ts";
import { colours, paragraph, rule, sizeFor, words } from "./pen.ts";

const padding = 22;
const name = { size: 16, bold: true, width: 168, most: 2 } as const;
const arrow = { from: 184, to: 330 } as const;
const rowHeight = 46;
const fewTransfers = 4;

/** Who gives whom how much: two names and an arrow that carries the amount. */
function drawTransfer(transfer: Transfer, drawn: DrawnCase, x: number, y: number): ReactElement[] {
  const { money, nameOf } = drawn;
  const middle = y + 22;
  const amount = money(transfer.amount);
  const giver = paragraph(x, y, nameOf(transfer.from), name);
  const receiver = paragraph(x + arrow.to + 16, y, nameOf(transfer.to), name);
  const level = (part: Drawn): number => middle - part.height / 2;
  const tip = x + arrow.to;
  return [
    ...paragraph(x, level(giver), nameOf(transfer.from), name).parts,
    ...paragraph(x + arrow.to + 16, level(receiver), nameOf(transfer.to), name).parts,
    rule([x + arrow.from, middle], [tip - 8, middle], colours.ink, 2),
    createElement("path", {
      key: `tip ${tip} ${middle}`,
      d: `M${tip} ${middle}l-11 -6v12z`,
      fill: colours.ink,
    }),
    words(x + (arrow.from + arrow.to) / 2 - 4, middle - 8, amount, {
      size: sizeFor([amount], { size: 16 }, arrow.to - arrow.from - 12),
      anchor: "middle",
    }),
  ];
}

function outcomeOf({ impact, t, money }: DrawnCase): string {
  const { transfers, uncovered } = impact.settlement;
  if (uncovered > 0) return t("impact:settle.uncovered", { amount: money(uncovered) });
  return transfers.length > 0 ? t("impact:settle.covered") : t("impact:settle.nothing");
}

/** What is left when it is settled, and how to take it. */
function drawOutcome(drawn: DrawnCase, x: number, top: number): Drawn {
  const { impact, t } = drawn;
  const { right } = columns;
  const width = right - padding - x;
  const outcome = paragraph(x, top, outcomeOf(drawn), { size: 20, bold: true, width, most: 2 });
  const beside = impact.unpriced.length > 0 ? `${t("impact:settle.beside")} ` : "";
  const taken = paragraph(x, top + outcome.height + 4, `${beside}${t("impact:settle.talk")}`, {
    size: 15,
    colour: colours.soft,
    width,
  });
  return {
    height: outcome.height + 4 + taken.height,
    parts: [...outcome.parts, ...taken.parts],
  };
}

/** How it could be settled, on a soft ground: few transfers beside the outcome, many in two columns above it. */
export function drawSettlement(drawn: DrawnCase, top: number): Drawn {
  const { transfers } = drawn.impact.settlement;
  const { left, right } = columns;
  const x = left + padding;
  const rows = top + padding + 34;
  const middle = (left + right) / 2 + 24;
  const across = transfers.length > fewTransfers ? 2 : 1;
  const below = Math.ceil(transfers.length / across) * rowHeight;
  const outcome =
    across === 2
      ? drawOutcome(drawn, x, rows + below + 8)
      : drawOutcome(drawn, middle, top + padding - 4);
  const beside = Math.max(34 + below, outcome.height);
  const height = 2 * padding + (across === 2 ? 34 + below + 8 + outcome.height : beside);
  const ground = { x: left, y: top, width: right - left, height };
  return {
    height,
    parts: [
      createElement("rect", { key: "ground", ...ground, rx: 6, fill: colours.waterSoft }),
      words(x, top + padding + 16, drawn.t("impact:settle.title"), { size: 20, bold: true }),
      ...transfers.flatMap((transfer, place) => {
        const y = rows + Math.floor(place / across) * rowHeight;
        return drawTransfer(transfer, drawn, place % across === 0 ? x : middle, y);
      }),
      ...outcome.parts,
    ],
  };
}
