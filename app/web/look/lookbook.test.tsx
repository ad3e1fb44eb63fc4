import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { CountBar } from "./CountBar.tsx";
import { DutchMap } from "./DutchMap.tsx";
import { Lookbook } from "./lookbook.tsx";
import { sampleWords } from "./lookbookSamples.tsx";
import { pagesToShow } from "./Pagination.tsx";
import { initialsOf, Person } from "./Person.tsx";
import { stoneStates } from "./StoneDrawing.tsx";
import { StoneMark, Stones } from "./Stones.tsx";

const book = renderToStaticMarkup(<Lookbook />);

describe("the look book", () => {
  it("needs no inline style or handler, so that a strict policy can forbid them", () => {
    expect(book).not.toMatch(/\sstyle=/u);
    expect(book).not.toMatch(/\son[a-z]+=/u);
  });

  it("has one h1 and one next action", () => {
    expect(book.match(/<h1/gu)).toHaveLength(1);
    expect(book.match(/next-action/gu)).toHaveLength(1);
  });

  it("names every id once", () => {
    const ids = [...book.matchAll(/\sid="([^"]+)"/gu)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

describe("the components", () => {
  it("hold no words of their own", () => {
    const files = globSync("{.,forms,icons}/*.tsx", { cwd: import.meta.dirname }).filter(
      (file) => !file.includes("lookbook"),
    );
    expect(files.length).toBeGreaterThan(25);
    for (const file of files) {
      const code = readFileSync(join(import.meta.dirname, file), "utf8").replace(
        /\/\*[\s\S]*?\*\//gu,
        "",
      );
      const words = code.match(
        />\s*[A-Za-z][a-z ]+<\/|\s(?:aria-label|placeholder|title|alt)="[^"]/gu,
      );
      expect({ file, words }).toEqual({ file, words: null });
    }
  });
});

describe("Stones", () => {
  const row = (state: (typeof stoneStates)[number]) =>
    renderToStaticMarkup(
      <Stones
        label="Taken"
        words={sampleWords}
        stones={[{ id: "same", label: "Bedden", state }]}
      />,
    );

  it.each(stoneStates)("says %s in a word", (state) => {
    expect(row(state)).toContain(`>${sampleWords[state]}</span>`);
  });

  it("draws each state in its own way, colour apart", () => {
    // Only classes and shapes are left; `no` and `outside` are the same broken outline by design.
    const shapes = stoneStates.map(
      (state) => [state, renderToStaticMarkup(<StoneMark state={state} />)] as const,
    );
    const bare = shapes.map(([state, drawing]) => drawing.replaceAll(`rock-${state}`, ""));
    const full = (state: string) => state === "fits" || state === "aid";
    for (const [index, [state]] of shapes.entries()) {
      for (const [other, [otherState]] of shapes.entries()) {
        if (index >= other) continue;
        const outlines = ["outside", "ahead", "no"];
        if (outlines.includes(state) && outlines.includes(otherState)) continue;
        expect(bare[index], `${state} and ${otherState}`).not.toBe(bare[other]);
      }
      expect(shapes[index]?.[1].includes("rock-full")).toBe(full(state) || state === "guided");
    }
    const css = readFileSync(join(import.meta.dirname, "stones.css"), "utf8");
    expect(css).toMatch(
      /\.rock-outside \.rock-edge,\s*\.rock-no \.rock-edge \{[^}]*stroke-dasharray/u,
    );
  });

  it("is an ordered list that marks where we stand", () => {
    const html = renderToStaticMarkup(
      <Stones
        label="Stappen"
        words={sampleWords}
        stones={[
          { id: "a", label: "Meelopen", state: "fits" },
          { id: "b", label: "Proeftijd", state: "ahead", current: true },
        ]}
      />,
    );
    expect(html).toMatch(/<ol[^>]*aria-label="Stappen"/u);
    expect(html.match(/aria-current="step"/gu)).toHaveLength(1);
    expect(html.indexOf("aria-current")).toBeGreaterThan(html.indexOf("Meelopen"));
  });
});

describe("CountBar", () => {
  it("draws few the same whatever the number may be", () => {
    const html = renderToStaticMarkup(
      <CountBar count="few" most={12} text="minder dan 5 mensen" />,
    );
    expect(html).toContain("count-few");
    expect(html).not.toContain("count-bar");
  });

  it("is as long as its share", () => {
    expect(renderToStaticMarkup(<CountBar count={6} most={12} text="6" />)).toContain(
      'class="count-bar" width="100"',
    );
  });
});

describe("DutchMap", () => {
  it("shows every point within the drawing and in the list", () => {
    const html = renderToStaticMarkup(
      <DutchMap
        label="Plekken"
        provinces={{ type: "FeatureCollection", features: [] }}
        points={[
          { id: "a", label: "Geleen", at: { lat: 50.97, lon: 5.83 } },
          { id: "b", label: "Groningen", at: { lat: 53.22, lon: 6.57 } },
        ]}
        width={400}
        height={500}
      />,
    );
    const places = [...html.matchAll(/translate\(([\d.]+) ([\d.]+)\)/gu)].map((match) => [
      Number(match[1]),
      Number(match[2]),
    ]);
    expect(places).toHaveLength(2);
    for (const [x = -1, y = -1] of places) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(400);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(500);
    }
    // North is up.
    expect(places[1]?.[1]).toBeLessThan(places[0]?.[1] ?? 0);
    expect(html).toContain("<li>Groningen</li>");
  });
});

describe("initialsOf", () => {
  it.each([
    ["Jan van der Berg", "JB"],
    ["fatima", "F"],
    ["Ömer Ünal", "ÖÜ"],
    ["", ""],
  ])("%s gives %s", (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });

  it("are of the person, not of where they act", () => {
    const html = renderToStaticMarkup(<Person name="Lotte Huisman" at="Loket Venlo (verzonnen)" />);
    expect(html).toContain(">LH<");
    expect(html).toContain("Lotte Huisman, Loket Venlo (verzonnen)");
  });
});

describe("pagesToShow", () => {
  it("keeps the first, the last and the neighbours, with gaps where some are left out", () => {
    expect(pagesToShow(1, 3)).toEqual([1, 2, 3]);
    expect(pagesToShow(5, 9)).toEqual([1, null, 4, 5, 6, null, 9]);
    expect(pagesToShow(9, 9)).toEqual([1, null, 8, 9]);
  });
});
