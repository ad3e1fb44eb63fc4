import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Language } from "../platform/texts/texts.ts";
import { readerOf } from "../work/reader.ts";
import { readOpening } from "../work/readOpening.ts";

/** An opening as a page about a person names it. */
export type NamedOpening = {
  id: string;
  title: string;
  organisation: string;
  town: string;
  tasks: { id: string; name: string; icon: string }[];
};

/** The openings with these identifiers that the actor may see, each once. */
export async function openingsNamed(
  tx: Transaction,
  actor: Actor,
  language: Language,
  ids: readonly string[],
): Promise<NamedOpening[]> {
  const named: NamedOpening[] = [];
  for (const id of new Set(ids)) {
    const found = await readOpening(tx, actor, readerOf(actor, language), id);
    if (found) {
      const { title, organisation, town, tasks } = found;
      named.push({ id, title, organisation: organisation.name, town, tasks });
    }
  }
  return named;
}
