import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import { defineJob } from "../../platform/jobs/defineJob.ts";
import { storeFile } from "../../platform/files/storeFile.ts";
import { copyWords } from "./copyWords.ts";
import { gatherCopy } from "./gatherCopy.ts";
import { ownCopy } from "./schema.ts";
import { writeCopy } from "./writeCopy.ts";

/** For how many days the files are there: for the person; for a coach who prints them. */
const COPY_DAYS = { candidate: 7, coach: 1 } as const;

/** Makes the two files of somebody's own copy. */
export const makeCopy = defineJob({
  name: "people.makeCopy",
  title: (t) => t("keeping:job.makeCopy"),
  payload: z.object({ copy: z.uuid() }),
  timeoutSeconds: 120,
  run: async ({ payload, signal }, { database, texts, clock }) => {
    const gathered = await database.asOwner(async (tx) => {
      const asked = await stillAsked(tx, payload.copy);
      if (!asked) return undefined;
      const { language } = asked;
      const labelOf = copyWords({ names: {} }, texts(language), language).label;
      return {
        asked,
        copy: await gatherCopy(tx, asked.candidacyId, { madeAt: clock(), labelOf }),
      };
    });
    if (!gathered) return;
    const { copy, asked } = gathered;
    const { language, role } = asked;
    // Between two transactions: setting a large file takes seconds.
    const pdf = await writeCopy(copy, { t: texts(language), language }, signal);
    const json = Buffer.from(JSON.stringify(copy, null, 2));
    const days = COPY_DAYS[role];
    const owner = { account: asked.accountId, organisation: asked.organisationId };
    await database.asOwner(async (tx) => {
      // It may have been made by another run meanwhile, or the person is gone.
      if (!(await stillAsked(tx, asked.id))) return;
      const store = (name: string, type: string, bytes: Uint8Array) =>
        storeFile(tx, { name, type, bytes, sha256: digest(bytes), scan: "clean" }, owner, days);
      await tx
        .update(ownCopy)
        .set({
          state: "ready",
          pdfFileId: await store(`overstap-${copy.reference}.pdf`, "application/pdf", pdf),
          jsonFileId: await store(`overstap-${copy.reference}.json`, "application/json", json),
          expiresAt: sql`now() + make_interval(days => ${days})`,
        })
        .where(eq(ownCopy.id, asked.id));
    });
  },
});

/** The copy, as long as it waits to be made. */
async function stillAsked(
  tx: Transaction,
  id: string,
): Promise<typeof ownCopy.$inferSelect | undefined> {
  const [asked] = await tx.select().from(ownCopy).where(eq(ownCopy.id, id)).for("update");
  return asked?.state === "asked" ? asked : undefined;
}

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
