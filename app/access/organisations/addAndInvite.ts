import { eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Given } from "../../platform/forms/given.ts";
import { isId } from "../../platform/ids.ts";
import type { Language } from "../../platform/texts/texts.ts";
import type { Actor } from "../actor.ts";
import { inviteAdministrator } from "../invitations/inviteAdministrator.ts";
import { makeLink } from "../invitations/makeLink.ts";
import { invitation } from "../invitations/schema.ts";
import type { Sending } from "../invitations/sendInvitation.ts";
import { onceOnly } from "../onceOnly/onceOnly.ts";
import { organisation } from "./schema.ts";
import { addOrganisations, type AddOrganisationsOutcome } from "./addOrganisations.ts";

/** The link by which the first administrator of an organisation takes part; told once. */
export type FirstLink = { organisation: string; email: string | null; path: string };

export type AddAndInviteOutcome =
  | { kind: "saved"; links: FirstLink[] }
  | Exclude<AddOrganisationsOutcome, { kind: "saved" }>;

/**
 * Makes the organisations of a form and invites the first administrator of each, once however often its
 * button is pressed; each answer tells links that work.
 */
export async function addAndInvite(
  tx: Transaction,
  actor: Actor,
  given: Given,
  { language, ...sending }: Sending & { language: Language },
): Promise<AddAndInviteOutcome> {
  const held: { outcome?: AddOrganisationsOutcome } = {};
  const made = await onceOnly(tx, actor, given, async () => {
    const outcome = await addOrganisations(tx, actor, given);
    held.outcome = outcome;
    if (outcome.kind !== "saved") return undefined;
    const ids: string[] = [];
    for (const { id: organisationId, email } of outcome.added) {
      const first = { organisationId, email, language };
      // eslint-disable-next-line no-await-in-loop -- a handful, in one transaction
      const invited = await inviteAdministrator(tx, actor, first, sending);
      if (invited.kind === "saved") ids.push(invited.id);
    }
    return ids.join(",");
  });
  if (made !== undefined) return { kind: "saved", links: await linksOf(tx, made.split(",")) };
  return held.outcome?.kind === "faults" ? held.outcome : { kind: "notFound" };
}

async function linksOf(tx: Transaction, ids: readonly string[]): Promise<FirstLink[]> {
  const wanted = ids.filter(isId);
  if (wanted.length === 0) return [];
  const rows = await tx
    .select({ id: invitation.id, email: invitation.email, organisation: organisation.name })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .where(inArray(invitation.id, wanted));
  const links: FirstLink[] = [];
  for (const { id, ...row } of rows) {
    // eslint-disable-next-line no-await-in-loop -- a handful, in one transaction
    links.push({ ...row, path: await makeLink(tx, id) });
  }
  return links;
}
