import { type LanguageLevel, languageLevels } from "@overstap/engine/region/languageLevels.ts";

/** Whether a text from the database is a level of language. */
export function isLanguageLevel(text: string): text is LanguageLevel {
  return (languageLevels as readonly string[]).includes(text);
}
