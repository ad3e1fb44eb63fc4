import { sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { line, number, tick } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import { runsInstallation } from "../installation.ts";
import { dropDraft } from "../drafts/keepDraft.ts";
import { recordChange } from "../history/recordChange.ts";
import { nameTaken } from "../nameTaken.ts";
import { SMALLEST_THRESHOLD } from "../policy/countFor.ts";
import { region, regionOrganisation } from "./schema.ts";
import { slugOf } from "./slugOf.ts";

/** Above this a region would never show a count. */
export const LARGEST_THRESHOLD = 100;
/** The name under which what is typed is kept. */
export const NEW_REGION = "region/nieuw";
const MOST_TRIES = 50;

/** What is typed of a region. */
export const regionForm = z.object({
  naam: line(80),
  drempel: number({ min: SMALLEST_THRESHOLD, max: LARGEST_THRESHOLD, whole: true }),
});
const form = regionForm.extend({ doetmee: tick() });

export type AddRegionOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * Makes a region, with an address made from its name; the actor's own organisation works in it when the
 * form says so. Only for whoever runs the installation.
 */
export async function addRegion(
  tx: Transaction,
  actor: Actor,
  given: Given,
): Promise<AddRegionOutcome> {
  const read = parseForm(form, given);
  if (!(await runsInstallation(tx))) return { kind: "notFound" };
  if (read.faults) return { kind: "faults", faults: read.faults };
  const { naam: name, drempel: threshold, doetmee } = read.value;
  if (await nameTaken(tx, region, name)) return { kind: "faults", faults: [sameName] };
  const id = await insertWithSlug(tx, name, threshold);
  if (id === undefined) return { kind: "faults", faults: [sameName] };
  const own = actor.membership.organisation.id;
  if (doetmee) {
    await tx
      .insert(regionOrganisation)
      .values({ regionId: id, organisationId: own, since: sql`current_date` });
  }
  await recordChange(tx, actor, {
    verb: "created",
    subject: "region",
    subjectId: id,
    organisationId: own,
    after: { name, threshold },
  });
  await dropDraft(tx, actor, NEW_REGION);
  return { kind: "saved", id };
}

export const sameName: Fault = { field: "naam", key: "access:region.sameName" };

/** The address is its name's; where that is another region's already, with a number behind it. */
async function insertWithSlug(
  tx: Transaction,
  name: string,
  threshold: number,
): Promise<string | undefined> {
  const id = newId();
  for (let again = 1; again <= MOST_TRIES; again++) {
    // eslint-disable-next-line no-await-in-loop -- each try depends on the one before
    const added = await tx
      .insert(region)
      .values({ id, slug: slugOf(name, again), name, threshold })
      .onConflictDoNothing({ target: region.slug })
      .returning({ id: region.id });
    if (added.length > 0) return id;
  }
  return undefined;
}
