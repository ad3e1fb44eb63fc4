import { lineAmount } from "@overstap/engine/impact/lineAmount.ts";
import type { ReactElement } from "react";
import type { DrawnCase } from "./drawnCase.ts";
import { paidBackText, yearText } from "./drawnCase.ts";
import { columns } from "./page.ts";
import type { Drawn } from "./pen.ts";
import { colours, rule, sizeFor, widestFont, words } from "./pen.ts";
import { wrapText } from "./wrapText.ts";

interface Fact {
  readonly label: string;
  readonly value: string;
  readonly more?: string;
}

/** What was paid once, in other years than the one of the picture. */
function investedBefore(parties: DrawnCase["parties"]): number {
  return parties
    .flatMap(({ otherYears }) => otherYears.cost)
    .reduce((sum, line) => sum + (line.once ? lineAmount(line) : 0), 0);
}

function factsOf(drawn: DrawnCase): Fact[] {
  const { impact, parties, t, money } = drawn;
  const { totals, range } = impact;
  const facts: Fact[] = [
    { label: t("impact:total.cost"), value: money(totals.cost) },
    { label: t("impact:total.benefit"), value: money(totals.benefit) },
    { label: t("impact:total.net"), value: money(totals.net) },
    range.low === range.high
      ? { label: t("impact:total.margin"), value: t("impact:total.noMargin") }
      : {
          label: t("impact:total.range"),
          value: money(range.low),
          more: t("impact:total.and", { high: money(range.high) }),
        },
  ];
  const paidBack = paidBackText(drawn);
  if (paidBack === undefined) return facts;
  const invested = investedBefore(parties);
  if (invested > 0) {
    facts.unshift({ label: t("impact:total.invested"), value: money(invested) });
  }
  return [...facts, { label: t("impact:total.paidBack"), value: paidBack }];
}

const value = { size: 24, bold: true } as const;
const more = { size: 18, bold: true } as const;
const between = 14;

/** As large as fits for all of them, so that large sums do not run into each other. */
function lettersFor(facts: readonly Fact[], step: number) {
  const width = step - between;
  const values = facts.map((fact) => fact.value);
  const others = facts.flatMap((fact) => fact.more ?? []);
  return {
    value: { ...value, size: sizeFor(values, value, width) },
    more: { ...more, size: sizeFor(others, more, width) },
  };
}

function drawFact(
  fact: Fact,
  x: number,
  y: number,
  letters: ReturnType<typeof lettersFor>,
): ReactElement[] {
  return [
    words(x, y + 15, fact.label, { size: 15, colour: colours.soft }),
    words(x, y + 45, fact.value, letters.value),
    ...(fact.more === undefined ? [] : [words(x, y + 68, fact.more, letters.more)]),
  ];
}

/** The title and the few numbers that it all comes to, from the top of the page. */
export function drawSummary(drawn: DrawnCase, top: number): Drawn {
  const { title } = drawn;
  const { left, right } = columns;
  const heads = wrapText(title, 34 * widestFont.bold, right - left, 2);
  const below = top + heads.length * 42;
  const facts = factsOf(drawn);
  const step = (right - left) / facts.length;
  const letters = lettersFor(facts, step);
  const parts = [
    ...heads.map((line, place) =>
      words(left, top + 30 + place * 42, line, { size: 34, bold: true }),
    ),
    words(left, below + 20, yearText(drawn), { size: 18, colour: colours.soft }),
    rule([left, below + 42], [right, below + 42]),
    ...facts.flatMap((fact, place) => drawFact(fact, left + place * step, below + 58, letters)),
    rule([left, below + 132], [right, below + 132]),
  ];
  return { height: below + 132 - top, parts };
}
