import type { Texts } from "../../platform/texts/texts.ts";

/** The rooms whose actions are said outside the program as they are; of others only that there is one. */
const said = /^(?:transition|meetings):(?:candidate\.)?action\./;
/** What would tell of somebody's health, or is in somebody's own words, is not said either. */
const unsaid = /labourExpertTested|action\.own$|action\.broken$/;

/**
 * What is to be done, as it may stand in a mail or in a calendar elsewhere: without a word of anybody's health
 * or of somebody's own.
 *
 * @param what the key of its text
 * @param person what the reader may call whom it is about: a first name, or the neutral reference
 */
export function sayAction(what: string, person: string, t: Texts): string {
  if (!said.test(what) || unsaid.test(what)) return t("reminders:other");
  return (t as unknown as (key: string, values: object) => string)(what, { person });
}
