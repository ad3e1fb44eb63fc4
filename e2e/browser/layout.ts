import type { Page } from "playwright-core";

/** By how many pixels a page is wider than its window, and what sticks out; empty when nothing does. */
export function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.scrollingElement!.scrollWidth - innerWidth;
    if (wide <= 0) return [];
    const out = [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
      .slice(-3)
      .map((one) => `${one.tagName.toLowerCase()}.${one.className}`);
    return [`${wide} px too wide: ${out.join(", ")}`];
  });
}

/** What has the focus: whether it can be seen, and whether a ring or its like shows it. */
export function focused(page: Page) {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    return {
      what: `${one.tagName.toLowerCase()}.${one.className} ${one.textContent?.trim().slice(0, 30)}`,
      body: one === document.body,
      skipLink: one.classList.contains("skip-link"),
      seen: box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0,
      ringed:
        (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) ||
        style.boxShadow !== "none",
    };
  });
}
