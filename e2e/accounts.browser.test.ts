import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Mailbox, openMailbox } from "../app/platform/mail/fixture/mailbox.ts";
import { openBrowser } from "./browser/browser.ts";
import { judgePages } from "./browser/judgePages.ts";
import { submit } from "./crawl/submit.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { password } from "./program/demonstrators.ts";
import { setUpRegion, type Somebody } from "./program/emptyRegion.ts";
import { takeIn } from "./program/firstPlace.ts";
import { type Program, startProgram } from "./program/program.ts";
import { setUpApp } from "./program/secondStep.ts";
import { signIn, type Visitor, visitor } from "./program/visitor.ts";

/** A program with people of no demonstration, a mail server and a gateway for text messages of its own. */
let program: Program;
let browser: Browser;
let mailbox: Mailbox;
let gateway: Server;
const messages: { to: string; text: string }[] = [];
let everybody: Somebody[];
let person: string;
let candidate: string;
const of = (role: string) => everybody.find((one) => one.role === role)!;

beforeAll(async () => {
  browser = await openBrowser();
  mailbox = await openMailbox();
  gateway = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      messages.push(JSON.parse(Buffer.concat(parts).toString()) as { to: string; text: string });
      response.end();
    });
  });
  await new Promise<void>((resolve) => gateway.listen(0, "127.0.0.1", resolve));
  program = await startProgram({
    options: await on(newFolder(), "--empty"),
    environment: {
      SMTP_URL: `smtp://127.0.0.1:${mailbox.port}`,
      MAIL_FROM: "overstap@example.nl",
      SMS_URL: `http://127.0.0.1:${(gateway.address() as AddressInfo).port}/`,
      SMS_BODY: '{"to":"{to}","text":"{text}"}',
    },
  });
  const link = /http\S+\/begin\/\S+/.exec(program.out())![0];
  everybody = await setUpRegion(program.url, link);
  ({ person, email: candidate } = await takeIn(program.url, of("coach").visitor));
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await mailbox?.close();
  gateway?.close();
  removeFolders();
});

/** The last mail to an address whose words match, once it has come. */
const mailTo = (address: string, words: RegExp): Promise<RegExpExecArray> =>
  vi.waitFor(
    () => {
      const found = mailbox.taken
        .filter(({ to }) => to.includes(address))
        .map(({ raw }) => words.exec(raw.replaceAll(/=\r?\n/g, "")))
        .findLast((one) => one !== null);
      if (!found) throw new Error(`no such mail to ${address}`);
      return found;
    },
    { timeout: 60_000, interval: 200 },
  );
const withCookies = (answer: Response, who: Visitor) =>
  visitor(
    program.url,
    [who.cookie, ...answer.headers.getSetCookie().map((one) => one.split(";")[0])]
      .filter(Boolean)
      .join("; "),
  );

test("a forgotten password is chosen anew by a mail; scanners that open the link harm nothing", async () => {
  const { email } = of("researcher");
  const stranger = visitor(program.url);
  const asked = await stranger.post("/wachtwoord", { email });
  const nobody = await stranger.post("/wachtwoord", { email: "niemand@example.org" });
  const plain = async (answer: Response) => (await answer.text()).replaceAll(/[0-9a-f-]{36}/g, "");
  expect([asked.status, await plain(asked)]).toEqual([nobody.status, await plain(nobody)]);
  const [, path] = await mailTo(email, /(\/wachtwoord\/[\w-]{43})/);
  expect(await judgePages(browser, program.url, [path!])).toEqual([]);
  for (let looks = 0; looks < 3; looks++) {
    // eslint-disable-next-line no-await-in-loop -- three looks
    expect((await stranger.get(path!)).status).toBe(200);
  }
  const next = "heel iets anders dan eerst";
  const chosen = await stranger.post(path!, { wachtwoord: next });
  expect(chosen.headers.get("location")).toBe("/inloggen?klaar=wachtwoord");
  const enter = async (tried: string) =>
    (await stranger.post("/inloggen", { email, password: tried })).status;
  expect([await enter(password), await enter(next)]).toEqual([400, 302]);

  const dead = await (await stranger.get(path!)).text();
  expect(dead).toContain("al gebruikt");
  expect(dead).not.toContain(email);
  expect(await judgePages(browser, program.url, [path!])).toEqual([]);
  const before = mailbox.taken.length;
  expect(await (await stranger.post(path!, { doe: "vraag" })).text()).toContain("nieuwe link");
  await vi.waitFor(() => expect(mailbox.taken.length).toBeGreaterThan(before), { timeout: 60_000 });
  expect(mailbox.taken.at(-1)!.to).toEqual([email]);
});

test("a candidate comes in by a code of a mail, and gives their birth date before what they can bear", async () => {
  const stranger = visitor(program.url);
  const asked = await stranger.post("/inloggen/code", { doe: "stuur", naam: candidate });
  expect(asked.headers.get("location")).toBe("/inloggen/code/invullen");
  const here = withCookies(asked, stranger);
  const [, code] = await mailTo(candidate, /Je code is (\d{6})/);
  const wrong = await here.post("/inloggen/code/invullen", { code: code === "1" ? "2" : "111111" });
  expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining("werkt niet")]);
  const right = await here.post("/inloggen/code/invullen", { code: code! });
  expect([right.status, right.headers.get("location")]).toEqual([302, "/vandaag"]);
  const own = withCookies(right, here);
  expect((await own.get("/vandaag")).status).toBe(200);

  const led = await own.get("/mijn-gegevens");
  expect(led.headers.get("location")).toBe("/account/geboortedatum?naar=%2Fmijn-gegevens");
  expect(
    await judgePages(
      browser,
      program.url,
      ["/account/geboortedatum?naar=%2Fmijn-gegevens"],
      own.cookie,
    ),
  ).toEqual([]);
  const give = (geboren: string) =>
    own.post("/account/geboortedatum?naar=%2Fmijn-gegevens", { geboren });
  expect(await (await give("1-2-1990")).text()).toContain("weten je geboortedatum nog niet");
  await submit(of("coach").visitor, `${person}/intake/naam`, [
    ["birthDate", "1990-02-01"],
    ["phone", "06 12345678"],
  ]);
  expect(await (await give("2-2-1990")).text()).toContain("niet de datum");
  expect((await give("1-2-1990")).headers.get("location")).toBe("/mijn-gegevens");
  expect((await own.get("/mijn-gegevens")).status).toBe(200);
});

test("a letter of the coach signs in once; a text message goes to the number of one's own page", async () => {
  const coach = of("coach").visitor;
  const letter = await coach.post(`${person}/uitnodigen/inlogcode`);
  expect([letter.status, letter.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  const ask = (naam: string) => visitor(program.url).post("/inloggen/code", { doe: "stuur", naam });
  await ask("06 99999999");
  const here = withCookies(await ask("+31 6 1234 5678"), visitor(program.url));
  await vi.waitFor(() => expect(messages).toHaveLength(1), { timeout: 60_000, interval: 200 });
  expect(messages[0]!.to).toBe("+31612345678");
  const [code] = /\d{6}/.exec(messages[0]!.text)!;
  const right = await here.post("/inloggen/code/invullen", { code });
  expect(right.headers.get("location")).toBe("/vandaag");
});

test("an administrator's link lets a member choose a password; it needs their own second step", async () => {
  const administrator = await signIn(program.url, everybody[0]!.email);
  const list = await (await administrator.get(`/beheer?q=${of("coordinator").email}`)).text();
  const [member] = /\/beheer\/accounts\/[0-9a-f-]{36}/.exec(list)!;
  const refused = await administrator.post(member, { doe: "link" });
  expect([refused.status, await refused.text()]).toEqual([
    400,
    expect.stringContaining("eerst je eigen tweede stap"),
  ]);
  await setUpApp(administrator);
  const body = await (await administrator.post(member, { doe: "link" })).text();
  const [, path] = /(\/wachtwoord\/[\w-]{43})/.exec(body)!;
  const chosen = await visitor(program.url).post(path!, { wachtwoord: "een nieuw begin met thee" });
  expect(chosen.headers.get("location")).toBe("/inloggen?klaar=wachtwoord");
  await mailTo(of("coordinator").email, /een link waarmee/);
});
