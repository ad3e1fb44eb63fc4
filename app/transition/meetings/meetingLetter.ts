import type { Actor } from "../../access/actor.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Letter } from "../../platform/pdf/letter.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import type { Language } from "../../platform/texts/language.ts";
import { LINK_PATH } from "./meetingAddress.ts";
import { makeMeetingCode } from "./meetingLinks.ts";
import type { Meeting } from "./meetingStore.ts";
import { sayTime } from "./sayTime.ts";

/**
 * A letter about a meeting for somebody without mail: when and where, what to bring, whom to call; and while a
 * time is looked for, an address and a code by which they say which suits. Each letter has a code of its own.
 *
 * @param to the person's name
 * @param at the organisation of the place
 */
export async function meetingLetter(
  tx: Transaction,
  actor: Actor,
  found: Meeting,
  ask: { t: Texts; language: Language; publicUrl: string; to: string; at: string | null },
): Promise<Letter> {
  const { t, language, publicUrl, to, at } = ask;
  const what = t(`meetings:kind.${found.kind}`);
  const asks = found.state === "proposed";
  const held =
    found.startsAt && found.endsAt
      ? sayTime({ start: found.startsAt, end: found.endsAt }, language)
      : "";
  const line = (key: "place" | "askFor" | "bring" | "way" | "phone") => {
    const value = found[key];
    return value ? [`${t(`meetings:candidate.${key}`)}: ${value}`] : [];
  };
  return {
    from: actor.membership.organisation.name,
    to,
    day: dayInTheNetherlands(),
    subject: what,
    greeting: to
      ? t("access:candidate.letter.greeting", { name: to.split(" ")[0] })
      : t("access:candidate.letter.greetingAny"),
    paragraphs: [
      at
        ? t("meetings:candidate.mail.aboutAt", { what, at })
        : t("meetings:candidate.mail.about", { what }),
      ...(asks
        ? [
            t("meetings:candidate.letter.choose"),
            ...found.times.map((time) => `– ${sayTime(time, language)}`),
          ]
        : [t("meetings:mail.set", { time: held })]),
      ...line("place"),
      ...line("askFor"),
      ...line("bring"),
      ...line("way"),
      ...line("phone"),
    ],
    ...(asks && {
      goTo: { address: publicUrl + LINK_PATH, code: await makeMeetingCode(tx, found.id) },
    }),
    closing: t("access:candidate.letter.closing"),
    signer: actor.name,
  };
}
