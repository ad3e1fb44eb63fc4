import { newId } from "../../app/platform/ids.ts";
import { formsOf } from "../crawl/forms.ts";
import { submit } from "../crawl/submit.ts";
import { everybody, peopleOf } from "../oracle/standing.ts";
import { password, theFirst } from "../program/demonstrators.ts";
import { signIn, visitor } from "../program/visitor.ts";
import type { Tally } from "./tally.ts";
import type { Target } from "./target.ts";

/** The value of a session's cookie. */
const sessionOf = (cookie: string) => /session_token=([^;]*)/.exec(cookie)?.[1] ?? "";

/** Sessions that are set beforehand, changed, stolen after their end, and roles that are asked for. */
export async function attackSessions({ url, sql }: Target, tally: Tally): Promise<void> {
  const email = theFirst("labourExpert").account.email;
  const opens = async (cookie: string) =>
    (await visitor(url, cookie).get("/vandaag")).status === 200;

  // Fixation: what a browser brought before signing in is not what it has after.
  const planted = `overstap.session_token=${"A".repeat(32)}.${"B".repeat(43)}%3D`;
  const answer = await visitor(url, planted).post("/inloggen", { email, password });
  const given = sessionOf(answer.headers.getSetCookie().join("; "));
  tally.note(
    "session fixation",
    given === sessionOf(planted) ? "the planted one is kept" : undefined,
  );
  tally.note("session fixation", (await opens(planted)) ? "the planted one opens" : undefined);

  const { cookie } = await signIn(url, email);
  const token = sessionOf(cookie);
  const [value = "", seal = ""] = decodeURIComponent(token).split(".");
  const forged = [
    value,
    `${value}.`,
    `${value}.${"A".repeat(seal.length)}`,
    `.${seal}`,
    `${value}x.${seal}`,
    token.slice(0, -8),
    "' or 1=1 --",
  ];
  for (const one of forged) {
    const got = (await opens(`overstap.session_token=${encodeURIComponent(one)}`))
      ? one
      : undefined;
    tally.note("forged sessions", got);
  }
  const [row] = await sql<{ token: string }>(
    "select token from account_session order by created_at desc limit 1",
  );
  const fromStore = await opens(`overstap.session_token=${row!.token}`);
  tally.note("forged sessions", fromStore ? "what the database holds opens" : undefined);

  const twin = await signIn(url, email);
  await twin.post("/uitloggen");
  tally.note("replay after signing out", (await opens(twin.cookie)) ? "still opens" : undefined);

  // A role of somebody else's, and one that nobody gave.
  const memberships = await sql<{ id: string }>("select id from membership");
  const mine = visitor(url, cookie);
  for (const { id } of memberships) {
    for (const name of ["membership", "lidmaatschap", "rol"])
      await mine.post("/rol", { [name]: id });
    const got = (await mine.get("/beheer")).status === 200 ? `became ${id}` : undefined;
    tally.note("roles of others", got);
  }
  const headers = {
    cookie,
    "x-overstap-caller": "127.0.0.1",
    "x-forwarded-host": "elders.nl",
    "x-original-url": "/beheer",
    "x-rewrite-url": "/beheer",
  };
  const led = await fetch(`${url}/vandaag`, { headers, redirect: "manual" });
  tally.note(
    "headers that speak for a proxy",
    (await led.text()).includes("elders.nl") ? "a page names another host" : undefined,
  );
  const poisoned = await fetch(`${url}/mensen`, {
    headers: { "x-forwarded-host": "elders.nl" },
    redirect: "manual",
  });
  const location = poisoned.headers.get("location") ?? "";
  tally.note(
    "headers that speak for a proxy",
    location.includes("elders.nl") ? location : undefined,
  );
}

/** A form twice, a form from yesterday, a form from a page of another site. */
export async function attackForms({ url, sql }: Target, tally: Tally): Promise<void> {
  const who = theFirst("coach");
  const coach = await signIn(url, who.account.email);
  const page = "/vandaag/acties/nieuw";
  const body = await (await coach.get(page)).text();
  const form = formsOf(body, page).find(
    ({ method, names }) => method === "post" && names.has("_once"),
  );
  const made = async () =>
    Number((await sql<{ n: string }>("select count(*) as n from next_action"))[0]!.n);
  if (!form) throw new Error(`${page} has no form`);
  const choice = (name: string) =>
    new RegExp(`name="${name}"[\\s\\S]*?value="([^"]+)"`).exec(body)?.[1] ?? "";
  const due = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const filled = form.fields.map(([name, value]): [string, string] =>
    /date|due|dag|day|wanneer/i.test(name)
      ? [name, due]
      : [name, value || choice(name) || "Bellen"],
  );
  const before = await made();
  await Promise.all(Array.from({ length: 12 }, () => coach.send(form.action, filled)));
  const more = (await made()) - before;
  tally.note("a form replayed at one moment", more === 1 ? undefined : `${more} times carried out`);

  const own = peopleOf(who)[0]!;
  const edit = `/mensen/${own.id}/intake/uren`;
  const stale = await (await coach.get(edit)).text();
  const old = formsOf(stale, edit).find(
    ({ method, names }) => method === "post" && names.has("_version"),
  );
  if (!old) throw new Error(`${edit} has no form`);
  const version = async () =>
    JSON.stringify(await sql("select * from candidacy_wishes where candidacy_id = $1", [own.id]));
  await sql("update candidacy_wishes set version = version + 1 where candidacy_id = $1", [own.id]);
  const kept = await version();
  await coach.send(
    old.action,
    old.fields.map(([name, value]) => [name, name === "_once" ? newId() : value]),
  );
  tally.note(
    "a stale tab",
    (await version()) === kept ? undefined : "it was saved over a newer one",
  );

  for (const origin of [
    "https://elders.nl",
    "null",
    "http://localhost",
    `${url}.elders.nl`,
    `${url}@elders.nl`,
    "file://",
  ]) {
    const answer = await coach.post("/concept", { _draft: "aanval/1", a: "b" }, origin);
    tally.note(
      "a form of another site",
      answer.status === 403 ? undefined : `${origin} answered ${answer.status}`,
    );
  }
  const unseen = everybody.find(({ id }) => !peopleOf(who).some((one) => one.id === id))!;
  const known = await coach.get(`/mensen/${unseen.id}`);
  const none = await coach.get(`/mensen/${newId()}`);
  const bare = async (answer: Response) =>
    `${answer.status} ${(await answer.text()).replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ":id")}`;
  const differ = (await bare(known)) !== (await bare(none));
  tally.note(
    "enumeration by errors",
    differ ? "somebody hidden is answered otherwise than nobody" : undefined,
  );
}

/** A link is used once, opening it uses nothing up, and no other opens. */
export async function attackLinks({ url, sql }: Target, tally: Tally): Promise<void> {
  const administrator = await signIn(url, theFirst("administrator").account.email);
  const email = `${newId()}@voorbeeld.overstap.nl`;
  const invited = await submit(administrator, "/beheer/uitnodigingen/nieuw", [
    ["email", email],
    ["rol", "coach"],
  ]);
  const path = /\/uitnodiging\/[\w-]{20,}/.exec(invited.body)?.[0];
  if (!path) throw new Error("the invitation told no link");
  const stranger = visitor(url);
  const members = async () =>
    Number((await sql<{ n: string }>("select count(*) as n from membership"))[0]!.n);
  const before = await members();
  for (let turn = 0; turn < 5; turn++) await stranger.get(path);
  tally.note(
    "links opened by a scanner",
    (await members()) === before ? undefined : "opening used it",
  );
  const take = async (more: Record<string, string> = {}) => {
    const form = formsOf(await (await stranger.get(path)).text(), path).find(
      ({ method, names }) => method === "post" && names.has("wachtwoord"),
    );
    const fields = new Map(form?.fields);
    const given = { naam: "Aanvaller", email, wachtwoord: "een lang wachtwoord 17", ...more };
    for (const [name, value] of Object.entries(given)) fields.set(name, value);
    return stranger.send(path, fields);
  };
  await Promise.all(
    Array.from({ length: 8 }, () => take({ rol: "administrator", role: "administrator" })),
  );
  tally.note("link reuse", (await members()) - before === 1 ? undefined : "not taken once");
  const [role] = await sql<{ role: string }>(
    "select role from membership order by recorded_at desc limit 1",
  );
  tally.note(
    "a role in the form of a link",
    role?.role === "administrator" ? "became administrator" : undefined,
  );
  await take({ email: `${newId()}@voorbeeld.overstap.nl` });
  tally.note("link reuse", (await members()) - before > 1 ? "taken again later" : undefined);
  const token = path.split("/").at(-1)!;
  const near = [
    token.slice(0, -1),
    `${token}A`,
    token.toUpperCase(),
    token.split("").toReversed().join(""),
    "%",
    "..",
    "' or 1=1 --",
  ];
  for (const one of near) {
    const answer = await stranger.get(`/uitnodiging/${encodeURIComponent(one)}`);
    const text = await answer.text();
    tally.note(
      "links that are almost right",
      text.includes(email) || answer.status >= 500 ? one : undefined,
    );
  }
}
