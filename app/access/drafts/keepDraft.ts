import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import { fieldsOnly } from "../../platform/forms/formState.ts";
import type { Actor } from "../actor.ts";
import { draft } from "./schema.ts";

/** A form's name: a noun and what it changes, such as `opening/0198…` or `opening/nieuw`. */
const formName = /^[a-z][a-zA-Z-]*(\/[\w-]{1,64}){0,3}$/;

/** What somebody typed and did not save, and when. */
export type Draft = { given: Given; at: Date };

/** Whether a text can name a form. */
export function isFormName(text: string): boolean {
  return text.length <= 200 && formName.test(text);
}

/** Keeps what somebody typed into a form, in the place of what was kept of it. */
export async function keepDraft(
  tx: Transaction,
  accountId: string,
  form: string,
  given: Given,
): Promise<void> {
  const kept = fieldsOnly(given);
  await tx
    .insert(draft)
    .values({ accountId, form, given: kept })
    .onConflictDoUpdate({
      target: [draft.accountId, draft.form],
      set: { given: kept, recordedAt: sql`now()` },
    });
}

/** What the actor had typed into this form and not saved; undefined when nothing. */
export async function readDraft(
  tx: Transaction,
  actor: Actor,
  form: string,
): Promise<Draft | undefined> {
  const [row] = await tx
    .select({ given: draft.given, at: draft.recordedAt })
    .from(draft)
    .where(and(eq(draft.accountId, actor.account), eq(draft.form, form)));
  return row;
}

/** Forgets what was kept of a form: it was saved, or is no longer wanted. */
export async function dropDraft(tx: Transaction, actor: Actor, form: string): Promise<void> {
  await tx.delete(draft).where(and(eq(draft.accountId, actor.account), eq(draft.form, form)));
}
