import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { PAGE_SIZE, pageCount, readListQuery } from "../../platform/lists/listQuery.ts";
import { runsInstallation } from "../installation.ts";
import { organisationKinds } from "../organisationKind.ts";
import {
  countOrganisations,
  findOrganisation,
  findOrganisations,
  findWorkedRegions,
  type OrganisationFilter,
  type OrganisationQuery,
  type OrganisationRow,
  type OrganisationSort,
  organisationStates,
  type WorkedRegion,
} from "./organisationStore.ts";

/** One page of the organisations of an installation. */
export type OrganisationList = { query: OrganisationQuery; rows: OrganisationRow[]; total: number };

/**
 * Lists the organisations of an installation as the address asks; undefined for whoever does not run it.
 *
 * @param limit how many rows; a page when left out
 */
export async function readOrganisations(
  tx: Transaction,
  address: URLSearchParams,
  limit = PAGE_SIZE,
): Promise<OrganisationList | undefined> {
  if (!(await runsInstallation(tx))) return undefined;
  const asked = readListQuery<OrganisationSort, OrganisationFilter>(address, {
    sorts: ["naam", "soort", "sinds"],
    filters: { soort: organisationKinds, staat: organisationStates },
  });
  const total = await countOrganisations(tx, asked);
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const offset = limit === PAGE_SIZE ? (query.page - 1) * PAGE_SIZE : 0;
  return { query, total, rows: await findOrganisations(tx, query, { limit, offset }) };
}

/** One organisation with its regions; undefined when there is none for the actor. */
export async function readOrganisation(
  tx: Transaction,
  id: string | undefined,
): Promise<{ found: OrganisationRow; regions: WorkedRegion[] } | undefined> {
  if (!isId(id) || !(await runsInstallation(tx))) return undefined;
  const found = await findOrganisation(tx, id);
  return found && { found, regions: await findWorkedRegions(tx, id) };
}
