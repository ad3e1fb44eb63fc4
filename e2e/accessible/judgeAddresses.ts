import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { addresses } from "../../app/web/routeTable.ts";
import { accessFaults } from "../browser/axe.ts";
import { contextOf, desktop, openBrowser, phone } from "../browser/browser.ts";
import { focused, sideways } from "../browser/layout.ts";
import type { Address } from "../../app/web/routes/address.ts";
import type { Fetched } from "../crawl/walk.ts";
import { walks } from "../crawl/walks.ts";
import { theFirst } from "../program/demonstrators.ts";
import { thorough } from "../program/thorough.ts";

const all = walks();
let browser: Browser;
const contexts = new Map<string, Promise<BrowserContext>>();

type View = { path: string; email: string | undefined };

/** The page to bring a document on stands under the one on what somebody can bear, as an answer to its form. */
function documentPage(): View {
  const [seen] = all.flatMap(({ email, fetched }) =>
    fetched
      .filter(({ address, status }) => address === "intake-capacity" && status === 200)
      .map(({ path }) => ({ path: `${path.split("?")[0]}/bestand`, email })),
  );
  if (!seen) throw new Error("no walk came to a page on what somebody can bear");
  return seen;
}

/** A page that nobody is led to by a link: an example that does not come from a walk. */
const ownExamples: Record<string, View> = {
  "sign-in": { path: "/inloggen", email: undefined },
  "sign-in-code": { path: "/inloggen/code", email: undefined },
  "sign-in-code-given": { path: "/inloggen/code/invullen", email: undefined },
  "sign-in-work": { path: "/inloggen/organisatie", email: undefined },
  "sign-in-work-back": { path: "/inloggen/organisatie/terug", email: undefined },
  "password-forgotten": { path: "/wachtwoord", email: undefined },
  "own-password": { path: "/account/wachtwoord", email: all[0]!.email },
  "keeping-words": { path: "/bewaren/woorden", email: theFirst("administrator").account.email },
  "invitation-code": { path: "/uitnodiging", email: undefined },
  invitation: { path: inject("program").made.invitation, email: undefined },
  "meeting-code": { path: "/afspraak", email: undefined },
  "intake-capacity-file": documentPage(),
  "not-found": { path: "/bestaat-niet", email: all[0]!.email },
  "what-if": {
    path: "/matchen/wat-als?straal=2&vervoer=bike&tempo=1.5",
    email: theFirst("coordinator").account.email,
  },
  acting: { path: "/rol", email: all[0]!.email },
};

/**
 * Whose view of an address is longest; with `./test --all` also whose is shortest, which
 * seldom has anything that the longest has not.
 */
function views(id: string): View[] {
  const own = ownExamples[id];
  if (own) return [own];
  const seen = all.flatMap(({ email, fetched }) =>
    fetched
      .filter(({ address, status }) => address === id && status === 200)
      .map((page: Fetched) => ({ path: page.path, email, length: page.words.length })),
  );
  const plain = seen.filter(({ path }) => !path.includes("?"));
  const byLength = (plain.length > 0 ? plain : seen).toSorted(
    (one, other) => other.length - one.length,
  );
  const ends = thorough ? [byLength[0], byLength.at(-1)] : [byLength[0]];
  return [...new Set(ends)].filter((one) => one !== undefined);
}

/** Opens a page; one context per account for all of its pages. */
async function open({ path, email }: View): Promise<Page> {
  const context = contexts.get(email ?? "") ?? contextOf(browser, email);
  contexts.set(email ?? "", context);
  const page = await (await context).newPage();
  await page.goto(path);
  return page;
}

type Setting = { size: { width: number; height: number }; colorScheme: "light" | "dark" };

/** Judges a page as it looks in a window of this size and in these colours. */
async function look<T>(page: Page, setting: Setting, judge: (page: Page) => Promise<T>) {
  await page.setViewportSize(setting.size);
  await page.emulateMedia({ colorScheme: setting.colorScheme });
  // Colours that are still changing would be judged by what they are half-way; a page in the
  // background does not change them at all, so nobody waits for the end.
  await page.evaluate(() => {
    for (const transition of document.getAnimations()) transition.cancel();
  });
  return judge(page);
}

/** Pages behind what is told once, or to whoever signed in by a code: the tests that come there judge them. */
const judgedElsewhere: Record<string, string> = {
  begin: "empty.browser.test.ts",
  "birth-date": "accounts.browser.test.ts",
  "password-link": "accounts.browser.test.ts",
  erased: "keeping.browser.test.ts",
  "meeting-link": "meetings.browser.test.ts",
};
const pages = addresses.filter(({ kind, id }) => kind === "page" && !(id in judgedElsewhere));

/**
 * Judges the pages of some addresses, each in its longest view: axe on a phone and a
 * desktop, the smallest phone, twice as large, and by keyboard.
 */
export function judgeAddresses(which: (address: Address) => boolean): void {
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  describe.each(pages.filter(which))("$path", ({ id }) => {
    const shown = views(id);
    let opened: Page[] = [];
    beforeAll(async () => {
      opened = await Promise.all(shown.map(open));
    });
    afterAll(() => Promise.all(opened.map((page) => page.close())));

    test.each([
      ["a phone", { size: phone, colorScheme: "light" }],
      ["a desktop", { size: desktop, colorScheme: "dark" }],
    ] as const)("has no fault that axe finds, on %s", async (_name, setting) => {
      expect(shown).not.toEqual([]);
      const judged = await Promise.all(
        opened.map(async (page, at) => ({
          ...shown[at],
          faults: await look(page, setting, accessFaults),
        })),
      );
      expect(judged.filter(({ faults }) => faults.length > 0)).toEqual([]);
    });

    test("fits a small phone and a window at 200%", async () => {
      const [page] = opened;
      const small = await look(
        page!,
        { size: { width: 320, height: 640 }, colorScheme: "light" },
        sideways,
      );
      // A window of 1280 by 900 has room for half of that when everything is twice as large.
      const zoomed = await look(
        page!,
        { size: { width: 640, height: 450 }, colorScheme: "light" },
        sideways,
      );
      expect({ ...shown[0], small, zoomed }).toEqual({ ...shown[0], small: [], zoomed: [] });
    });

    test("is walked by keyboard from the skip link on, and shows where one is", async () => {
      const [page] = opened;
      await page!.setViewportSize(desktop);
      await page!.keyboard.press("Tab");
      const most = thorough ? 25 : 12;
      expect(await focused(page!)).toMatchObject({ skipLink: true, seen: true, ringed: true });
      for (let step = 0; step < most; step++) {
        // eslint-disable-next-line no-await-in-loop -- key after key
        await page!.keyboard.press("Tab");
        // eslint-disable-next-line no-await-in-loop -- as above
        const now = await focused(page!);
        if (now.body) break;
        expect(now).toMatchObject({ seen: true, ringed: true });
      }
    });
  });
}

/** Judges pages in the colours and sizes that they are not judged in otherwise. */
export function judgeColours(): void {
  const both = ["today", "person", "pair", "unlock", "opening", "sign-in"];
  test.each(both)(
    "%s has no fault in either, on a phone in the dark and a desktop in the light",
    async (id) => {
      const [view] = views(id);
      const page = await open(view!);
      const dark = await look(page, { size: phone, colorScheme: "dark" }, accessFaults);
      const light = await look(page, { size: desktop, colorScheme: "light" }, accessFaults);
      await page.close();
      expect({ ...view, dark, light }).toEqual({ ...view, dark: [], light: [] });
    },
  );
}
