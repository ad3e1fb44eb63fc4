import { beforeAll, describe, expect, test } from "vitest";
import { addresses } from "../app/web/routeTable.ts";
import type { Fetched } from "./crawl/walk.ts";
import { walks } from "./crawl/walks.ts";
import { firstName, indexNames, lastName, namesIn, wholeName } from "./oracle/names.ts";
import {
  everybody,
  firstNamesOpen,
  lastNamesOpen,
  peopleOf,
  type Someone,
} from "./oracle/standing.ts";
import { askDatabase } from "./program/askDatabase.ts";
import { type Demonstrator, demonstrators } from "./program/demonstrators.ts";

/**
 * Every page, list, document and file that a walk through the program met, as every account: whoever is
 * named on one must stand in the audit as looked at, by that account, in that very request.
 */

type Told = { request: string; account: string; subject: string | null; groups: string[] };
let told: Map<string, Told[]>;
beforeAll(async () => {
  // What waits and what is sealed; a sealed line is known again by its pseudonym.
  const lines = await askDatabase<Told>(`
    select occasion_id as request, account_id as account, coalesce(subject_id, subject_account)::text as subject, groups
    from audit_inbox where verb = 'read'
    union all
    select l.occasion_id, l.account_id, coalesce(k.candidacy_id, a.account_id)::text, l.groups from audit_line l
    left join audit_key k on l.subject = audit_pseudonym(k.inner_key, k.outer_key, k.candidacy_id)
    left join audit_account_key a on l.subject = audit_pseudonym(a.inner_key, a.outer_key, a.account_id)
    where l.verb = 'read'`);
  told = Map.groupBy(lines, ({ request }) => request);
});

const all = walks();
const people = demonstrators.map((who) => [`${who.role} ${who.account.email}`, who] as const);
const answersTo = ({ account }: Demonstrator) =>
  all.find(({ email }) => email === account.email)!.fetched.filter(({ status }) => status === 200);
const entryOf = ({ address }: Fetched) => addresses.find(({ id }) => id === address);
const kindOf = (answer: Fetched) => entryOf(answer)?.kind;

/** Who is named in an answer so that nobody else can be meant: by a whole name, or an identifier. */
function namedIn(answer: Fetched, open: readonly Someone[], { role }: Demonstrator): Someone[] {
  const { words, body } = answer;
  // (A candidate's own name stands above every page, as that of the account: only what shows people counts,
  // not a list of work whose links lead to how it fits them.)
  if (role === "candidate" && !Array.isArray(entryOf(answer)?.shows)) return [];
  const whole = role === "candidate" ? [] : namesIn(words, indexNames(open.map(wholeName)));
  const once = whole.filter((name) => open.filter((one) => wholeName(one) === name).length === 1);
  const ids = new Set(body.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));
  const first = new Set(namesIn(words, indexNames(open.map(firstName))));
  return open.filter(
    (one) => once.includes(wholeName(one)) || (ids.has(one.id) && first.has(firstName(one))),
  );
}

describe.each(people)("what %s saw", (_name, who) => {
  const open = [...new Set([...firstNamesOpen(who), ...lastNamesOpen(who)])];

  test("whoever an answer names was looked at in it", () => {
    let named = 0;
    const untold = answersTo(who).flatMap((answer) => {
      const subjects = new Set((told.get(answer.request) ?? []).map(({ subject }) => subject));
      const found = namedIn(answer, open, who);
      named += found.length;
      return found
        .filter(({ id }) => !subjects.has(id))
        .map((one) => `${answer.path} (${kindOf(answer)}) named ${lastName(one)}`);
    });
    expect(untold).toEqual([]);
    expect(named > 0).toBe(open.length > 0);
  });

  test("nobody was told as looked at whom they may not see, and of nobody is unknown whose it was", () => {
    const ids = new Set(everybody.map(({ id }) => id));
    const mine = new Set(answersTo(who).map(({ request }) => request));
    const lines = [...mine].flatMap((request) => told.get(request) ?? []);
    // (Of who was invited, and of the rows of a list, nobody knows yet who they are.)
    const unknown = lines.filter(
      ({ subject, groups }) =>
        subject === null && !["audit", "account", "pool"].includes(groups.join()),
    );
    expect(unknown).toEqual([]);
    const seen = new Set([...open, ...(who.role === "coordinator" ? peopleOf(who) : [])]);
    const mayBe = new Set([...seen].map(({ id }) => id));
    const wrong = lines.filter(({ subject }) => subject && ids.has(subject) && !mayBe.has(subject));
    expect(wrong).toEqual([]);
  });
});

test("whose account an administrator saw is told of each", () => {
  const who = demonstrators.find(({ role }) => role === "administrator")!;
  const shown = answersTo(who).filter(({ address }) =>
    ["accounts", "accounts-csv", "member"].includes(String(address)),
  );
  expect(shown.length).toBeGreaterThan(2);
  const untold = shown.filter(({ request, words }) => {
    const others = demonstrators.filter(
      ({ account }) => account.email !== who.account.email && words.includes(account.email),
    );
    const lines = (told.get(request) ?? []).filter(({ groups }) => groups.join() === "account");
    return lines.length < others.length;
  });
  expect(untold.map(({ path }) => path)).toEqual([]);
});

test("pages, lists, documents and files were among what was looked at", () => {
  const ways = new Set(
    all.flatMap(({ fetched }) =>
      fetched.filter(({ request }) => told.has(request)).map((answer) => kindOf(answer)),
    ),
  );
  expect([...ways]).toEqual(expect.arrayContaining(["page", "csv", "pdf"]));
});
