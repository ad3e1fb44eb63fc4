import { type SQL, sql, type SQLWrapper } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { may, workRelationsOf } from "../access/policy/may.ts";
import type { Language } from "../platform/texts/texts.ts";

/** For whom work is put into words. */
export type Reader = {
  language: Language;
  /** Plain words (B1), as a candidate reads them; else the trade's own. */
  plain: boolean;
};

export function readerOf(actor: Pick<Actor, "role">, language: Language): Reader {
  return { language, plain: actor.role === "candidate" };
}

/** Whether the table of visibility opens care work to the actor at all. */
export function readsWork(actor: Pick<Actor, "role">): boolean {
  return may(actor, "read", { group: "work", relations: workRelationsOf(actor) });
}

/** The column of the reader's language. */
export function inLanguage(
  { language }: Pick<Reader, "language">,
  nl: SQLWrapper,
  en: SQLWrapper,
): SQL<string> {
  return sql<string>`${language === "nl" ? nl : en}`;
}

/** The column of the reader's language; the Dutch where nobody wrote it in English. */
export function inLanguageOrDutch(
  reader: Pick<Reader, "language">,
  nl: SQLWrapper,
  en: SQLWrapper,
): SQL<string> {
  return inLanguage(reader, nl, sql`coalesce(nullif(${en}, ''), ${nl})`);
}

/** A text that begins with a capital, as a name in a list does. */
export function capitalised(text: SQLWrapper): SQL<string> {
  return sql<string>`upper(left(${text}, 1)) || substr(${text}, 2)`;
}
