import { eq } from "drizzle-orm";
import { z } from "zod";
import { inDays } from "../../platform/texts/formats.ts";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { candidacyFirstName } from "../groups/schema.ts";
import { retentionNotice } from "./schema.ts";

/**
 * Tells somebody, thirty days before, that what is kept about them goes. Not sent when the term was made
 * longer or they are gone already.
 */
export const goesSoonMail = defineMail({
  kind: "people.goesSoon",
  facts: z.object({ candidacyId: z.uuid(), goesOn: z.string() }),
  stillHolds: async (tx, facts) => {
    const [found] = await tx
      .select({ goesOn: retentionNotice.goesOn, firstName: candidacyFirstName.firstName })
      .from(retentionNotice)
      .leftJoin(candidacyFirstName, eq(candidacyFirstName.candidacyId, retentionNotice.candidacyId))
      .where(eq(retentionNotice.candidacyId, facts.candidacyId));
    return found?.goesOn === facts.goesOn ? found : undefined;
  },
  write: ({ t, language, known }) => ({
    subject: t("keeping:candidate.goesSoon.subject"),
    ...(known.firstName ? { firstName: known.firstName } : {}),
    paragraphs: [
      t("keeping:candidate.goesSoon.when", { day: inDays(known.goesOn, language) }),
      t("keeping:candidate.goesSoon.stay"),
      t("keeping:candidate.goesSoon.copy"),
    ],
    link: { label: t("keeping:candidate.goesSoon.go"), path: "/mijn-gegevens" },
  }),
});
