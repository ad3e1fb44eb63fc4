import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { contextOf, desktop, openBrowser, phone } from "./browser/browser.ts";
import { judgePages } from "./browser/judgePages.ts";
import { pdfWords } from "./crawl/pdfWords.ts";
import { demonstrators, theFirst } from "./program/demonstrators.ts";
import { signedIn } from "./program/visitor.ts";

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

test("what is agreed: written, seen as it will be signed, signed on a phone and by the employer, and on paper", async () => {
  const person = theFirst("candidate").account.email;
  const own = await pageOf(person, plain);
  await own.goto("/mijn-overstap");
  await own.getByRole("link", { name: "Lees alles" }).click();
  await own.waitForLoadState();
  const id = new URL(own.url()).pathname.split("/")[2]!;
  const at = `/mensen/${id}/overstap/afspraak`;

  const coach = await pageOf(email("account-coach-vebego"), {
    viewport: desktop,
    javaScriptEnabled: false,
  });
  await coach.goto(`${at}/opschrijven`);
  await coach.getByLabel("Uren per week", { exact: true }).fill("20");
  await coach.getByLabel("Buddy 2").fill("Mina de Wit");
  await coach.getByRole("button", { name: "Bekijk zoals het getekend wordt" }).click();
  await coach.waitForLoadState();
  expect(new URL(coach.url()).pathname).toBe(`${at}/voorbeeld`);
  const preview = await coach.locator("main").textContent();
  expect(preview).toContain("Mina de Wit");
  expect(preview).toContain("Dit verandert er");
  // Nobody sees it before it is laid before them.
  await own.goto(`/mijn-overstap/${id}/afspraak`);
  expect(await own.locator("main").textContent()).not.toContain("Mina de Wit");
  await coach.getByRole("button", { name: "Leg voor om te tekenen" }).click();
  await coach.waitForLoadState();
  expect(await coach.locator("main").textContent()).toContain("ligt klaar om te tekenen");

  await own.goto(`/mijn-overstap/${id}/afspraak`);
  await own.getByRole("link", { name: "Lees en teken" }).click();
  await own.waitForLoadState();
  expect(await own.locator("main").textContent()).toContain("Je houdt je contract en je loon");
  await own.getByRole("button", { name: "Teken" }).click();
  await own.waitForLoadState();
  expect(await own.locator("main").textContent()).toContain("Vink aan");
  await own.getByLabel("Ik heb dit gelezen").check();
  await own.getByRole("button", { name: "Teken" }).click();
  await own.waitForLoadState();
  expect(await own.locator("main").textContent()).toContain("je hebt getekend");

  const care = await pageOf(email("account-care-tsn"), plain);
  await care.goto(at);
  await care.getByRole("link", { name: "Lees en teken" }).click();
  await care.waitForLoadState();
  await care.getByLabel("Ik heb de afspraken gelezen").check();
  await care.getByRole("button", { name: "Teken" }).click();
  await care.waitForLoadState();
  const answer = await care.request.get(`${at}.pdf`);
  expect(answer.headers()["content-type"]).toBe("application/pdf");
  const words = pdfWords(await answer.body());
  for (const part of ["Mina de Wit", "20 uur per week", "in Overstap", "Handtekening en datum"]) {
    expect(words).toContain(part);
  }
  expect(await faultsOfPages(person, [`/mijn-overstap/${id}/afspraak`])).toEqual([]);
  const pages = ["", "/opschrijven", "/stoppen"].map((more) => at + more);
  expect(await faultsOfPages(email("account-coach-vebego"), pages)).toEqual([]);
});

test("how a placement goes on: the employer sees all side by side and says what they want", async () => {
  const care = await pageOf(email("account-care-tsn"), plain);
  await care.goto("/vandaag/acties");
  await care.getByRole("link", { name: "Besluiten hoe het verder gaat met Samir" }).first().click();
  await care.waitForLoadState();
  const id = /\/mensen\/([\w-]{36})/.exec(await care.content())![1]!;
  const at = `/mensen/${id}/overstap`;
  await care.goto(`${at}/besluit`);
  const shown = await care.locator("main").textContent();
  for (const part of [
    "Een contract",
    "Langer proberen",
    "Een andere plek",
    "Als niemand besluit",
  ]) {
    expect(shown).toContain(part);
  }
  expect(shown).not.toContain("No-risk");
  await care.getByLabel("Een contract").check();
  await care.getByRole("button", { name: "Leg mijn besluit vast" }).click();
  await care.waitForLoadState();
  expect(await care.locator("main").textContent()).toContain("Een contract, gezegd op");
  const buddy = email("account-buddy-tsn");
  expect(await faultsOfPages(buddy, [`${at}/werkplek`])).toEqual([]);
  const pages = ["besluit", "werkplek"].map((page) => `${at}/${page}`);
  expect(await faultsOfPages(email("account-coach-gr"), pages)).toEqual([]);
});

/** What axe and the smallest phone find wrong with pages, as somebody sees them. */
async function faultsOfPages(as: string, paths: readonly string[]): Promise<string[]> {
  const { cookie } = await signedIn(as);
  return judgePages(browser, inject("program").url, paths, cookie);
}
