import type { Texts } from "../platform/texts/texts.ts";
import type { Watcher } from "./listWatchers.ts";

/** The name of whoever watches: of the person, with their organisation, or of the organisation or region. */
export function watcherName({ person, organisation, region }: Watcher, t: Texts): string {
  if (person) return organisation ? `${person.name}, ${organisation}` : person.name;
  return organisation ?? (region ? t("people:watcher.region", { region }) : "");
}
