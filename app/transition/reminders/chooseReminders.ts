import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { reminderChoice, reminderModes } from "./schema.ts";

/** How often the actor is reminded; who chose nothing, once a day at most. */
export async function readChoice(
  tx: Transaction,
  { account }: Pick<Actor, "account">,
): Promise<(typeof reminderModes)[number]> {
  const [found] = await tx
    .select({ mode: reminderChoice.mode })
    .from(reminderChoice)
    .where(eq(reminderChoice.accountId, account));
  return found?.mode ?? "daily";
}

/**
 * Chooses how often one is reminded (`hoevaak`). What is urgent comes at once whatever one chooses.
 *
 * @returns what is wrong; nothing when it was stored
 */
export async function chooseReminders(
  tx: Transaction,
  { account }: Pick<Actor, "account">,
  given: Given,
): Promise<readonly Fault[]> {
  const { value, faults } = parseForm(z.object({ hoevaak: choice(reminderModes) }), given);
  if (faults) return faults;
  await tx
    .insert(reminderChoice)
    .values({ accountId: account, mode: value.hoevaak })
    .onConflictDoUpdate({
      target: reminderChoice.accountId,
      set: { mode: value.hoevaak, recordedAt: sql`now()` },
    });
  return [];
}
