import { nextAction } from "@overstap/engine/transition/nextAction.ts";
import type { Actor } from "../../access/actor.ts";
import type { LetterInLanguage } from "../../access/invitations/letterOf.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import { inDays } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { actionKey } from "../actionKey.ts";
import type { KnownCase } from "../knownCase.ts";
import { workingDays } from "../workingDays.ts";

/**
 * A letter that tells a person what is next in their case, whose turn it is and by when, for who has no mail.
 *
 * @param withCode a letter with a code to sign in with; undefined for who has no page of their own
 */
export function reminderLetter(
  actor: Actor,
  known: KnownCase,
  ask: {
    withCode: LetterInLanguage | undefined;
    texts: (language: Language) => Texts;
    to: string;
  },
): LetterInLanguage {
  const language = ask.withCode?.language ?? "nl";
  const t = ask.texts(language);
  const next = nextAction(known.state, workingDays);
  const own = next?.who === "candidate" || next?.who === "both";
  const what = next ? t(`transition:candidate.action.${actionKey(next.what)}`) : "";
  const told = next
    ? t(own ? "reminders:candidate.letter.yours" : "reminders:candidate.letter.others", {
        what,
        day: inDays(next.due, language),
      })
    : t("reminders:candidate.letter.nothing");
  const { withCode } = ask;
  return {
    language,
    letter: {
      from: actor.membership.organisation.name,
      to: ask.to,
      day: dayInTheNetherlands(),
      greeting: ask.to
        ? t("access:candidate.letter.greeting", { name: ask.to.split(" ")[0] })
        : t("access:candidate.letter.greetingAny"),
      closing: t("access:candidate.letter.closing"),
      signer: actor.name,
      ...withCode?.letter,
      subject: t("reminders:candidate.letter.subject"),
      paragraphs: [
        told,
        t("reminders:candidate.letter.call", { name: actor.name, email: actor.email }),
        ...(withCode?.letter.paragraphs ?? []),
      ],
    },
  };
}
