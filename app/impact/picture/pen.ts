import type { ReactElement } from "react";
import { createElement } from "react";
import { widthOfText, wrapText } from "./wrapText.ts";

/** The product's colours, written out: a picture in a file has no style sheet. */
export const colours = {
  ink: "#1b2430",
  soft: "#4c5663",
  line: "#d9d5cc",
  edge: "#7b7f80",
  paper: "#fbfaf7",
  water: "#0f5c6e",
  waterSoft: "#e3f0f2",
} as const;

/** How much wider bold letters are. */
const boldWidth = 1.08;

/** How much wider letters may come out where the reader has a wide font only, such as DejaVu Sans. */
export const widestFont = { bold: 1.28, usual: 1.14 } as const;

/** Part of the picture that takes `height` from where it begins. */
export interface Drawn {
  readonly height: number;
  readonly parts: readonly ReactElement[];
}

/** How a line of text is written. */
export interface Letter {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
  /** Which end of the line stands at `x`. */
  readonly anchor?: "start" | "middle" | "end";
}

/** One line of text; `y` is where the letters stand on. */
export function words(x: number, y: number, text: string, letter: Letter): ReactElement {
  const { size, bold = false, colour = colours.ink, anchor = "start" } = letter;
  return createElement(
    "text",
    {
      key: `${x} ${y} ${text}`,
      x,
      y,
      fontSize: size,
      fontWeight: bold ? 600 : 400,
      fill: colour,
      textAnchor: anchor,
    },
    text,
  );
}

/** The size at which these texts fit in a width: `size`, or as much smaller as it takes. */
export function sizeFor(
  texts: readonly string[],
  { size, bold = false }: Letter,
  width: number,
): number {
  const widest = Math.max(
    ...texts.map((text) => widthOfText(text, size) * (bold ? widestFont.bold : widestFont.usual)),
  );
  return widest <= width ? size : Math.floor((size * width * 10) / widest) / 10;
}

/** Lines of text below `y`, as many as fit in `width`, `most` at most. */
export function paragraph(
  x: number,
  y: number,
  text: string,
  { width, most = 3, ...letter }: Letter & { readonly width: number; readonly most?: number },
): Drawn {
  const step = Math.round(letter.size * 1.3);
  const lines = wrapText(text, letter.size * (letter.bold ? boldWidth : 1), width, most);
  return {
    height: lines.length * step,
    parts: lines.map((line, place) => words(x, y + letter.size + place * step, line, letter)),
  };
}

/** A straight line. */
export function rule(
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string = colours.line,
  width = 1,
): ReactElement {
  const [x1, y1] = from;
  const [x2, y2] = to;
  const key = `${x1} ${y1} ${x2} ${y2}`;
  return createElement("line", { key, x1, y1, x2, y2, stroke: colour, strokeWidth: width });
}

/** A small ring before a point of a list; `y` is where the letters stand on. */
export function ring(x: number, y: number): ReactElement {
  const centre = { cx: x + 4, cy: y - 5, r: 3.5 };
  const edge = { fill: "none", stroke: colours.ink, strokeWidth: 1.5 };
  return createElement("circle", { key: `ring ${x} ${y}`, ...centre, ...edge });
}

/** A full bar: what comes in. */
export function fullBar(x: number, y: number, width: number, height: number): ReactElement {
  return createElement("rect", { key: `full ${x} ${y}`, x, y, width, height, fill: colours.water });
}

const stripe = 7;

/** A striped bar with an edge: what goes out. Drawn without a pattern, which would need a name of its own. */
export function stripedBar(x: number, y: number, width: number, height: number): ReactElement {
  let path = `M${x} ${y}h${width}v${height}h${-width}z`;
  for (let at = stripe - height; at < width; at += stripe) {
    const left = Math.max(0, at);
    const right = Math.min(width, at + height);
    if (right <= left) continue;
    path += `M${x + left} ${y + height - (left - at)}L${x + right} ${y + height - (right - at)}`;
  }
  return createElement("path", {
    key: `striped ${x} ${y}`,
    d: path,
    fill: "#ffffff",
    stroke: colours.ink,
    strokeWidth: 1.5,
  });
}
