import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const css = readFileSync(join(import.meta.dirname, "tokens.css"), "utf8");

/** The colours that a selector sets in tokens.css. */
function coloursOf(selector: string): Map<string, string> {
  const start = css.indexOf(`${selector} {`);
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/gu)].map(([, name = "", hex = ""]) => [
      name,
      hex,
    ]),
  );
}

const light = coloursOf(":root");
const dark = coloursOf(':root[data-theme="dark"]');

/** Relative luminance of a colour, as WCAG 2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ["paper", "surface"];
const tones = ["ready", "reduced", "ask", "near", "no", "alarm"];
const textPairs = [
  ...["ink", "ink-soft", "water", "water-deep", ...tones].flatMap((text) =>
    grounds.map((ground) => [text, ground]),
  ),
  ...["ink", "ink-soft", "water", "water-deep"].map((text) => [text, "water-soft"]),
  ...tones.flatMap((tone) => [
    [tone, `${tone}-soft`],
    ["ink", `${tone}-soft`],
  ]),
  ["ask", "water-soft"],
  ["no", "water-soft"],
  ["on-water", "water"],
  ["on-water", "water-deep"],
  ["on-next", "next"],
  ["on-next", "next-deep"],
  ["water", "alarm-soft"],
];
/** What is seen but not read needs 3:1: the edge of a field. */
const edgePairs = grounds.map((ground) => ["edge", ground]);

describe.each([
  ["light", light],
  ["dark", dark],
])("the %s colours", (_, colours) => {
  const ratio = (text = "", ground = "") =>
    contrast(colours.get(text) ?? "", colours.get(ground) ?? "");

  it.each(textPairs)("%s can be read on %s", (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });
  it.each(edgePairs)("%s can be seen on %s", (edge, ground) => {
    expect(ratio(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

describe("the two dark sets", () => {
  it("are the same, and name every colour of the light one", () => {
    const bySystem = coloursOf(':root:not([data-theme="light"])');
    expect([...bySystem]).toEqual([...dark]);
    expect([...dark.keys()]).toEqual([...light.keys()]);
  });
});
