import { asc } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { ownCandidacies } from "../access/relations/ownCandidacies.ts";
import { region } from "../access/regions/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { PAGE_SIZE, pageCount } from "../platform/lists/listQuery.ts";
import { type OpeningQuery, type OpeningState, readOpeningQuery } from "./openingQuery.ts";
import { openingsListedFor } from "./openingsVisibleTo.ts";
import {
  countFound,
  findOpenings,
  findOpeningTowns,
  type OpeningRow,
  type OpeningTown,
} from "./openingStore.ts";
import { type OwnRegion, ownRegions } from "./ownRegions.ts";
import type { Reader } from "./reader.ts";
import { writesWork } from "./writing/writesWork.ts";

/** At most this many towns stand on the map. */
const MOST_TOWNS = 300;

/** One page of the openings somebody may see. */
export type OpeningList = {
  query: OpeningQuery;
  rows: OpeningRow[];
  total: number;
  towns: OpeningTown[];
  /** What the list can be narrowed to. */
  regions: { slug: string; name: string }[];
  /** A candidate's own regions, whose openings come first. */
  near: OwnRegion[];
  /** Whether the reader makes places here, and so sees their own in every state. */
  writes: boolean;
};

/**
 * Lists the openings that the actor may see, as the address asks. A page beyond the last gives the
 * last one.
 */
export async function listOpenings(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  address: URLSearchParams,
): Promise<OpeningList> {
  const regions = await tx
    .select({ slug: region.slug, name: region.name })
    .from(region)
    .orderBy(asc(region.name));
  const writes = writesWork(actor);
  const asked = readOpeningQuery(
    address,
    regions.map(({ slug }) => slug),
    writes,
  );
  const visible = await openingsListedFor(tx, actor, stateOf(asked));
  const [candidacy] = await ownCandidacies(tx, actor);
  const near = candidacy === undefined ? [] : await ownRegions(tx, candidacy);
  const total = await countFound(tx, asked, visible);
  const query = { ...asked, page: Math.min(asked.page, pageCount(total)) };
  const rows = await findOpenings(tx, reader, query, visible, {
    limit: PAGE_SIZE,
    offset: (query.page - 1) * PAGE_SIZE,
    first: near.map(({ slug }) => slug),
  });
  const towns = await findOpeningTowns(tx, query, visible, MOST_TOWNS);
  return { query, rows, total, towns, regions, near, writes };
}

/** All rows of the same list, for a file: at most `limit`. */
export async function exportOpenings(
  tx: Transaction,
  actor: Actor,
  reader: Reader,
  address: URLSearchParams,
  limit: number,
): Promise<OpeningRow[]> {
  const regions = await tx.select({ slug: region.slug }).from(region);
  const query = readOpeningQuery(
    address,
    regions.map(({ slug }) => slug),
    writesWork(actor),
  );
  const visible = await openingsListedFor(tx, actor, stateOf(query));
  return findOpenings(tx, reader, query, visible, { limit });
}

const stateOf = ({ filters }: OpeningQuery) => filters.staat as OpeningState | undefined;
