import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import places from "../../reference/places/places.json" with { type: "json" };
import { records, type Someone } from "./standing.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** Names by their first word, to be looked for in long texts quickly. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

const word = /[\p{L}\p{M}'’-]+/gu;

export function indexNames(names: Iterable<string>): NameIndex {
  const index = new Map<string, string[]>();
  for (const name of new Set(names)) {
    const first = name.match(word)?.[0];
    if (first) index.set(first, [...(index.get(first) ?? []), name]);
  }
  return index;
}

/** Which of the names stand in a text as words of their own, capitals as written. */
export function namesIn(text: string, index: NameIndex): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(word)) {
    for (const name of index.get(match[0]) ?? []) {
      const end = match.index + name.length;
      if (text.startsWith(name, match.index) && !/[\p{L}\p{M}]/u.test(text[end] ?? " "))
        found.add(name);
    }
  }
  return [...found];
}

/** Every word that may stand on a page for another reason than that somebody is called so. */
const ordinary = [
  ...globSync("app/*/texts/*.json", { cwd: root }).map((file) => readFileSync(root + file, "utf8")),
  ...globSync("reference/fml/texts.*.json", { cwd: root }).map((file) =>
    readFileSync(root + file, "utf8"),
  ),
  JSON.stringify([places, records.regions, records.organisations, records.settings, records.tasks]),
  JSON.stringify([records.profiles, records.openings]),
  ...records.accounts.map(({ firstName, lastName }) => `${firstName} ${lastName}`),
].join("\n");

export const lastName = ({ person }: Someone): string => person.lastName;
export const firstName = ({ person }: Someone): string => person.firstName;
export const wholeName = ({ person }: Someone): string => `${person.firstName} ${person.lastName}`;

/**
 * The names that give somebody hidden away: carried by nobody who is open, and no word that pages
 * show anyway.
 */
export function tellingNames(
  everybody: readonly Someone[],
  open: readonly Someone[],
  nameOf: (who: Someone) => string,
): string[] {
  // What is one person's last name may be another's first.
  const shown = new Set(open.flatMap((who) => [nameOf(who), firstName(who)]));
  const hidden = [...new Set(everybody.map(nameOf))].filter((name) => !shown.has(name));
  const ambiguous = new Set(namesIn(ordinary, indexNames(hidden)));
  // Documents break words at the end of a line, so two letters ("Bo-ven") are no name; whole names are.
  return hidden.filter((name) => !ambiguous.has(name) && name.length > 2);
}

/** Names long and strange enough that a search for one finds nothing else, not even as part of a word. */
export function searchable(names: readonly string[], others: readonly Someone[]): string[] {
  const all = [
    ordinary,
    ...others.map((one) => [wholeName(one), one.person.ownWords, one.person.place].join(" ")),
  ]
    .join("\n")
    .toLowerCase();
  return names.filter((name) => name.length > 4 && !all.includes(name.toLowerCase()));
}
