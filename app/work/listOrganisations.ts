import { asc } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../platform/lists/listQuery.ts";
import { openingsVisibleTo } from "./openingsVisibleTo.ts";
import { type OrganisationQuery, readOrganisationQuery } from "./organisationQuery.ts";
import {
  countOrganisations,
  findOrganisations,
  type OrganisationRow,
} from "./organisationStore.ts";
import { readsWork } from "./reader.ts";
import { settingsVisibleTo } from "./settingsVisibleTo.ts";

/** One page of the care organisations somebody may see. */
export type OrganisationList = {
  query: OrganisationQuery;
  rows: OrganisationRow[];
  total: number;
  regions: { slug: string; name: string }[];
};

/** Lists the care organisations whose work the actor may see, as the address asks. */
export async function listOrganisations(
  tx: Transaction,
  actor: Actor,
  address: URLSearchParams,
): Promise<OrganisationList> {
  const regions = await tx
    .select({ slug: region.slug, name: region.name })
    .from(region)
    .orderBy(asc(region.name));
  const asked = readOrganisationQuery(
    address,
    regions.map(({ slug }) => slug),
  );
  if (!readsWork(actor)) return { query: asked, rows: [], total: 0, regions };
  const total = await countOrganisations(tx, asked);
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const openings = await openingsVisibleTo(tx, actor);
  const seen = { openings, settings: settingsVisibleTo(tx, actor, openings) };
  const rows = await findOrganisations(tx, query, seen, {
    limit: PAGE_SIZE,
    offset: (query.page - 1) * PAGE_SIZE,
  });
  return { query, rows, total, regions };
}
