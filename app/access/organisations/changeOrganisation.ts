import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import { type Conflict, conflictBetween } from "../../platform/forms/conflict.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { choice, line } from "../../platform/forms/fields.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { isId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import { dropDraft } from "../drafts/keepDraft.ts";
import { recordChange } from "../history/recordChange.ts";
import { runsInstallation } from "../installation.ts";
import { lockOrganisation } from "../lockOrganisation.ts";
import { nameTaken } from "../nameTaken.ts";
import { type OrganisationKind, organisationKinds } from "../organisationKind.ts";
import { organisation } from "./schema.ts";
import { findOrganisation } from "./organisationStore.ts";

export type ChangeOrganisationOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "conflict"; conflict: Conflict }
  | { kind: "notFound" };

/** The name under which what is typed about an organisation is kept. */
export const organisationDraft = (id: string) => `organisation/${id}`;

const form = z.object({ naam: line(120), soort: choice(organisationKinds) });

/** What a form about an organisation begins with. */
export function organisationGiven(found: { name: string; kind: string }): Given {
  return { naam: [found.name], soort: [found.kind] };
}

/**
 * Changes what an organisation is called, and its kind where whoever runs the installation asks: a kind
 * that fits the roles of its people. Its own administrator changes its name only.
 */
export async function changeOrganisation(
  tx: Transaction,
  actor: Actor,
  id: string,
  given: Given,
): Promise<ChangeOrganisationOutcome> {
  const runs = await runsInstallation(tx);
  const own = actor.role === "administrator" && actor.membership.organisation.id === id;
  if (!isId(id) || (!runs && !own)) return { kind: "notFound" };
  await lockOrganisation(tx, id);
  const found = await findOrganisation(tx, id);
  if (!found) return { kind: "notFound" };
  const read = parseForm(form, runs ? given : { ...given, soort: [found.kind] });
  if (read.faults) return { kind: "faults", faults: read.faults };
  const { naam: name, soort: kind } = read.value;
  if (found.version !== versionIn(given)) {
    const fields = runs ? ["naam", "soort"] : ["naam"];
    const conflict = conflictBetween(given, organisationGiven(found), found.version, fields);
    return { kind: "conflict", conflict };
  }
  if (await nameTaken(tx, organisation, name, id)) {
    return { kind: "faults", faults: [{ field: "naam", key: "access:organisation.sameName" }] };
  }
  if (kind !== found.kind && !(await kindFits(tx, id, kind))) {
    return { kind: "faults", faults: [{ field: "soort", key: "access:organisation.rolesStay" }] };
  }
  const changed = await tx
    .update(organisation)
    .set({ name, kind, version: sql`${organisation.version} + 1` })
    .where(and(eq(organisation.id, id), eq(organisation.version, found.version)));
  if (changed.rowCount === 0) return { kind: "notFound" };
  await recordChange(tx, actor, {
    verb: "changed",
    subject: "organisation",
    subjectId: id,
    organisationId: id,
    before: { name: found.name, kind: found.kind },
    after: { name, kind },
  });
  await dropDraft(tx, actor, organisationDraft(id));
  return { kind: "saved", id };
}

/** As `changeOrganisation` for the own one, where a form names no kind. */
export async function renameOwn(
  tx: Transaction,
  actor: Actor,
  id: string,
  given: Given,
): Promise<ChangeOrganisationOutcome> {
  const found = await findOrganisation(tx, id);
  return found
    ? changeOrganisation(tx, actor, id, { ...given, soort: [found.kind] })
    : { kind: "notFound" };
}

async function kindFits(tx: Transaction, id: string, kind: OrganisationKind): Promise<boolean> {
  const { rows } = await tx.execute<{ fits: boolean }>(
    sql`select kind_fits(${id}, ${kind}) as fits`,
  );
  return rows[0]?.fits === true;
}
