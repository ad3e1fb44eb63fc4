import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { contextOf, desktop, openBrowser, phone } from "./browser/browser.ts";
import { demonstrators, theFirst } from "./program/demonstrators.ts";

let browser: Browser;
const opened: BrowserContext[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(() => browser?.close());

/** A page of somebody of the demonstration, with or without script. */
async function pageOf(email: string, on: { viewport: typeof phone; javaScriptEnabled: boolean }) {
  const context = await contextOf(browser, email, on);
  opened.push(context);
  return context.newPage();
}
const plain = { viewport: phone, javaScriptEnabled: false };
const email = (account: string) =>
  demonstrators.find((one) => one.account.id === account)!.account.email;

/** The first place of a shortlist at an organisation where the person can be proposed. */
async function proposable(page: Page, person: string, at: string): Promise<string | undefined> {
  await page.goto(`/matchen/mensen/${person}`);
  const rows = page.locator("tr, li, article").filter({ hasText: at });
  const hrefs = await rows
    .locator(`a[href^="/matchen/${person}/"]`)
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
  for (const href of new Set(hrefs)) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, until one will do
    await page.goto(href);
    // oxlint-disable-next-line no-await-in-loop
    if ((await page.getByRole("link", { name: "Stel voor" }).count()) > 0) return href;
  }
  return undefined;
}

test("from a shortlist to an answer: coach, care employer and person each do their part, without script", async () => {
  const coach = await pageOf(email("account-coach-gr"), plain);
  await coach.goto("/mensen");
  const people = await coach
    .locator('a[href^="/mensen/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")!.split("/")[2]!));
  let place: string | undefined;
  let person = "";
  for (const id of new Set(people.filter((one) => one.length === 36))) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, until one will do
    place = await proposable(coach, id, "TSN");
    person = id;
    if (place !== undefined) break;
  }
  expect(place).toBeDefined();

  await coach.getByRole("link", { name: "Stel voor" }).click();

  await coach.waitForLoadState();
  expect(await coach.getByRole("heading", { level: 1 }).textContent()).toContain("voorstellen");
  expect(await coach.locator("main").textContent()).toContain("Niets over gezondheid");
  const profile = coach.getByLabel("Datum van het belastbaarheidsprofiel");
  if ((await profile.count()) > 0) {
    await profile.fill("2026-11-02");
    await coach.getByLabel("Wie stelde vast").selectOption("companyDoctor");
  }
  await coach.getByRole("button", { name: "Stel voor" }).click();
  await coach.waitForLoadState();
  expect(new URL(coach.url()).pathname).toBe(`/mensen/${person}/overstap`);
  expect(await coach.locator("main").textContent()).toContain("Vastgelegd: Voorgesteld");
  expect(await coach.locator('[aria-current="step"]').textContent()).toContain(
    "Gesprek organisaties",
  );

  // The care employer knows of the person as soon as the proposal is followed up, and answers.
  const care = await pageOf(email("account-care-tsn"), plain);
  const at = `/mensen/${person}/overstap`;
  await expect.poll(async () => (await care.goto(at))!.status(), { timeout: 20_000 }).toBe(200);
  expect(await care.locator("main").textContent()).toContain("Reageren op het voorstel");
  await care.getByRole("link", { name: "Antwoord op het voorstel vastleggen" }).first().click();
  await care.waitForLoadState();
  expect(await care.locator("main").textContent()).not.toContain("aankan");
  await care.getByLabel("Het gaat niet door").check();
  await care.getByRole("button", { name: "Leg vast" }).click();
  await care.waitForLoadState();
  expect(await care.locator("main").textContent()).toContain("Waarom?");
  await care.getByLabel("Goed, we gaan verder").check();
  await care.getByLabel("Wat is er gezegd").fill("Dinsdag kennismaken om tien uur.");
  await care.getByRole("button", { name: "Leg vast" }).click();
  await care.waitForLoadState();
  expect(new URL(care.url()).pathname).toBe(at);
  expect(await care.locator('[aria-current="step"]').textContent()).toContain("Kennismaken");

  await coach.goto(at);
  expect(await coach.locator("main").textContent()).toContain("Dinsdag kennismaken om tien uur.");
});

test("a person sees where they are on a phone, and says that something is wrong", async () => {
  const own = await pageOf(theFirst("candidate").account.email, plain);
  await own.goto("/mijn-overstap");
  expect(await own.getByRole("heading", { level: 1 }).textContent()).toBe("Mijn overstap");
  expect(await own.locator("main").textContent()).toContain("Dit gebeurt nu");
  await own.getByRole("link", { name: "Ik heb een vraag of er is iets mis" }).first().click();
  await own.waitForLoadState();
  await own.getByLabel("Ruzie of spanning").check();
  await own.getByLabel("Vertel wat er is").fill("Ik weet niet bij wie ik moet zijn.");
  await own.getByRole("button", { name: "Leg vast" }).click();
  await own.waitForLoadState();
  const text = await own.locator("main").textContent();
  expect(text).toContain("Bewaard.");
  expect(text).toContain("Ik weet niet bij wie ik moet zijn.");
  expect(text).toContain("Je coach antwoordt op een melding");
});

test("two who record at once: the second sees what the first did, and what was typed stays", async () => {
  const where = { viewport: desktop, javaScriptEnabled: true };
  const own = await pageOf(theFirst("candidate").account.email, where);
  await own.goto("/mijn-overstap");
  const link = own.getByRole("link", { name: "Ik heb een vraag of er is iets mis" }).first();
  const form = (await link.getAttribute("href"))!;
  const other = await pageOf(theFirst("candidate").account.email, where);
  await own.goto(form);
  await other.goto(form);
  for (const [page, kind] of [
    [own, "Te laat"],
    [other, "Iets gaat goed"],
  ] as const) {
    // oxlint-disable-next-line no-await-in-loop -- the first, then the second
    await page.getByLabel(kind).check();
    // oxlint-disable-next-line no-await-in-loop
    await page.getByLabel("Vertel wat er is").fill(`Gezegd: ${kind}`);
    // oxlint-disable-next-line no-await-in-loop
    await page.getByRole("button", { name: "Leg vast" }).click();
    // oxlint-disable-next-line no-await-in-loop
    await page.waitForLoadState();
  }
  const asked = other.locator("main");
  expect(await asked.textContent()).toContain("Dit kwam ertussen");
  expect(await asked.textContent()).toContain("Te laat");
  expect(await other.getByLabel("Iets gaat goed").isChecked()).toBe(true);
  expect(await other.getByLabel("Vertel wat er is").inputValue()).toBe("Gezegd: Iets gaat goed");
  await other.getByRole("button", { name: "Leg vast" }).click();
  await other.waitForURL(/mijn-overstap\?/);
  expect(await other.locator("main").textContent()).toContain("Gezegd: Iets gaat goed");
});
