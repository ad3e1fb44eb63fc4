import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { contextOf, openBrowser, phone } from "./browser/browser.ts";
import { theFirst } from "./program/demonstrators.ts";

let browser: Browser;
const opened: BrowserContext[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(() => browser?.close());

/** A page without script, of the first account in a role. */
async function pageOf(role: "coach" | "careEmployer"): Promise<Page> {
  const options = { viewport: phone, javaScriptEnabled: false };
  const context = await contextOf(browser, theFirst(role).account.email, options);
  opened.push(context);
  return context.newPage();
}

/** The first page that a link of this address leads to. */
async function linkFrom(page: Page, path: string, pattern: RegExp): Promise<string> {
  await page.goto(path);
  const all = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const found = all.find((href) => pattern.test(href));
  if (found === undefined) throw new Error(`${path} links to nothing like ${pattern.source}`);
  return found;
}

/** Each form, how it is reached, a field, and a value that cannot be saved. */
const forms = [
  {
    what: "a step of the intake",
    role: "coach",
    find: async (page: Page) => {
      const person = await linkFrom(page, "/mensen", /^\/mensen\/[0-9a-f-]{36}$/);
      return `${person}/intake/woonplaats`;
    },
    field: "town",
    bad: "Nergenshuizen",
  },
  {
    what: "a doctor's document",
    role: "coach",
    find: async (page: Page) => {
      const person = await linkFrom(page, "/mensen", /^\/mensen\/[0-9a-f-]{36}$/);
      return `${person}/intake/belastbaarheid/document?nieuw`;
    },
    field: "sourceDay",
    bad: "1823-01-01",
  },
  {
    what: "a new task",
    role: "careEmployer",
    find: () => Promise.resolve("/werk/taken/nieuw"),
    field: "nameNl",
    bad: "x".repeat(300),
  },
  {
    what: "a new action",
    role: "coach",
    find: () => Promise.resolve("/vandaag/acties/nieuw"),
    field: "wat",
    bad: "x".repeat(300),
  },
] as const;

test.each(forms)("back works after a fault in $what, and what was typed stays", async (one) => {
  const page = await pageOf(one.role);
  const path = await one.find(page);
  await page.goto("/hulp");
  await page.goto(path);
  const field = page.locator(`main form [name="${one.field}"]`).first();
  await field.evaluate((input) => input.removeAttribute("maxlength"));
  await field.fill(one.bad);
  const [sent] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === "POST"),
    field.press("Enter"),
  ]);
  expect(sent.status()).toBe(303);
  await page.waitForLoadState();
  expect(await page.locator(`main form [name="${one.field}"]`).first().inputValue()).toBe(one.bad);
  const summary = await page.locator("main").innerText();
  expect(await page.locator(`[href="#${one.field}"]`).count(), summary).toBeGreaterThan(0);
  await page.goto("/hulp");
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe(path.split("?")[0]);
  expect(await page.locator(`main form [name="${one.field}"]`).count()).toBeGreaterThan(0);
  await page.goBack();
  expect(await page.locator("main").count()).toBe(1);
});
