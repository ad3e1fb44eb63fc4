import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import { type Conflict, conflictBetween } from "../../platform/forms/conflict.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice } from "../../platform/forms/fields.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { rolesToGive } from "../invitations/inviteColleague.ts";
import { lockOrganisation } from "../lockOrganisation.ts";
import { regionsOf } from "../regions/regionsOf.ts";
import { membership } from "./schema.ts";
import { findMember, hasOtherAdministrator, type Member } from "./memberStore.ts";

export type ChangeMemberOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "conflict"; conflict: Conflict }
  | { kind: "notFound" };

/** Says that the last administrator stays. */
export const lastAdministrator = (field: string): Fault => ({
  field,
  key: "access:member.lastAdministrator",
});

/** What a form about a membership begins with. */
export function memberGiven({ role, region }: Member): Given {
  return { rol: [role], regio: region ? [region.id] : [] };
}

/**
 * Gives somebody of the administrator's own organisation another role, one that its kind can give. A
 * candidate stays one; the last administrator stays administrator.
 */
export async function changeMember(
  tx: Transaction,
  actor: Actor,
  id: string,
  given: Given,
): Promise<ChangeMemberOutcome> {
  const roles = await rolesToGive(tx, actor);
  await lockOrganisation(tx, actor.membership.organisation.id);
  const found = await findMember(tx, actor, id);
  if (!found || found.role === "candidate") return { kind: "notFound" };
  const read = parseForm(z.object({ rol: choice(roles) }), given);
  const regions = await regionsOf(tx, actor.membership.organisation.id);
  const region = regions.find((one) => one.id === oneOf(given, "regio"));
  const faults = [...(read.faults ?? [])];
  const role = read.value?.rol;
  if (role === "coordinator" && !region) faults.push({ field: "regio", key: "forms:choose" });
  if (!role || faults.length > 0) return { kind: "faults", faults };
  if (found.version !== versionIn(given)) {
    const theirs = memberGiven(found);
    return {
      kind: "conflict",
      conflict: conflictBetween(given, theirs, found.version, ["rol", "regio"]),
    };
  }
  const leaves = found.role === "administrator" && role !== "administrator";
  if (leaves && found.until === null && !(await hasOtherAdministrator(tx, actor, id))) {
    return { kind: "faults", faults: [lastAdministrator("rol")] };
  }
  const regionId = role === "coordinator" ? region!.id : null;
  await tx
    .update(membership)
    .set({ role, regionId, version: sql`${membership.version} + 1` })
    .where(and(eq(membership.id, id), eq(membership.version, found.version)));
  await recordChange(tx, actor, {
    verb: "changed",
    subject: "membership",
    subjectId: id,
    organisationId: actor.membership.organisation.id,
    before: { role: found.role, region: found.region?.name ?? null },
    after: { role, region: regionId ? region!.name : null },
  });
  return { kind: "saved", id };
}
