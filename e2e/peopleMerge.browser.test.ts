import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import en from "../app/people/texts/en.json" with { type: "json" };
import nl from "../app/people/texts/nl.json" with { type: "json" };
import { clickTwice } from "./browser/clickTwice.ts";
import { accessFaults } from "./browser/axe.ts";
import { desktop, openBrowser, phone } from "./browser/browser.ts";
import { sideways } from "./browser/layout.ts";
import { wordsOf } from "./crawl/html.ts";
import { pageFaults } from "./crawl/pageFaults.ts";
import { submit } from "./crawl/submit.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { password } from "./program/demonstrators.ts";
import { type Program, startProgram } from "./program/program.ts";
import { signIn, type Visitor } from "./program/visitor.ts";

const texts = { nl, en };
const coachEmail = "yvonne.meertens@voorbeeld.overstap.nl";

// A program of its own: who is put together here would change what other tests count.
let program: Program;
let browser: Browser;
let coach: Visitor;
const opened: BrowserContext[] = [];

beforeAll(async () => {
  program = await startProgram({ options: await on(newFolder(), "--demo") });
  browser = await openBrowser();
  coach = await signIn(program.url, coachEmail);
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  removeFolders();
});

type Manner = { language: "nl" | "en"; script: boolean; viewport?: typeof phone };

async function signedIn({ language, script, viewport = desktop }: Manner): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.url,
    viewport,
    javaScriptEnabled: script,
  });
  context.setDefaultTimeout(8000);
  opened.push(context);
  const { host } = new URL(program.url);
  await context.addCookies([
    { name: "taal", value: language, domain: host.split(":")[0]!, path: "/" },
  ]);
  const page = await context.newPage();
  await page.goto("/inloggen");
  await page.fill("[name=email]", coachEmail);
  await page.fill("[name=password]", password);
  await page
    .locator("form", { has: page.locator("[name=email]:visible") })
    .locator("button")
    .click();
  await page.waitForURL("**/vandaag");
  return page;
}

/** Somebody of whom a name and hours stand there. */
async function somebody(firstName: string, lastName: string, hours: string): Promise<string> {
  const begun = await submit(coach, "/mensen/nieuw", [
    ["ground", "benefitLaw"],
    ["track", "none"],
  ]);
  const [, id] = /\/mensen\/([0-9a-f-]{36})\//.exec(begun.path)!;
  await submit(coach, `/mensen/${id}/intake/naam`, [
    ["firstName", firstName],
    ["lastName", lastName],
  ]);
  await submit(coach, `/mensen/${id}/intake/uren`, [
    ["hoursMin", hours],
    ["hoursMax", hours],
    ["slots", "mon-morning"],
  ]);
  return id!;
}

const statusOf = async (id: string) => (await coach.get(`/mensen/${id}`)).status;
const wordsAt = async (path: string) => wordsOf(await (await coach.get(path)).text());

/** What is wrong with the page as it stands; what a script has to measure, only where there is one. */
async function faultsOf(page: Page, { script }: Manner): Promise<string[]> {
  const body = await page.content();
  return [
    ...(script ? [...(await accessFaults(page)), ...(await sideways(page))] : []),
    ...pageFaults({ body, words: wordsOf(body) }),
  ];
}

describe.each([
  { language: "nl", script: true, viewport: phone },
  { language: "nl", script: false },
  { language: "en", script: true },
  { language: "en", script: false, viewport: phone },
] satisfies Manner[])("in $language, script $script", (manner) => {
  const t = texts[manner.language];
  test("a coach finds the other, chooses line by line, and takes both apart again", async () => {
    const lastName = `Dubbelaar${manner.language}${manner.script}`;
    const keep = await somebody("Saar", lastName, "12");
    const gone = await somebody("Sara", lastName, "20");
    const page = await signedIn(manner);
    const main = page.locator("main");
    await page.goto(`/mensen/${keep}`);
    await main.getByRole("link", { name: t["person.twice"] }).click();
    // Whoever has the same last name stands there without a search.
    await main.getByRole("link", { name: new RegExp(`^${t["merge.compare"]}.*Sara`) }).click();
    expect(await main.innerText()).toContain(t["merge.beside"]);
    expect(await faultsOf(page, manner)).toEqual([]);
    await main.locator('fieldset:has-text("12") input[value=gone]').check();
    const put = main.getByRole("button", { name: t["merge.do"] });
    await put.click();
    await main.getByText(t["fault.mergeSure"]).first().waitFor();
    expect(await statusOf(gone)).toBe(200);
    expect(await main.locator('fieldset:has-text("12") input[value=gone]').isChecked()).toBe(true);
    expect(await faultsOf(page, manner)).toEqual([]);

    await main.locator("input[name=sure]").check();
    await clickTwice(put, /\/samenvoegen\?samen=$/);
    expect(await faultsOf(page, manner)).toEqual([]);
    expect(await main.getByRole("button", { name: t["merge.apart"] }).count()).toBe(1);
    expect(await statusOf(gone)).toBe(404);
    const person = await wordsAt(`/mensen/${keep}`);
    expect(person).toContain(`Saar ${lastName}`);
    expect(person).toContain("20 uur");
    // Told once, though the button was pressed twice.
    const history = await wordsAt(`/mensen/${keep}/geschiedenis`);
    expect(history.match(/Samengevoegd met/g)).toHaveLength(1);
    expect(history.match(/Wensen samengevoegd/g)).toHaveLength(1);

    await main.getByRole("button", { name: t["merge.apart"] }).dblclick();
    await main.getByText(t["merge.apartDone"]).waitFor();
    expect(await statusOf(gone)).toBe(200);
    expect(await wordsAt(`/mensen/${gone}`)).toContain(`Sara ${lastName}`);
    expect(await wordsAt(`/mensen/${keep}`)).toContain("12 uur");
  });
});

test("of two windows one puts together, and the other sees that it was done", async () => {
  const keep = await somebody("Tijn", "Tweeraam", "12");
  const gone = await somebody("Thijn", "Tweeraam", "12");
  const page = await signedIn({ language: "nl", script: true });
  const other = await page.context().newPage();
  await page.goto(`/mensen/${keep}/samenvoegen?met=${gone}`);
  await other.goto(`/mensen/${gone}/samenvoegen?met=${keep}`);
  const third = await page.context().newPage();
  await third.goto(`/mensen/${keep}/samenvoegen?met=${gone}`);
  const put = async (one: Page) => {
    await one.check("main input[name=sure]");
    await one.locator("main").getByRole("button", { name: nl["merge.do"] }).click();
  };
  await put(page);
  await page.waitForURL("**/samenvoegen?samen=");
  await put(third);
  await third.waitForURL("**/samenvoegen");
  expect(await third.locator("main").innerText()).toContain(nl["merge.list"]);
  // The other way round there is nobody left to keep.
  const [answer] = await Promise.all([
    other.waitForResponse((one) => one.request().method() === "POST"),
    put(other),
  ]);
  expect(answer.status()).toBe(404);
  expect(await statusOf(keep)).toBe(200);
});

test("what was changed since it was read is looked over again, and nothing is done unseen", async () => {
  const keep = await somebody("Wies", "Wissel", "12");
  const gone = await somebody("Wiesje", "Wissel", "12");
  const page = await signedIn({ language: "nl", script: false, viewport: phone });
  await page.goto(`/mensen/${keep}/samenvoegen?met=${gone}`);
  await submit(coach, `/mensen/${gone}/intake/naam`, [["firstName", "Louise"]]);
  const main = page.locator("main");
  await main.locator("input[name=sure]").check();
  await main.getByRole("button", { name: nl["merge.do"] }).click();
  await main.getByText(nl["fault.mergeChanged"]).first().waitFor();
  expect(await main.innerText()).toContain("Louise");
  expect(await main.locator("input[name=sure]").isChecked()).toBe(false);
  expect(await statusOf(gone)).toBe(200);
  await main.locator("input[name=sure]").check();
  await main.getByRole("button", { name: nl["merge.do"] }).click();
  await page.waitForURL("**/samenvoegen?samen=");
});
