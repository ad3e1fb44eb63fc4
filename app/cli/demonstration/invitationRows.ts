import type { DemonstrationRecords } from "../../../reference/demonstration/demonstrationRecords.ts";
import { expiryFrom } from "../../access/invitations/invitationState.ts";
import type { invitation } from "../../access/invitations/schema.ts";
import { demonstrationId } from "./demonstrationId.ts";

const DAY_MS = 86_400_000;

/**
 * Whom the demonstration's administrator invited, so that the list shows what can become of it: one who
 * may still answer, one whose mail was refused, one who was too late and asks for a new link.
 */
export function invitationRows({
  memberships,
}: Pick<DemonstrationRecords, "memberships">): (typeof invitation.$inferInsert)[] {
  const by = memberships.find(({ role }) => role === "administrator");
  if (!by) return [];
  const organisationId = demonstrationId("organisation", by.organisation);
  const one = (name: string, sentAt: Date, more: Partial<typeof invitation.$inferInsert>) => ({
    id: demonstrationId("invitation", name),
    organisationId,
    role: "coach",
    email: `${name}@loket.example`,
    invitedBy: demonstrationId("account", by.account),
    invitingOrganisationId: organisationId,
    expiresAt: expiryFrom(sentAt),
    ...more,
  });
  const now = new Date();
  const yesterday = new Date(now.getTime() - DAY_MS);
  const longAgo = new Date(now.getTime() - 20 * DAY_MS);
  return [
    one("nieuwe.collega", now, {}),
    one("verschreven", yesterday, { refusedAt: yesterday, recordedAt: yesterday }),
    one("te.laat", longAgo, { askedAt: now, recordedAt: longAgo }),
  ];
}
