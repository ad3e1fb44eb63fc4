import { demonstrationId } from "../../app/cli/demonstration/demonstrationId.ts";
import { newId } from "../../app/platform/ids.ts";
import { addresses } from "../../app/web/routeTable.ts";
import { formsOf } from "../crawl/forms.ts";
import { tags } from "../crawl/html.ts";
import { everybody, openingId, openingsOf, peopleOf, records } from "../oracle/standing.ts";
import { demonstrators } from "../program/demonstrators.ts";
import type { Found, FoundForm } from "./gather.ts";
import { changedIn, othersRows } from "./othersRows.ts";
import type { Tally } from "./tally.ts";
import type { Attacker, Target } from "./target.ts";

type Fields = [name: string, value: string][];

/** What every word of an attack holds, and what it would be in a page that lets it be more than a word. */
const MARK = "x-aanval";
const words = [
  `"><${MARK} onload=alert(1)>`,
  `'; drop table candidacy cascade; --`,
  `' or '1'='1`,
  `\\'); select pg_sleep(5); --`,
  `{{7*7}}\${7*7}<%= 7*7 %>`,
  `=cmd|'/c calc'!A1`,
  `a\r\nBcc: iemand@elders.nl\r\n\r\n<${MARK}>`,
  `\u202e\u0000\ud83d`,
];
const anyId = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Columns and rights that no form asks for. */
function assigned(victim: Victim): Fields {
  const fields = {
    id: victim.candidacy,
    candidacy: victim.candidacy,
    candidacyId: victim.candidacy,
    candidacy_id: victim.candidacy,
    person: victim.candidacy,
    organisation: victim.organisation,
    organisationId: victim.organisation,
    organisation_id: victim.organisation,
    account: victim.account,
    accountId: victim.account,
    holder: victim.account,
    opening: victim.opening,
    role: "administrator",
    rol: "administrator",
    relation: "assigned",
    isAdmin: "true",
    version: "0",
    publishedAt: "2020-01-01",
    recordedAt: "2020-01-01",
    __proto__: "x",
    "constructor.prototype.role": "administrator",
    "role[]": "administrator",
  };
  return [...Object.entries(fields), ["__proto__", "x"]];
}

type Victim = { candidacy: string; opening: string; organisation: string; account: string };

/** Somebody, somewhere and some organisation that the attacker has nothing to do with. */
function victimOf({ who }: Attacker): Victim {
  const own = new Set(peopleOf(who).map(({ id }) => id));
  const openings = new Set(openingsOf(who).map(({ id }) => id));
  const elsewhere = ({ organisation }: { organisation: string }) =>
    organisation !== who.membership.organisation;
  const other = demonstrators.find(({ membership }) => elsewhere(membership))!;
  return {
    candidacy: everybody.find(({ id }) => !own.has(id))!.id,
    opening: openingId(
      records.openings.find((one) => !openings.has(one.id) && elsewhere(one)) ??
        records.openings.find(elsewhere)!,
    ),
    organisation: demonstrationId("organisation", other.membership.organisation),
    account: demonstrationId("account", other.account.id),
  };
}

/** Sends a form as it stands on its page now, with some fields changed; says what is wrong with the answer. */
async function send(
  { visitor }: Attacker,
  { page, form }: FoundForm,
  change: (fields: Fields, texts: ReadonlySet<string>) => Fields,
  action = form.action,
): Promise<string | undefined> {
  const body = await (await visitor.get(page)).text();
  const now =
    formsOf(body, page).find(
      (one) => one.method === "post" && [...form.names].every((name) => one.names.has(name)),
    ) ?? form;
  const answer = await visitor.send(action, change([...now.fields], textsOf(body)));
  const text = await answer.text();
  if (answer.status >= 500) return `${answer.status} of ${action}`;
  if (text.includes(`<${MARK}`)) return `${action} shows a word as HTML`;
  const to = answer.headers.get("location");
  return to !== null && /^(\w+:)?\/\//.test(to) && new URL(to).host !== new URL(answer.url).host
    ? `${action} leads to ${to}`
    : undefined;
}

const anew = (fields: Fields): Fields =>
  fields.map(([name, value]) => [name, name === "_once" ? newId() : value]);

/** The fields of a page that take words, whatever words. */
function textsOf(body: string): Set<string> {
  const free = tags(body, "input", "textarea").filter(
    ({ name, attributes: { type = "text", inputmode } }) =>
      name === "textarea" || (type === "text" && inputmode === undefined),
  );
  return new Set(free.flatMap(({ attributes }) => attributes["name"] ?? []));
}

async function attackForm(
  attacker: Attacker,
  one: FoundForm,
  victim: Victim,
  turns: readonly number[],
  tally: Tally,
): Promise<void> {
  const holdsIds = one.form.fields.some(([name, value]) => name !== "_once" && uuid.test(value));
  for (const other of holdsIds ? Object.values(victim) : []) {
    const swapped = (fields: Fields): Fields =>
      anew(fields).map(([name, value]) => [
        name,
        name !== "_once" && uuid.test(value) ? other : value,
      ]);
    tally.note("others' ids in every field", await send(attacker, one, swapped));
  }
  const to = one.form.action.replace(anyId, () =>
    one.form.action.includes("/plekken/") ? victim.opening : victim.candidacy,
  );
  if (to !== one.form.action)
    tally.note("others' ids in the address of a form", await send(attacker, one, anew, to));
  const more = (fields: Fields): Fields => [...anew(fields), ...assigned(victim)];
  tally.note("mass assignment and a role in a form", await send(attacker, one, more));
  for (const turn of turns) {
    const filled = (fields: Fields, texts: ReadonlySet<string>): Fields =>
      anew(fields).map(([name, value], at) => [
        name,
        texts.has(name) ? words[(at + turn) % words.length]! : value,
      ]);
    tally.note("SQL, HTML and signs in every text field", await send(attacker, one, filled));
  }
}

/** Some at once, so that it is done sooner. */
async function inTurns<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const left = [...all];
  const turns = Array.from({ length: 4 }, async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  });
  await Promise.all(turns);
}

/** Fills every form that an attacker finds with what it was not made for. */
export async function attackForms(
  target: Target,
  attacker: Attacker,
  found: Found,
  done: Set<string>,
  tally: Tally,
): Promise<void> {
  const victim = victimOf(attacker);
  const before = await othersRows(target, attacker);
  const take = (key: string) => !done.has(key) && done.add(key) !== undefined;
  await inTurns(found.forms, async (one) => {
    const asked = `${one.form.action.replace(anyId, ":id")} ${[...one.form.names].join()}`;
    if (!take(`${attacker.who.role} ${asked}`)) return;
    // What a word is taken for does not hang on the role.
    await attackForm(attacker, one, victim, take(asked) ? [0, 3, 6] : [], tally);
  });
  for (const table of changedIn(before, await othersRows(target, attacker)))
    tally.got(`${attacker.who.role} changed others' rows of ${table}`);
}

/** Posts to every address that names something, with another's id, whether the role may or not. */
export async function attackAddresses(
  target: Target,
  attacker: Attacker,
  forms: readonly FoundForm[],
  tally: Tally,
): Promise<void> {
  const victim = victimOf(attacker);
  const ids: Record<string, string> = { ...victim, person: victim.candidacy };
  const before = await othersRows(target, attacker);
  const fields = new Map<string, string>();
  for (const { form } of forms) for (const [name, value] of form.fields) fields.set(name, value);
  for (const name of ["_once", "do", "doe"]) fields.delete(name);
  const takers = addresses.filter(
    ({ path, kind, posts }) => path.includes(":") && (kind === "action" || posts !== undefined),
  );
  await inTurns(takers, async ({ path }) => {
    const at = path.replace(/:(\w+)/g, (_all, name: string) => ids[name] ?? victim.candidacy);
    for (const doing of ["save", "remove"]) {
      const sent: Fields = [...fields, ["_once", newId()], ["do", doing], ["doe", doing]];
      const answer = await attacker.visitor.send(at, sent);
      const text = await answer.text();
      const bad = answer.status >= 500 || text.includes(`<${MARK}`);
      const got = bad ? `${answer.status} ${at}` : undefined;
      tally.note("others' ids in every address that takes forms", got);
    }
  });
  for (const table of changedIn(before, await othersRows(target, attacker)))
    tally.got(`${attacker.who.role} changed others' rows of ${table} by its address`);
}

/** After all that: no page shows a word as more than a word. */
export async function readBack(attacker: Attacker, { pages }: Found, tally: Tally): Promise<void> {
  await inTurns(pages, async (page) => {
    const answer = await attacker.visitor.get(page);
    const text = await answer.text();
    const html = text.includes(`<${MARK}`) ? `${page} shows a word as HTML` : undefined;
    tally.note(
      "pages read back after the words",
      answer.status >= 500 ? `${answer.status} ${page}` : html,
    );
  });
}

/** Words of an attack must have been stored somewhere, or reading back proves nothing. */
export async function expectStored({ sql }: Target, tally: Tally): Promise<void> {
  let stored = 0;
  for (const table of [
    "change",
    "next_action",
    "opening",
    "task",
    "candidacy_own_words",
    "draft",
  ]) {
    const [found] = await sql<{ n: number }>(
      `select count(*)::int as n from ${table} t where t::text like $1`,
      [`%${MARK}%`],
    );
    stored += found!.n;
  }
  tally.tell(`${stored} rows hold words of the attack`);
  tally.note("words that were stored", stored > 0 ? undefined : "none: this proves nothing");
}

/** Every question of a list or search, with words that would be more in SQL. */
export async function attackQuestions(
  { visitor }: Attacker,
  { questions, pages }: Found,
  tally: Tally,
): Promise<void> {
  const asked = questions.map((one) => {
    const [path, names = ""] = one.split("?");
    return { path: path!, names: names.split("&").filter(Boolean) };
  });
  const usual = ["q", "sorteer", "volgorde", "pagina", "id", "van", "naar"];
  const all = [...asked, ...pages.slice(0, 8).map((path) => ({ path, names: usual }))];
  const odd = [...words.slice(0, 4), "%00", "-1", "99999999999999999999", "x".repeat(5000)];
  await inTurns(all, async ({ path, names }) => {
    for (const word of odd) {
      const query = new URLSearchParams(names.map((name) => [name, word]));
      const answer = await visitor.get(`${path}?${query}`);
      const text = await answer.text();
      const bad = answer.status >= 500 || text.includes(`<${MARK}`);
      const got = bad ? `${answer.status} ${path}?${[...query.keys()].join()}` : undefined;
      tally.note("SQL, HTML and bounds in every question", got);
    }
  });
}
