import type { Line, LineKind } from "@overstap/engine/impact/caseFile.ts";
import { lineAmount } from "@overstap/engine/impact/lineAmount.ts";
import type { ReactElement } from "react";
import type { DrawnCase, DrawnParty } from "./drawnCase.ts";
import { yearsOf } from "./drawnCase.ts";
import { columns } from "./page.ts";
import type { Drawn } from "./pen.ts";
import { colours, fullBar, paragraph, stripedBar, words } from "./pen.ts";

const barHeight = 20;

/** How much of a party is drawn. */
export interface Detail {
  /** Whether each line is told, or only what they come to. */
  readonly lines: boolean;
  /** How many things without a price are told, at most; of the rest, how many there are. */
  readonly unpriced: number;
  /** Without room, what kind of party it is and its investments of other years are left to the description. */
  readonly roomy: boolean;
}

/** How it is drawn: pixels per euro, and how much. */
export interface Drawing {
  readonly scale: number;
  readonly detail: Detail;
}

/** Which way a side grows from the axis. */
const sideways = {
  cost: { step: -1, anchor: "end" },
  benefit: { step: 1, anchor: "start" },
} as const;

const sumOf = (lines: readonly Line[]): number =>
  lines.reduce((sum, line) => sum + lineAmount(line), 0);

/** One bar for these lines, a thin gap between what each of them brings. */
function drawBar(kind: LineKind, lines: readonly Line[], y: number, scale: number): ReactElement[] {
  const parts: ReactElement[] = [];
  const { step } = sideways[kind];
  const bar = kind === "cost" ? stripedBar : fullBar;
  let passed = 0;
  for (const line of lines) {
    const width = Math.max(0, lineAmount(line)) * scale;
    if (width === 0) continue;
    const gap = width > 4 ? 1.5 : 0;
    const near = columns.axis + step * (passed + gap);
    parts.push(bar(kind === "cost" ? near - (width - gap) : near, y, width - gap, barHeight));
    passed += width;
  }
  return parts;
}

/** What the bar of the year is made of; a single line has its amount above the bar already. */
function tellNow(line: Line, alone: boolean, { t, money }: DrawnCase): string {
  const amount = alone ? "" : `${money(lineAmount(line))} `;
  const known = t(`impact:evidence.${line.evidence}`);
  const once = line.once ? `, ${t("impact:line.once")}` : "";
  return `${amount}${line.what}, ${known}${once}`;
}

function tellOther(line: Line, { t, money }: DrawnCase): string {
  return t("impact:line.other", {
    years: yearsOf(line),
    amount: money(lineAmount(line)),
    what: line.what,
    evidence: t(`impact:evidence.${line.evidence}`),
  });
}

/** One side of the axis: amount, bar and lines of the year; then investments and other years. */
export function drawSide(
  kind: LineKind,
  party: DrawnParty,
  drawn: DrawnCase,
  top: number,
  { scale, detail }: Drawing,
): Drawn {
  const { t, money } = drawn;
  const { step, anchor } = sideways[kind];
  const x = columns.axis + step * 8;
  const now = party.lines[kind];
  const others = party.otherYears[kind];
  const invested = others.filter(({ once }) => once);
  const parts: ReactElement[] = [];
  let y = top;
  const tellAll = (told: readonly string[]): void => {
    if (!detail.lines) return;
    const letter = {
      size: 14,
      colour: colours.soft,
      anchor,
      width: columns.half,
      most: 4,
    } as const;
    for (const one of told) {
      const lines = paragraph(x, y, one, letter);
      parts.push(...lines.parts);
      y += lines.height + 2;
    }
  };
  const amount = party.balance[kind];
  const colour = amount === 0 ? colours.soft : colours.ink;
  parts.push(words(x, y + 17, money(amount), { size: 18, bold: amount !== 0, colour, anchor }));
  y += 25;
  parts.push(...drawBar(kind, now, y, scale));
  if (now.length > 0) y += barHeight + 4;
  tellAll(now.map((line) => tellNow(line, now.length === 1, drawn)));
  if (invested.length > 0 && detail.roomy) {
    const said = t("impact:line.invested", { amount: money(sumOf(invested)) });
    parts.push(words(x, y + 21, said, { size: 16, bold: true, anchor }));
    y += 29;
    parts.push(...drawBar(kind, invested, y, scale));
    y += barHeight + 4;
  }
  tellAll(others.map((line) => tellOther(line, drawn)));
  return { height: y - top, parts };
}
