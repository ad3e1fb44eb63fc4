import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { accessFaults } from "./browser/axe.ts";
import { desktop, openBrowser, phone } from "./browser/browser.ts";
import { sideways } from "./browser/layout.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { password } from "./program/demonstrators.ts";
import { setUpRegion, type Somebody } from "./program/emptyRegion.ts";
import { type Program, startProgram } from "./program/program.ts";
import { codeOf, setUpApp, waitsAtSecondStep } from "./program/secondStep.ts";
import { signIn, visitor } from "./program/visitor.ts";

const PAGE = "/account/tweede-stap";

/** A program with people of no demonstration. */
let program: Program;
let browser: Browser;
let everybody: Somebody[];
const email = (role: string) => everybody.find((one) => one.role === role)!.email;

beforeAll(async () => {
  program = await startProgram({ options: await on(newFolder(), "--empty") });
  browser = await openBrowser();
  const link = /http\S+\/begin\/\S+/.exec(program.out())![0];
  everybody = await setUpRegion(program.url, link);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  removeFolders();
});

test("who sees more than that somebody fits is led to a second step before anything opens", async () => {
  for (const role of ["coach", "coordinator", "doctor", "labourExpert", "sendingEmployer"]) {
    // eslint-disable-next-line no-await-in-loop -- tries are counted
    const guest = await signIn(program.url, email(role));
    for (const path of ["/vandaag", "/mensen?q=a", "/mensen.csv", "/zoeken?q=a", "/account"]) {
      // eslint-disable-next-line no-await-in-loop -- as above
      expect(await waitsAtSecondStep(guest, path), `${role} ${path}`).toBe(true);
    }
    // eslint-disable-next-line no-await-in-loop -- as above
    expect((await guest.get("/hulp")).status).toBe(200);
    // eslint-disable-next-line no-await-in-loop -- as above
    const posted = await guest.post("/vandaag/acties/nieuw", { wat: "x", _draft: "actie/nieuw" });
    expect(posted.headers.get("location")).toMatch(/^\/account\/tweede-stap/);
  }
});

test("who sees no more is not", async () => {
  for (const role of ["careEmployer", "buddy", "researcher", "administrator"]) {
    // eslint-disable-next-line no-await-in-loop -- tries are counted
    const guest = await signIn(program.url, email(role));
    // eslint-disable-next-line no-await-in-loop -- as above
    expect((await guest.get("/vandaag")).status, role).toBe(200);
  }
});

describe("without script", () => {
  test("an app is set up from a key, then each session asks its code, which counts once", async () => {
    const first = await signIn(program.url, email("buddy"));
    expect((await first.get("/vandaag")).status).toBe(200);
    const { key, paper } = await setUpApp(first);
    // The page that told the codes on paper does not tell them again.
    expect(await (await first.get(PAGE)).text()).not.toContain(paper[0]!);

    const second = await signIn(program.url, email("buddy"), "/mensen");
    expect(await waitsAtSecondStep(second, "/mensen")).toBe(true);
    const form = `${PAGE}?naar=%2Fmensen`;
    const give = (code: string) => second.post(form, { doe: "code", code });
    expect((await give("000000")).status).toBe(400);
    expect(await waitsAtSecondStep(second)).toBe(true);
    const code = await codeOf(key, 1);
    const right = await give(code);
    expect([right.status, right.headers.get("location")]).toEqual([302, "/mensen"]);
    expect((await second.get("/vandaag")).status).toBe(200);

    const third = await signIn(program.url, email("buddy"));
    const again = await third.post(PAGE, { doe: "code", code });
    expect([again.status, await again.text()]).toEqual([
      400,
      expect.stringContaining("al gebruikt"),
    ]);
    // Nor does it help to press what is for those who are through.
    for (const doe of ["app-weg", "codes", "app", "sleutel-erbij"]) {
      // eslint-disable-next-line no-await-in-loop -- four
      expect((await third.post(PAGE, { doe, code })).status).toBe(404);
    }
    const onPaper = await third.post(PAGE, { doe: "code", code: paper[0]! });
    expect(onPaper.status).toBe(302);
    expect(await (await third.get("/account")).text()).toContain("nog 9 codes op papier");
  });

  test("an administrator without a second step cannot take somebody else's away", async () => {
    const administrator = await signIn(program.url, everybody[0]!.email);
    const list = await (await administrator.get(`/beheer?q=${email("coach")}`)).text();
    const [member] = /\/beheer\/accounts\/[0-9a-f-]{36}/.exec(list)!;
    const ask = () => administrator.post(member, { doe: "herstel", reden: "Telefoon weg" });
    const refused = await ask();
    expect([refused.status, await refused.text()]).toEqual([
      400,
      expect.stringContaining("eerst je eigen tweede stap"),
    ]);
    await setUpApp(administrator);
    expect((await ask()).status).toBe(302);
    expect(await (await administrator.get(member)).text()).toContain("Reden: Telefoon weg");
    const coach = await signIn(program.url, email("coach"));
    expect(await (await coach.get(PAGE)).text()).toContain('id="sleutel"');
  });
});

describe("with script", () => {
  let context: BrowserContext;
  let page: Page;
  beforeAll(async () => {
    context = await browser.newContext({ baseURL: program.url, locale: "nl-NL", viewport: phone });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  });
  afterAll(() => context.close());

  const signInWithPassword = async () => {
    await page.goto("/inloggen");
    await page.fill("#email", email("researcher"));
    await page.fill("#password", password);
    await page.click("form.sign-in button");
  };

  test("a passkey is made, signs in by itself, and is the second step of a password", async () => {
    await signInWithPassword();
    await page.goto(PAGE);
    await page.getByRole("button", { name: "Maak een passkey op dit apparaat" }).click();
    await page.getByText("Codes op papier").first().waitFor();
    expect(await page.locator(".paper-codes code").count()).toBe(10);
    await page.goto(PAGE);
    expect(await page.getByText(/Passkey, gemaakt met Chrome op/).count()).toBe(1);

    await context.clearCookies();
    await page.goto("/inloggen?naar=%2Faccount");
    await page.getByRole("button", { name: "Log in met een passkey" }).click();
    await page.waitForURL("**/account");
    expect(await page.getByText("Je logt in met een tweede stap.").count()).toBe(1);

    await context.clearCookies();
    await signInWithPassword();
    await page.waitForURL(`**${PAGE}*`);
    await page.getByRole("button", { name: "Gebruik je passkey" }).click();
    await page.waitForURL("**/vandaag");
  });

  test("what a browser answered once opens nothing a second time, nor for somebody else", async () => {
    await context.clearCookies();
    await page.goto("/inloggen");
    const sent = page.waitForRequest((one) => one.method() === "POST");
    await page.getByRole("button", { name: "Log in met een passkey" }).click();
    const answer = new URLSearchParams((await sent).postData() ?? "").get("antwoord")!;
    await page.waitForURL("**/vandaag");
    const again = await visitor(program.url).post("/inloggen", { antwoord: answer, to: "/" });
    expect([again.status, again.headers.getSetCookie()]).toEqual([400, []]);
    for (const odd of ["", "{}", "geen json", JSON.stringify({ id: "x", type: "public-key" })]) {
      // eslint-disable-next-line no-await-in-loop -- four
      expect((await visitor(program.url).post("/inloggen", { antwoord: odd })).status).toBe(400);
    }
  });

  test("its pages are read by everybody, on a phone and at a desk", async () => {
    const guest = await signIn(program.url, email("doctor"));
    const fresh = await signIn(program.url, email("careEmployer"));
    for (const [who, path] of [
      [visitor(program.url), "/inloggen"],
      [guest, PAGE],
      [fresh, PAGE],
      [fresh, "/account"],
      [fresh, "/account/wachtwoord"],
    ] as const) {
      const own = await browser.newContext({ baseURL: program.url, locale: "nl-NL" });
      await own.addCookies(
        who.cookie
          .split("; ")
          .filter(Boolean)
          .map((one) => {
            const at = one.indexOf("=");
            return { name: one.slice(0, at), value: one.slice(at + 1), url: program.url };
          }),
      );
      const shown = await own.newPage();
      await shown.goto(path);
      for (const size of [phone, desktop]) {
        await shown.setViewportSize(size);
        expect([path, await accessFaults(shown)]).toEqual([path, []]);
      }
      await shown.setViewportSize({ width: 320, height: 640 });
      expect([path, await sideways(shown)]).toEqual([path, []]);
      await own.close();
    }
  });
});
