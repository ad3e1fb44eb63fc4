import type { Database } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { makeRecoveryCodes } from "./recoveryCodes.ts";
import { hasSecondStep } from "./secondSteps.ts";
import { tellSecondStep } from "./secondStepMail.ts";

/** New codes on paper for somebody who has a second step; those before end. Undefined without one. */
export function newPaperCodes(
  database: Database,
  actor: Actor,
  session: SessionFacts,
): Promise<string[] | undefined> {
  return database.as("overstap_accounts", undefined, async (tx) => {
    if (!(await hasSecondStep(tx, actor.account))) return undefined;
    await tellSecondStep(tx, actor, session, "codesMade");
    return makeRecoveryCodes(tx, actor.account);
  });
}
