import type { CaseFile } from "@overstap/engine/impact/caseFile.ts";
import { pathToFileURL } from "node:url";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { impactSvg } from "../app/impact/picture/impactSvg.ts";
import { textsIn } from "../app/web/texts.ts";
import pilot from "../reference/impact/ontzorg-de-zorg.json" with { type: "json" };
import team from "../reference/impact/thuishulpteam.json" with { type: "json" };
import { openBrowser } from "./browser/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const long = {
  ...team,
  parties: team.parties.map((party) => ({
    ...party,
    name: `${party.name} en haar vele vestigingen`,
  })),
};

test.each([
  ["the hospital pilot", pilot],
  ["a home-help team over years", team],
  ["parties with long names", long],
])(
  "the picture of %s opens as a file, has a name, and keeps its words on the page",
  async (_, file) => {
    const path = join(inject("program").folder, "impact.svg");
    writeFileSync(path, impactSvg({ file: file as CaseFile, t: textsIn("nl"), language: "nl" }));
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path).href);
    const seen = await page.evaluate(() => {
      const root = document.documentElement as unknown as SVGSVGElement;
      const { width, height } = root.viewBox.baseVal;
      const outside = [...root.querySelectorAll("text")].filter((text) => {
        const box = text.getBBox();
        return box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height;
      });
      return {
        root: root.tagName,
        words: root.querySelectorAll("text").length,
        outside: outside.map(({ textContent }) => textContent),
        named: root
          .getAttribute("aria-labelledby")
          ?.split(" ")
          .map((id) => document.getElementById(id)?.tagName),
      };
    });
    expect(seen).toMatchObject({ root: "svg", outside: [], named: ["title", "desc"] });
    expect(seen.words).toBeGreaterThan(20);
    await page.close();
  },
);
