import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contextOf, openBrowser, phone } from "./browser/browser.ts";
import { demonstrators } from "./program/demonstrators.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test("a coach offers several at once from a phone and takes them back, without script", async () => {
  const { email } = demonstrators.find((one) => one.account.id === "account-coach-zl")!.account;
  const context = await contextOf(browser, email, { viewport: phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/overstappen?sorteer=naam");
  const ticks = page.locator('input[name="wie"]');
  const names = await page.locator("tbody th a").allTextContents();
  await ticks.nth(0).check();
  await ticks.nth(1).check();
  // To nobody yet: nothing happens, and the page says what is missing.
  await page.getByRole("button", { name: "Bied aan" }).click();
  await page.waitForLoadState();
  expect(await page.locator("main").textContent()).toContain("Kies aan wie je het aanbiedt");
  await page.locator('input[name="wie"]').nth(0).check();
  await page.locator('input[name="wie"]').nth(1).check();
  await page.getByLabel("Aan wie?").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Bied aan" }).click();
  await page.waitForLoadState();
  const said = page.getByRole("status");
  for (const name of names.slice(0, 2)) expect(await said.textContent()).toContain(name);
  expect(await page.locator("main").textContent()).toContain("Door mij aangeboden (2)");
  await said.getByRole("button", { name: "Haal terug" }).click();
  await page.waitForLoadState();
  expect(await page.locator("main").textContent()).toContain("Door mij aangeboden (0)");
  await context.close();
}, 60_000);
