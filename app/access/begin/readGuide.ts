import { and, asc, desc, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { Actor } from "../actor.ts";
import type { OrganisationKind } from "../organisationKind.ts";
import { allRegions, type RegionName } from "../regions/allRegions.ts";
import { organisation } from "../organisations/schema.ts";
import { runsInstallation } from "../installation.ts";

/** An organisation as the guide names it. */
export type GuideOrganisation = {
  id: string;
  name: string;
  kind: OrganisationKind;
  /** The names of its regions. */
  regions: string[];
};

/** What the guide knows of how far an installation is. */
export type Guide = {
  regions: RegionName[];
  /** The latest first, the own one left out. */
  organisations: GuideOrganisation[];
  finished: boolean;
};

// The names of the tables in full: a lone template in a selection leaves them out.
const namesOfRegions = sql<string[]>`array(select r.name from region_organisation w
  join region r on r.id = w.region_id where w.organisation_id = "organisation"."id"
  and (w.until is null or w.until >= current_date) order by plain_text(r.name))`;

/** How many organisations the guide shows; the list of organisations has all. */
const SHOWN = 30;

/** How far an installation is; undefined for whoever does not run it. */
export async function readGuide(tx: Transaction, actor: Actor): Promise<Guide | undefined> {
  if (!(await runsInstallation(tx))) return undefined;
  const { rows } = await tx.execute<{ finished: boolean }>(
    sql`select installation_finished() as finished`,
  );
  const organisations = await tx
    .select({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      regions: namesOfRegions,
    })
    .from(organisation)
    .where(
      and(
        ne(organisation.kind, "library"),
        ne(organisation.id, actor.membership.organisation.id),
        isNull(organisation.archivedAt),
      ),
    )
    .orderBy(desc(organisation.recordedAt), asc(organisation.id))
    .limit(SHOWN);
  return {
    regions: await allRegions(tx),
    organisations: organisations as GuideOrganisation[],
    finished: rows[0]?.finished === true,
  };
}

/** Where the guide goes on: the first step that has nothing yet. */
export function nextStep({ regions, organisations }: Pick<Guide, "regions" | "organisations">) {
  if (regions.length === 0) return "/begin/regios" as const;
  return organisations.length === 0
    ? ("/begin/organisaties" as const)
    : ("/begin/instellingen" as const);
}
