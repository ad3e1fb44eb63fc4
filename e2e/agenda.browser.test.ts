import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { roles } from "../app/access/role.ts";
import { dayInTheNetherlands } from "../app/platform/clock.ts";
import { newId } from "../app/platform/ids.ts";
import { contextOf, openBrowser, phone } from "./browser/browser.ts";
import { wordsOf } from "./crawl/html.ts";
import { password, theFirst } from "./program/demonstrators.ts";
import { signedIn, visitor, type Visitor } from "./program/visitor.ts";

let browser: Browser;
const opened: BrowserContext[] = [];
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => Promise.all(opened.splice(0).map((context) => context.close())));
afterAll(() => browser?.close());

const NEW = "/vandaag/acties/nieuw";
const today = dayInTheNetherlands();

/** The value of a hidden or filled field of a page. */
function fieldOf(html: string, name: string): string {
  const input = html.match(new RegExp(`<(?:input|option)[^>]*\\bname="${name}"[^>]*>`))?.[0] ?? "";
  return input.match(/\bvalue="([^"]*)"/)?.[1] ?? "";
}

/** What the form of a new action would send for its reader, with these words. */
async function filled(asked: Visitor, wat: string): Promise<Record<string, string>> {
  const html = await (await asked.get(NEW)).text();
  const self = html.match(/<select[^>]*name="wie"[\s\S]*?<option[^>]*value="([^"]*)"/)?.[1];
  return {
    _once: fieldOf(html, "_once"),
    _draft: fieldOf(html, "_draft"),
    wat,
    dag: today,
    wie: self ?? fieldOf(html, "wie"),
  };
}
const words = async (asked: Visitor, path: string) => wordsOf(await (await asked.get(path)).text());

describe.each(roles)("a %s", (role) => {
  test("adds an action, does it and puts it back, without script", async () => {
    const asked = await signedIn(theFirst(role).account.email);
    const what = `Proef ${role} ${newId().slice(-6)}`;
    const added = await asked.post(NEW, await filled(asked, what));
    const to = added.headers.get("location") ?? "";
    expect(to).toMatch(/^\/vandaag\?nieuw=/);
    expect(await words(asked, to)).toContain(what);
    const own = `/vandaag/acties/${to.split("=")[1]}`;
    const done = await asked.post(own, { stand: "done", _once: newId() });
    expect(done.headers.get("location")).toContain("?gedaan=");
    expect(await words(asked, "/vandaag/acties?toon=gedaan")).toContain(what);
    await asked.post(own, { stand: "open", _once: newId() });
    expect(await words(asked, own)).toContain(what);
    expect((await asked.get(`${own}/agenda.ics`)).headers.get("content-type")).toContain(
      "calendar",
    );
    await asked.post(own, { stand: "dropped", _once: newId() });
  });
});

test("a form whose button is pressed twice adds one action", async () => {
  const asked = await signedIn(theFirst("coach").account.email);
  const what = `Dubbel ${newId().slice(-6)}`;
  const form = await filled(asked, what);
  const answers = await Promise.all([
    asked.post(NEW, form),
    asked.post(NEW, form),
    asked.post(NEW, form),
  ]);
  expect(new Set(answers.map((answer) => answer.headers.get("location"))).size).toBe(1);
  const csv = await (await asked.get("/vandaag/acties.csv")).text();
  expect(csv.split(what)).toHaveLength(2);
});

test("what is wrong is named by its field, and what was typed stays", async () => {
  const asked = await signedIn(theFirst("coach").account.email);
  const answer = await asked.post(NEW, {
    ...(await filled(asked, "x".repeat(201))),
    dag: "31-02-2026",
  });
  const html = await answer.text();
  expect(answer.status).toBe(400);
  expect(html).toContain('href="#wat"');
  expect(html).toContain('href="#dag"');
  expect(html).toContain("x".repeat(201));
  expect(wordsOf(html)).toMatch(/Wat: .*Wanneer: /s);
});

test("nobody opens, ends or moves an action of somebody else", async () => {
  const coach = await signedIn(theFirst("coach").account.email);
  const added = await coach.post(NEW, await filled(coach, "Alleen van mij"));
  const own = `/vandaag/acties/${added.headers.get("location")!.split("=")[1]}`;
  for (const role of roles.filter((one) => one !== "coach")) {
    // oxlint-disable-next-line no-await-in-loop -- one role after the other
    const other = await signedIn(theFirst(role).account.email);
    const answers = [
      // oxlint-disable-next-line no-await-in-loop
      await other.get(own),
      // oxlint-disable-next-line no-await-in-loop
      await other.get(`${own}/agenda.ics`),
      // oxlint-disable-next-line no-await-in-loop
      await other.post(own, { stand: "done", _once: newId() }),
      // oxlint-disable-next-line no-await-in-loop
      await other.post(own, { dag: today, wie: "stays", _once: newId() }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  }
  expect(await words(coach, own)).toContain("Alleen van mij");
});

describe("a tab that still shows what has changed meanwhile", () => {
  const readInTab = async (asked: Visitor, wat: string) => {
    const added = await asked.post(NEW, await filled(asked, wat));
    const own = `/vandaag/acties/${added.headers.get("location")!.split("=")[1]}`;
    return { own, html: await (await asked.get(own)).text() };
  };

  test.each([
    ["moves", { dag: today, wie: "stays" }],
    ["drops", { stand: "dropped" }],
  ])("%s nothing of an action that is done, and says so", async (_what, sent) => {
    const asked = await signedIn(theFirst("coach").account.email);
    const { own } = await readInTab(asked, `Oud tabblad ${newId().slice(-6)}`);
    await asked.post(own, { stand: "done", _once: newId() });
    const answer = await asked.post(own, { ...sent, _once: newId() });
    expect(answer.headers.get("location")).toBe(`${own}?was`);
    const page = await words(asked, `${own}?was`);
    expect(page).toContain("Deze actie is gedaan.");
    expect(page).toContain("Er is niets veranderd.");
  });

  test("reads a sentence and a way on where the action is not theirs any longer", async () => {
    const asked = await signedIn(theFirst("doctor").account.email);
    const gone = `/vandaag/acties/${newId()}`;
    for (const answer of [
      // oxlint-disable-next-line no-await-in-loop -- three
      await asked.get(gone),
      // oxlint-disable-next-line no-await-in-loop
      await asked.post(gone, { stand: "done", _once: newId() }),
      // oxlint-disable-next-line no-await-in-loop
      await asked.post(gone, { dag: today, wie: "stays", _once: newId() }),
    ]) {
      expect(answer.status).toBe(404);
      // oxlint-disable-next-line no-await-in-loop
      const html = await answer.text();
      expect(wordsOf(html)).toContain("Deze actie staat niet (meer) bij jou");
      expect(html).toContain('href="/vandaag/acties"');
    }
  });
});

describe("a session that ends half-way through a form", () => {
  const { url } = inject("program");
  const email = theFirst("buddy").account.email;
  const signIn = (who: Visitor, account: string, to = "/vandaag") =>
    who.post("/inloggen", { email: account, password, to });
  const cookiesOf = (answer: Response) =>
    answer.headers.getSetCookie().map((one) => one.split(";")[0]!);

  test("loses nothing of what was typed, and shows it to nobody else", async () => {
    const first = await signIn(visitor(url), email);
    const cookies = cookiesOf(first);
    const asked = visitor(url, cookies.join("; "));
    const what = `Half ${newId().slice(-6)}`;
    const form = await filled(asked, what);
    await asked.post("/uitloggen");

    const sent = await asked.post(NEW, form);
    expect(sent.status).toBe(302);
    expect(sent.headers.get("location")).toBe(
      `/inloggen?naar=${encodeURIComponent(NEW)}&bewaard=1`,
    );

    // Somebody else signs in with the same browser: not their form.
    const known = cookies.filter((one) => one.startsWith("overstap.wie"));
    const other = await signIn(visitor(url, known.join("; ")), theFirst("doctor").account.email);
    const doctor = visitor(url, cookiesOf(other).join("; "));
    expect(await (await doctor.get(NEW)).text()).not.toContain(what);

    const again = await signIn(visitor(url, known.join("; ")), email, NEW);
    expect(again.headers.get("location")).toBe(NEW);
    const back = visitor(url, cookiesOf(again).join("; "));
    expect(await (await back.get(NEW)).text()).toContain(what);
    await back.post("/concept", { _draft: form["_draft"]!, _discard: "yes", _back: NEW });
    expect(await (await back.get(NEW)).text()).not.toContain(what);
  });

  test("keeps nothing for a browser that it does not know, or with a seal that is not ours", async () => {
    for (const cookie of ["", `overstap.wie=${newId()}.AAAA`]) {
      // oxlint-disable-next-line no-await-in-loop -- two
      const sent = await visitor(url, cookie).post(NEW, { _draft: "actie/nieuw", wat: "x" });
      // Back to the page, and no word of anything that was kept.
      expect(sent.headers.get("location")).toBe(`/inloggen?naar=${encodeURIComponent(NEW)}`);
    }
  });
});

test("a draft survives a closed tab, and is thrown away with a button", async () => {
  const context = await contextOf(browser, theFirst("coach").account.email, { viewport: phone });
  opened.push(context);
  const what = `Concept ${newId().slice(-6)}`;
  const page: Page = await context.newPage();
  await page.goto(NEW);
  await page.locator("#wat").fill(what);
  await page.locator("[data-kept]").waitFor({ state: "visible" });
  await page.close();

  const again = await context.newPage();
  await again.goto(NEW);
  expect(await again.locator("#wat").inputValue()).toBe(what);
  await again.locator("button[name=_discard]").click();
  await again.waitForURL(`**${NEW}`);
  expect(await again.locator("#wat").inputValue()).toBe("");
});
