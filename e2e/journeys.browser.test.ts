import { readFileSync } from "node:fs";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { demonstrationId } from "../app/cli/demonstration/demonstrationId.ts";
import { contextOf, desktop, openBrowser, phone } from "./browser/browser.ts";
import { pdfWords, streamsOf } from "./crawl/pdfWords.ts";
import { healthSentences, itemCodes } from "./oracle/healthWords.ts";
import { everybody, openingId, peopleOf, records } from "./oracle/standing.ts";
import { password, theFirst } from "./program/demonstrators.ts";

let browser: Browser;
const opened: BrowserContext[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(() => browser?.close());

/** A new window, of an account or of a stranger. */
async function window(email?: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await contextOf(browser, email, { viewport: desktop, ...options });
  opened.push(context);
  return context.newPage();
}

const path = (page: Page) => new URL(page.url()).pathname;
const heading = (page: Page) => page.locator("h1").innerText();
const byHref = (page: Page, start: string) => page.locator(`main a[href^="${start}"]`);

const coach = theFirst("coach").account;
/** Somebody whom the coach guides and who can start somewhere: there is a place to look at. */
const { person: known } = peopleOf(theFirst("coach")).find(({ candidacy }) =>
  records.relations.some((one) => one.kind === "proposed" && one.candidacy === candidacy.id),
)!;
/** Somebody of the same list who has no account, so that no button of the sign-in page names them. */
const { person: other } = peopleOf(theFirst("coach")).find(
  ({ person }) => !records.accounts.some((one) => one.lastName === person.lastName),
)!;
const knownName = `${known.firstName} ${known.lastName}`;

describe.each([true, false])("a coach, script %s", (javaScriptEnabled) => {
  const options = { javaScriptEnabled };

  async function signInByButton(page: Page): Promise<void> {
    await page.goto("/inloggen");
    const own = page.locator("form", { has: page.locator(`input[value="${coach.email}"]`) });
    await own.getByRole("button").click();
    await page.waitForURL("**/vandaag");
  }

  test("signs in by the demonstration's button and reaches a pair by search", async () => {
    const page = await window(undefined, options);
    await signInByButton(page);

    await page.locator("[data-search]").fill(known.lastName);
    await page.locator("[data-search]").press("Enter");
    await page.waitForURL("**/zoeken?q=*");
    await page.locator("main").getByRole("link", { name: knownName }).first().click();
    await page.waitForURL("**/mensen/*");
    expect(await heading(page)).toContain(known.firstName);

    await byHref(page, "/matchen/mensen/").first().click();
    await page.waitForURL("**/matchen/mensen/*");
    const list = path(page);
    await page.locator('main table a[href^="/matchen/"]').first().click();
    await page.waitForURL(/\/matchen\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/);
    expect(await heading(page)).toContain(known.firstName);

    const why = page.locator("main details").first();
    const inside = why.locator("> :not(summary)").first();
    expect(await inside.isVisible()).toBe(false);
    await why.locator("summary").click();
    expect(await inside.isVisible()).toBe(true);

    await page.goBack();
    expect(path(page)).toBe(list);
  });

  test("filters, sorts and pages a list, and the address keeps it", async () => {
    const page = await window(theFirst("coordinator").account.email, options);
    await page.goto("/mensen");
    const names = () => page.locator("main tbody tr").allInnerTexts();
    const first = await names();
    expect(first).toHaveLength(25);

    await page.locator('main a[href*="pagina=2"]').first().click();
    await page.waitForURL("**pagina=2**");
    const second = await names();
    expect(second.filter((row) => first.includes(row)).length).toBeLessThan(5);
    await page.reload();
    expect(await names()).toEqual(second);

    await page.goto("/mensen");
    await page.locator('main thead a[href*="sorteer="]').first().click();
    await page.waitForURL("**sorteer=**");
    expect(await names()).not.toEqual(first);

    await page.goto("/mensen");
    const filters = page.locator("main form").filter({ has: page.locator("select") });
    const choice = filters.locator("select").first();
    const chosen = await choice.locator("option").nth(1).getAttribute("value");
    await choice.selectOption(chosen);
    await filters.locator('button[type="submit"], button:not([type])').first().click();
    await page.waitForURL(`**=${chosen}**`);
    expect(await page.locator("main select").first().inputValue()).toBe(chosen);
  });

  test("changes to English and to dark, and stays on the page", async () => {
    const page = await window(coach.email, options);
    await page.goto("/werk/taken?q=was");
    await page.locator("[data-menu] summary").click();
    await page.getByRole("button", { name: "English" }).click();
    await page.waitForFunction(() => document.documentElement.lang === "en").catch(() => {});
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(page.url()).toContain("/werk/taken?q=was");
    const paper = () =>
      page.locator("html").evaluate((one) => getComputedStyle(one).backgroundColor);
    const light = await paper();
    await page.locator("[data-menu]:not([open]) summary").click();
    // By script the colours change before the program has kept them.
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/weergave"));
    await page.getByRole("button", { name: "Dark" }).click();
    await page.locator('html[data-theme="dark"]').waitFor();
    expect(await paper()).not.toBe(light);
    await kept;
    await page.goto("/vandaag");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  test("signs out, and going back shows nothing of anybody", async () => {
    const page = await window(undefined, options);
    await signInByButton(page);
    await page.goto(`/mensen?q=${other.lastName}`);
    expect(await page.locator("tbody").innerText()).toContain(other.lastName);
    await page.locator("[data-menu] summary").click();
    await page.getByRole("button", { name: "Uitloggen" }).click();
    await page.waitForURL("**/inloggen");
    await page.goBack();
    await page.waitForLoadState();
    expect(path(page)).toBe("/inloggen");
    expect(await page.content()).not.toContain(`${other.firstName} ${other.lastName}`);
    expect(await page.locator("tbody").count()).toBe(0);
  });

  test("is told of a wrong password, and the e-mail address stays", async () => {
    const page = await window(undefined, options);
    await page.goto("/inloggen");
    await page.locator("#email").fill(coach.email);
    await page.locator("#password").fill("niet-het-wachtwoord");
    await page.locator("form.sign-in button").click();
    const summary = page.locator(".ams-error-summary, [role=alert]").first();
    await summary.waitFor();
    expect(await page.locator("#email").inputValue()).toBe(coach.email);
    expect(await page.locator("#password").inputValue()).toBe("");
    expect(await page.locator("main").innerText()).not.toMatch(/bestaat niet|onbekend account/i);
  });

  test("comes back to the page that was asked for before signing in", async () => {
    const page = await window(undefined, options);
    await page.goto("/werk/taken?q=was");
    expect(path(page)).toBe("/inloggen");
    await page.locator("#email").fill(coach.email.toUpperCase());
    await page.locator("#password").fill(password);
    await page.locator("form.sign-in button").click();
    await page.waitForURL("**/werk/taken?q=was");
  });
});

test("with script, / leads to the search and Escape closes the menu", async () => {
  const page = await window(coach.email);
  await page.goto("/vandaag");
  await page.keyboard.press("/");
  expect(
    await page.locator("[data-search]").evaluate((field) => field === document.activeElement),
  ).toBe(true);
  await page.keyboard.type("a/b");
  expect(await page.locator("[data-search]").inputValue()).toBe("a/b");
  const menu = page.locator("[data-menu]");
  await menu.locator("summary").click();
  await page.keyboard.press("Escape");
  expect(await menu.getAttribute("open")).toBeNull();
});

test("a candidate on a phone finds their places and reads one", async () => {
  const who = theFirst("candidate").account;
  const page = await window(who.email, { viewport: phone, hasTouch: true, isMobile: true });
  const said: string[] = [];
  page.on("console", (message) => message.type() === "error" && said.push(message.text()));
  page.on("pageerror", (error) => said.push(error.message));
  await page.goto("/vandaag");
  await page.locator('nav a[href="/mijn-plekken"]').tap();
  await page.waitForURL("**/mijn-plekken");
  await page.locator('main a[href^="/matchen/"]').first().tap();
  await page.waitForURL("**/matchen/*/*");
  const words = await page.locator("main").innerText();
  expect(words).not.toMatch(/\b(?:afgewezen|ongeschikt|score|\d+\s?%)/i);
  expect(itemCodes(words)).toEqual([]);
  const small = await page
    .locator("main a:visible, main button:visible, main summary:visible")
    .evaluateAll((all) =>
      all
        .filter((one) => !one.closest("p, li, dd, nav[aria-label]"))
        .map((one) => ({ height: one.getBoundingClientRect().height, html: one.outerHTML }))
        .filter(({ height }) => height < 44),
    );
  expect(small).toEqual([]);
  expect(said).toEqual([]);
});

test("a care employer finds who is put forward, by first name and package", async () => {
  const who = theFirst("careEmployer");
  const page = await window(who.account.email);
  await page.goto("/vandaag");
  await page.locator('nav a[href="/mensen"]').first().click();
  await page.waitForURL("**/mensen");
  const forward = peopleOf(who);
  expect(await page.locator("main tbody tr").count()).toBe(forward.length);
  await byHref(page, "/mensen/").first().click();
  await page.waitForURL("**/mensen/*");
  await byHref(page, "/matchen/").first().click();
  await page.waitForURL("**/matchen/*/*");
  const words = await page.locator("main").innerText();
  expect(forward.some(({ person }) => words.includes(person.firstName))).toBe(true);
  expect(forward.filter(({ person }) => words.includes(person.lastName))).toEqual([]);
});

test("a coordinator opens what would open work, and the change tells what it does", async () => {
  const page = await window(theFirst("coordinator").account.email);
  await page.goto("/matchen");
  await page.locator('a[href^="/matchen/kansen"]').first().click();
  await page.waitForURL("**/matchen/kansen**");
  const rows = page
    .locator("main li, main tbody tr")
    .filter({ hasText: /Als .+, (?:kan|kunnen) / });
  expect(await rows.count()).toBeGreaterThan(3);
});

test("on paper there is no menu, no search and no button", async () => {
  const page = await window(coach.email);
  for (const address of ["/mensen", "/werk/plekken", "/matchen/kansen"]) {
    // eslint-disable-next-line no-await-in-loop -- one page after the other
    await page.goto(address);
    // eslint-disable-next-line no-await-in-loop -- as above
    await page.emulateMedia({ media: "print" });
    // eslint-disable-next-line no-await-in-loop -- as above
    const left = await page
      .locator(
        "nav:not([aria-label=Kruimelpad]), header.top search, [data-menu], .skip-link, [data-print], .filters, footer.foot form",
      )
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.outerHTML.slice(0, 60)),
      );
    expect({ address, left }).toEqual({ address, left: [] });
    // eslint-disable-next-line no-await-in-loop -- as above
    expect(await page.locator("h1").isVisible()).toBe(true);
  }
});

describe("a pair on paper", () => {
  const proposal = records.relations.find(
    ({ kind, organisation }) =>
      kind === "proposed" && organisation === theFirst("careEmployer").membership.organisation,
  )!;
  const who = everybody.find(({ candidacy }) => candidacy.id === proposal.candidacy)!;
  const opening = records.openings.find(({ id }) => id === proposal.opening)!;
  const pair = `/matchen/${demonstrationId("candidacy", proposal.candidacy)}/${openingId(opening)}`;

  async function download(email: string, address: string) {
    const page = await window(email);
    await page.goto(address);
    const coming = page.waitForEvent("download");
    // A browser with a viewer shows it; the attribute makes the headless one keep it.
    await page
      .locator('main a[href$="past-dit.pdf"]')
      .evaluate((link) => link.setAttribute("download", ""));
    await page.locator('main a[href$="past-dit.pdf"]').click();
    return readFileSync(await (await coming).path());
  }

  test("is a tagged PDF in its reader's language that says what the page says, and no more", async () => {
    const file = await download(theFirst("careEmployer").account.email, pair);
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    const inside = [file.toString("latin1"), ...streamsOf(file)].join("\n");
    for (const part of ["/StructTreeRoot", "/Lang", "/MarkInfo", "/Title"])
      expect(inside).toContain(part);
    const words = pdfWords(file)
      .replace(/\u00ad/g, "")
      .replace(/\s+/g, " ");
    expect(words).toContain(who.person.firstName);
    expect(words).not.toContain(who.person.lastName);
    const flat = words.replaceAll(" ", "");
    expect(healthSentences.filter((one) => flat.includes(one.replace(/\s+/g, "")))).toEqual([]);
    expect(itemCodes(words)).toEqual([]);
  });
});
