import type { SeenAction } from "../../agenda/actionList.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";

type Spoken = { t: Texts; language: Language };
type Say = (key: string, values?: object) => string;

/** What is to be done, in the reader's words. `person` is what the reader may call whom it is about. */
export function whatInWords(action: SeenAction, person: string | undefined, { t }: Spoken): string {
  if (action.words !== null) return action.words;
  return (t as unknown as Say)(action.what, { ...action.facts, person: person ?? "" });
}

/** Whose turn it is, for a reader whose turn it is not. */
export function holderInWords(action: SeenAction, { t }: Spoken): string {
  if (action.mine) return t("agenda:holder.you");
  if (action.holderName !== null) return action.holderName;
  if (action.holderRole !== null && action.holderOrganisation !== null) {
    return t("agenda:holder.role", {
      role: t(`access:role.${action.holderRole as "coach"}`),
      organisation: action.holderOrganisation,
    });
  }
  return t("agenda:holder.somebody");
}

/** A day as one says it, seen from today: `vandaag`, `morgen`, `3 dagen te laat`, `over 5 dagen`. */
export function dueInWords(
  due: string,
  { t, language }: Spoken,
  today = dayInTheNetherlands(),
): string {
  const days = Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
  if (days < 0) return t("agenda:due.late", { count: -days });
  if (days > 13) return inDays(due, language);
  const relative = new Intl.RelativeTimeFormat(language === "nl" ? "nl-NL" : "en-GB", {
    numeric: "auto",
  });
  return relative.format(days, "day");
}

/** Whether an open action is past its day. */
export function isLate(
  { due, state }: Pick<SeenAction, "due" | "state">,
  today = dayInTheNetherlands(),
): boolean {
  return state === "open" && due < today;
}
