import type { Texts } from "../platform/texts/texts.ts";
import type { Watcher } from "./listWatchers.ts";

/** Whoever watches, as lists of people show them: a person apart from where they act, so that initials are theirs. */
export function watcherPerson(
  { person, organisation, region }: Pick<Watcher, "person" | "organisation" | "region">,
  t: Texts,
): { name: string; at?: string } {
  if (person) return organisation ? { name: person.name, at: organisation } : { name: person.name };
  return { name: organisation ?? (region ? t("people:watcher.region", { region }) : "") };
}

/** The name of whoever watches: of the person, with their organisation, or of the organisation or region. */
export function watcherName(watcher: Parameters<typeof watcherPerson>[0], t: Texts): string {
  const { name, at } = watcherPerson(watcher, t);
  return at ? `${name}, ${at}` : name;
}
