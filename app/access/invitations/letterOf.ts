import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Letter } from "../../platform/pdf/letter.ts";
import { inDays } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { Actor } from "../actor.ts";
import { isRole } from "../role.ts";
import type { InvitationRow } from "./invitationStore.ts";
import { makeCode } from "./makeLink.ts";

/** What a letter needs beside the invitation itself. */
export type LetterAsk = {
  /** The texts of a language: the letter speaks the language of whom it is for. */
  texts: (language: Language) => Texts;
  /** The address of the program, without a slash at the end. */
  publicUrl: string;
  /** Whom it is for, where the invitation holds no name. */
  to?: string | undefined;
};

/** A letter and the language it is in. */
export type LetterInLanguage = { letter: Letter; language: Language };

/**
 * Makes of an invitation that still holds a letter to hand over, with an address and a code to type. Each
 * letter has a code of its own; those printed before go on working.
 *
 * @returns undefined when the invitation lets nobody in any more
 */
export async function letterOf(
  tx: Transaction,
  actor: Actor,
  found: InvitationRow,
  { texts, publicUrl, to }: LetterAsk,
): Promise<LetterInLanguage | undefined> {
  if (!found.holds) return undefined;
  const { language, role } = found;
  const t = texts(language);
  const name = to ?? found.name;
  const until = inDays(dayInTheNetherlands(new Date(found.expiresAt)), language);
  const candidate = role === "candidate";
  const values = {
    inviter: actor.name,
    // A candidate knows a coach by where the coach works, not by who owns their record.
    organisation: candidate ? actor.membership.organisation.name : found.organisation.name,
    role: isRole(role) ? t(`access:role.${role}`) : role,
  };
  const letter: Letter = {
    from: actor.membership.organisation.name,
    to: name ?? "",
    day: dayInTheNetherlands(),
    subject: candidate
      ? t("access:candidate.invitation.subject")
      : t("access:invitation.mail.subject", values),
    greeting: name
      ? t("access:candidate.letter.greeting", { name: name.split(" ")[0] })
      : t("access:candidate.letter.greetingAny"),
    paragraphs: candidate
      ? [
          t("access:candidate.invitation.mail", values),
          t("access:candidate.letter.how"),
          t("access:candidate.invitation.until", {
            until,
            inviter: actor.name,
            email: actor.email,
          }),
        ]
      : [
          t("access:invitation.mail.asks", values),
          t("access:candidate.letter.how"),
          t("access:invitation.mail.until", { until }),
        ],
    goTo: { address: `${publicUrl}/uitnodiging`, code: await makeCode(tx, found.id) },
    closing: t("access:candidate.letter.closing"),
    signer: actor.name,
  };
  return { letter, language };
}
