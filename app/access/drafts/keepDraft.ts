import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import {
  BASE,
  faultyForm,
  fieldsOnly,
  type FormState,
  VERSION,
} from "../../platform/forms/formState.ts";
import type { Actor } from "../actor.ts";
import { draft } from "./schema.ts";

/** A form's name: a noun and what it changes, such as `opening/0198…` or `opening/nieuw`. */
const formName = /^[a-z][a-zA-Z-]*(\/[\w-]{1,64}){0,3}$/;

/** What somebody typed and did not save, and when. */
export type Draft = {
  given: Given;
  at: Date;
  /** What was wrong with it, when it was sent to be saved a moment ago. */
  sent?: FormState | undefined;
};

/** For how long a form that was sent with faults is shown with them; later it is what was typed before. */
const FAULTS_MINUTES = 10;
const FAULTS = "_faults";
const anyFaults = z.array(
  z.object({
    field: z.string(),
    key: z.string(),
    values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  }),
);

/** Whether a text can name a form. */
export function isFormName(text: string): boolean {
  return text.length <= 200 && formName.test(text);
}

/**
 * Keeps what somebody typed into a form, in the place of what was kept of it.
 *
 * @param faults what is wrong with it, when it was sent to be saved
 */
export async function keepDraft(
  tx: Transaction,
  accountId: string,
  form: string,
  given: Given,
  faults: readonly Fault[] = [],
): Promise<void> {
  const kept: Record<string, readonly string[]> = { ...fieldsOnly(given) };
  if (faults.length > 0) {
    // With the version that it was filled from, so that somebody else's is still told apart.
    for (const name of [VERSION, BASE]) if (given[name]) kept[name] = given[name];
    kept[FAULTS] = [JSON.stringify(faults)];
  }
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
  return row && { given: fieldsOnly(row.given), at: row.at, sent: sentIn(row) };
}

function sentIn({ given, at }: { given: Given; at: Date }): FormState | undefined {
  const faults = given[FAULTS]?.[0];
  if (faults === undefined || Date.now() - at.getTime() > FAULTS_MINUTES * 60_000) return undefined;
  return faultyForm(given, anyFaults.parse(JSON.parse(faults)) as Fault[]);
}

/** Forgets what was kept of a form: it was saved, or is no longer wanted. */
export async function dropDraft(tx: Transaction, actor: Actor, form: string): Promise<void> {
  await tx.delete(draft).where(and(eq(draft.accountId, actor.account), eq(draft.form, form)));
}
