import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { guestsReached } from "./guestsReached.ts";
import { meetingAddress } from "./meetingAddress.ts";
import { meetingAppointment } from "./meetingAppointment.ts";
import { makeMeetingLink } from "./meetingLinks.ts";
import { loadMeeting, type Meeting } from "./meetingStore.ts";
import { guestVoices } from "./meetingWords.ts";
import { sayTime } from "./sayTime.ts";

/** What a mail about a meeting says. */
export const mailedOf = ["asked", "set", "moving", "cancelled"] as const;
export type MailedOf = (typeof mailedOf)[number];

const facts = z.object({
  meeting: z.uuid(),
  voice: z.enum(guestVoices),
  account: z.uuid().nullable(),
  what: z.enum(mailedOf),
  /** How the meeting stood: a later change has a mail of its own. */
  sequence: z.number().int(),
});

/**
 * The mail about a meeting, to one who is asked: which time suits, which holds (for their calendar), or that it
 * is off. It is not sent when the meeting changed meanwhile, or they are not asked any more.
 */
export const meetingMail = defineMail({
  kind: "transition.meeting",
  facts,
  stillHolds: async (tx, { meeting, voice, account, what, sequence }, { address }) => {
    const found = await loadMeeting(tx, meeting);
    if (!found || found.sequence !== sequence || !fits(found, what)) return undefined;
    const reached = await guestsReached(tx, found);
    const there = reached.some(
      (one) => one.voice === voice && one.account === account && one.address === address,
    );
    if (!there) return undefined;
    const { name, at, planner } = await aroundMeeting(tx, found);
    const own = voice === "candidate";
    const path = own
      ? await makeMeetingLink(tx, found.id)
      : meetingAddress({ role: voice }, found.candidacyId, found.id);
    return { found, own, name, at, planner, path };
  },
  write: ({ t, language, facts: { what }, known }) => {
    const { found, own, name, at, planner, path } = known;
    const kind = t(`meetings:kind.${found.kind}`);
    const values = { what: kind, who: name ?? "", planner, at: at ?? "" };
    const where = found.place ? [t("meetings:mail.where", { place: found.place })] : [];
    const held =
      found.startsAt && found.endsAt
        ? sayTime({ start: found.startsAt, end: found.endsAt }, language)
        : "";
    const times = found.times.map((time) => `• ${sayTime(time, language)}`);
    const about = own
      ? at
        ? t("meetings:candidate.mail.aboutAt", values)
        : t("meetings:candidate.mail.about", values)
      : t("meetings:mail.about", values);
    const told =
      what === "asked"
        ? [t(own ? "meetings:candidate.mail.choose" : "meetings:mail.choose"), ...times]
        : what === "set"
          ? [t("meetings:mail.set", { time: held })]
          : what === "moving"
            ? [t("meetings:mail.moving", { time: held }), ...times]
            : [t("meetings:mail.cancelled", { time: held })];
    const asks = what === "asked" || what === "moving";
    const link = own ? undefined : path;
    return {
      subject: t(`meetings:mail.subject.${what}`, { what: kind }),
      ...(own && name && { firstName: name }),
      paragraphs: [about, ...told, ...(what === "cancelled" ? [] : where)],
      link: { label: t(asks ? "meetings:mail.go" : "meetings:mail.look"), path },
      ...(what !== "asked" && {
        // A calendar is read by others too: a secret link does not stand in it.
        appointment: meetingAppointment(found, { t, own, name, link }),
      }),
    };
  },
});

/** Whether what a mail says is still how the meeting stands. */
function fits({ state, startsAt }: Meeting, what: MailedOf): boolean {
  switch (what) {
    case "asked":
      return state === "proposed";
    case "moving":
      return state === "proposed" && startsAt !== null;
    case "set":
      return state === "agreed";
    case "cancelled":
      return state === "cancelled";
  }
}

/** The person's first name, the organisation of the place, and who called the meeting; as owner. */
async function aroundMeeting(tx: Transaction, found: Meeting) {
  const { rows } = await tx.execute<{
    name: string | null;
    at: string | null;
    planner: string;
  }>(sql`
    select (select first_name from candidacy_first_name where candidacy_id = ${found.candidacyId}) as name,
      (select o.name from opening p join organisation o on o.id = p.organisation_id where p.id = ${found.openingId}) as at,
      a.name as planner from account a where a.id = ${found.plannedBy}`);
  const [row] = rows;
  return { name: row?.name ?? undefined, at: row?.at ?? undefined, planner: row?.planner ?? "" };
}
