import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import texts from "../app/people/retention/texts/nl.json" with { type: "json" };
import { accessFaults } from "./browser/axe.ts";
import { desktop, openBrowser, phone } from "./browser/browser.ts";
import { sideways } from "./browser/layout.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { password, theFirst } from "./program/demonstrators.ts";
import { type Program, startProgram } from "./program/program.ts";

// A program of its own: who is taken away here would be missed by other tests.
let program: Program;
let browser: Browser;
const opened: BrowserContext[] = [];
beforeAll(async () => {
  program = await startProgram({ options: await on(newFolder(), "--demo") });
  browser = await openBrowser();
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  removeFolders();
});

async function signedIn(email: string, script: boolean, viewport = phone): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.url,
    viewport,
    javaScriptEnabled: script,
    locale: "nl-NL",
    acceptDownloads: true,
  });
  context.setDefaultTimeout(15_000);
  opened.push(context);
  const page = await context.newPage();
  await page.goto("/inloggen");
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", password);
  await page
    .locator("form", { has: page.locator("[name=email]:visible") })
    .locator("button")
    .click();
  await page.waitForURL("**/vandaag");
  return page;
}
const candidate = theFirst("candidate").account.email;
const link = (page: Page, key: keyof typeof texts) =>
  page.getByRole("link", { name: texts[key], exact: true });
const button = (page: Page, key: keyof typeof texts) =>
  page.getByRole("button", { name: texts[key], exact: true });
/** Nothing is wrong with the page for whoever reads it otherwise, nor on a phone. */
async function isRight(page: Page, script: boolean) {
  if (!script) return;
  expect(await accessFaults(page)).toEqual([]);
  expect(await sideways(page)).toEqual([]);
}

describe.each([
  ["with script", true],
  ["without script", false],
] as const)("a person, %s", (_, script) => {
  test("takes a copy along, to read and for a computer", async () => {
    const page = await signedIn(candidate, script);
    await page.goto("/mijn-gegevens");
    await link(page, "candidate.copy.link").click();
    await button(page, "candidate.copy.do").click();
    await page
      .getByText(texts["candidate.copy.making"])
      .or(link(page, "candidate.copy.pdf"))
      .first()
      .waitFor();
    const ready = link(page, "candidate.copy.pdf").first();
    // With script the page looks by itself.
    const look = async () => {
      if (!script) await page.reload();
      return ready.count();
    };
    await expect.poll(look, { timeout: 60_000, interval: 500 }).toBeGreaterThan(0);
    await isRight(page, script);
    for (const [key, ending] of [
      ["candidate.copy.pdf", ".pdf"],
      ["candidate.copy.json", ".json"],
    ] as const) {
      const waits = page.waitForEvent("download");
      await link(page, key).first().click();
      expect((await waits).suggestedFilename()).toMatch(new RegExp(`^overstap-\\w{4}\\${ending}$`));
    }
  });

  test("asks to be wiped, gets a receipt that needs no account, and thinks again", async () => {
    const page = await signedIn(candidate, script);
    await page.goto("/mijn-gegevens");
    await page.getByText(texts["candidate.keep"]).waitFor();
    await link(page, "candidate.erase.link").click();
    await isRight(page, script);
    await button(page, "candidate.erase.do").click();
    await page.waitForURL("**/gewist/*");
    await page.getByText(texts["receipt.waits"]).first().waitFor();
    await isRight(page, script);
    const stranger = await browser.newContext({ baseURL: program.url, locale: "nl-NL" });
    opened.push(stranger);
    const other = await stranger.newPage();
    await other.goto(page.url());
    await other.getByText(texts["receipt.waits"]).first().waitFor();
    const name = candidate.split(".")[0]!;
    expect((await other.locator("body").textContent())!.toLowerCase()).not.toContain(name);
    // An employer has a duty to keep the file, so the person is there still and takes it back here.
    await page.goto("/mijn-gegevens");
    await link(page, "candidate.erase.link").click();
    await button(page, "candidate.erase.back").click();
    await page.waitForURL("**/mijn-gegevens");
    await other.reload();
    await other.getByText(texts["receipt.withdrawn"]).first().waitFor();
  });
});

test("a coordinator holds somebody, and chooses a shorter term for the region but no longer one", async () => {
  const page = await signedIn(theFirst("coordinator").account.email, true, desktop);
  await page.goto("/bewaren");
  await isRight(page, true);
  await page.locator("main table").first().locator("a").first().click();
  await isRight(page, true);
  await button(page, "hold.do").click();
  await page.locator("[aria-invalid=true], .ams-error-message").first().waitFor();
  await page.fill("[name=reden]", "klacht bij de toezichthouder");
  const in20days = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await page.fill("[name=tot]", in20days);
  await button(page, "hold.do").click();
  await page.waitForURL("**/bewaren**");
  await page.locator("#vast").getByText("klacht bij de toezichthouder").waitFor();
  await page.locator("#vast").getByRole("button").click();
  await page.waitForURL("**/bewaren**");
  expect(await page.locator("#vast").count()).toBe(0);
  const days = page.locator("[name=consent]");
  await days.fill("100");
  await button(page, "shorter.save").click();
  await page.locator("[aria-invalid=true]").first().waitFor();
  await days.fill("14");
  await button(page, "shorter.save").click();
  await page.waitForURL("**/bewaren**");
  expect(await days.inputValue()).toBe("14");
});

test("a coach prints a copy for somebody without mail, with a reason", async () => {
  const page = await signedIn("yvonne.meertens@voorbeeld.overstap.nl", true, desktop);
  await page.goto("/mensen");
  await page.locator("main table a[href^='/mensen/']").first().click();
  await link(page, "person.link").click();
  await isRight(page, true);
  await link(page, "copy.link").click();
  await button(page, "copy.do").click();
  await page.locator("[aria-invalid=true]").first().waitFor();
  await page.fill("[name=reden]", "heeft geen mail");
  await button(page, "copy.do").click();
  const pdf = link(page, "candidate.copy.pdf").first();
  await pdf.waitFor({ timeout: 60_000 });
  const answer = await page.request.get((await pdf.getAttribute("href"))!);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
});
