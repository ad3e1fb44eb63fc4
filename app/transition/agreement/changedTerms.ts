import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";

/** What an agreement says, in the order in which it is read. */
export const terms = [
  "goal",
  "start",
  "end",
  "hours",
  "buildUp",
  "tasks",
  "buddy",
  "evaluations",
  "wagesPaidBy",
  "chance",
  "money",
] as const satisfies readonly (keyof Agreement)[];

export type Term = (typeof terms)[number];

/** Lists in which the order says nothing. */
const sets: readonly Term[] = ["tasks", "evaluations"];

function comparable(text: Agreement, term: Term): string {
  const value = text[term] ?? null;
  const list = term === "buildUp" && Array.isArray(value) && value.length === 0 ? null : value;
  const sorted =
    sets.includes(term) && Array.isArray(list) ? [...list].map(String).toSorted() : list;
  return JSON.stringify(sorted);
}

/** What differs between two texts of an agreement, in the order in which it is read. */
export function changedTerms(before: Agreement, after: Agreement): Term[] {
  return terms.filter((term) => comparable(before, term) !== comparable(after, term));
}
