import { eq } from "drizzle-orm";
import { z } from "zod";
import { inDays } from "../../platform/texts/formats.ts";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { erasureRequest } from "./schema.ts";

/** Tells somebody that all of them is to be wiped, and how to stop that. Not sent when it was taken back. */
export const erasureAskedMail = defineMail({
  kind: "people.erasureAsked",
  facts: z.object({
    request: z.uuid(),
    /** Whether an employer's duty keeps the file, so that it is stopped elsewhere. */
    stays: z.boolean().optional(),
  }),
  stillHolds: async (tx, facts) => {
    const [found] = await tx
      .select({
        due: erasureRequest.due,
        withdrawnAt: erasureRequest.withdrawnAt,
        candidacyId: erasureRequest.candidacyId,
      })
      .from(erasureRequest)
      .where(eq(erasureRequest.id, facts.request));
    if (!found || found.withdrawnAt !== null) return undefined;
    const path = facts.stays
      ? `/mijn-gegevens/${found.candidacyId}/wissen`
      : "/mijn-gegevens/verwijderd";
    return { due: found.due, path };
  },
  write: ({ t, language, known }) => ({
    subject: t("keeping:candidate.asked.subject"),
    paragraphs: [
      t("keeping:candidate.asked.when", { day: inDays(known.due, language) }),
      t("keeping:candidate.asked.stop"),
    ],
    link: { label: t("keeping:candidate.asked.go"), path: known.path },
  }),
});
