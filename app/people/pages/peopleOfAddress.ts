import type { RouterContextProvider } from "react-router";
import { asActor } from "../../access/request/contexts.ts";
import type { Role } from "../../access/role.ts";
import { pageCount, readListQuery } from "../../platform/lists/listQuery.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { takeAsks } from "../around/takeAsks.ts";
import { candidacyListShape, type PeopleShape, type PeopleQuery } from "../candidacyList.ts";
import { homeRegions } from "../homeRegions.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { openingsNamed } from "../openingsNamed.ts";
import type { SeenCandidacy } from "../seenCandidacy.ts";

/** A list of people as an address asks for it, ready for a page or a file. */
export type PeopleOfAddress = {
  role: Role;
  query: PeopleQuery;
  shape: PeopleShape;
  regions: { slug: string; name: string }[];
  rows: SeenCandidacy[];
  total: number;
  /** Titles of the openings that the rows name. */
  openings: [id: string, title: string][];
};

/**
 * Reads the list of people that an address asks for, as whoever asks may see it.
 *
 * @param limit rows of a page; the usual number when left out
 */
export function peopleOfAddress(
  context: Readonly<RouterContextProvider>,
  address: URLSearchParams,
  limit?: number,
): Promise<PeopleOfAddress> {
  const { language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    await takeAsks(tx, actor);
    const regions = await homeRegions(tx, actor);
    const shape = candidacyListShape(
      actor,
      regions.map(({ slug }) => slug),
    );
    const asked = readListQuery(address, shape);
    let query = limit === undefined ? asked : { ...asked, page: 1 };
    let { rows, total } = await listCandidacies(tx, actor, query, limit);
    if (rows.length === 0 && total > 0) {
      // An address beyond the last page, an old one perhaps, gets the last.
      query = { ...query, page: pageCount(total) };
      ({ rows, total } = await listCandidacies(tx, actor, query, limit));
    }
    const ids = rows.flatMap(({ openingIds }) => openingIds);
    const openings = await openingsNamed(tx, actor, language, ids);
    return {
      role: actor.role,
      query,
      shape,
      regions,
      rows,
      total,
      openings: openings.map(({ id, title, town }) => [id, `${title}, ${town}`]),
    };
  });
}
