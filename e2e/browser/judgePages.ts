import type { Browser } from "playwright-core";
import { accessFaults } from "./axe.ts";
import { desktop, phone } from "./browser.ts";
import { sideways } from "./layout.ts";

/**
 * Judges pages for one visitor: axe on a phone and a desktop, and whether they fit the smallest phone.
 *
 * @param cookie - as a request would send it; empty for a stranger
 * @returns what is wrong, each with its page
 */
export async function judgePages(
  browser: Browser,
  url: string,
  paths: readonly string[],
  cookie = "",
): Promise<string[]> {
  const context = await browser.newContext({ baseURL: url, locale: "nl-NL" });
  const cookies = cookie.split("; ").filter(Boolean);
  await context.addCookies(
    cookies.map((one) => {
      const at = one.indexOf("=");
      return { name: one.slice(0, at), value: one.slice(at + 1), url };
    }),
  );
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of paths) {
    // eslint-disable-next-line no-await-in-loop -- page after page
    const answer = await page.goto(path);
    if (answer?.status() !== 200 || new URL(page.url()).pathname !== path.split("?")[0])
      faults.push(`${path} answered ${answer?.status()} at ${page.url()}`);
    for (const size of [phone, desktop]) {
      // eslint-disable-next-line no-await-in-loop -- as above
      await page.setViewportSize(size);
      // eslint-disable-next-line no-await-in-loop -- as above
      faults.push(...(await accessFaults(page)).map((fault) => `${path}: ${fault}`));
    }
    // eslint-disable-next-line no-await-in-loop -- as above
    await page.setViewportSize({ width: 320, height: 640 });
    // eslint-disable-next-line no-await-in-loop -- as above
    faults.push(...(await sideways(page)).map((fault) => `${path}: ${fault}`));
  }
  await context.close();
  return faults;
}
