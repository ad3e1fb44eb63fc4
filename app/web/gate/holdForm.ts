import type { RouterContextProvider } from "react-router";
import { isFormName, keepDraft } from "../../access/drafts/keepDraft.ts";
import { servicesContext } from "../../access/request/contexts.ts";
import { DRAFT } from "../../platform/forms/formState.ts";
import { oneOf, readGiven } from "../../platform/forms/given.ts";
import { knownBrowser } from "./knownBrowser.ts";

/** A form that is kept for later is no larger than this; what carries a file is not kept. */
const MOST_BYTES = 200_000;

/**
 * Keeps what was typed into a form that arrives after its session ended, as a draft of the account
 * that this browser was last signed in with. Whoever signs in as that account finds it in the form.
 *
 * @returns whether it was kept
 */
export async function holdForm(
  request: Request,
  context: Readonly<RouterContextProvider>,
): Promise<boolean> {
  const { database, secret, publicUrl } = context.get(servicesContext);
  const account = knownBrowser(request, secret, publicUrl.startsWith("https:"));
  if (!account || Number(request.headers.get("content-length") ?? 0) > MOST_BYTES) return false;
  try {
    const given = await readGiven(request);
    const form = oneOf(given, DRAFT);
    if (!isFormName(form)) return false;
    await database.as("overstap_accounts", undefined, (tx) => keepDraft(tx, account, form, given));
    return true;
  } catch (error) {
    // The account may be gone, or the body no form: then there is nothing to keep it for.
    if (error instanceof Response || isForeignKeyFault(error)) return false;
    throw error;
  }
}

function isForeignKeyFault(error: unknown): boolean {
  const code = (fault: unknown) => (fault as { code?: string } | undefined)?.code;
  return code(error) === "23503" || code((error as { cause?: unknown }).cause) === "23503";
}
