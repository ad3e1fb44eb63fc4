import type { CaseFile } from "@overstap/engine/impact/caseFile.ts";
import { lineAmount } from "@overstap/engine/impact/lineAmount.ts";
import type { ReactElement } from "react";
import { createElement } from "react";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { describeCase } from "./describeCase.ts";
import type { DrawnCase } from "./drawnCase.ts";
import { drawCase } from "./drawnCase.ts";
import { drawEvidence, drawHeads } from "./legend.ts";
import { columns, page, readable, sheetFor, tallest } from "./page.ts";
import { drawParty } from "./partyRow.ts";
import type { Detail } from "./partySide.ts";
import type { Drawn } from "./pen.ts";
import { colours } from "./pen.ts";
import { drawSettlement } from "./settlementPanel.ts";
import { drawSummary } from "./summary.ts";

export interface ImpactPictureProps {
  /** A case without faults, and not too much for a page (`tooMuchToDraw`). */
  readonly file: CaseFile;
  readonly t: Texts;
  readonly language: Language;
  /** What the case is about, for the title. */
  readonly subject?: string | undefined;
  /** Begins the ids of title and description; another one for each picture of a page. */
  readonly id?: string;
}

/** The most that one bar stands for: a year's amount, or what was invested before. */
function longestBar({ parties }: DrawnCase): number {
  const groups = parties.flatMap(({ lines, otherYears }) => [
    lines.cost,
    lines.benefit,
    otherYears.cost.filter(({ once }) => once),
    otherYears.benefit.filter(({ once }) => once),
  ]);
  const sums = groups.map((group) =>
    group.reduce((sum, line) => sum + Math.max(0, lineAmount(line)), 0),
  );
  return Math.max(1, ...sums);
}

/** What is left out, step by step, until the rest can be read; the description always has all of it. */
const lessAndLess: readonly Detail[] = [
  { lines: false, unpriced: Infinity, roomy: true },
  { lines: false, unpriced: 4, roomy: true },
  { lines: false, unpriced: 2, roomy: true },
  { lines: false, unpriced: 1, roomy: true },
  { lines: false, unpriced: 0, roomy: true },
  { lines: false, unpriced: 0, roomy: false },
];

function drawAll(drawn: DrawnCase, detail: Detail): Drawn {
  const scale = columns.half / longestBar(drawn);
  let top: number = page.margin;
  const parts: ReactElement[] = [];
  const add = (part: Drawn, space = 0): void => {
    parts.push(...part.parts);
    top += part.height + space;
  };
  add(drawSummary(drawn, top), 4);
  add(drawHeads(drawn, top));
  for (const party of drawn.parties) add(drawParty(party, drawn, top, { scale, detail }));
  add(drawEvidence(drawn, top, detail.lines), 14);
  add(drawSettlement(drawn, top));
  return { height: top + page.margin, parts };
}

/** As much as can be read on one page. */
function drawReadably(drawn: DrawnCase): Drawn {
  let all = drawAll(drawn, { lines: true, unpriced: Infinity, roomy: true });
  if (all.height <= tallest) return all;
  for (const detail of lessAndLess) {
    all = drawAll(drawn, detail);
    if (all.height <= readable) break;
  }
  return all;
}

/**
 * A case on one page: what each party pays against what it gains, what has no price beside it, and how it
 * could be settled. Striped and full, left and right, and the numbers themselves say all that colour says.
 *
 * @example createElement(ImpactPicture, { file, t, language: "nl", subject: "Ontzorg de zorg" })
 */
export function ImpactPicture({ file, t, language, subject, id = "impact" }: ImpactPictureProps) {
  const drawn = drawCase(file, t, language, subject);
  const all = drawReadably(drawn);
  const sheet = sheetFor(all.height);
  const height = Math.max(sheet.units, all.height);
  return createElement(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${page.width} ${height}`,
      width: sheet.width,
      height: sheet.height,
      role: "img",
      lang: language,
      "aria-labelledby": `${id}-title ${id}-description`,
      fontFamily: '"Overstap Sans", "Source Sans 3", "Segoe UI", system-ui, sans-serif',
    },
    createElement("title", { id: `${id}-title` }, drawn.title),
    createElement("desc", { id: `${id}-description` }, describeCase(drawn)),
    createElement("rect", { width: page.width, height, fill: colours.paper }),
    ...all.parts,
  );
}
