import { eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { stateOf } from "./invitationState.ts";
import { invitation } from "./schema.ts";

/**
 * The kind of event that tells that somebody with a link that no longer works wants a new one, that the
 * mail of an invitation was refused, or that this was answered; facts `invitation`.
 */
export const INVITATION_ASKED = "access.invitationAsked";

/** Who answers somebody who asks for a new link, or finds another way when mail was refused, and where. */
export type AskedInvitation = {
  /** Whether the asking still waits. */
  waits: boolean;
  /** Whether its mail was refused and no other way was taken yet. */
  refused: boolean;
  /** The organisation that invited. */
  organisationId: string;
  /** The coach, for a candidate; else any administrator of the organisation. */
  account: string | undefined;
  candidacyId: string | undefined;
  href: string;
};

/** What waits with an invitation for whoever invited; as owner, for a job. */
export async function askedInvitation(
  tx: Transaction,
  id: string,
): Promise<AskedInvitation | undefined> {
  const [found] = await tx.select().from(invitation).where(eq(invitation.id, id));
  if (!found) return undefined;
  const candidacyId = found.candidacyId && (await standing(tx, found.candidacyId));
  return {
    waits: found.askedAt !== null && candidacyId !== undefined,
    refused: stateOf(found, new Date()) === "refused",
    organisationId: found.invitingOrganisationId,
    account: candidacyId ? found.invitedBy : undefined,
    candidacyId: candidacyId ?? undefined,
    href: candidacyId ? `/mensen/${candidacyId}/uitnodigen` : `/beheer/uitnodigingen/${id}`,
  };
}

/** Where somebody stands now: in the candidacy that theirs went up in; undefined when they were taken away. */
async function standing(tx: Transaction, candidacyId: string): Promise<string | undefined> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    with recursive went (id, depth) as (
      select ${candidacyId}::uuid, 0
      union all
      select m.to_id, went.depth + 1 from went join candidacy_correction m on m.from_id = went.id
      where m.kind = 'merged' and m.undone_at is null and went.depth < 20)
    select c.id from went join candidacy c on c.id = went.id
    where c.removed_at is null order by went.depth limit 1`);
  return rows[0]?.id;
}
