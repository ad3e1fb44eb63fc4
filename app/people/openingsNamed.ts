import type { Actor } from "../access/actor.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Language } from "../platform/texts/texts.ts";
import { type NamedOpening, nameOpenings } from "../work/nameOpenings.ts";
import { readerOf } from "../work/reader.ts";

export type { NamedOpening } from "../work/nameOpenings.ts";

/** The openings with these identifiers that the actor may see, each once. */
export function openingsNamed(
  tx: Transaction,
  actor: Actor,
  language: Language,
  ids: readonly string[],
): Promise<NamedOpening[]> {
  return nameOpenings(tx, actor, readerOf(actor, language), ids);
}
