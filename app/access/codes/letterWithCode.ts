import { eq, sql } from "drizzle-orm";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Letter } from "../../platform/pdf/letter.ts";
import { inDays } from "../../platform/texts/formats.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import type { LetterInLanguage } from "../invitations/letterOf.ts";
import { newCode } from "../links/code.ts";
import { account } from "../signIn/schema.ts";
import { LETTER_DAYS, letterHash } from "./shortCode.ts";

const DAY_MS = 86_400_000;

/**
 * Makes a letter with a code by which somebody whom the coach guides signs in to their own page, once,
 * within fourteen days; for who has no mail. Codes of letters before end.
 *
 * @param to the person's name
 * @returns undefined when they have no page of their own yet, or are somebody at work too
 */
export async function letterWithCode(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  ask: { texts: (language: Language) => Texts; publicUrl: string; to: string },
): Promise<LetterInLanguage | undefined> {
  const code = newCode();
  const { rows } = await tx.execute<{ who: string | null }>(
    sql`select make_letter_code(${candidacyId}, ${letterHash(code)}, ${LETTER_DAYS}) as who`,
  );
  const who = rows[0]?.who;
  if (!who) return undefined;
  const { rows: owners } = await tx.execute<{ owner: string }>(
    sql`select organisation_id as owner from candidacy where id = ${candidacyId}`,
  );
  await recordChange(tx, actor, {
    verb: "created",
    subject: "signInLetter",
    subjectId: candidacyId,
    organisationId: owners[0]!.owner,
    candidacy: { id: candidacyId, group: "ground" },
  });
  const [spoken] = await tx
    .select({ language: account.language })
    .from(account)
    .where(eq(account.id, who));
  const language = spoken?.language ?? "nl";
  const t = ask.texts(language);
  const until = inDays(dayInTheNetherlands(new Date(Date.now() + LETTER_DAYS * DAY_MS)), language);
  const letter: Letter = {
    from: actor.membership.organisation.name,
    to: ask.to,
    day: dayInTheNetherlands(),
    subject: t("access:candidate.signInCode.subject"),
    greeting: ask.to
      ? t("access:candidate.letter.greeting", { name: ask.to.split(" ")[0] })
      : t("access:candidate.letter.greetingAny"),
    paragraphs: [
      t("access:candidate.signInCode.letter"),
      t("access:candidate.signInCode.letterUntil", { until }),
    ],
    goTo: { address: `${ask.publicUrl}/inloggen/code`, code },
    closing: t("access:candidate.letter.closing"),
    signer: actor.name,
  };
  return { letter, language };
}
