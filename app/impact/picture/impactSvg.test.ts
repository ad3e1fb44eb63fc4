import type { CaseFile } from "@overstap/engine/impact/caseFile.ts";
import { anyCase } from "@overstap/engine/impact/fixture/anyCase.ts";
import { weighImpact } from "@overstap/engine/impact/weighImpact.ts";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import pilotJson from "../../../reference/impact/ontzorg-de-zorg.json" with { type: "json" };
import teamJson from "../../../reference/impact/thuishulpteam.json" with { type: "json" };
import { textsIn } from "../../web/texts.ts";
import { euros } from "./euros.ts";
import { impactSvg } from "./impactSvg.ts";
import { tooMuchToDraw } from "./page.ts";
import { colours } from "./pen.ts";

const pilot = pilotJson as CaseFile;
const team = teamJson as CaseFile;
const drawn = (file: CaseFile, subject?: string): string =>
  impactSvg({ file, t: textsIn("nl"), language: "nl", subject });
const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
const within = (svg: string, tag: string): string =>
  new RegExp(`<${tag}[^>]*>([^<]*)</${tag}>`).exec(svg)?.[1] ?? "";

/** Whether every element is closed in turn, and no attribute or text has a loose sign. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  const rest = svg
    .replace(/^<\?xml [^>]*\?>\n/, "")
    .replaceAll(
      /<(\/?)([a-z]+)((?: [\w:-]+="[^"<]*")*)(\/?)>/gi,
      (_, end, name: string, _a, own) => {
        if (end === "/" && open.pop() !== name) open.push("wrong");
        else if (end === "" && own === "") open.push(name);
        return "";
      },
    );
  return open.length === 0 && !/[<>]|&(?!(?:amp|lt|gt|quot|#x27);)/.test(rest);
}

describe("the picture of the hospital pilot", () => {
  const svg = drawn(pilot, "Ontzorg de zorg");

  test("has every number as text, and what has no price", () => {
    const texts = textsOf(svg);
    for (const amount of [257_000, 253_000, -4000, -257_000]) {
      expect(texts).toContain(euros(amount, "nl"));
    }
    expect(texts).toContain(`+${euros(253_000, "nl")}`);
    expect(texts).toContain("Minder uitbraken van infecties");
    expect(texts).toContain(`Ongedekt blijft ${euros(4000, "nl")}`);
  });

  test("says all of that to who does not see it", () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-labelledby="impact-title impact-description"');
    expect(within(svg, "title")).toBe("Ontzorg de zorg: wie betaalt, wie profiteert");
    expect(within(svg, "desc").replaceAll("\u{a0}", " ")).toBe(
      "Een jaar als elk ander, in hele euro&#x27;s. Samen: kosten € 257.000, opbrengst € 253.000, saldo −€ 4.000. Marge: niet genoemd. " +
        "De vier afdelingen (afdeling): kosten € 257.000, opbrengst € 0, saldo −€ 257.000. " +
        "Kosten: Investering: servicemedewerkers op vier afdelingen, € 257.000, opgegeven. " +
        "Niet in geld: Vier fte aan zorgprofessionals vrij voor zorg. " +
        "Maasstad Ziekenhuis (ziekenhuis): kosten € 0, opbrengst € 253.000, saldo € 253.000. " +
        "Opbrengst: Dezelfde taken tegen een lager tarief, € 66.000, opgegeven. " +
        "Opbrengst: Minder verzuim, € 187.000, opgegeven. " +
        "Niet in geld: Lagere kosten rond verzuim: begeleiding en vervanging. " +
        "Niet in geld: Minder uitbraken van infecties. " +
        "Niet in geld: Bedden sneller beschikbaar. " +
        "Verrekening: Maasstad Ziekenhuis geeft De vier afdelingen € 253.000. " +
        "Ongedekt blijft € 4.000.",
    );
  });

  test("tells cost from return without colour: stripes to the left, full to the right", () => {
    const striped = [...svg.matchAll(/<path d="M([\d.]+) [\d.]+h([\d.]+)v/g)].map(
      ([, x, width]) => [Number(x), Number(width)],
    );
    const full = [...svg.matchAll(/<rect x="([\d.]+)"[^>]*fill="#0f5c6e"/g)].map(([, x]) =>
      Number(x),
    );
    // The first of each is the legend's.
    expect([striped.length, full.length]).toEqual([2, 3]);
    for (const [x = 0, width = 0] of striped) expect(x + width).toBeLessThanOrEqual(500);
    for (const x of full) expect(x).toBeGreaterThanOrEqual(500);
    expect(textsOf(svg)).toEqual(
      expect.arrayContaining(["betaalt", "krijgt", "legt toe", "houdt over"]),
    );
  });

  test("its longest bar is the largest amount, the others are to scale", () => {
    const width = Number(/<path d="M264(?:\.\d)? \d+h([\d.]+)v/.exec(svg)?.[1]);
    const bars = [...svg.matchAll(/<rect x="[\d.]+" y="\d+" width="([\d.]+)" height="20"/g)].map(
      ([, one]) => Number(one),
    );
    expect(width).toBeCloseTo(236 - 1.5);
    const expected = [66_000, 187_000].map((amount) => (amount / 257_000) * 236 - 1.5);
    expect(bars).toHaveLength(2);
    for (const [place, bar] of bars.entries()) expect(bar).toBeCloseTo(expected[place] ?? 0);
  });

  test("is in English on request", () => {
    const english = impactSvg({ file: pilot, t: textsIn("en"), language: "en" });
    expect(english).toContain('lang="en"');
    expect(within(english, "title")).toBe("Who pays, who benefits");
    expect(textsOf(english)).toContain("€257,000");
    expect(textsOf(english)).toContain("€4,000 is left uncovered");
  });
});

test("an investment before the year of the totals is drawn and told", () => {
  const svg = drawn(team);
  const said = (text: string): string => text.replaceAll("\u{a0}", " ");
  expect(textsOf(svg).map(said)).toEqual(
    expect.arrayContaining(["€ 18.000 eenmalig", "Eenmalig vooraf", "€ 40.500", "in 2029"]),
  );
  expect(said(within(svg, "desc"))).toContain(
    "Kosten in 2026: Loon tijdens drie werkervaringsplaatsen, € 22.500, geschat.",
  );
});

test("large sums and a long subject do not run into each other or off the page", () => {
  // What DejaVu Sans takes for bold sums, wide as it is: 0.62 of the size to a sign.
  const end = (x: number, size: number, text: string): number => x + text.length * 0.62 * size;
  const lines = team.lines.map((line) => {
    if (!("perYear" in line)) return line;
    const { low: _l, high: _h, ...rest } = line;
    return { ...rest, perYear: line.perYear * 1e6, low: 0, high: line.perYear * 2e6 };
  });
  const svg = drawn({ ...team, lines }, "WWW MMM ".repeat(40));
  const all = [
    ...svg.matchAll(
      /<text x="([\d.]+)" y="([\d.]+)" font-size="([\d.]+)" font-weight="600" [^>]*text-anchor="start">([^<]*)</g,
    ),
  ].map(([, x, y, size, text = ""]) => ({ x: Number(x), y: Number(y), size: Number(size), text }));
  const heads = all.filter(({ y, text }) => y < 260 && !text.includes("WWW"));
  expect(heads.length).toBeGreaterThanOrEqual(6);
  for (const { x, y, size, text } of heads) {
    const next = Math.min(
      1140,
      ...heads.filter((one) => one.y === y && one.x > x).map((one) => one.x),
    );
    expect(end(x, size, text), text).toBeLessThan(next);
  }
  const titles = all.filter(({ text }) => text.includes("WWW"));
  expect(titles).toHaveLength(2);
  // Capitals W and M of a bold letter are as wide as its size, and more.
  for (const { x, size, text } of titles) {
    expect(x + text.replaceAll(/[ …]/gu, "").length * 1.05 * size).toBeLessThan(1140);
  }
  for (const { x, size, text } of all.filter((one) => one.x === 756)) {
    expect(end(x, size, text), text).toBeLessThan(904);
  }
});

test("a margin that is named is told to who does not see it, too", () => {
  const said = within(drawn(team), "desc").replaceAll("\u{a0}", " ");
  const { low, high } = weighImpact(team).range;
  const bounds = [low, high].map((bound) => euros(bound, "nl").replaceAll("\u{a0}", " "));
  expect(said).toContain(`Het saldo ligt tussen ${bounds[0]} en ${bounds[1]}.`);
  expect(said).not.toContain("Marge");
});

test("names from a file do no harm, and a party without a name that can be shown has words", () => {
  const nasty = '<script>alert(1)</script>&"\u{0}\u{202e}';
  const party = { id: "a", name: nasty, kind: nasty };
  const line = { party: "a", kind: "cost", what: nasty, perYear: 5, evidence: "claimed" } as const;
  const unpriced = [
    { party: "a", what: nasty },
    { party: "b", what: "x" },
  ];
  const parties = [party, { id: "b", name: "\u{1}", kind: "ward" }];
  const svg = drawn({ parties, lines: [line], unpriced }, nasty);
  expect(svg).not.toContain("<script");
  for (const sign of ["\u{0}", "\u{202e}"]) expect(svg).not.toContain(sign);
  expect(wellFormed(svg)).toBe(true);
  expect(textsOf(svg).join(" ")).toContain("Een partij");
});

test("any case is one page, well formed, with every party's numbers and nothing off the sheet", () => {
  fc.assert(
    fc.property(anyCase(), (file) => {
      const svg = drawn(file);
      const texts = textsOf(svg);
      const { byParty, settlement } = weighImpact(file);
      for (const { cost, benefit, net } of byParty) {
        expect(texts).toContain(euros(cost, "nl"));
        expect(texts).toContain(euros(benefit, "nl"));
        expect(texts).toContain(`${net > 0 ? "+" : ""}${euros(net, "nl")}`);
      }
      for (const { amount } of settlement.transfers) {
        expect(texts).toContain(euros(amount, "nl"));
        expect(within(svg, "desc")).toContain(euros(amount, "nl"));
      }
      expect(wellFormed(svg)).toBe(true);
      expect(svg).not.toMatch(/NaN|undefined|Infinity|impact:/);
      const [, height = 0] = (/viewBox="0 0 1188 ([\d.]+)"/.exec(svg) ?? []).map(Number);
      const downs = [...svg.matchAll(/ y[12]?="([\d.-]+)"/g)].map(([, y]) => Number(y));
      expect(Math.max(...downs)).toBeLessThan(height);
      expect(svg).toMatch(/ width="(?:297mm" height="210mm|210mm" height="297mm)"/);
    }),
    { numRuns: 60 },
  );
});

test("what is too much for a page is said", () => {
  const many = <T>(one: T, count: number): T[] => Array.from({ length: count }, () => one);
  const [party, line] = [pilot.parties[0]!, pilot.lines[0]!];
  expect(tooMuchToDraw(pilot)).toBeUndefined();
  expect(tooMuchToDraw({ ...pilot, parties: many(party, 16) })).toBeUndefined();
  expect(tooMuchToDraw({ ...pilot, parties: many(party, 17) })).toMatch(/^parties: 17, /);
  expect(tooMuchToDraw({ ...pilot, lines: many(line, 196) })).toBeUndefined();
  expect(tooMuchToDraw({ ...pilot, lines: many(line, 197) })).toMatch(/^lines, unpriced: 201, /);
});

test("a case of many lines leaves them to the description, so that the rest stays large", () => {
  const line = { kind: "cost", what: "een regel", perYear: 5, evidence: "measured" } as const;
  const parties = Array.from({ length: 12 }, (_, place) => ({
    id: `p${place}`,
    name: `P${place}`,
    kind: "ward",
  }));
  const lines = parties.flatMap(({ id }) =>
    Array.from({ length: 12 }, () => ({ ...line, party: id })),
  );
  const svg = drawn({ parties, lines, unpriced: [] });
  expect(textsOf(svg).filter((text) => text.includes("een regel"))).toEqual([]);
  expect(within(svg, "desc").match(/een regel/g)).toHaveLength(144);
  expect(textsOf(svg).some((text) => text.includes("in de beschrijving van deze tekening"))).toBe(
    true,
  );
  expect(Number(/viewBox="0 0 1188 ([\d.]+)"/.exec(svg)?.[1])).toBeLessThan(2000);
});

test.each([
  [16, 40, 160, "Partij"],
  [16, 40, 160, "Stichting Samenwerkende organisaties met een lange naam en vestigingen"],
  [6, 30, 30, "Partij"],
  [8, 40, 40, "Partij"],
  [1, 1, 199, "Partij"],
])(
  "%i parties, %i lines and %i things without a price come to one page that can be read",
  (count, many, without, name) => {
    const parties = Array.from({ length: count }, (_, place) => ({
      id: `p${place}`,
      name: `${name} ${place}`,
      kind: "a kind that is known by no name at all",
    }));
    const of = (place: number): string => `p${place % count}`;
    const lines = Array.from({ length: many }, (_, place) => ({
      party: of(place),
      kind: place % 3 === 0 ? ("benefit" as const) : ("cost" as const),
      what: `Een regel met een vrij lange omschrijving ${place}`,
      perYear: 1000 + place,
      evidence: "claimed" as const,
      ...(place % 2 === 0 ? { from: 2026, once: true } : { from: 2027 }),
    }));
    const unpriced = Array.from({ length: without }, (_, place) => ({
      party: of(place),
      what: `Wat niet in geld uit te drukken is, nummer ${place}`,
    }));
    const svg = drawn({ parties, lines, unpriced });
    const [, height = 0] = (/viewBox="0 0 1188 ([\d.]+)"/.exec(svg) ?? []).map(Number);
    const smallest = Math.min(
      ...[...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size)),
    );
    const [, across = 0, down = 0] = (/width="(\d+)mm" height="(\d+)mm"/.exec(svg) ?? []).map(
      Number,
    );
    const points = (smallest * Math.min(across / 1188, down / height) * 72) / 25.4;
    expect(points).toBeGreaterThanOrEqual(6);
    expect(within(svg, "desc").match(/nummer \d+/g)).toHaveLength(without);
    expect(textsOf(svg).join(" ")).toMatch(/\d+ in de beschrijving/);
    // Nobody is left with less than the first word of a name.
    expect(textsOf(svg).filter((text) => /^Stich\S*…$/u.test(text))).toEqual([]);
  },
);

test("every text can be read on its ground, in grey too", () => {
  const luminance = (hex: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const used = new Set(
    [...drawn(team).matchAll(/<text [^>]*fill="(#\w{6})"/g)].map(([, hex = ""]) => hex),
  );
  expect(used).toEqual(new Set([colours.ink, colours.soft]));
  for (const hex of used) {
    for (const ground of [colours.paper, colours.waterSoft]) {
      const [light = 0, dark = 0] = [luminance(ground), luminance(hex)];
      expect((light + 0.05) / (dark + 0.05)).toBeGreaterThanOrEqual(4.5);
    }
  }
});
