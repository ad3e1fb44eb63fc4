import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { accessFaults } from "./browser/axe.ts";
import { openBrowser, phone } from "./browser/browser.ts";
import { sideways } from "./browser/layout.ts";
import { clusterOf } from "./lifecycle/postgresProcesses.ts";
import { freePort } from "./postgres/server.ts";
import { password, theFirst } from "./program/demonstrators.ts";
import { type Program, startProgram } from "./program/program.ts";

// A program of its own: what is made here would change what other tests count.
let program: Program;
let browser: Browser;
const data = mkdtempSync(join(tmpdir(), "overstap-make-"));
const opened: BrowserContext[] = [];
const leader = theFirst("careEmployer").account.email;

beforeAll(async () => {
  const port = String(await freePort());
  program = await startProgram({ options: ["--port", port, "--data", data, "--demo"] });
  browser = await openBrowser();
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  for (const each of [clusterOf(data), data]) rmSync(each, { recursive: true, force: true });
});

async function signedIn(email: string, javaScriptEnabled: boolean): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.url,
    viewport: phone,
    locale: "nl-NL",
    javaScriptEnabled,
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

const press = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("button", { name }).click();
const follow = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name }).first().click();

describe.each([true, false])("a team leader, script %s", (javaScriptEnabled) => {
  test("makes a place from nothing, publishes it, puts it away and brings it back", async () => {
    const page = await signedIn(leader, javaScriptEnabled);
    const title = `Hulp in Beek, script ${javaScriptEnabled}`;
    await page.goto("/werk/plekken");
    await follow(page, "Nieuwe plek");
    await follow(page, "Thuishulp");

    await page.check("input[name=team][value=nieuw]");
    await page.fill("[name=name]", `Team Beek ${javaScriptEnabled}`);
    await page.selectOption("[name=kind]", "home-help");
    await page.selectOption("[name=law]", "Wmo");
    await page.fill("[name=town]", "Beek");
    await press(page, "Bewaar en ga verder");
    // Names of towns are not unique: nothing is stored until one is chosen, nothing typed is lost.
    expect(await page.inputValue("[name=name]")).toBe(`Team Beek ${javaScriptEnabled}`);
    await page.locator('input[name="town.choice"]').first().check();
    await press(page, "Bewaar en ga verder");
    await page.waitForURL("**/wijzigen");

    await press(page, "Bewaar en ga verder");
    expect(await page.getByRole("alert").innerText()).toContain("Nog niet bewaard");
    await page.fill("[name=titleNl]", title);
    await page.fill("[name=descriptionNl]", "Je helpt mensen thuis.");
    for (const day of ["mon", "tue", "wed", "thu"]) {
      // eslint-disable-next-line no-await-in-loop -- one tick after the other
      await page.check(`input[name=slots][value=${day}-morning]`);
    }
    await page.fill("[name=slotsNeeded]", "3");
    await page.check("input[name=funding][value=lasting]");
    await page.check("input[name=reducedAllowed][value=yes]");
    await page.check('input[name=papers][value="VOG"]');
    await press(page, "Bewaar en ga verder");
    await page.waitForURL("**/vragen");

    await follow(page, "Begin met de eerste vraag");
    await page.waitForURL("**/vragen/tillen");
    await page
      .getByRole("radio", { name: /tot 10 kilo/ })
      .first()
      .check();
    await press(page, /terug naar alle vragen/);
    await page.waitForURL("**/vragen");
    expect(await page.locator("main").innerText()).toContain("tot 10 kilo: een volle emmer water");
    await follow(page, "Verder naar nakijken");
    expect(await page.locator("article.as-read").innerText()).toContain("Je helpt mensen thuis.");
    await press(page, "Publiceer deze plek");
    await page.waitForURL("**?gepubliceerd=ja");
    const place = new URL(page.url()).pathname;

    await page.goto(`${place}/geschiedenis`);
    expect(await page.locator("main").innerText()).toContain("ma t/m do ochtend");
    await page.goto(`${place}/archiveren`);
    await press(page, "Archiveer");
    await press(page, "Haal terug");
    await page.waitForURL("**?teruggehaald=ja");
    expect(await page.locator("h1").innerText()).toBe(title);
  });

  test("moves a task of a profile by its buttons before anything is stored", async () => {
    const page = await signedIn(leader, javaScriptEnabled);
    await page.goto("/werk/profielen?van=bibliotheek");
    await page.locator('main th a[href^="/werk/profielen/"]').first().click();
    await follow(page, "Wijzig");
    await page.waitForURL("**/wijzigen");
    const tasks = () =>
      page
        .locator("main input[name=task]")
        .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    const before = await tasks();
    await page.locator(`button[value="down:${before[0]}"]`).click();
    await page.locator(`button[value="up:${before[1]}"][disabled]`).waitFor();
    expect((await tasks()).slice(0, 2)).toEqual([before[1], before[0]]);
    await press(page, "Bewaar");
    await page.waitForURL("**?bewaard=ja");
    // The library's profile stays; this one is the organisation's own.
    await follow(page, "Geschiedenis");
    expect(await page.locator("main").innerText()).toContain("Gemaakt");
  });
});

test("pages that make work are accessible and fit a phone", async () => {
  const page = await signedIn(leader, true);
  await page.goto("/werk/plekken");
  const place = await page
    .locator('main th a[href^="/werk/plekken/"]')
    .first()
    .getAttribute("href");
  await page.goto("/werk/taken");
  const task = await page.locator('main th a[href^="/werk/taken/"]').first().getAttribute("href");
  const paths = [
    "/werk/plekken/nieuw",
    `${place}/wijzigen`,
    `${place}/vragen`,
    `${place}/vragen/tillen`,
    `${place}/nakijken`,
    `${task}/wijzigen`,
    `${task}/belasting`,
    "/werk/profielen/nieuw",
    "/werk/teams/nieuw",
  ];
  const faults: string[] = [];
  for (const path of paths) {
    // eslint-disable-next-line no-await-in-loop -- one page, one place at a time
    await page.goto(path);
    // eslint-disable-next-line no-await-in-loop -- as above
    const found = [...(await accessFaults(page)), ...(await sideways(page))];
    faults.push(...found.map((fault) => `${path}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
