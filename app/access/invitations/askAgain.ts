import { sql } from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import { INVITATION_ASKED } from "./askedInvitation.ts";
import { hashOf, isToken } from "../links/token.ts";

/**
 * Notes that somebody with a link that no longer works asks for a new one: it stands in the inviter's
 * list. Once a day counts; what is no link changes nothing, and gives the same answer.
 */
export async function askAgain(database: Database, token: string | undefined): Promise<void> {
  if (!isToken(token)) return;
  await database.as("overstap_accounts", undefined, async (tx) => {
    const { rows } = await tx.execute<{ invitation: string; organisation: string }>(
      sql`select * from ask_invitation_again(${hashOf(token)})`,
    );
    for (const { invitation, organisation } of rows) {
      // eslint-disable-next-line no-await-in-loop -- at most one
      await recordEvent(tx, {
        kind: INVITATION_ASKED,
        organisationId: organisation,
        facts: { invitation },
      });
    }
  });
}
