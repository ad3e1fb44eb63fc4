import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import { hasSecondStep } from "../secondStep/secondSteps.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import type { Authentication } from "./authentication.ts";
import { membershipsOf } from "./membershipsOf.ts";

/** Who is signed in: an actor, or an account that has no membership today. */
export type WhoAsks = {
  actor: Actor | undefined;
  language: "nl" | "en";
  session: SessionFacts;
};

/**
 * Finds who is signed in from the cookies of a request; undefined when nobody is.
 *
 * @param database asked as the role that sees accounts only
 */
export async function whoAsks(
  authentication: Authentication,
  database: Database,
  headers: Headers,
): Promise<WhoAsks | undefined> {
  const found = await authentication.api.getSession({ headers });
  if (!found) return undefined;
  const chosen = found.session.membershipId ?? undefined;
  return database.as("overstap_accounts", undefined, async (tx) => {
    const memberships = await membershipsOf(tx, found.user.id, dayInTheNetherlands());
    const acting = memberships.find((one) => one.id === chosen) ?? memberships[0];
    const language = found.user.language === "en" ? "en" : "nl";
    const session = {
      id: found.session.id,
      language,
      demonstration: found.user.demonstration === true,
      secondStepAt: found.session.secondStepAt?.toISOString() ?? null,
      byCode: found.session.proof === "code",
      birthDateGiven: Boolean(found.session.birthDateAt),
      hasSecondStep:
        Boolean(found.session.secondStepAt) || (await hasSecondStep(tx, found.user.id)),
    } satisfies SessionFacts;
    if (!acting) return { actor: undefined, language, session };
    return {
      language,
      session,
      actor: {
        account: found.user.id,
        name: found.user.name,
        email: found.user.email,
        role: acting.role,
        membership: acting,
        memberships,
      } satisfies Actor,
    };
  });
}
