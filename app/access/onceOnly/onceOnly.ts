import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { ONCE } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { isId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import { handledForm } from "./schema.ts";

/**
 * Carries out a form once, however often its button is pressed: a second one that sends the very same
 * waits for the first, does nothing, and gets the first one's answer. The same form sent again with
 * other words is another wish and is carried out. What throws, or gives `undefined`, is not noted.
 *
 * @param work gives the address that the answer leads to, or undefined when nothing was done
 * @returns the address to go on to; undefined when nothing was done
 */
export async function onceOnly(
  tx: Transaction,
  actor: Actor,
  given: Given,
  work: () => Promise<string | undefined>,
): Promise<string | undefined> {
  const form = given[ONCE]?.[0];
  if (!isId(form)) return work();
  const sent = hashOf(given);
  const id = idOf(actor.account, form, sent);
  const added = await tx
    .insert(handledForm)
    .values({ id, accountId: actor.account, sent })
    .onConflictDoNothing()
    .returning({ id: handledForm.id });
  if (added.length === 0) {
    const [done] = await tx
      .select({ to: handledForm.to })
      .from(handledForm)
      .where(eq(handledForm.id, id));
    if (done?.to) return done.to;
    return work();
  }
  const to = await work();
  if (to === undefined) await tx.delete(handledForm).where(eq(handledForm.id, id));
  else await tx.update(handledForm).set({ to }).where(eq(handledForm.id, id));
  return to;
}

function hashOf(given: Given): string {
  return createHash("sha256").update(JSON.stringify(given)).digest("hex");
}

/** An identifier made of the account, the form and what was sent, so that no one's form meets another's. */
function idOf(account: string, form: string, sent: string): string {
  const hash = createHash("sha256").update(`${account} ${form} ${sent}`).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-${hash.slice(12, 16)}-${hash.slice(16, 20)}-${hash.slice(20, 32)}`;
}
