import type { Actor } from "../../access/actor.ts";
import { showingOnly } from "../../access/audit/occasion.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { isPeopleReader } from "../../people/pages/parts/peopleReader.ts";
import { searchWords } from "../../platform/lists/searchWords.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { listOpenings } from "../../work/listOpenings.ts";
import { listOrganisations } from "../../work/listOrganisations.ts";
import { listTasks } from "../../work/listTasks.ts";
import { readerOf, readsWork } from "../../work/reader.ts";
import { personItem, type TodayItem } from "../today/today.ts";

/** The kinds of things that can be found, in the order of the page. */
export const searchGroups = ["people", "openings", "tasks", "organisations", "towns"] as const;
export type SearchGroup = (typeof searchGroups)[number];

/** What was found of one kind: the first few, and the list with all of them. */
export type Found = { group: SearchGroup; items: TodayItem[]; total: number; all: string };

/** At most this many of each kind stand on the page. */
const MOST_EACH = 10;

/** The words to search for, as an address gives them. */
export function wordsOf(address: URLSearchParams): string {
  return searchWords(address) ?? "";
}

/**
 * Searches everything that the actor may read, by the lists' own searches: what a list does not
 * find for them, this does not find either. Kinds of which nothing is found are left out.
 */
export async function searchAll(
  tx: Transaction,
  actor: Actor,
  { q, t, language }: { q: string; t: Texts; language: Language },
): Promise<Found[]> {
  if (q === "") return [];
  const address = new URLSearchParams({ q });
  const list = (path: string) => `${path}?${address.toString()}`;
  const reader = readerOf(actor, language);
  const found: Found[] = [];
  if (isPeopleReader(actor.role)) {
    const people = await showingOnly(["firstName", "identity", "town"], () =>
      listCandidacies(tx, actor, { ...everybody, q }, MOST_EACH),
    );
    found.push({
      group: "people",
      items: people.rows.map((one) => personItem(one, t, [one.town?.name])),
      total: people.total,
      all: list("/mensen"),
    });
  }
  if (readsWork(actor)) {
    const openings = await listOpenings(tx, actor, reader, address);
    const tasks = await listTasks(tx, actor, reader, address);
    const organisations = await listOrganisations(tx, actor, address);
    const small = q.toLowerCase();
    const towns = openings.towns.filter(({ town }) => town.toLowerCase().includes(small));
    found.push(
      {
        group: "openings",
        items: openings.rows.slice(0, MOST_EACH).map((one) => ({
          key: one.id,
          title: one.title,
          href: `/werk/plekken/${one.id}`,
          lines: [`${one.organisation.name}, ${one.town}`],
          sign: { icon: "briefcase" },
        })),
        total: openings.total,
        all: list("/werk/plekken"),
      },
      {
        group: "tasks",
        items: tasks.rows.slice(0, MOST_EACH).map((one) => ({
          key: one.id,
          title: one.name,
          href: `/werk/taken/${one.id}`,
          sign: { icon: one.icon },
        })),
        total: tasks.total,
        all: list("/werk/taken"),
      },
      {
        group: "organisations",
        items: organisations.rows.slice(0, MOST_EACH).map((one) => ({
          key: one.id,
          title: one.name,
          href: `/werk/organisaties/${one.id}`,
          lines: [one.regions.map(({ name }) => name).join(", ")],
          sign: { icon: "building" },
        })),
        total: organisations.total,
        all: list("/werk/organisaties"),
      },
      {
        group: "towns",
        items: towns.slice(0, MOST_EACH).map((one) => ({
          key: `${one.town}/${one.municipality}`,
          title: one.town,
          href: `/werk/plekken?${new URLSearchParams({ q: one.town }).toString()}`,
          lines: [t("web:search.townOpenings", { count: one.openings })],
          sign: { icon: "map-pin" },
        })),
        total: towns.length,
        all: list("/werk/plekken"),
      },
    );
  }
  return found.filter(({ total }) => total > 0);
}
