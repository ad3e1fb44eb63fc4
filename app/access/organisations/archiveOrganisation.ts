import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { isId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { runsInstallation } from "../installation.ts";
import { lockOrganisation } from "../lockOrganisation.ts";
import { organisation } from "./schema.ts";
import { regionOrganisation } from "../regions/schema.ts";
import { lastDayBefore } from "../regions/lastDayBefore.ts";
import { findOrganisation } from "./organisationStore.ts";

export type ArchiveOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * Puts an organisation away that is not in use: it leaves the lists to choose from, and works in no region
 * any more. One for which people act, or which has work or took people in, stays.
 */
export async function archiveOrganisation(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<ArchiveOutcome> {
  if (!isId(id) || !(await runsInstallation(tx))) return { kind: "notFound" };
  await lockOrganisation(tx, id);
  const found = await findOrganisation(tx, id);
  if (!found) return { kind: "notFound" };
  if (found.archived) return { kind: "saved", id };
  const { rows } = await tx.execute<{ used: boolean }>(
    sql`select organisation_in_use(${id}) as used`,
  );
  if (rows[0]?.used !== false) {
    return { kind: "faults", faults: [{ field: "doe", key: "access:organisation.inUse" }] };
  }
  await tx
    .update(regionOrganisation)
    .set({ until: lastDayBefore() })
    .where(and(eq(regionOrganisation.organisationId, id), isNull(regionOrganisation.until)));
  await setArchived(tx, actor, id, true);
  return { kind: "saved", id };
}

/** Brings an organisation back that was put away; its regions are given anew. */
export async function restoreOrganisation(
  tx: Transaction,
  actor: Actor,
  id: string,
): Promise<ArchiveOutcome> {
  if (!isId(id) || !(await runsInstallation(tx))) return { kind: "notFound" };
  await lockOrganisation(tx, id);
  const found = await findOrganisation(tx, id);
  if (!found) return { kind: "notFound" };
  if (found.archived) await setArchived(tx, actor, id, false);
  return { kind: "saved", id };
}

async function setArchived(
  tx: Transaction,
  actor: Actor,
  id: string,
  away: boolean,
): Promise<void> {
  await tx
    .update(organisation)
    .set({ archivedAt: away ? sql`now()` : null, version: sql`${organisation.version} + 1` })
    .where(eq(organisation.id, id));
  await recordChange(tx, actor, {
    verb: away ? "archived" : "restored",
    subject: "organisation",
    subjectId: id,
    organisationId: id,
  });
}
