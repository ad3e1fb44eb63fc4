import { sql } from "drizzle-orm";
import { z } from "zod";
import { candidacyReference } from "../../people/candidacyReference.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { defineMail } from "../../platform/mail/mailKind.ts";
import type { Texts } from "../../platform/texts/texts.ts";
import { inDays } from "../../platform/texts/formats.ts";
import { loadCase } from "../loadCase.ts";
import { type DueItem, dueFor } from "./dueFor.ts";
import { quietUntil } from "./quietHours.ts";
import { sayAction } from "./sayAction.ts";
import { isUrgent } from "./urgent.ts";

/** How many things stand in a mail; more are counted. */
const MOST = 7;

type Known = { urgent: boolean; own: boolean; items: readonly DueItem[] };

/**
 * The mail that reminds somebody. What it tells is looked up at the moment of sending: what was done or moved
 * meanwhile is left out, and when nothing is left, their account ended, or they chose to have none, nothing goes.
 */
export const reminderMail = defineMail({
  kind: "transition.reminder",
  facts: z.object({ reminder: z.uuid(), urgent: z.boolean() }),
  waitsUntil: ({ urgent }, now) => (urgent ? undefined : quietUntil(now)),
  stillHolds: async (tx, facts, { address, now: at }): Promise<Known | undefined> => {
    const told = await toldIn(tx, facts.reminder, address);
    const first = told[0];
    if (!first) return undefined;
    const today = dayInTheNetherlands(at);
    if (facts.urgent) {
      const known = await loadCase(tx, first.candidacyId ?? "", today);
      if (!known || isUrgent(known)?.owner !== first.account) return undefined;
      return { urgent: true, own: false, items: [] };
    }
    const [now] = await dueFor(tx, today, {
      account: first.account,
      actions: told.map(({ actionId }) => actionId),
    });
    if (!now || now.mode === "never") return undefined;
    // A day's wait changes the stage, not the thing: it is told as it stands now.
    const keys = new Set(told.map(({ actionId, duty, due }) => `${actionId}/${duty}/${due}`));
    const items = now.items.filter(({ actionId, duty, due }) =>
      keys.has(`${actionId}/${duty}/${due}`),
    );
    if (items.length === 0) return undefined;
    return { urgent: false, own: items.every(({ own }) => own), items };
  },
  write: ({ t, language, known: { urgent, own, items } }) => {
    if (urgent) {
      return {
        subject: t("reminders:urgent.subject"),
        paragraphs: [t("reminders:urgent.text")],
        link: { label: t("reminders:urgent.go"), path: "/vandaag" },
      };
    }
    const lines = items.slice(0, MOST).map((item) => {
      const what = sayItem(item, t);
      const day = inDays(item.due, language);
      const values = { what, day, who: item.waitsFor ?? t("reminders:somebody") };
      return item.duty === "holder"
        ? item.stage.startsWith("late")
          ? t("reminders:line.late", values)
          : item.stage === "due"
            ? t("reminders:line.today", values)
            : t("reminders:line.soon", values)
        : t("reminders:line.waits", values);
    });
    const more = items.length - lines.length;
    return {
      subject: own
        ? t("reminders:candidate.subject")
        : t("reminders:subject", { count: items.length }),
      paragraphs: [
        t(own ? "reminders:candidate.lead" : "reminders:lead"),
        ...lines.map((line) => `• ${line}`),
        ...(more > 0 ? [t("reminders:more", { count: more })] : []),
        t("reminders:less"),
      ],
      link: { label: t(own ? "reminders:candidate.go" : "reminders:go"), path: "/vandaag" },
    };
  },
});

type Told = {
  account: string;
  actionId: string;
  candidacyId: string | null;
  duty: string;
  due: string;
};

/** What a reminder was made for, while its account is still reached there and takes part somewhere. */
async function toldIn(tx: Transaction, id: string, address: string): Promise<Told[]> {
  const { rows } = await tx.execute<Told>(sql`
    select r.account_id as account, i.action_id as "actionId", i.candidacy_id as "candidacyId", i.duty, i.due::text as due
    from reminder r join account a on a.id = r.account_id and a.email = ${address}
    join reminder_item i on i.reminder_id = r.id
    where r.id = ${id} and exists (select from membership m where m.account_id = r.account_id
      and m.since <= current_date and (m.until is null or m.until >= current_date))`);
  return rows;
}

/** What is to be done, without a word of anybody's health or of somebody's own. */
function sayItem(
  { what, candidacyId, firstName }: Pick<DueItem, "what" | "candidacyId" | "firstName">,
  t: Texts,
): string {
  const person =
    firstName ??
    (candidacyId === null
      ? ""
      : t("people:reference", { reference: candidacyReference(candidacyId) }));
  return sayAction(what, person, t);
}
