import { eq } from "drizzle-orm";
import { z } from "zod";
import { inDays } from "../../platform/texts/formats.ts";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { erasureRequest } from "./schema.ts";

/** Tells somebody that all of them is to be wiped, and how to stop that. Not sent when it was taken back. */
export const erasureAskedMail = defineMail({
  kind: "people.erasureAsked",
  facts: z.object({ request: z.uuid() }),
  stillHolds: async (tx, facts) => {
    const [found] = await tx
      .select({ due: erasureRequest.due, withdrawnAt: erasureRequest.withdrawnAt })
      .from(erasureRequest)
      .where(eq(erasureRequest.id, facts.request));
    return found && found.withdrawnAt === null ? { due: found.due } : undefined;
  },
  write: ({ t, language, known }) => ({
    subject: t("keeping:candidate.asked.subject"),
    paragraphs: [
      t("keeping:candidate.asked.when", { day: inDays(known.due, language) }),
      t("keeping:candidate.asked.stop"),
    ],
    link: { label: t("keeping:candidate.asked.go"), path: "/mijn-gegevens/verwijderd" },
  }),
});
