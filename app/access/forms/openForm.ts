import type { Transaction } from "../../platform/database/database.ts";
import { type FormState, freshForm } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import type { Actor } from "../actor.ts";
import { readDraft } from "../drafts/keepDraft.ts";

/** A form as a page shows it when it is opened, with what its drafts are called. */
export type OpenForm = FormState & {
  /** The name under which what is typed is kept. */
  draft: string;
  /** When what now stands in it was typed and kept, ISO 8601; null when it comes from the record. */
  keptAt: string | null;
};

/**
 * Opens a form: with what the actor had typed into it and not saved, and what was wrong with it when
 * they sent it (`backToForm`), else with the record.
 *
 * @param draft the form's name, such as `opening/<id>`
 * @param record what the record holds now
 * @param version the record's version; 0 for a new one
 */
export async function openForm(
  tx: Transaction,
  actor: Actor,
  draft: string,
  record: Given,
  version = 0,
): Promise<OpenForm> {
  const kept = await readDraft(tx, actor, draft);
  const keptAt = kept?.at.toISOString() ?? null;
  if (kept?.sent) return { ...kept.sent, base: kept.sent.base ?? record, draft, keptAt };
  const state = freshForm(kept ? { ...record, ...emptied(record, kept.given) } : record, version);
  return { ...state, base: record, draft, keptAt };
}

/** What was typed, where a field of the record that is no longer there was emptied. */
function emptied(record: Given, typed: Given): Given {
  const gone = Object.keys(record).filter((name) => !(name in typed));
  return { ...Object.fromEntries(gone.map((name) => [name, []])), ...typed };
}
