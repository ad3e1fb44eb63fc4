import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { hashOf, newToken } from "../app/access/links/token.ts";
import { contextOf, desktop, openBrowser, phone } from "./browser/browser.ts";
import { judgePages } from "./browser/judgePages.ts";
import { askDatabase } from "./program/askDatabase.ts";
import { demonstrators } from "./program/demonstrators.ts";
import { signedIn } from "./program/visitor.ts";

let browser: Browser;
const opened: BrowserContext[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(() => browser?.close());

async function pageOf(email: string | undefined, viewport = phone): Promise<Page> {
  const context = await contextOf(browser, email, { viewport, javaScriptEnabled: false });
  opened.push(context);
  return context.newPage();
}
const email = (account: string) =>
  demonstrators.find((one) => one.account.id === account)!.account.email;
const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

test("a walk-along day: times are proposed, the person chooses by their link on a phone, it is moved and called off, without script", async () => {
  const mail = "lotte.huisman@voorbeeld.overstap.nl";
  const coach = await pageOf(mail, desktop);
  await coach.goto("/overstappen");
  await coach.getByRole("link", { name: "Priya Ramdin" }).click();
  await coach.waitForLoadState();
  await coach.getByRole("link", { name: "Stel tijden voor" }).click();
  await coach.waitForLoadState();
  await coach.getByLabel("Waarvoor").selectOption("walkedAlong");
  await coach.locator("#dag1").fill(day(5));
  await coach.locator("#tijd1").fill("09:30");
  await coach.locator("#dag2").fill(day(6));
  await coach.getByRole("button", { name: "Vraag wie wanneer kan" }).click();
  await coach.waitForLoadState();
  expect(await coach.locator("main").textContent()).toContain("Vul ook in hoe laat");
  await coach.locator("#tijd2").fill("13:00");
  await coach.getByLabel("Waar", { exact: false }).last().fill("Markt 1, Groningen");
  await coach.getByLabel("Vraag naar").fill("de receptie");
  await coach.getByLabel("Meenemen").fill("Makkelijke schoenen");
  await coach.getByRole("button", { name: "Vraag wie wanneer kan" }).click();
  await coach.waitForLoadState();
  const address = new URL(coach.url()).pathname;
  const [person, meeting] = [address.split("/")[2]!, address.split("/").at(-1)!];

  // The employer of the place says when it suits, signed in.
  const care = await pageOf(email("account-care-tsn"));
  expect((await care.goto(address))!.status()).toBe(200);
  await care.getByRole("checkbox", { name: "13:00" }).check();
  await care.getByRole("button", { name: "Geef door" }).click();
  await care.waitForLoadState();
  expect(await care.locator("main").textContent()).toContain("Bewaard.");

  // The person by the link of their mail: on its own it speaks for nobody.
  const { token } = newToken();
  await askDatabase("insert into meeting_link (hash, meeting_id, kind) values ($1, $2, 'link')", [
    hashOf(token),
    meeting,
  ]);
  const [born] = await askDatabase<{ day: string }>(
    "update candidacy_identity set birth_date = '1984-02-29' where candidacy_id = $1 returning birth_date::text as day",
    [person],
  );
  const own = await pageOf(undefined);
  await own.goto(`/afspraak/${token}`);
  expect(await own.locator("main").textContent()).toContain("Markt 1, Groningen");
  await own.getByRole("checkbox", { name: "13:00" }).check();
  await own.getByLabel("Je geboortedatum").fill("1-1-1990");
  await own.getByRole("button", { name: "Geef door" }).click();
  await own.waitForLoadState();
  expect(await own.locator("main").textContent()).toContain("klopt niet");
  await own.getByLabel("Je geboortedatum").fill(born!.day.split("-").toReversed().join("-"));
  await own.getByRole("button", { name: "Geef door" }).click();
  await own.waitForLoadState();
  expect(await own.locator("main").textContent()).toContain("De tijd staat vast");
  // Whoever it was forwarded to, and is somebody else here, chooses nothing.
  await care.goto(`/afspraak/${token}`);
  expect(await care.locator("main").textContent()).toContain("voor iemand anders");
  expect(await care.getByRole("button", { name: "Geef door" }).count()).toBe(0);

  const priya = await pageOf("priya.ramdin@voorbeeld.overstap.nl");
  await priya.goto("/mijn-overstap");
  await priya.getByRole("link", { name: /Meeloopdag: .* 13:00/ }).click();
  await priya.waitForLoadState();
  const told = await priya.locator("main").textContent();
  for (const words of ["Dit staat vast", "13:00", "Makkelijke schoenen", "de receptie"]) {
    expect(told).toContain(words);
  }
  const mine = new URL(priya.url()).pathname;
  const file = await priya.request.get(`${mine}/agenda.ics`);
  expect(await file.text()).toContain("METHOD:PUBLISH");

  await coach.goto(`${address}/wijzigen`);
  await coach.locator("#dag1").fill(day(8));
  await coach.getByRole("button", { name: "Wijzig en geef door" }).click();
  await coach.waitForLoadState();
  expect(await coach.locator("main").textContent()).toContain("De oude tijd staat in de agenda");
  const { url } = inject("program");
  const { cookie } = await signedIn(mail);
  const theirs = await signedIn("priya.ramdin@voorbeeld.overstap.nl");
  expect(await judgePages(browser, url, [address, `${address}/wijzigen`], cookie)).toEqual([]);
  expect(await judgePages(browser, url, [mine], theirs.cookie)).toEqual([]);
  expect(await judgePages(browser, url, [`/afspraak/${token}`])).toEqual([]);

  await coach.getByText("Afzeggen", { exact: true }).click();
  await coach.getByRole("button", { name: "Zeg af" }).click();
  await coach.waitForLoadState();
  expect(await coach.locator("main").textContent()).toContain("Dit gaat niet door");
  await own.goto(`/afspraak/${token}`);
  expect(await own.locator("main").textContent()).toContain("Je hoeft niets te doen");
});
