import type { Locator } from "playwright-core";
import { expect, vi } from "vitest";

/**
 * Clicks twice, as an impatient hand does, and waits for where it leads. The second click breaks off
 * the way that the first had taken, which is no fault, so it is asked where the page stands in the end.
 *
 * @param to - what the address then ends in
 */
export async function clickTwice(button: Locator, to: RegExp): Promise<void> {
  const page = button.page();
  await button.dblclick();
  await vi.waitFor(() => expect(page.url()).toMatch(to), { timeout: 15_000, interval: 50 });
  await page.waitForLoadState("networkidle");
}
