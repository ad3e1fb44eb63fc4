import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { recordEvent } from "../../platform/outbox/recordEvent.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { INVITATION_ASKED } from "./askedInvitation.ts";
import { isOpen, expiryFrom } from "./invitationState.ts";
import { invitation, invitationLink } from "./schema.ts";
import { type Sending, sendInvitation } from "./sendInvitation.ts";

export type ChangeInvitationOutcome =
  | { kind: "saved"; id: string; mailed: boolean }
  /** Accepted already, so there is nothing to send again or take back. */
  | { kind: "used" }
  | { kind: "notFound" };

/** One invitation as the row policies let the actor see it; undefined when there is none for them. */
async function findOwn(tx: Transaction, id: string) {
  if (!isId(id)) return undefined;
  const [found] = await tx.select().from(invitation).where(eq(invitation.id, id)).for("update");
  return found;
}

/**
 * Sends an invitation again: it holds for another fortnight, its earlier links and codes end, and mail
 * goes when it is made out to an address. Also when it was withdrawn or over; not when it was accepted.
 */
export async function renewInvitation(
  tx: Transaction,
  actor: Actor,
  id: string,
  sending: Sending,
): Promise<ChangeInvitationOutcome> {
  const found = await findOwn(tx, id);
  if (!found) return { kind: "notFound" };
  if (found.usedAt) return { kind: "used" };
  const wasOpen = isOpen(found, new Date());
  await tx
    .update(invitationLink)
    .set({ endedAt: sql`now()` })
    .where(and(eq(invitationLink.invitationId, id), isNull(invitationLink.endedAt)));
  await tx
    .update(invitation)
    .set({
      expiresAt: expiryFrom(new Date()),
      withdrawnAt: null,
      askedAt: null,
      refusedAt: null,
      version: sql`version + 1`,
    })
    .where(eq(invitation.id, id));
  await note(tx, actor, found, { state: wasOpen ? "open" : "closed" }, { state: "sentAgain" });
  await answered(tx, found);
  return { kind: "saved", id, mailed: await sendInvitation(tx, actor, sending, found) };
}

/** Takes an invitation back: its links let nobody in any more. Twice is once; not when it was accepted. */
export async function withdrawInvitation(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<ChangeInvitationOutcome> {
  const found = await findOwn(tx, id);
  if (!found) return { kind: "notFound" };
  if (found.usedAt) return { kind: "used" };
  if (!found.withdrawnAt) {
    await tx
      .update(invitation)
      .set({ withdrawnAt: sql`now()`, askedAt: null, version: sql`version + 1` })
      .where(eq(invitation.id, id));
    await note(tx, actor, found, { state: "open" }, { state: "withdrawn" });
  } else if (found.askedAt) {
    // Who asks for a new one and does not get it: the asking is answered.
    await tx
      .update(invitation)
      .set({ askedAt: null, version: sql`version + 1` })
      .where(eq(invitation.id, id));
  }
  await answered(tx, found);
  return { kind: "saved", id, mailed: false };
}

/** Tells that who asked for a new link has an answer, or that a mail that was refused waits for none. */
export async function answered(
  tx: Transaction,
  found: Pick<
    typeof invitation.$inferSelect,
    "id" | "askedAt" | "refusedAt" | "invitingOrganisationId"
  >,
): Promise<void> {
  if (!found.askedAt && !found.refusedAt) return;
  await recordEvent(tx, {
    kind: INVITATION_ASKED,
    organisationId: found.invitingOrganisationId,
    facts: { invitation: found.id },
  });
}

async function note(
  tx: Transaction,
  actor: Actor,
  found: typeof invitation.$inferSelect,
  before: Record<string, string>,
  after: Record<string, string>,
): Promise<void> {
  await recordChange(tx, actor, {
    verb: "changed",
    subject: "invitation",
    subjectId: found.id,
    organisationId: found.organisationId,
    ...(found.candidacyId
      ? { candidacy: { id: found.candidacyId, group: "ground" as const } }
      : {}),
    before,
    after,
  });
}
