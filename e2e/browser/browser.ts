import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from "playwright-core";
import { inject } from "vitest";
import { signedIn } from "../program/visitor.ts";

const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Debian's Chromium, without its habit of calling home. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: "/usr/bin/chromium", args: quiet });
}

/** Widths that the pages are made for, in pixels. */
export const phone = { width: 390, height: 844 };
export const desktop = { width: 1280, height: 900 };

/** A context in which an account is signed in already; without one, a stranger's. */
export async function contextOf(
  browser: Browser,
  email: string | undefined,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const { url } = inject("program");
  const context = await browser.newContext({ baseURL: url, locale: "nl-NL", ...options });
  // A page that is stuck should fail its own test, not the whole run.
  context.setDefaultTimeout(10_000);
  if (!email) return context;
  const { cookie } = await signedIn(email);
  await context.addCookies(
    cookie.split("; ").map((one) => {
      const at = one.indexOf("=");
      return { name: one.slice(0, at), value: one.slice(at + 1), url };
    }),
  );
  return context;
}
