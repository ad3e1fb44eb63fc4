import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, email, lineOrNull } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import { dropDraft } from "../drafts/keepDraft.ts";
import { recordChange } from "../history/recordChange.ts";
import type { OrganisationKind } from "../organisationKind.ts";
import { rolesAtKind } from "../policy/rolesAtKind.ts";
import { regionsOf } from "../regions/regionsOf.ts";
import type { Role } from "../role.ts";
import { organisation } from "../organisations/schema.ts";
import { expiryFrom } from "./invitationState.ts";
import { invitation } from "./schema.ts";
import { type Sending, sendInvitation } from "./sendInvitation.ts";

/** The name under which what is typed is kept. */
export const NEW_INVITATION = "invitation/nieuw";

const form = z.object({
  email: email(),
  naam: lineOrNull(120),
  taal: choice(["nl", "en"]),
});

export type InviteOutcome =
  | { kind: "saved"; id: string; mailed: boolean }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/** The roles that an administrator's own organisation can give; none for anybody else. */
export async function rolesToGive(tx: Transaction, actor: Actor): Promise<readonly Role[]> {
  if (actor.role !== "administrator") return [];
  const [own] = await tx
    .select({ kind: organisation.kind })
    .from(organisation)
    .where(eq(organisation.id, actor.membership.organisation.id));
  return rolesAtKind[own?.kind as OrganisationKind] ?? [];
}

/**
 * Invites somebody by e-mail to the administrator's own organisation, in a role that its kind of
 * organisation can give. Only an account with that address can accept.
 */
export async function inviteColleague(
  tx: Transaction,
  actor: Actor,
  given: Given,
  sending: Sending,
): Promise<InviteOutcome> {
  const roles = await rolesToGive(tx, actor);
  if (roles.length === 0) return { kind: "notFound" };
  const read = parseForm(form.extend({ rol: choice(roles) }), given);
  const regions = await regionsOf(tx, actor.membership.organisation.id);
  const region = regions.find(({ id }) => id === oneOf(given, "regio"));
  const faults = [...(read.faults ?? [])];
  if (oneOf(given, "rol") === "coordinator" && !region) {
    faults.push({ field: "regio", key: "forms:choose" });
  }
  if (faults.length > 0 || !read.value) return { kind: "faults", faults };
  const { email: address, naam: name, taal: language, rol: role } = read.value;
  const regionId = role === "coordinator" ? region!.id : null;
  if (await isAsked(tx, actor.membership.organisation.id, address, role, regionId)) {
    return { kind: "faults", faults: [{ field: "email", key: "access:invitation.already" }] };
  }
  const id = newId();
  await tx.insert(invitation).values({
    id,
    organisationId: actor.membership.organisation.id,
    role,
    regionId,
    email: address,
    name,
    language,
    invitedBy: actor.account,
    invitingOrganisationId: actor.membership.organisation.id,
    expiresAt: expiryFrom(new Date()),
  });
  await recordChange(tx, actor, {
    verb: "created",
    subject: "invitation",
    subjectId: id,
    organisationId: actor.membership.organisation.id,
    after: { role, email: address },
  });
  await dropDraft(tx, actor, NEW_INVITATION);
  return {
    kind: "saved",
    id,
    mailed: await sendInvitation(tx, actor, sending, { id, email: address, language }),
  };
}

/** Whether somebody is asked for this already, by an invitation that still holds. */
async function isAsked(
  tx: Transaction,
  organisationId: string,
  address: string,
  role: Role,
  regionId: string | null,
): Promise<boolean> {
  const found = await tx
    .select({ id: invitation.id })
    .from(invitation)
    .where(
      and(
        eq(invitation.organisationId, organisationId),
        eq(invitation.email, address),
        eq(invitation.role, role),
        sql`${invitation.regionId} is not distinct from ${regionId}`,
        isNull(invitation.usedAt),
        isNull(invitation.withdrawnAt),
        gt(invitation.expiresAt, sql`now()`),
      ),
    );
  return found.length > 0;
}
