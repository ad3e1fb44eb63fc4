import type { ReactElement } from "react";
import type { DrawnCase, DrawnParty } from "./drawnCase.ts";
import type { Detail, Drawing } from "./partySide.ts";
import { drawSide } from "./partySide.ts";
import { columns } from "./page.ts";
import type { Drawn } from "./pen.ts";
import { colours, paragraph, ring, rule, sizeFor, words } from "./pen.ts";

const padding = { roomy: 14, tight: 6 } as const;
const small = 14;

function drawName({ name, kind }: DrawnParty, y: number, { roomy }: Detail): Drawn {
  const { x, width } = columns.party;
  const called = paragraph(x, y, name, { size: 18, bold: true, width, most: roomy ? 3 : 2 });
  if (!roomy) return called;
  const below = y + called.height + 2;
  const letter = { size: small, colour: colours.soft, width, most: 2 } as const;
  const sort = paragraph(x, below, kind, letter);
  return { height: called.height + 2 + sort.height, parts: [...called.parts, ...sort.parts] };
}

function drawNet({ balance }: DrawnParty, { t, money }: DrawnCase, y: number): Drawn {
  const { x, width } = columns.net;
  const { net } = balance;
  const lost = net < 0 ? t("impact:party.pays") : t("impact:party.even");
  const said = net > 0 ? t("impact:party.gains") : lost;
  const told = `${net > 0 ? "+" : ""}${money(net)}`;
  const letter = { size: 18, bold: true } as const;
  return {
    height: 42,
    parts: [
      words(x, y + 17, told, { ...letter, size: sizeFor([told], letter, width) }),
      words(x, y + 37, said, { size: small, colour: colours.soft }),
    ],
  };
}

function drawUnpriced(
  { unpriced }: DrawnParty,
  y: number,
  { t }: DrawnCase,
  { unpriced: most }: Detail,
): Drawn {
  const { x, width } = columns.unpriced;
  const parts: ReactElement[] = [];
  let below = y;
  for (const what of unpriced.slice(0, most)) {
    const told = paragraph(x + 18, below, what, { size: 15, width: width - 18, most: 4 });
    parts.push(ring(x, below + 15), ...told.parts);
    below += told.height + 4;
  }
  const left = unpriced.length - most;
  if (left > 0) {
    const rest = most === 0 ? "impact:unpriced.all" : "impact:unpriced.rest";
    const told = paragraph(x, below, t(rest, { number: left }), {
      size: small,
      colour: colours.soft,
      width,
      most: 1,
    });
    parts.push(...told.parts);
    below += told.height;
  }
  return { height: below - y, parts };
}

/** One party from left to right: who, what it pays and gains, what is left, and what has no price. */
export function drawParty(
  party: DrawnParty,
  drawn: DrawnCase,
  top: number,
  drawing: Drawing,
): Drawn {
  const { detail } = drawing;
  const space = detail.roomy ? padding.roomy : padding.tight;
  const y = top + space;
  const sides = (["cost", "benefit"] as const).map((kind) =>
    drawSide(kind, party, drawn, y, drawing),
  );
  const others = [
    drawName(party, y, detail),
    drawNet(party, drawn, y),
    drawUnpriced(party, y, drawn, detail),
  ];
  const all = [...sides, ...others];
  const height = Math.max(...all.map((one) => one.height)) + 2 * space;
  const { axis, left, right } = columns;
  return {
    height,
    parts: [
      ...all.flatMap(({ parts }) => parts),
      rule([axis, y + 20], [axis, top + height - space], colours.ink, 2),
      rule([left, top + height], [right, top + height]),
    ],
  };
}
