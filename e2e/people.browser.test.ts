import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { stepKeys } from "../app/people/intake/steps.ts";
import { clickTwice } from "./browser/clickTwice.ts";
import { accessFaults } from "./browser/axe.ts";
import { desktop, openBrowser, phone } from "./browser/browser.ts";
import { sideways } from "./browser/layout.ts";
import { pageFaults } from "./crawl/pageFaults.ts";
import { submit } from "./crawl/submit.ts";
import { wordsOf } from "./crawl/html.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { answerWhatIsNeeded, handAt } from "./people/walkIntake.ts";
import { password } from "./program/demonstrators.ts";
import { invitationsIn } from "./program/emptyRegion.ts";
import { type Program, startProgram } from "./program/program.ts";
import { signIn, type Visitor, visitor } from "./program/visitor.ts";

/** As docs/people.md tells, from the own page to the last answer that is needed. */
const STEPS = 7;
const TAPS = 20;

// A program of its own: who is taken in here would change what other tests count.
let program: Program;
let browser: Browser;
let coach: Visitor;
// Her organisation works in one region, so that nothing is asked of the region.
const coachEmail = "yvonne.meertens@voorbeeld.overstap.nl";
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

async function newPage(viewport = phone, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    baseURL: program.url,
    locale: "nl-NL",
    viewport,
    javaScriptEnabled,
  });
  context.setDefaultTimeout(8000);
  opened.push(context);
  return context.newPage();
}

async function typeIn(page: Page, email: string): Promise<void> {
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", password);
  await page
    .locator("form", { has: page.locator("[name=email]:visible") })
    .locator("button")
    .click();
}

async function signedIn(email: string, viewport = phone, script = true): Promise<Page> {
  const page = await newPage(viewport, script);
  await page.goto("/inloggen");
  await typeIn(page, email);
  await page.waitForURL("**/vandaag");
  return page;
}

/** Somebody whose ground stands, and the link to their own page. */
async function invited(email: string): Promise<{ id: string; link: string }> {
  const begun = await submit(coach, "/mensen/nieuw", [
    ["ground", "consent"],
    ["agreed", "yes"],
    ["track", "none"],
  ]);
  const [, id] = /\/mensen\/([0-9a-f-]{36})\//.exec(begun.path)!;
  const { body } = await submit(coach, `/mensen/${id}/uitnodigen`, [
    ["email", email],
    ["doe", "uitnodigen"],
  ]);
  return { id: id!, link: invitationsIn(body)[0]! };
}

async function takePart(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.fill("main [name=naam]", "Saar Testpersoon");
  await page.fill("main [name=wachtwoord]", password);
  await page.click("main button[name=doe][value=nieuw]");
  await page.waitForURL((url) => !url.pathname.startsWith("/uitnodiging"));
}

/** What is wrong with the page as it stands, to whoever sees, hears or holds it. */
async function faultsOf(page: Page): Promise<string[]> {
  const body = await page.content();
  const found = [
    ...(await accessFaults(page)),
    ...(await sideways(page)),
    ...pageFaults({ body, words: wordsOf(body) }),
  ];
  return found.map((fault) => `${new URL(page.url()).pathname}: ${fault}`);
}

/** The texts of the lines of somebody's history, as their coach reads it. */
async function historyOf(id: string): Promise<string> {
  return wordsOf(await (await coach.get(`/mensen/${id}/geschiedenis`)).text());
}

test("a coach and a candidate take somebody in together, up to the places that fit", async () => {
  const page = await signedIn(coachEmail, desktop);
  const hand = handAt(page);
  const faults: string[] = [];
  await page.goto("/mensen");
  await hand.follow("Nieuwe kandidaat");
  // Why and for how long comes before anything is asked, and without a yes nothing is kept.
  expect(await page.locator("main").innerText()).toContain("Wie kan wat zien?");
  await hand.tick("input[name=ground][value=consent]");
  await hand.tick("input[name=track][value=none]");
  await hand.press("Begin de intake");
  expect(await page.getByRole("alert").innerText()).toContain("Zonder toestemming");
  await hand.tick("input[name=agreed]");
  faults.push(...(await faultsOf(page)));
  await hand.press("Begin de intake");
  await page.waitForURL("**/intake/naam");
  await answerWhatIsNeeded(hand, "Samen");
  await page.waitForURL("**/belastbaarheid");
  faults.push(...(await faultsOf(page)));

  await hand.follow("Bewegen");
  await page.locator("main input[type=radio]").first().check();
  await hand.save();
  await page.goto(page.url().replace(/\/intake\/.*/, "/intake/zorgen"));
  await hand.tick("input[name=wished]");
  await hand.tick("input[name=childCare]");
  await hand.write("childCareHelp", "mijn moeder op dinsdag");
  await hand.save();
  await page.waitForURL("**/intake/mensen");
  faults.push(...(await faultsOf(page)));

  const person = page.url().replace(/\/intake.*/, "");
  await page.goto(person);
  expect(await page.locator("main").innerText()).toContain("mijn moeder op dinsdag");
  faults.push(...(await faultsOf(page)));
  await hand.follow("Bekijk welke plekken passen");
  await page.waitForURL("**/matchen/mensen/**");
  expect(await page.locator("main a[href*='/matchen/']").count()).toBeGreaterThan(2);
  expect(faults).toEqual([]);
});

describe.each([true, false])("a candidate alone on a phone, script %s", (script) => {
  test("answers what is needed within the steps and taps that are promised", async () => {
    const { id, link } = await invited(`alleen.${script}@kandidaat.example`);
    const page = await newPage(phone, script);
    await takePart(page, link);
    await page.goto("/mijn-gegevens");
    const hand = handAt(page);
    await hand.follow(/^Verder:/);
    await page.waitForURL("**/invullen/naam");
    await answerWhatIsNeeded(hand, `Alleen ${script}`);
    expect({ steps: hand.steps.length, taps: hand.taps }).toEqual({ steps: STEPS, taps: TAPS });

    await page.goto("/mijn-gegevens");
    expect(await page.getByText("Nog niet compleet").count()).toBe(0);
    await page.goto("/mijn-plekken");
    expect(await page.locator(`main a[href^="/matchen/${id}/"]`).count()).toBeGreaterThan(0);
  });

  test("stops half-way, and finds what was typed in another tab", async () => {
    const { id, link } = await invited(`tab.${script}@kandidaat.example`);
    const page = await newPage(phone, script);
    await takePart(page, link);
    await page.goto(`/mijn-gegevens/${id}/invullen/over-jou`);
    await page.fill("[name=words]", "Ik kook graag voor anderen.");
    if (script) await page.locator("[data-kept]:not([hidden])").waitFor();
    else await handAt(page).press("Later verder");
    const other = await page.context().newPage();
    await page.close();
    await other.goto(`/mijn-gegevens/${id}/invullen/over-jou`);
    expect(await other.inputValue("[name=words]")).toBe("Ik kook graag voor anderen.");
    expect(await historyOf(id)).not.toContain("Ik kook graag");
  });

  test("loses nothing when the session ends half-way", async () => {
    const email = `sessie.${script}@kandidaat.example`;
    const { id, link } = await invited(email);
    const page = await newPage(phone, script);
    await takePart(page, link);
    await page.goto(`/mijn-gegevens/${id}/invullen/over-jou`);
    await page.check("input[name=affinity][value=yes]");
    await page.fill("[name=words]", "Ik kan goed luisteren.");
    await page.context().clearCookies({ name: "overstap.session_token" });
    await handAt(page).press("Bewaar en ga verder");
    await page.waitForURL("**/inloggen**");
    await typeIn(page, email);
    await page.waitForURL("**/over-jou");
    expect(await page.inputValue("[name=words]")).toBe("Ik kan goed luisteren.");
    expect(await page.isChecked("input[name=affinity][value=yes]")).toBe(true);
    await handAt(page).save();
    expect(await historyOf(id)).toContain("Ik kan goed luisteren.");
  });
});

describe("two hands, and impatient ones", () => {
  test("who saves second sees both versions and chooses", async () => {
    const { id, link } = await invited("twee@kandidaat.example");
    const candidate = await newPage();
    await takePart(candidate, link);
    const guide = await signedIn(coachEmail, desktop);
    await candidate.goto(`/mijn-gegevens/${id}/invullen/naam`);
    await guide.goto(`/mensen/${id}/intake/naam`);
    await guide.fill("[name=firstName]", "Sara");
    await guide.fill("[name=lastName]", "Twee");
    await handAt(guide).save();
    await candidate.fill("[name=firstName]", "Saar");
    await candidate.fill("[name=lastName]", "Tweede");
    await handAt(candidate).press("Bewaar en ga verder");
    const both = await candidate.locator("fieldset.conflict").allInnerTexts();
    expect(both.join()).toMatch(/Saar[^]*Sara[^]*Tweede[^]*Twee/);
    expect(await faultsOf(candidate)).toEqual([]);
    await candidate
      .locator("fieldset.conflict", { hasText: "Tweede" })
      .locator("input[value=theirs]")
      .check();
    await handAt(candidate).save();
    await candidate.goto("/mijn-gegevens");
    expect(await candidate.locator("main").innerText()).toMatch(/Saar Twee\n/);
  });

  test.each([true, false])("a double click stores once, script %s", async (script) => {
    const page = await signedIn(coachEmail, desktop, script);
    const count = async () =>
      Number(/(\d+) mens/.exec(wordsOf(await (await coach.get("/mensen")).text()))![1]);
    const before = await count();
    await page.goto("/mensen/nieuw");
    await page.check("input[name=ground][value=benefitLaw]");
    await page.check("input[name=track][value=none]");
    const button = (name: string) => page.locator("main").getByRole("button", { name });
    await clickTwice(button("Begin de intake"), /\/intake\/naam$/);
    expect(await count()).toBe(before + 1);
    await page.fill("[name=firstName]", "Dubbel");
    await page.fill("[name=lastName]", "Klik");
    await clickTwice(button("Bewaar en ga verder"), /\/intake\/woonplaats$/);
    const [, id] = /\/mensen\/([0-9a-f-]{36})\//.exec(page.url())!;
    expect((await historyOf(id!)).match(/Voornaam ingevuld/g)).toHaveLength(1);
  });

  test.each([true, false])(
    "going back after saving changes what was saved, script %s",
    async (script) => {
      const { id } = await invited(`terug.${script}@kandidaat.example`);
      const page = await signedIn(coachEmail, phone, script);
      await page.goto(`/mensen/${id}/intake/naam`);
      await page.fill("[name=firstName]", "Vroeg");
      await page.fill("[name=lastName]", "Terug");
      await handAt(page).save();
      await page.goBack();
      expect(await page.inputValue("[name=firstName]")).toBe("Vroeg");
      await page.fill("[name=firstName]", "Later");
      await handAt(page).save();
      await page.goto(`/mensen/${id}`);
      expect(await page.locator("h1").innerText()).toContain("Later");
    },
  );
});

describe("a place where somebody is put forward", () => {
  test("is open to them also when it is full, and read still when it was put away", async () => {
    const priya = await signIn(program.url, "priya.ramdin@voorbeeld.overstap.nl");
    const employer = await signIn(program.url, "anneke.hofstra@voorbeeld.overstap.nl");
    const pairOf = async () => {
      const data = await (await priya.get("/mijn-gegevens")).text();
      return /href="(\/matchen\/[^"]+)"/.exec(data)?.[1];
    };
    const read = async (path: string) => {
      const answer = await priya.get(path);
      const body = await answer.text();
      expect({ status: answer.status, faults: pageFaults({ body, words: wordsOf(body) }) }).toEqual(
        {
          status: 200,
          faults: [],
        },
      );
      return wordsOf(body);
    };
    const pair = (await pairOf())!;
    const place = `/werk/plekken/${pair.split("/").at(-1)}`;
    await read(pair);

    await submit(employer, `${place}/wijzigen`, [["places", "0"]]);
    expect(await pairOf()).toBe(pair);
    await read(pair);
    expect(await read(place)).toContain("Deze plek is vol");

    await submit(employer, `${place}/archiveren`, []);
    expect(await pairOf()).toBe(pair);
    const answer = await priya.get(pair);
    expect([answer.status, answer.headers.get("location")]).toEqual([302, place]);
    const closed = await read(place);
    expect(closed).toContain("Deze plek is dicht");
    expect(closed).not.toContain("Past dit bij jou?");
    const other = await signIn(program.url, "ingrid.hendriks@voorbeeld.overstap.nl");
    expect([(await other.get(place)).status, (await other.get(pair)).status]).toEqual([404, 404]);
    // Of the coaches only the one who guides her is led there.
    const coaches = ["bram.postma", "yvonne.meertens", "lotte.huisman"];
    const led: unknown[] = [];
    for (const name of coaches) {
      // eslint-disable-next-line no-await-in-loop -- three of them
      const who = await signIn(program.url, `${name}@voorbeeld.overstap.nl`);
      // eslint-disable-next-line no-await-in-loop -- three of them
      const got = await who.get(pair);
      led.push(got.headers.get("location") ?? got.status);
    }
    expect(led.toSorted()).toEqual([place, 404, 404].toSorted());
  });
});

describe.each(["nl", "en"])("each step of the intake, in %s", (language) => {
  test("holds no fault, for a coach and for the candidate", async () => {
    const { id, link } = await invited(`stappen.${language}@kandidaat.example`);
    const page = await newPage();
    await takePart(page, link);
    const faults: string[] = [];
    const cookies = [
      coach.cookie,
      (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; "),
    ];
    for (const [place, cookie] of cookies.entries()) {
      const reader = visitor(program.url, `${cookie}; taal=${language}`);
      const start = place === 0 ? `/mensen/${id}/intake` : `/mijn-gegevens/${id}/invullen`;
      for (const path of [start, ...stepKeys.map((key) => `${start}/${key}`)]) {
        // eslint-disable-next-line no-await-in-loop -- one program answers them all
        const body = await (await reader.get(path)).text();
        const found = pageFaults({ body, words: wordsOf(body) });
        faults.push(...found.map((fault) => `${path}: ${fault}`));
        if (!body.includes(`<html lang="${language}"`)) faults.push(`${path}: another language`);
      }
    }
    expect(faults).toEqual([]);
  });
});
