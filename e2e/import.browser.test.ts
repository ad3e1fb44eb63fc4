import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { LARGEST_DOCUMENT } from "../app/people/capacity/documentLimits.ts";
import { MOST_BYTES } from "../app/platform/spreadsheet/limits.ts";
import { asCsv, inventSheet } from "../bench/import/inventSheet.ts";
import { submit } from "./crawl/submit.ts";
import { accessFaults } from "./browser/axe.ts";
import { desktop, openBrowser, phone } from "./browser/browser.ts";
import { sideways } from "./browser/layout.ts";
import { clusterOf } from "./lifecycle/postgresProcesses.ts";
import { freePort } from "./postgres/server.ts";
import { type Program, startProgram } from "./program/program.ts";
import { beginList, bringList, readList, takeIn, untilPage } from "./program/readList.ts";
import { signIn, type Visitor } from "./program/visitor.ts";

const MEGABYTE = 1024 * 1024;
// Coaches of one region each, who need not choose it.
const email = "yvonne.meertens@voorbeeld.overstap.nl";

// A program of its own: who is taken in here would change what other tests count.
let program: Program;
let browser: Browser;
let coach: Visitor;
const data = mkdtempSync(join(tmpdir(), "overstap-import-"));
const opened: BrowserContext[] = [];

beforeAll(async () => {
  const port = String(await freePort());
  program = await startProgram({ options: ["--port", port, "--data", data, "--demo"] });
  browser = await openBrowser();
  coach = await signIn(program.url, email);
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  for (const each of [clusterOf(data), data]) rmSync(each, { recursive: true, force: true });
});

type Setting = { viewport: { width: number; height: number }; javaScriptEnabled: boolean };

async function signedIn(setting: Setting, language: "nl" | "en" = "nl"): Promise<Page> {
  const context = await browser.newContext({ baseURL: program.url, locale: "nl-NL", ...setting });
  context.setDefaultTimeout(15_000);
  opened.push(context);
  await context.addCookies(
    `${coach.cookie}; taal=${language}`.split("; ").map((one) => {
      const at = one.indexOf("=");
      return { name: one.slice(0, at), value: one.slice(at + 1), url: program.url };
    }),
  );
  return context.newPage();
}

const press = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("button", { name }).first().click();
const follow = (page: Page, name: string | RegExp) =>
  page.locator("main").getByRole("link", { name }).first().click();
const words = (page: Page) => page.locator("main").innerText();
const title = (page: Page) => page.locator("h1").innerText();

/** Begins a list on the page of all lists. */
async function begin(page: Page): Promise<void> {
  await page.goto("/mensen/inlezen");
  await page.check("input[name=ground][value=consent]");
  await page.check("input[name=agreed]");
  await page.check("input[name=track][value=mobility]");
  await press(page, "Verder: kies het bestand");
  await page.waitForURL(/\/inlezen\/[\da-f-]{36}$/);
}

/** Sends a file, on the page where one is asked for. */
async function bring(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.setInputFiles("input[name=bestand]", { name, mimeType: "text/csv", buffer });
  await press(page, "Lees het bestand");
}

/** Waits for work in the background as one does: with script it is seen, without it one looks again. */
async function seeComing(page: Page, what: RegExp, script: boolean): Promise<void> {
  const until = Date.now() + (script ? 0 : 30_000);
  while (Date.now() < until) {
    // eslint-disable-next-line no-await-in-loop -- asked again until it is there
    if (what.test(await title(page))) break;
    // eslint-disable-next-line no-await-in-loop -- as above
    await follow(page, "Kijk hoe ver het is");
  }
  await page.locator("h1", { hasText: what }).waitFor({ timeout: 30_000 });
}

/** What is wrong with a page for whoever cannot see, and whether it fits the smallest phone. */
async function faultsOf(page: Page, script: boolean): Promise<string[]> {
  const size = page.viewportSize()!;
  const here = new URL(page.url()).pathname;
  // Before its style is there, a page is nothing to judge.
  await page.waitForLoadState();
  // axe itself needs the script of the page.
  const found = script ? await accessFaults(page) : [];
  await page.setViewportSize({ width: 320, height: 640 });
  found.push(...(await sideways(page)));
  await page.setViewportSize(size);
  return found.map((fault) => `${here}: ${fault}`);
}

/** The people of the coach, as the file of the list shows them, by name. */
async function people(): Promise<string[]> {
  const text = await (await coach.get("/mensen.csv")).text();
  return Papa.parse<string[]>(text, { delimiter: ";" })
    .data.slice(1)
    .map(([name]) => name ?? "");
}

/** A text as the oldest Dutch spreadsheets write it; ž stands where Latin-1 has no letter. */
const windows1252 = (text: string) =>
  Buffer.from(text.replaceAll("ž", "\u009E").replaceAll("€", "\u0080"), "latin1");

describe.each([
  { family: "Zonnebloem", place: "Oord", script: true, viewport: desktop },
  { family: "Morgenster", place: "Kern", script: false, viewport: phone },
])("a coach, script $script", ({ family, place, script, viewport }) => {
  const setting = { viewport, javaScriptEnabled: script };
  const known = `Hanna ${family}`;
  // Addresses are kept in small letters.
  const at = `${family.toLowerCase()}@voorbeeld.nl`;
  const head = `Voornaam;Achternaam;Geboortedatum;${place};Uren;E-mail;BSN`;
  const list = windows1252(
    [
      head,
      `René;${family};01-02-1980;Heerlen;16-24;rene.${at};111222333`,
      `Žofia;${family}-de Wit;31-02-1981;Kerkrade;24;;`,
      `Joop;${family}ž;03-04-1982;Nergenshuizen;24;;`,
      `Hanna;${family};05-05-1970;Heerlen;32;nieuw.${at};`,
      `René;${family};01-02-1980;Heerlen;24;;`,
      `Ali;=1+1;06-06-1976;Heerlen;24;;`,
    ]
      .join("\r\n")
      .replace("Ž", "\u008E"),
  );

  test("reads in a list with faults and somebody who is known, and takes a merge back", async () => {
    await takeIn(coach, [
      "Voornaam;Achternaam;Geboortedatum;Woonplaats;Uren per week;E-mail",
      `Hanna;${family};05-05-1970;Heerlen;24;oud.${at}`,
    ]);
    const before = await people();
    expect(before.filter((name) => name === known)).toHaveLength(1);
    const page = await signedIn(setting);
    const faults: string[] = [];
    const judge = async () => faults.push(...(await faultsOf(page, script)));

    await page.goto("/mensen/inlezen");
    await judge();
    await begin(page);
    await judge();
    await bring(page, "lijst uit Excel.csv", list);

    // What the columns are; one name says nothing to the program.
    await page.waitForURL("**/kolommen");
    const columns = await words(page);
    expect(columns).toContain("René · Žofia · Joop");
    expect(columns).toContain("een burgerservicenummer bewaren we nooit");
    expect(columns).not.toContain("111222333");
    const where = page.getByLabel(place, { exact: true });
    expect(await where.inputValue()).toBe("");
    await where.selectOption("town");
    await judge();
    await press(page, "Kijk de rijen na");
    await seeComing(page, /Nagekeken/, script);
    const hub = new URL(page.url()).pathname;
    expect(await words(page)).toContain("De eerste 6 rijen");
    const rowOf = (name: string) => page.locator("main tr", { hasText: name }).innerText();
    expect(await rowOf(`Žofia ${family}-de Wit`)).toContain("31-02-1981");
    expect(await rowOf(known)).toContain("misschien dubbel");
    await judge();

    // A fault in one row.
    await page.getByRole("link", { name: "3", exact: true }).click();
    await judge();
    await page.fill('input[name="veld.birthDate"]', "30-02-1981");
    await press(page, "Bewaar en kijk na");
    expect(await words(page)).toContain("Dit is geen dag");
    await page.fill('input[name="veld.birthDate"]', "28-02-1981");
    await press(page, "Bewaar en kijk na");
    await page.waitForURL(`**${hub}`);
    await follow(page, /^Verbeter 2 rijen/);
    expect(await words(page)).toContain("Nergenshuizen");
    await judge();

    // Who may be somebody who is known, side by side.
    await page.goto(hub);
    await follow(page, /^Beslis over 2 rijen/);
    const card = (row: number) => page.locator("main li.card", { hasText: `Rij ${row}:` });
    expect(await card(5).innerText()).toContain(`oud.${at}`);
    expect(await card(5).innerText()).toContain(`nieuw.${at}`);
    await judge();
    await press(page, "Beslis");
    expect(await words(page)).toContain("Kies eerst wie het is");
    await card(5)
      .getByRole("radio", { name: /neem de gegevens uit het bestand/ })
      .check();
    await card(5).getByRole("button", { name: "Beslis" }).click();
    await page.waitForURL("**?besloten=1");
    await card(6)
      .getByRole("radio", { name: /Dezelfde als rij 2/ })
      .check();
    await card(6).getByRole("button", { name: "Beslis" }).click();
    await page.locator("main", { hasText: "Niemand lijkt" }).or(card(5)).first().waitFor();
    await page.goto(hub);

    // Pressed twice, and once more on the way back: everybody is in once.
    await page.getByRole("button", { name: "Neem 2 mensen op en voeg 1 rij samen" }).dblclick();
    await seeComing(page, /Klaar/, script);
    await judge();
    await page.goBack();
    const again = page.getByRole("button", { name: "Neem 2 mensen op en voeg 1 rij samen" });
    if (await again.isVisible()) await again.click();
    await page.goto(hub);
    const done = await words(page);
    expect(done).toContain("2 mensen opgenomen");
    expect(done).toContain("1 persoon samengevoegd met iemand die al bekend was");
    expect(done).toContain("3 rijen overgeslagen");
    const added = (await people()).filter((name) => !before.includes(name));
    expect(added.toSorted()).toEqual([`René ${family}`, `Žofia ${family}-de Wit`]);
    expect((await people()).length).toBe(before.length + 2);

    // The rows that stayed outside come as a file that can be mended and runs no formula.
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      follow(page, "Download de overgeslagen rijen"),
    ]);
    const left = Papa.parse<string[]>(readFileSync(await file.path(), "utf8").slice(1), {
      delimiter: ";",
      skipEmptyLines: true,
    }).data;
    expect(left[0]).toEqual([...head.split(";").slice(0, -1), "Rij in het bestand", "Waarom overgeslagen"]); // prettier-ignore
    expect(left.slice(1).map((cells) => [cells[0], cells[1], cells[6]])).toEqual([
      ["Joop", `${family}ž`, "4"],
      ["René", family, "6"],
      ["Ali", "'=1+1", "7"],
    ]);

    // It was somebody else after all.
    const person = page.locator("main .pool-merged a");
    const merged = (await person.getAttribute("href"))!;
    const addresses = async () => {
      const shown = await (await coach.get(merged)).text();
      return ["oud", "nieuw"].filter((one) => shown.includes(`${one}.${at}`));
    };
    expect(await addresses()).toEqual(["nieuw"]);
    await press(page, "Haal uit elkaar");
    expect(await words(page)).toContain("De twee staan weer los van elkaar");
    expect(await page.locator("main .pool-merged").innerText()).toContain("weer uit elkaar");
    expect(await page.getByRole("button", { name: "Haal uit elkaar" }).count()).toBe(0);
    expect(await addresses()).toEqual(["oud"]);
    expect((await people()).filter((name) => name === known)).toHaveLength(2);
    expect(faults).toEqual([]);
  }, 60_000);

  test("is told what is wrong with a file, by a page with the way on", async () => {
    const page = await signedIn(setting);
    await begin(page);
    for (const [file, told] of [
      [Buffer.alloc(0), "Dit bestand is leeg"],
      [Buffer.from("Voornaam;Achternaam\r\n"), "Er staan alleen kolomnamen in"],
      [Buffer.from("x;".repeat(1_000_000)), "In rij 1 staan te veel kolommen. Er passen er 200"],
    ] as const) {
      // eslint-disable-next-line no-await-in-loop -- one file after the other
      await bring(page, "lijst.csv", file);
      // eslint-disable-next-line no-await-in-loop -- as above
      expect(await words(page)).toContain(told);
    }
    expect(await faultsOf(page, script)).toEqual([]);
  });
});

test("a long list shows how far it is, and nobody need press anything", async () => {
  const page = await signedIn({ viewport: phone, javaScriptEnabled: true });
  await begin(page);
  await bring(page, "lang.csv", asCsv(inventSheet(3000)));
  await page.waitForURL("**/kolommen");
  await press(page, "Kijk de rijen na");
  // What is judged must not go away meanwhile: the page hears nothing until it was.
  await page.route("**/*", (route) =>
    route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
  );
  await page.locator("h1", { hasText: "We kijken de rijen na" }).waitFor();
  expect(await faultsOf(page, true)).toEqual([]);
  const shown = await page.locator("[data-progress]").innerText();
  expect(shown).toMatch(/^[\d.]+ van 3\.000 rijen$/);
  await page.unroute("**/*");
  await page.locator("h1", { hasText: "Nagekeken" }).waitFor({ timeout: 60_000 });
});

test("a list is nobody else's, and an old tab undoes nothing", async () => {
  const page = await signedIn({ viewport: desktop, javaScriptEnabled: true });
  const path = await readList(coach, ["Voornaam;Achternaam", "Tessa;Tweetab", "Teun;=1+1"]);
  const other = await signIn(program.url, "bram.postma@voorbeeld.overstap.nl");
  for (const below of ["", "/kolommen", "/fouten", "/dubbel", "/rijen/2", "/overgeslagen.csv"]) {
    // eslint-disable-next-line no-await-in-loop -- one address after the other
    expect((await other.get(path + below)).status, below).toBe(404);
  }
  await other.post(path, { doe: "inlezen" });
  await other.post(path, { doe: "stop" });

  // Two tabs on it: what the first did, the second meets.
  await page.goto(path);
  const old = await page.context().newPage();
  await old.goto(path);
  await press(page, "Neem 1 persoon op");
  await seeComing(page, /Klaar/, true);
  await press(old, "Neem 1 persoon op");
  expect(await title(old)).toBe("Klaar");
  await old.goBack();
  if ((await title(old)) !== "Klaar") {
    await old.getByText("Stoppen met deze lijst").click();
    await press(old, "Stop");
  }
  await page.goto(path);
  expect(await title(page)).toBe("Klaar");
  expect(await words(page)).toContain("1 rij overgeslagen");
  expect((await people()).filter((name) => name === "Tessa Tweetab")).toHaveLength(1);
  await page.goto(`${path}/fouten`);
  expect(await title(page)).toBe("Klaar");
});

describe.each<["nl" | "en", string, string]>([
  ["nl", "Je bestand mag hier hoogstens", "Kies een ander bestand"],
  ["en", "Your file can be at most", "Choose another file"],
])("a file above the limit, in %s", (language, told, back) => {
  // Without script: with it one is told before the file is sent.
  const setting = { viewport: phone, javaScriptEnabled: false };
  const large = join(data, "groot.csv");
  beforeAll(() => writeFileSync(large, Buffer.alloc(50 * MEGABYTE, "Voornaam;Achternaam\r\n")));

  /** Sends the file from a page; gives what is said, and the address that the way back leads to. */
  async function send(page: Page) {
    await page.setInputFiles("input[name=bestand]", large);
    await page
      .locator("main form", { has: page.locator("input[name=bestand]") })
      .locator("button")
      .first()
      .click();
    const said = await words(page);
    const cut = await sideways(page);
    await follow(page, back);
    await page.locator("input[name=bestand]").waitFor();
    return { said, cut, to: page.url() };
  }

  test("is refused for a list, on a page that leads back", async () => {
    const page = await signedIn(setting, language);
    await page.goto(await beginList(coach));
    const here = page.url();
    const sent = await send(page);
    expect(sent.said).toContain(`${told} ${MOST_BYTES / MEGABYTE} MB`);
    expect(sent).toMatchObject({ cut: [], to: here });
  });

  test("is refused for a document of a doctor, on a page that leads back", async () => {
    const page = await signedIn(setting, language);
    await page.goto("/mensen");
    const person = await page.locator('main th a[href^="/mensen/"]').first().getAttribute("href");
    await page.goto(`${person!.split("?")[0]}/intake/belastbaarheid/bestand`);
    const here = page.url();
    const sent = await send(page);
    expect(sent.said).toContain(`${told} ${LARGEST_DOCUMENT / MEGABYTE} MB`);
    expect(sent).toMatchObject({ cut: [], to: here });
  });
});

// The last: it ends the program that the others ask.
test("a list goes on by itself after the program was killed while it was checked", async () => {
  const lines = asCsv(inventSheet(4000)).toString().split("\r\n");
  const path = await bringList(coach, lines);
  await submit(coach, `${path}/kolommen`, []);
  program.process.kill("SIGKILL");
  await program.ended;
  program = await startProgram({ options: ["--port", new URL(program.url).port, "--data", data] });
  await untilPage(coach, path, /<h1[^>]*>Nagekeken/);
  const body = await (await coach.get(path)).text();
  const counted = [
    ...body.matchAll(/<li>([\d.]+) rij(?:en)? (?:wordt|worden|heeft|hebben|is|zijn|voeg)/g),
  ];
  const rows = counted.map(([, number]) => Number(number!.replace(".", "")));
  expect(rows.reduce((sum, one) => sum + one, 0)).toBe(4000);
});
