import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { type Conflict, conflictBetween } from "../../platform/forms/conflict.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { versionIn } from "../../platform/forms/formState.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { isId } from "../../platform/ids.ts";
import type { Actor } from "../actor.ts";
import { dropDraft } from "../drafts/keepDraft.ts";
import { recordChange } from "../history/recordChange.ts";
import { runsInstallation } from "../installation.ts";
import { nameTaken } from "../nameTaken.ts";
import { region } from "./schema.ts";
import { regionForm, sameName } from "./addRegion.ts";

/** A region as whoever runs the installation changes it. */
export type OwnRegion = {
  id: string;
  slug: string;
  name: string;
  threshold: number;
  version: number;
};

export type ChangeRegionOutcome =
  | { kind: "saved"; id: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "conflict"; conflict: Conflict }
  | { kind: "notFound" };

/** The name under which what is typed about a region is kept. */
export const regionDraft = (id: string) => `region/${id}`;

/** What a form about a region begins with. */
export function regionGiven({ name, threshold }: Pick<OwnRegion, "name" | "threshold">): Given {
  return { naam: [name], drempel: [String(threshold)] };
}

/** One region; undefined when there is none, or the actor does not run the installation. */
export async function readOwnRegion(
  tx: Transaction,
  id: string | undefined,
): Promise<OwnRegion | undefined> {
  if (!isId(id) || !(await runsInstallation(tx))) return undefined;
  const [found] = await tx
    .select({
      id: region.id,
      slug: region.slug,
      name: region.name,
      threshold: region.threshold,
      version: region.version,
    })
    .from(region)
    .where(eq(region.id, id));
  return found;
}

/** Changes a region's name and from how many on it shows counts. Its address stays. */
export async function changeRegion(
  tx: Transaction,
  actor: Actor,
  id: string,
  given: Given,
): Promise<ChangeRegionOutcome> {
  if (!isId(id) || !(await runsInstallation(tx))) return { kind: "notFound" };
  // Two who change it at once do so one after the other; the second sees what the first made of it.
  await tx.execute(sql`select 1 from region where id = ${id} for no key update`);
  const found = await readOwnRegion(tx, id);
  if (!found) return { kind: "notFound" };
  const read = parseForm(regionForm, given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const { naam: name, drempel: threshold } = read.value;
  if (found.version !== versionIn(given)) {
    const fields = ["naam", "drempel"];
    const conflict = conflictBetween(given, regionGiven(found), found.version, fields);
    return { kind: "conflict", conflict };
  }
  if (await nameTaken(tx, region, name, id)) return { kind: "faults", faults: [sameName] };
  const changed = await tx
    .update(region)
    .set({ name, threshold, version: sql`${region.version} + 1` })
    .where(and(eq(region.id, id), eq(region.version, found.version)));
  if (changed.rowCount === 0) return { kind: "notFound" };
  await recordChange(tx, actor, {
    verb: "changed",
    subject: "region",
    subjectId: id,
    organisationId: actor.membership.organisation.id,
    before: { name: found.name, threshold: found.threshold },
    after: { name, threshold },
  });
  await dropDraft(tx, actor, regionDraft(id));
  return { kind: "saved", id };
}
