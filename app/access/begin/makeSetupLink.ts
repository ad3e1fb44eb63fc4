import { isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { newToken } from "../links/token.ts";
import { installation, setupLink } from "./schema.ts";

/**
 * Makes a link by which somebody may begin this installation, while nobody has. Several programs that
 * start at once each make one of their own; all of them work until one is used.
 *
 * @param tx a transaction of the owner of the tables
 * @param endEarlier whether those made before stop working, because one may have been seen
 * @returns the address without the program's own, or undefined when the installation is set up
 */
export async function makeSetupLink(
  tx: Transaction,
  endEarlier = false,
): Promise<string | undefined> {
  const [found] = await tx
    .select({ mode: installation.mode, organisationId: installation.organisationId })
    .from(installation);
  if (found?.mode !== "empty" || found.organisationId !== null) return undefined;
  if (endEarlier) {
    await tx
      .update(setupLink)
      .set({ endedAt: sql`now()` })
      .where(isNull(setupLink.endedAt));
  }
  const { token, hash } = newToken();
  await tx.insert(setupLink).values({ hash });
  return `/begin/${token}`;
}
