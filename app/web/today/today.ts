import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { callName } from "../../people/peopleWords.ts";
import { nameOf, type SeenCandidacy } from "../../people/seenCandidacy.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { IconName } from "../look/icons/iconNames.ts";

/** One line of the first page: somebody or something, and where it leads. */
export type TodayItem = {
  key: string;
  title: string;
  href?: string;
  /** Quiet lines below the title. */
  lines?: string[];
  /** Somebody is drawn as initials, something as its pictogram. */
  sign: { person: string } | { icon: IconName | (string & {}) };
};

/** One part of the first page. */
export type TodayPart = {
  key: string;
  title: string;
  lead?: string;
  items: TodayItem[];
  /** What to say, and what happens next, when there is nothing. */
  empty: string;
  /** Where the reader can begin, when there is nothing. */
  start?: { href: string; label: string };
  /** The whole list. */
  all?: { href: string; label: string };
};

/** What somebody finds on the first page after signing in. */
export type Today = {
  /** What this day is about, in one sentence. */
  lead: string;
  /** The one next step, under a title of its own where it does wait; undefined when there is none. */
  next: { title?: string; what: string; label: string; href: string } | undefined;
  parts: TodayPart[];
};

/** What every first page is made with. */
export type TodayAsk = {
  context: Readonly<RouterContextProvider>;
  actor: Actor;
  t: Texts;
  language: Language;
};

/** How many lines of a list stand on the first page. */
export const SHOWN = 6;

/** A person as a line: drawn as initials, or as anybody where the name is not for the reader. */
export function personItem(
  seen: SeenCandidacy,
  t: Texts,
  lines: readonly (string | null | undefined)[],
): TodayItem {
  const name = nameOf(seen);
  return {
    key: seen.id,
    title: callName(seen, { t }),
    href: `/mensen/${seen.id}`,
    lines: lines.filter((line): line is string => !!line),
    sign: name === undefined ? { icon: "user" } : { person: name },
  };
}
