import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addresses } from "../app/web/routeTable.ts";
import { accessFaults } from "./browser/axe.ts";
import { contextOf, desktop, openBrowser, phone } from "./browser/browser.ts";
import { focused, sideways } from "./browser/layout.ts";
import type { Fetched, Walk } from "./crawl/walk.ts";
import { walks } from "./crawl/walks.ts";

let browser: Browser;
let all: Walk[];
const contexts = new Map<string, Promise<BrowserContext>>();
beforeAll(async () => {
  [browser, all] = [await openBrowser(), await walks()];
}, 300_000);
afterAll(() => browser?.close());

type View = { path: string; email: string | undefined };

/** A page that is shown to nobody by a link: an example that does not come from a walk. */
const ownExamples: Record<string, string> = {
  "sign-in": "/inloggen",
  "not-found": "/bestaat-niet",
  acting: "/rol",
};

/** Whose view of an address is longest, and whose is shortest. */
function views(id: string): View[] {
  const own = ownExamples[id];
  if (own) return [{ path: own, email: id === "sign-in" ? undefined : all[0]!.email }];
  const seen = all.flatMap(({ email, fetched }) =>
    fetched
      .filter(({ address, status }) => address === id && status === 200)
      .map((page: Fetched) => ({ path: page.path, email, length: page.words.length })),
  );
  const plain = seen.filter(({ path }) => !path.includes("?"));
  const byLength = (plain.length > 0 ? plain : seen).toSorted(
    (one, other) => other.length - one.length,
  );
  return [...new Set([byLength[0], byLength.at(-1)])].filter((one) => one !== undefined);
}

/** One context per account and setting: pages open in it one after the other. */
async function open({ path, email }: View, setting: Parameters<Browser["newContext"]>[0]) {
  const key = JSON.stringify([email, setting]);
  const context = contexts.get(key) ?? contextOf(browser, email, setting);
  contexts.set(key, context);
  const page = await (await context).newPage();
  await page.goto(path);
  return page;
}

/** Opens a page, judges it and closes it again. */
async function look(
  view: View,
  setting: Parameters<Browser["newContext"]>[0],
  judge: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const page = await open(view, setting);
  try {
    return await judge(page);
  } finally {
    await page.close();
  }
}

const pages = addresses.filter(({ kind }) => kind === "page");

describe.each(pages)("$path", ({ id }) => {
  test.each([
    ["a phone", { viewport: phone, colorScheme: "light" }],
    ["a desktop", { viewport: desktop, colorScheme: "dark" }],
  ] as const)("has no fault that axe finds, on %s", async (_name, setting) => {
    const shown = views(id);
    expect(shown).not.toEqual([]);
    const judged = await Promise.all(
      shown.map(async (view) => ({ ...view, faults: await look(view, setting, accessFaults) })),
    );
    expect(judged.filter(({ faults }) => faults.length > 0)).toEqual([]);
  });

  test("fits a small phone and a window at 200%", async () => {
    const [view] = views(id);
    const [small, zoomed] = await Promise.all([
      look(view!, { viewport: { width: 320, height: 640 } }, sideways),
      look(view!, { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, sideways),
    ]);
    expect({ ...view, small, zoomed }).toEqual({ ...view, small: [], zoomed: [] });
  });

  test("is walked by keyboard from the skip link on, and shows where one is", async () => {
    const [view] = views(id);
    const page = await open(view!, { viewport: desktop });
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ skipLink: true, seen: true, ringed: true });
    for (let step = 0; step < 25; step++) {
      // eslint-disable-next-line no-await-in-loop -- key after key
      await page.keyboard.press("Tab");
      // eslint-disable-next-line no-await-in-loop -- as above
      const now = await focused(page);
      if (now.body) break;
      expect(now).toMatchObject({ seen: true, ringed: true });
    }
    await page.close();
  });
});

describe("dark and light", () => {
  const both = ["today", "person", "pair", "unlock", "opening", "sign-in"];
  test.each(both)(
    "%s has no fault in either, on a phone in the dark and a desktop in the light",
    async (id) => {
      const [view] = views(id);
      const [dark, light] = await Promise.all([
        look(view!, { viewport: phone, colorScheme: "dark" }, accessFaults),
        look(view!, { viewport: desktop, colorScheme: "light" }, accessFaults),
      ]);
      expect({ ...view, dark, light }).toEqual({ ...view, dark: [], light: [] });
    },
  );
});
