import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./browser/browser.ts";
import { judgePages } from "./browser/judgePages.ts";
import { emptyStates } from "./crawl/emptyStates.ts";
import { pageFaults } from "./crawl/pageFaults.ts";
import { type Fetched, type Walk, walk } from "./crawl/walk.ts";
import { newFolder, on, removeFolders } from "./lifecycle/folders.ts";
import { setUpRegion, type Somebody } from "./program/emptyRegion.ts";
import { makePlace, takeIn } from "./program/firstPlace.ts";
import { type Program, startProgram } from "./program/program.ts";

/** A program of its own: a region that begins with nothing. */
let program: Program;
let browser: Browser;
let everybody: Somebody[];
const setupLink = () => /http\S+\/begin\/\S+/.exec(program.out())?.[0] ?? "";

beforeAll(async () => {
  program = await startProgram({ options: await on(newFolder(), "--empty") });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  removeFolders();
});

const judge = (paths: readonly string[], cookie = "") =>
  judgePages(browser, program.url, paths, cookie);

const walkAs = ({ email, role, visitor }: Somebody): Promise<Walk> =>
  walk({ account: { email }, role }, visitor);

/** The pages of a walk that were shown. */
const shown = ({ fetched }: Walk): Fetched[] =>
  fetched.filter(({ type, status }) => status === 200 && type.includes("html"));

/** What is broken on a walk: addresses that do not answer, and faults of pages. */
function broken({ fetched, ...one }: Walk): string[] {
  const dead = fetched
    .filter(({ status }) => status >= 400)
    .map(({ status, path }) => `${one.role} ${path} answered ${status}`);
  const faulty = shown({ fetched, ...one }).flatMap((page) =>
    pageFaults(page).map((fault) => `${one.role} ${page.path}: ${fault}`),
  );
  return [...dead, ...faulty];
}

test("the printed link opens a page that is accessible and fits a small phone", async () => {
  expect(await judge([new URL(setupLink()).pathname])).toEqual([]);
});

describe("a region that was set up and holds nothing yet", () => {
  let walks: Walk[];
  beforeAll(async () => {
    everybody = await setUpRegion(program.url, setupLink());
    walks = await Promise.all(everybody.map(walkAs));
  });

  test("has somebody of each role, and no broken page for any of them", () => {
    expect(new Set(everybody.map(({ role }) => role)).size).toBe(9);
    expect(walks.flatMap(broken)).toEqual([]);
  });

  test("says on each page that is empty what to do next, with a way the reader may go", () => {
    const faults = walks.flatMap((one) => {
      const open = new Set(one.fetched.filter(({ status }) => status === 200).map((f) => f.path));
      return shown(one)
        .filter(({ path }) => !path.includes("?"))
        .flatMap(({ path, body }) =>
          emptyStates(body)
            .flatMap(({ words, links }) => [
              ...(links.some((to) => open.has(to) && to !== path)
                ? []
                : [`leads to ${links.join()}`]),
              ...(/\bfilter\b/i.test(words) ? ["speaks of a filter that nobody set"] : []),
            ])
            .map((fault) => `${one.role} ${path} ${fault}`),
        );
    });
    expect(faults).toEqual([]);
    // Without empty pages the above would prove nothing.
    const empty = walks.flatMap((one) => shown(one).flatMap(({ body }) => emptyStates(body)));
    expect(empty.length).toBeGreaterThan(40);
  });

  test("shows the guide to whoever runs it, accessible and on a small phone", async () => {
    const guide = ["regios", "organisaties", "instellingen", "klaar"].map((one) => `/begin/${one}`);
    expect(await judge(guide, everybody[0]!.visitor.cookie)).toEqual([]);
  });
});

describe("the first place and the first candidate", () => {
  const as = (role: Somebody["role"]) => everybody.find((one) => one.role === role)!;

  test("are made from the library and by the intake, and meet one another", async () => {
    const place = await makePlace(as("careEmployer").visitor);
    const { person, candidate, email } = await takeIn(program.url, as("coach").visitor);
    const [opening, candidacy] = [place.split("/").at(-1)!, person.split("/").at(-1)!];

    const list = await (await as("coach").visitor.get(`/matchen/mensen/${candidacy}`)).text();
    expect(list).toContain(`/matchen/${candidacy}/${opening}`);
    const mine = await (await candidate.get("/mijn-plekken")).text();
    expect(mine).toContain(`/matchen/${candidacy}/${opening}`);

    const walks = await Promise.all(
      [
        as("coach"),
        as("careEmployer"),
        as("coordinator"),
        { email, role: "candidate" as const, visitor: candidate },
      ].map(walkAs),
    );
    expect(walks.flatMap(broken)).toEqual([]);
  });
});
