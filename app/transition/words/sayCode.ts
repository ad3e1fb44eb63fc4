import type { Texts } from "../../platform/texts/texts.ts";

type Say = (key: string, values?: object) => string;

/** Fields whose codes are people, moments of the clock, or reasons; all others have their own words. */
const kinds: Readonly<Record<string, string>> = {
  voice: "access:role",
  "next.who": "access:role",
  reason: "transition:reason",
};

/** A code of an event's field in words: `outcome` `yes` is "ja". */
export function sayCode(t: Texts, type: string, field: string, code: string): string {
  const say = t as unknown as Say;
  if (field === "moment" && type === "evaluated") return t("transition:moment", { number: code });
  if (field === "moment") return say(`transition:clock.${code.replace(/-\d+$/, "")}`, weekOf(code));
  const kind = kinds[field];
  if (kind) return say(`${kind}.${code}`);
  // A meeting and a benefit have each their outcomes, a report and a contract their kinds.
  return say(`transition:option.${ownWords.has(type) ? `${type}.` : ""}${field}.${code}`);
}

const ownWords = new Set(["feedback", "wiaDecided"]);

/** Evaluations of the plan and letters are named by their week. */
function weekOf(code: string): { week: string } {
  return { week: /-(\d+)$/.exec(code)?.[1] ?? "" };
}
