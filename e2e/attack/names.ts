import { newId } from "../../app/platform/ids.ts";
import { wordsOf } from "../crawl/html.ts";
import { wholeName } from "../oracle/names.ts";
import { everybody, firstNamesOpen, lastNamesOpen } from "../oracle/standing.ts";
import { demonstrators } from "../program/demonstrators.ts";
import type { Found } from "./gather.ts";
import type { Tally } from "./tally.ts";
import type { Attacker, Target } from "./target.ts";

/** Between the medians of two ways to be refused there may be this much, for the noise of a busy machine. */
const NOISE = 0.5;
const NOISE_MS = 40;

/** Whether a name is known is told neither by what is answered nor by how long it takes. */
export async function attackNames({ url }: Target, tally: Tally): Promise<void> {
  const times = { known: [] as number[], unknown: [] as number[] };
  const said = { known: new Set<string>(), unknown: new Set<string>() };
  for (const [at, { account }] of demonstrators.entries()) {
    for (const kind of at % 2 ? (["known", "unknown"] as const) : (["unknown", "known"] as const)) {
      const email = kind === "known" ? account.email : `${newId()}@voorbeeld.overstap.nl`;
      const began = performance.now();
      const answer = await fetch(`${url}/inloggen`, {
        method: "POST",
        redirect: "manual",
        headers: { origin: url, "x-forwarded-for": `192.0.2.${at + 1}` },
        body: new URLSearchParams({ email, password: "niet het wachtwoord" }),
      });
      const text = await answer.text();
      times[kind].push(performance.now() - began);
      said[kind].add(
        `${answer.status} ${answer.headers.getSetCookie().length} ${wordsOf(text).replaceAll(email, "NAME")}`,
      );
    }
  }
  const [known, unknown] = [median(times.known), median(times.unknown)];
  const apart = Math.abs(known - unknown);
  const differ = apart > NOISE_MS && apart / Math.max(known, unknown) > NOISE;
  tally.note(
    "timing of known and unknown names",
    differ ? `${known} ms and ${unknown} ms` : undefined,
  );
  const same = said.known.size === 1 && [...said.known].join() === [...said.unknown].join();
  tally.note("what is said to known and unknown names", same ? undefined : "not the same words");
}

/** Lists, searches, orders and counts tell of nobody whom the attacker may not see. */
export async function attackLists(
  { visitor, who }: Attacker,
  { pages, questions }: Found,
  tally: Tally,
): Promise<void> {
  const [first, last] = [new Set(firstNamesOpen(who)), new Set(lastNamesOpen(who))];
  const hidden = everybody.filter((one) => !first.has(one) && !last.has(one));
  const known = everybody.filter((one) => first.has(one) || last.has(one));
  const telling = hidden
    .map(wholeName)
    .filter((name) => name.includes(" ") && !known.some((one) => wholeName(one) === name));
  const lists = questions.filter((one) => /[?&]q(&|$)/.test(one)).map((one) => one.split("?")[0]!);
  for (const list of new Set([...lists, "/zoeken"])) {
    for (const { person } of hidden.slice(0, 6)) {
      const answer = await visitor.get(`${list}?${new URLSearchParams({ q: person.lastName })}`);
      const text = wordsOf(await answer.text());
      const found = telling.find((name) => text.includes(name));
      tally.note("hidden people in lists and searches", found && `${list} shows ${found}`);
    }
  }
  const orders = [
    "name",
    "naam",
    "lastName",
    "achternaam",
    "capacity",
    "birth",
    "hours",
    "uren",
    "created",
    "(select 1)",
  ];
  for (const page of pages.filter((path) => path.split("/").length <= 3).slice(0, 6)) {
    for (const order of orders) {
      const answer = await visitor.get(
        `${page}?${new URLSearchParams({ sorteer: order, sort: order, orde: order })}`,
      );
      const text = wordsOf(await answer.text());
      const found = telling.find((name) => text.includes(name));
      tally.note(
        "orders that tell of hidden fields",
        answer.status >= 500 ? `${page} ${order}` : found && `${page} shows ${found}`,
      );
    }
  }
}

function median(of: readonly number[]): number {
  return Math.round(of.toSorted((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0);
}
