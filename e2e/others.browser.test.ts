import { describe, expect, test } from "vitest";
import type { Role } from "../app/access/role.ts";
import { stepKeys } from "../app/people/intake/steps.ts";
import { newId } from "../app/platform/ids.ts";
import { LATER } from "../app/people/pages/intake/intakeAddress.ts";
import { mayPost } from "../app/web/gate/mayPost.ts";
import { addresses } from "../app/web/routeTable.ts";
import type { Address } from "../app/web/routes/address.ts";
import { demonstrationId } from "../app/cli/demonstration/demonstrationId.ts";
import { fetched } from "./crawl/walk.ts";
import { walks } from "./crawl/walks.ts";
import { healthSentences, itemCodes, itemNames } from "./oracle/healthWords.ts";
import {
  firstName,
  indexNames,
  lastName,
  namesIn,
  searchable,
  tellingNames,
  wholeName,
} from "./oracle/names.ts";
import {
  everybody,
  firstNamesOpen,
  lastNamesOpen,
  openingId,
  openingsOf,
  peopleOf,
  readingCapacity,
  records,
} from "./oracle/standing.ts";
import { type Demonstrator, demonstrators, theFirst } from "./program/demonstrators.ts";
import { thorough } from "./program/thorough.ts";
import { signedIn } from "./program/visitor.ts";

const all = walks();

const people = demonstrators.map((who) => [`${who.role} ${who.account.email}`, who] as const);
const walkOf = ({ account }: Demonstrator) => all.find(({ email }) => email === account.email)!;
const readBy = (who: Demonstrator) => walkOf(who).fetched.filter(({ status }) => status === 200);
const takes =
  (parameter: string) =>
  ({ path }: Address) =>
    path.split("/").includes(`:${parameter}`);
/** Addresses that name something; what is only ever posted to has walks of its own. */
const withParameters = addresses.filter(
  ({ path, kind }) => path.includes(":") && kind !== "action",
);

/** Some of many, spread evenly: the first, the last and those between. */
function some<T>(of: readonly T[], most: number): T[] {
  const step = Math.max(1, (of.length - 1) / Math.max(1, most - 1));
  return [
    ...new Set(
      Array.from({ length: Math.min(most, of.length) }, (_, at) => of[Math.round(at * step)]!),
    ),
  ];
}

/** An answer without what it says of the question itself. */
async function answered(who: Demonstrator, path: string, ...asked: string[]) {
  const visitor = await signedIn(who.account.email);
  const { status, type, body } = await fetched(path, await visitor.get(path));
  let bare = body;
  for (const each of asked)
    bare = bare.replaceAll(each, "ASKED").replaceAll(encodeURIComponent(each), "ASKED");
  return { status, type, body: bare };
}

const fill = (path: string, values: Record<string, string>) =>
  path.replace(/:(\w+)/g, (whole, name) => values[name] ?? whole);

describe.each(people)("what is not for %s", (_name, who) => {
  const own = peopleOf(who);
  const ownIds = new Set(own.map(({ id }) => id));
  const hidden = everybody.filter(({ id }) => !ownIds.has(id));
  const openings = openingsOf(who);
  const hiddenOpenings = records.openings.filter((one) => !openings.includes(one));
  const openTo = addresses.filter(
    ({ who: may, kind }) =>
      kind !== "action" && (may === "signedIn" || (may !== "anyone" && may.includes(who.role))),
  );

  test("no page names a candidacy or an opening that is hidden", () => {
    const pages = readBy(who);
    const wrongPeople = new Set(hidden.map(({ id }) => id));
    const wrongOpenings = new Set(hiddenOpenings.map(openingId));
    const faults = pages.flatMap(({ path, body }) =>
      [...new Set(body.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g))]
        .filter((id) => wrongPeople.has(id) || wrongOpenings.has(id))
        .map((id) => `${path} names ${wrongPeople.has(id) ? "candidacy" : "opening"} ${id}`),
    );
    expect(faults).toEqual([]);
  });

  test("somebody hidden is answered as nobody is", async () => {
    const opening = openingId(openings[0] ?? records.openings[0]!);
    const nobody = newId();
    for (const { path } of openTo.filter(takes("candidacy"))) {
      // eslint-disable-next-line no-await-in-loop -- address by address
      const absent = await answered(who, fill(path, { candidacy: nobody, opening }), nobody);
      expect({ path, status: absent.status }).toEqual({ path, status: 404 });
      for (const { id } of some(hidden, thorough ? 6 : 2)) {
        // eslint-disable-next-line no-await-in-loop -- one after the other is kind to the machine
        const answer = await answered(who, fill(path, { candidacy: id, opening }), id);
        expect(answer, path).toEqual(absent);
      }
    }
  });

  test("a hidden opening is answered as none is", async () => {
    const candidacy = own[0]?.id ?? everybody[0]!.id;
    const none = newId();
    for (const { path } of openTo.filter(takes("opening"))) {
      // eslint-disable-next-line no-await-in-loop -- address by address
      const absent = await answered(who, fill(path, { candidacy, opening: none }), none);
      expect({ path, status: absent.status }).toEqual({ path, status: 404 });
      for (const one of some(hiddenOpenings, thorough ? 4 : 2)) {
        const id = openingId(one);
        // eslint-disable-next-line no-await-in-loop -- one after the other is kind to the machine
        expect(await answered(who, fill(path, { candidacy, opening: id }), id), path).toEqual(
          absent,
        );
      }
    }
  });

  test("no page, list or document has a name that is hidden", () => {
    const open = firstNamesOpen(who).map(firstName);
    const last = tellingNames(everybody, lastNamesOpen(who), lastName).filter(
      (name) => !open.includes(name),
    );
    const first = tellingNames(everybody, firstNamesOpen(who), firstName);
    const whole = tellingNames(everybody, lastNamesOpen(who), wholeName);
    expect(last.length).toBeGreaterThan(10);
    expect(whole.length).toBeGreaterThan(500);
    const telling = indexNames([...last, ...first, ...whole]);
    const faults = readBy(who).flatMap(({ path, words }) =>
      namesIn(words, telling).map((name) => `${path} shows ${name}`),
    );
    expect(faults).toEqual([]);
  });

  test("searching for a hidden name answers as for a name that nobody has", async () => {
    const names = [
      ...some(
        searchable(tellingNames(everybody, lastNamesOpen(who), lastName), lastNamesOpen(who)),
        3,
      ),
      // Whoever is seen without a name must not be found by it either.
      ...some(searchable(tellingNames(own, lastNamesOpen(who), lastName), []), 3),
    ];
    expect(names.length).toBeGreaterThan(1);
    const nobody = "Zqwxvanger";
    for (const path of ["/zoeken", "/mensen", "/mensen.csv", "/werk/plekken", "/matchen"]) {
      const address = openTo.find((one) => one.path === path);
      if (!address) continue;
      // eslint-disable-next-line no-await-in-loop -- address by address
      const without = await answered(who, `${path}?q=${nobody}`, nobody);
      for (const name of names) {
        // eslint-disable-next-line no-await-in-loop -- one after the other is kind to the machine
        const answer = await answered(
          who,
          `${path}?q=${encodeURIComponent(name)}`,
          encodeURIComponent(name).replaceAll("%20", "+"),
          name,
        );
        expect({ name, ...answer }).toEqual({ name, ...without });
      }
    }
  });
});

// Accounts of one role send the same forms; whom each may not see is read above.
const senders = people.filter(([, who]) => thorough || who === theFirst(who.role));

test.each(senders)(
  "no form about somebody hidden is taken from %s, whatever it asks",
  async (_name, who) => {
    const ownIds = new Set(peopleOf(who).map(({ id }) => id));
    const hidden = everybody.filter(({ id }) => !ownIds.has(id));
    const visitor = await signedIn(who.account.email);
    const forms = addresses
      .filter((address) => takes("candidacy")(address) && mayPost(address, who.role))
      .flatMap(({ path }) =>
        (path.includes(":step") ? stepKeys : [""]).map((step) => fill(path, { step })),
      );
    const asked: Record<string, string>[] = [
      {},
      { _vul: "daytime" },
      { [LATER]: "ja" },
      { doe: "weg", weg: newId() },
    ];
    const taken: string[] = [];
    for (const form of forms) {
      for (const { id } of some(hidden, thorough ? 2 : 1)) {
        const path = fill(form, { candidacy: id });
        // eslint-disable-next-line no-await-in-loop -- one after the other is kind to the machine
        const answers = await Promise.all(
          asked.map((fields) => visitor.post(path, { _once: newId(), _version: "1", ...fields })),
        );
        const statuses = answers.map(({ status }) => status);
        // Some pages take no forms at all.
        if (statuses.some((status) => ![403, 404, 405].includes(status)))
          taken.push(`${path} answered ${statuses.join(", ")}`);
      }
    }
    expect(taken).toEqual([]);
  },
);

test.each(people.filter(([, { role }]) => !readingCapacity.includes(role)))(
  "nothing about people says to %s what they can bear",
  (_name, who) => {
    const rooms = new Set(
      addresses.filter(({ file }) => /^(people|matching|region)\//.test(file)).map(({ id }) => id),
    );
    const aboutPeople = readBy(who).filter(({ address }) => rooms.has(address ?? ""));
    const faults = aboutPeople.flatMap(({ path, words }) =>
      [
        ...itemCodes(words),
        ...healthSentences.filter((sentence) => words.includes(sentence)),
        ...itemNames.filter((name) => words.includes(name)),
      ].map((found) => `${path} says ${found}`),
    );
    expect(faults).toEqual([]);
  },
);

/** Roles that see counts of people whom they do not all see one by one. */
const countedOnly: readonly Role[] = ["researcher", "careEmployer", "sendingEmployer"];

test.each(people.filter(([, { role }]) => countedOnly.includes(role)))(
  "no count of fewer than five is told exactly to %s",
  (_name, who) => {
    const counting = readBy(who).filter(({ address }) =>
      ["unlock", "unlock-csv", "what-if", "what-if-csv", "regions", "region", "today"].includes(
        address ?? "",
      ),
    );
    expect(counting.length).toBeGreaterThan(0);
    const few =
      /\b(?:[0-4]|een|één|twee|drie|vier|one|two|three|four)[ \u00a0](?:mens(?:en)?|person|people|kandida(?:at|ten)|candidates?)\b/gi;
    const faults = counting
      .filter(({ address }) => address !== "today" || who.role === "researcher")
      .flatMap(({ path, words }) =>
        [...words.matchAll(few)]
          .filter(
            ({ index }) => !/(?:minder dan|fewer than|less than)\s*$/i.test(words.slice(0, index)),
          )
          .map(([text]) => `${path} says ${text}`),
      );
    expect(faults).toEqual([]);
  },
);

describe("a care employer", () => {
  const proposals = records.relations.filter(({ kind }) => kind === "proposed");
  const employers = demonstrators.filter(({ role }) => role === "careEmployer");
  const cases = proposals.flatMap((proposal) => {
    const who = employers.find(
      ({ membership }) => membership.organisation === proposal.organisation,
    );
    return who ? [{ ...proposal, who, name: proposal.id }] : [];
  });

  test.each(cases)(
    "$name: only the package that was put forward, in page and PDF",
    async ({ who, ...proposal }) => {
      const opening = records.openings.find(({ id }) => id === proposal.opening)!;
      const profile = records.profiles.find(({ id }) => id === opening.profile)!;
      const named = (ids: readonly string[]) =>
        records.tasks
          .filter(({ id }) => ids.includes(id))
          .flatMap((task) => [task.name, task.plainName])
          .flatMap(({ nl, en }) => [nl, en])
          .map((name) => name.toLowerCase());
      const inside = named(proposal.package ?? []);
      const outside = named(
        profile.tasks.map(({ task }) => task).filter((id) => !proposal.package?.includes(id)),
      ).filter((name) => !inside.some((one) => one.includes(name)));
      expect(outside).not.toEqual([]);
      const visitor = await signedIn(who.account.email);
      const pair = `/matchen/${demonstrationId("candidacy", proposal.candidacy)}/${openingId(opening)}`;
      for (const path of [
        pair,
        `${pair}/past-dit.pdf`,
        `/mensen/${demonstrationId("candidacy", proposal.candidacy)}`,
      ]) {
        // eslint-disable-next-line no-await-in-loop -- three questions
        const { status, words } = await fetched(path, await visitor.get(path));
        expect({ path, status }).toEqual({ path, status: 200 });
        if (path !== pair) continue;
        const said = words.toLowerCase();
        expect(inside.filter((name) => said.includes(name))).not.toEqual([]);
        expect(outside.filter((name) => said.includes(name))).toEqual([]);
      }
    },
  );

  test.each(cases.slice(0, 3))(
    "$name: at another place of its own it sees nothing",
    async ({ who, ...proposal }) => {
      const id = demonstrationId("candidacy", proposal.candidacy);
      const others = openingsOf(who).filter(
        (one) =>
          !proposals.some(
            ({ candidacy, opening }) => candidacy === proposal.candidacy && opening === one.id,
          ),
      );
      for (const one of some(others, 3)) {
        // eslint-disable-next-line no-await-in-loop -- three questions
        const answer = await answered(who, `/matchen/${id}/${openingId(one)}`);
        expect(answer.status).toBe(404);
      }
    },
  );
});

describe("addresses that name nothing", () => {
  const strange = {
    "a null byte": "%00",
    "a way up": "..%2f..%2fetc%2fpasswd",
    quotes: "%27%20or%201%3D1--",
    "an id with a quote": `${newId()}%27`,
    "an id in braces": `%7B${newId()}%7D`,
    "half a sign": "%E0%A4",
    "a very long one": "a".repeat(6000),
    "an arrow": "%E2%86%92",
    "a number": "1",
    nothing: "undefined",
  };
  const cases = withParameters.flatMap(({ path, who }) =>
    Object.entries(strange).map(([name, value]) => ({ path, who, name, value })),
  );

  test.each(withParameters)("$path is asked for some", async ({ path, who }) => {
    const asker = theFirst(typeof who === "string" ? "coach" : who[0]!);
    const visitor = await signedIn(asker.account.email);
    const outcomes = await Promise.all(
      cases
        .filter((one) => one.path === path)
        .map(async ({ name, value }) => {
          const answer = await visitor.get(path.replace(/:\w+/g, value));
          return { name, refused: [400, 404].includes(answer.status) ? true : answer.status };
        }),
    );
    expect(outcomes.filter(({ refused }) => refused !== true)).toEqual([]);
  });

  test.each([
    ["a null byte", "q=%00"],
    ["a page before the first", "pagina=-1"],
    ["a page after the last", "pagina=999999999999999999"],
    ["an order that is none", "sorteer=%27"],
    ["signs that queries know", "q=%25_%5C%27%22%3C"],
    ["very long words", `q=${"a".repeat(5000)}`],
    ["a field twice", "q=a&q=b"],
    ["fields that mean nothing", "pagina=x&sorteer=x&regio=x&volgorde=x"],
  ])("lists take %s without harm", async (_name, question) => {
    const visitor = await signedIn(theFirst("coach").account.email);
    const lists = addresses.filter(({ id }) =>
      [
        "search",
        "openings",
        "openings-csv",
        "tasks",
        "tasks-csv",
        "profiles",
        "organisations",
        "people",
        "people-csv",
        "matching",
        "unlock",
        "unlock-csv",
        "what-if",
        "what-if-csv",
        "regions",
      ].includes(id),
    );
    const answers = await Promise.all(
      lists.map(async ({ path }) => ({
        path,
        status: (await visitor.get(`${path}?${question}`)).status,
      })),
    );
    expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  });
});
