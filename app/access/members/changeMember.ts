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
import { handOver } from "./handOver.ts";
import { membership } from "./schema.ts";
import { findMember, type Member } from "./memberStore.ts";
import { stays } from "./stays.ts";
import { successorIn } from "./successorIn.ts";

export type ChangeMemberOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "conflict"; conflict: Conflict }
  | { kind: "notFound" };

/** Whether people hang on the account of whoever has this role. */
export function holdsPeople(role: string): boolean {
  return ["coach", "doctor", "labourExpert", "buddy"].includes(role);
}

/** What a form about a membership begins with. */
export function memberGiven({ role, region }: Member): Given {
  return { rol: [role], regio: region ? [region.id] : [] };
}

/**
 * Gives somebody of the administrator's own organisation another role, one that its kind can give. Whoever
 * they guided, treated or worked beside goes to a colleague (`opvolger`). A candidate stays one; the last
 * administrator and the last coordinator of a region stay what they are.
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
  const regionId = role === "coordinator" ? region!.id : null;
  const moves = found.role === "coordinator" && (found.region?.id ?? null) !== regionId;
  const fault = role !== found.role || moves ? await stays(tx, actor, found, "rol") : undefined;
  if (fault) return { kind: "faults", faults: [fault] };
  const handing = role !== found.role && holdsPeople(found.role);
  const chosen = handing ? await successorIn(tx, id, given) : undefined;
  if (chosen?.kind === "fault") return { kind: "faults", faults: [chosen.fault] };
  const successor = chosen?.successor;
  if (handing) {
    await handOver(tx, {
      membership: id,
      account: found.accountId,
      role: found.role,
      organisationId: actor.membership.organisation.id,
      successor: successor?.account ?? null,
      goes: false,
    });
  }
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
    after: {
      role,
      region: regionId ? region!.name : null,
      ...(successor ? { successor: successor.name } : {}),
    },
  });
  return { kind: "saved", id };
}
