import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds wrong with a page at WCAG 2.2 AA and good practice: rule, and where. */
export async function accessFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(source);
  const results = await page.evaluate(async (values) => {
    const { axe } = globalThis as unknown as { axe: { run(of: object): Promise<AxeResults> } };
    return axe.run({
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
      // Only an experimental rule, which is not asked for, reads the style sheets as text.
      preload: false,
    });
  }, rules);
  return results.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 120))
        .join(" | ")}`,
  );
}
