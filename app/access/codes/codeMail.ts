import { z } from "zod";
import { defineMail } from "../../platform/mail/mailKind.ts";
import { codeAccount } from "./codeAccount.ts";
import { CODE_MINUTES, makeShortCode } from "./shortCode.ts";

/** The mail that brings a code to sign in. The code is made at the moment of sending. */
export const codeMail = defineMail({
  kind: "access.code",
  facts: z.object({ account: z.uuid() }),
  stillHolds: async (tx, facts, to) => {
    const found = await codeAccount(tx, facts.account);
    if (found?.email !== to.address) return undefined;
    return { code: await makeShortCode(tx, found.id, "mail") };
  },
  write: ({ t, known: { code } }) => ({
    subject: t("access:candidate.signInCode.subject"),
    paragraphs: [
      t("access:candidate.signInCode.mail", { code, count: CODE_MINUTES }),
      t("access:candidate.signInCode.unasked"),
    ],
  }),
});
