import { existsSync, globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, inject, test } from "vitest";
import { newId } from "../app/platform/ids.ts";
import { type Role, roles } from "../app/access/role.ts";
import { mayPost } from "../app/web/gate/mayPost.ts";
import { addresses } from "../app/web/routeTable.ts";
import type { Address } from "../app/web/routes/address.ts";
import { addressAt } from "./crawl/addressAt.ts";
import { tags } from "./crawl/html.ts";
import { pageFaults } from "./crawl/pageFaults.ts";
import { fetched } from "./crawl/walk.ts";
import { walks } from "./crawl/walks.ts";
import { theFirst } from "./program/demonstrators.ts";
import { thorough } from "./program/thorough.ts";
import { signedIn, signIn, visitor } from "./program/visitor.ts";

const app = fileURLToPath(new URL("../app/", import.meta.url));

/** Open addresses that no link leads to, and why that is right. */
const withoutLink: Record<string, string> = {
  home: "the bare address; it leads on",
  "not-found": "whatever is in no table",
  "sign-in": "whoever is signed in is led on",
  begin: "a secret link; it is printed, not linked to",
  invitation: "a secret link; it is told once",
  "invitation-code": "an address to type, from a letter",
  "meeting-code": "an address to type, from a letter",
  "meeting-link": "a secret link; it is told once",
  "calendar-feed": "a secret address; it is told once",
  "meeting-letter": "an action",
  "reminder-letter": "an action",
  "sign-in-work": "whoever is signed in is led on",
  "sign-in-work-back": "a provider outside leads there",
  "sign-in-code": "whoever is signed in is led on",
  "sign-in-code-given": "whoever asked for a code is led there",
  "birth-date": "only who signed in with a code is led there",
  "sign-in-letter": "an action",
  "password-forgotten": "whoever is signed in changes their password on another page",
  "password-link": "a secret link; it is told once",
  "invitation-letter": "an action",
  "invite-letter": "an action",
  "keeping-letter": "an action",
  erased: "a secret address; it is told once",
  "keeping-hold": "only somebody who goes soon leads there",
  "keeping-words": "only a wiped person's name in somebody else's words leads there",
  "sign-out": "an action",
  language: "an action",
  theme: "an action",
  draft: "an action",
  "failures-csv": "only a failure leads there, and the demonstration has none",
  file: "only what somebody brought leads there, and the demonstration has none",
  "intake-capacity-file": "its form stands on the page of what somebody can bear",
  "own-password": "the demonstration's accounts have one password for all, which stays",
  acting: "only an account with several memberships is led there",
};

/**
 * Addresses that lead somewhere only at a moment that none of somebody's named accounts is at in the
 * demonstration: as whom nothing leads there. All others, and who is refused, are still asked.
 */
const notAtThatMoment: Record<string, readonly Role[]> = {
  // Nobody who works at Vebego is placed.
  decision: ["sendingEmployer"],
  placement: ["sendingEmployer"],
  // No coordinator answers for somebody on sick leave.
  clock: ["coordinator"],
  "clock-first": ["coordinator"],
  "clock-tick": ["coordinator"],
};

const all = walks();

const mayOpen = ({ who }: Address, role: Role) =>
  who === "anyone" || who === "signedIn" || who.includes(role);
const byId = new Map(addresses.map((address) => [address.id, address]));
const isPlace = ({ id }: Address) => !(id in withoutLink);
const pathOnly = (path: string) => path.split("?")[0]!;

/** An example of an address: one that somebody's walk found, else the table's own with fresh ids. */
function example({ id, path }: Address): string {
  const found = all
    .flatMap((one) => one.fetched)
    .find((one) => one.address === id && one.status === 200);
  return found ? pathOnly(found.path) : path.replace(/:\w+/g, () => newId());
}

describe("the table and the files", () => {
  test.each(addresses)("$path has its file", ({ file }) => {
    expect(existsSync(app + file)).toBe(true);
  });

  test("every file that answers requests stands in the table", () => {
    const known = new Set(addresses.map(({ file }) => file));
    const answering = globSync("*/pages/**/*.{ts,tsx}", { cwd: app })
      .filter((file) => !/\.test\.tsx?$/.test(file))
      .filter((file) =>
        /^export (?:async )?(?:const|function) (?:loader|action)\b/m.test(
          readFileSync(app + file, "utf8"),
        ),
      );
    expect(answering.length).toBeGreaterThan(8);
    expect(answering.filter((file) => !known.has(file))).toEqual([]);
  });

  test("the exceptions name addresses of the table", () => {
    const named = Object.keys({ ...withoutLink, ...notAtThatMoment });
    expect(named.filter((id) => !byId.has(id))).toEqual([]);
  });
});

describe.each(roles)("a %s", (role) => {
  const own = () => all.filter((one) => one.role === role);

  test("finds only links that answer", () => {
    const fetchedBy = own().flatMap((one) =>
      one.fetched.map((answer) => ({
        answer,
        from: one.leads.find(({ to }) => to === answer.path)?.from,
      })),
    );
    const broken = fetchedBy
      .filter(({ answer }) => answer.status !== 200 && answer.address !== "home")
      .map(({ answer, from }) => `${answer.status} ${answer.path}, from ${from}`);
    expect(broken).toEqual([]);
  });

  test("finds no link to an address that is closed to the role, or to none", () => {
    const wrong = own().flatMap(({ leads }) =>
      leads
        .filter(({ to }) => {
          const address = addressAt(to);
          return !address || address.id === "not-found" || !mayOpen(address, role);
        })
        .map(({ to, from }) => `${to}, from ${from}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("finds only forms whose action takes them", () => {
    const takes = (to: string) => {
      const address = addressAt(to);
      return address !== undefined && mayOpen(address, role) && mayPost(address, role);
    };
    const wrong = own().flatMap(({ actions }) =>
      actions.filter(({ to }) => !takes(pathOnly(to))).map(({ to, from }) => `${to}, from ${from}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  test("reads pages that are whole", () => {
    const pages = own()
      .flatMap((one) => one.fetched)
      .filter(({ status, type }) => status === 200 && type.includes("html"));
    expect(pages.length).toBeGreaterThan(2);
    const faults = pages.flatMap((page) =>
      pageFaults(page).map((fault) => `${page.path}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  const places = addresses.filter(isPlace);

  const led = (address: Address) =>
    mayOpen(address, role) && !notAtThatMoment[address.id]?.includes(role);

  test.each(places.filter(led))("opens $path", (address) => {
    const found = own()
      .flatMap((one) => one.fetched)
      .filter((one) => one.address === address.id && one.status === 200);
    expect(found, "nothing leads there").not.toEqual([]);
    const type = {
      page: "text/html",
      csv: "text/csv",
      pdf: "application/pdf",
      file: "",
      action: "",
    }[address.kind];
    expect(found.filter((one) => !one.type.startsWith(type))).toEqual([]);
  });

  test.each(places.filter((address) => !mayOpen(address, role)))(
    "is refused $path",
    async (address) => {
      const asked = await signedIn(theFirst(role).account.email);
      const path = example(address);
      const answers = [await asked.get(path), await asked.post(path)];
      expect(answers.map(({ status }) => status)).toEqual([403, 403]);
      const [page] = await Promise.all(answers.map((answer) => fetched(path, answer)));
      const bare = page!.body.length < 100 ? [] : ["more than a word of refusal"];
      expect(address.kind === "page" ? pageFaults(page!) : bare).toEqual([]);
    },
  );

  test.each(addresses.filter((address) => mayOpen(address, role) && !mayPost(address, role)))(
    "sends no form to $path",
    async (address) => {
      const asked = await signedIn(theFirst(role).account.email);
      const answer = await asked.post(example(address).replace(/^\*$/, "/bestaat-niet"));
      expect([403, 404, 405]).toContain(answer.status);
    },
  );

  test("is refused whatever the spelling of a closed address", async () => {
    const asked = await signedIn(theFirst(role).account.email);
    const closed = places.filter((address) => !mayOpen(address, role)).map(example);
    const spellings = closed.flatMap((path, at) => {
      const each = [
        path.replace(/[a-z]/, (letter) => letter.toUpperCase()),
        path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
        `${path}/`,
        `/${path}`,
        `${path}.data`,
        `/.${path}`,
        `${path}?index`,
        `${path}?_routes=root`,
      ];
      // Two of each address, others at the next: every spelling is asked of many.
      return thorough ? each : [0, 4].map((turn) => each[(at + turn) % each.length]!);
    });
    const answers = await Promise.all(
      spellings.map(async (path) => `${(await asked.get(path)).status} ${path}`),
    );
    expect(answers.filter((answer) => !/^(?:403|404|30\d) /.test(answer))).toEqual([]);
  });

  test("is told that an unknown address is not there", async () => {
    const { account } = theFirst(role);
    const asked = await signedIn(account.email);
    for (const path of ["/bestaat-niet", "/werk", "/mensen/a/b/c", "/vandaag/x", "/regio/a/b"]) {
      // eslint-disable-next-line no-await-in-loop -- five questions
      const page = await fetched(path, await asked.get(path));
      expect({ path, status: page.status, faults: pageFaults(page) }).toEqual({
        path,
        status: 404,
        faults: [],
      });
    }
  });
});

describe("a stranger", () => {
  const stranger = () => visitor(inject("program").url);

  test.each(addresses.filter(({ who }) => who !== "anyone"))(
    "is sent from $path to sign in",
    async (address) => {
      const path = example(address).replace(/^\*$/, "/bestaat-niet");
      const answer = await stranger().get(`${path}?q=a`);
      expect({ status: answer.status, to: answer.headers.get("location") }).toEqual({
        status: 302,
        to: `/inloggen?naar=${encodeURIComponent(`${path}?q=a`)}`,
      });
      expect(await answer.text()).toBe("");
      // Back to the page whose form it was; what is no page is nothing to come back to.
      const posted = await stranger().post(path);
      const back = address.kind === "page" ? `?naar=${encodeURIComponent(path)}` : "";
      expect({ status: posted.status, to: posted.headers.get("location") }).toEqual({
        status: 302,
        to: `/inloggen${back}`,
      });
    },
  );

  const forAnyone = addresses.filter(({ who }) => who === "anyone");

  const pages = forAnyone.filter(({ kind }) => kind === "page");

  test.each(pages)("reads $path, unless a secret is missing", async ({ path }) => {
    const answer = await stranger().get(path);
    expect(answer.status).toBe(path.includes(":") ? 404 : 200);
    expect(pageFaults(await fetched(path, answer))).toEqual([]);
  });

  test.each(forAnyone.filter(({ kind }) => kind === "action"))(
    "is led on from $path",
    async ({ path }) => {
      const answer = await stranger().get(path);
      expect(answer.status).toBe(302);
      expect(answer.headers.get("location")).toBe("/vandaag");
    },
  );
});

describe("actions", () => {
  const actions = addresses.filter(({ kind, id }) => kind === "action" && id !== "home");
  const asCoach = () => signedIn(theFirst("coach").account.email);

  test.each(actions)("only looking at $path does nothing", async ({ path }) => {
    const answer = await (await asCoach()).get(path);
    expect(answer.status === 302 || answer.status >= 400).toBe(true);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test.each(actions)("$path does nothing for a form of another site", async ({ path }) => {
    // A session of its own, which may be lost here.
    const guest = await signIn(inject("program").url, theFirst("buddy").account.email);
    const fields = { taal: "en", weergave: "dark", returnTo: "/vandaag" };
    const answer = await guest.post(path, fields, "https://elders.example");
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await guest.get("/inloggen")).status).toBe(302);
  });

  test.each(actions)("$path refuses what it does not know", async ({ path, id }) => {
    if (id === "sign-out") return;
    const answer = await (
      await asCoach()
    ).post(path, { taal: "xx", weergave: "paars", membership: newId() });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  test("signing out ends the session, not only its cookie", async () => {
    const { url } = inject("program");
    const guest = await signIn(url, theFirst("buddy").account.email);
    expect((await guest.get("/inloggen")).status).toBe(302);
    const answer = await guest.post("/uitloggen");
    expect(answer.headers.get("location")).toBe("/inloggen");
    expect((await guest.get("/inloggen")).status).toBe(200);
  });

  test.each([
    "//elders.example",
    "https://elders.example",
    "/\\elders.example",
    "javascript:alert(1)",
  ])("no action leads on to %s", async (away) => {
    const coach = await asCoach();
    const language = await coach.post("/taal", { taal: "nl", returnTo: away });
    const theme = await coach.post("/weergave", { weergave: "dark", returnTo: away });
    const led = await coach.get(`/inloggen?naar=${encodeURIComponent(away)}`);
    expect([language, theme, led].map(({ headers }) => headers.get("location"))).toEqual([
      "/vandaag",
      "/vandaag",
      "/vandaag",
    ]);
  });
});

test("what pages need beside themselves is there", async () => {
  const { url } = inject("program");
  const wanted = new Set(
    all
      .flatMap((one) => one.fetched)
      .filter(({ type }) => type.includes("html"))
      .flatMap(({ body }) => tags(body, "link", "script", "img", "use"))
      .flatMap(({ attributes: { href, src } }) => [href, src])
      .filter((to) => to !== undefined && !to.startsWith("#") && !to.startsWith("data:"))
      .map((to) => to!.split("#")[0]!),
  );
  expect(wanted.size).toBeGreaterThan(2);
  const answers = await Promise.all(
    [...wanted].map(async (to) => [to, (await visitor(url).get(to)).status]),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});

test("no answer about people may be kept, framed or read by another site", async () => {
  const { url } = inject("program");
  const coach = await signedIn(theFirst("coach").account.email);
  for (const answer of [
    await coach.get("/vandaag"),
    await coach.get("/mensen.csv"),
    await visitor(url).get("/inloggen"),
  ]) {
    expect(answer.headers.get("cache-control")).toContain("no-store");
    const policy = answer.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain("unsafe");
    expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
  }
});
