import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";
import { inDays, inNumbers } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { buddiesIn } from "./agreementForm.ts";
import { type Term, terms } from "./changedTerms.ts";

/** One thing that is agreed, in words; more of them below one another. */
export type SaidTerm = { term: Term; label: string; lines: string[] };

/** How the reader is spoken to, and what the tasks are called. */
export type TermWords = {
  t: Texts;
  language: Language;
  /** In plain words, to the person themselves. */
  plain: boolean;
  tasks: Readonly<Record<string, string>>;
};

/** What an agreement says, term by term, in the order in which it is read. */
export function sayTerms(text: Agreement, words: TermWords): SaidTerm[] {
  return terms.flatMap((term): SaidTerm[] => {
    const lines = linesOf(term, text, words);
    if (lines.length === 0) return [];
    const { t, plain } = words;
    return [
      {
        term,
        label: t(plain ? `agreement:candidate.term.${term}` : `agreement:term.${term}`),
        lines,
      },
    ];
  });
}

/** What one term of an agreement says; nothing where it says nothing. */
export function linesOf(term: Term, text: Agreement, words: TermWords): string[] {
  const { t, language, plain, tasks } = words;
  const day = (one: string) => inDays(one, language);
  const hours = (count: number) =>
    t("transition:agreement.hours", { hours: inNumbers(count, language) });
  switch (term) {
    case "goal":
      return [text.goal];
    case "start":
    case "end":
      return [day(text[term])];
    case "hours":
      return [hours(text.hours)];
    case "buildUp":
      return (text.buildUp ?? []).map((step) =>
        t("agreement:fromDay", { day: day(step.from), hours: hours(step.hours) }),
      );
    case "tasks":
      return text.tasks.map((id) => tasks[id] ?? t("agreement:goneTask"));
    case "buddy":
      return buddiesIn(text.buddy);
    case "evaluations":
      return text.evaluations.toSorted().map(day);
    case "wagesPaidBy":
      return plain
        ? [
            t(`agreement:candidate.pays.${text.wagesPaidBy}`),
            t(`agreement:candidate.paysMeans.${text.wagesPaidBy}`),
          ]
        : [t(`transition:option.wagesPaidBy.${text.wagesPaidBy}`)];
    case "chance":
      return [
        t(
          plain
            ? `agreement:candidate.chance.${text.chance}`
            : `transition:option.chance.${text.chance}`,
        ),
      ];
    case "money":
      return text.money
        ? [
            t("transition:agreement.moneyLine", {
              from: text.money.from,
              by: text.money.decidedBy,
              day: day(text.money.decidedOn),
            }),
          ]
        : [t(plain ? "agreement:candidate.noMoney" : "transition:agreement.noMoney")];
  }
}
