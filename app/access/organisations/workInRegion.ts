import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { isId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { runsInstallation } from "../installation.ts";
import { lastDayBefore } from "../regions/lastDayBefore.ts";
import { region, regionOrganisation } from "../regions/schema.ts";
import { findOrganisation } from "./organisationStore.ts";

export type WorkInRegionOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/** Which organisation and which region. */
export type Place = { organisationId: string; regionId: string };

/** Has an organisation work in a region from today on; one that left it comes back. */
export async function joinRegion(
  tx: Transaction,
  actor: Actor,
  place: Place,
): Promise<WorkInRegionOutcome> {
  if (place.regionId === "") {
    return { kind: "faults", faults: [{ field: "regio", key: "forms:choose" }] };
  }
  const name = await nameOf(tx, place);
  if (name === undefined) return { kind: "notFound" };
  const joined = await tx
    .insert(regionOrganisation)
    .values({ ...place, since: sql`current_date` })
    .onConflictDoUpdate({
      target: [regionOrganisation.regionId, regionOrganisation.organisationId],
      set: { since: sql`current_date`, until: null },
      setWhere: sql`${regionOrganisation.until} is not null`,
    });
  if (joined.rowCount) await note(tx, actor, place, { before: null, after: name });
  return { kind: "saved", id: place.organisationId };
}

/** Has an organisation work in a region no more, from today on; not while it gives that region's coordinator. */
export async function leaveRegion(
  tx: Transaction,
  actor: Actor,
  place: Place,
): Promise<WorkInRegionOutcome> {
  const name = await nameOf(tx, place);
  if (name === undefined) return { kind: "notFound" };
  const { rows } = await tx.execute<{ held: boolean }>(
    sql`select is_coordinated(${place.organisationId}, ${place.regionId}) as held`,
  );
  if (rows[0]?.held !== false) {
    return { kind: "faults", faults: [{ field: "regio", key: "access:organisation.coordinates" }] };
  }
  const left = await tx
    .update(regionOrganisation)
    .set({ until: lastDayBefore() })
    .where(
      and(
        eq(regionOrganisation.organisationId, place.organisationId),
        eq(regionOrganisation.regionId, place.regionId),
        sql`(${regionOrganisation.until} is null or ${regionOrganisation.until} >= current_date)`,
      ),
    );
  if (left.rowCount) await note(tx, actor, place, { before: name, after: null });
  return { kind: "saved", id: place.organisationId };
}

/** The region's name, when the actor may and both are there; undefined when not. */
async function nameOf(
  tx: Transaction,
  { organisationId, regionId }: Place,
): Promise<string | undefined> {
  if (!isId(organisationId) || !isId(regionId) || !(await runsInstallation(tx))) return undefined;
  const found = await findOrganisation(tx, organisationId);
  if (!found || found.archived) return undefined;
  const [one] = await tx.select({ name: region.name }).from(region).where(eq(region.id, regionId));
  return one?.name;
}

async function note(
  tx: Transaction,
  actor: Actor,
  { organisationId }: Place,
  { before, after }: { before: string | null; after: string | null },
): Promise<void> {
  await recordChange(tx, actor, {
    verb: "changed",
    subject: "organisation",
    subjectId: organisationId,
    organisationId,
    before: { region: before },
    after: { region: after },
  });
}
