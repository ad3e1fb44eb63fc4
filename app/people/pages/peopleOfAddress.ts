import type { RouterContextProvider } from "react-router";
import type { Actor } from "../../access/actor.ts";
import { lookingByPart } from "../../access/audit/occasion.ts";
import { asActor } from "../../access/request/contexts.ts";
import type { Role } from "../../access/role.ts";
import { pageCount, readListQuery } from "../../platform/lists/listQuery.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { textsContext } from "../../platform/texts/textsContext.tsx";
import { takeAsks } from "../around/takeAsks.ts";
import { candidacyListShape, type PeopleShape, type PeopleQuery } from "../candidacyList.ts";
import { findCandidacies } from "../findCandidacies.ts";
import { homeRegions } from "../homeRegions.ts";
import { listCandidacies } from "../listCandidacies.ts";
import { openingsNamed } from "../openingsNamed.ts";
import { readCandidacies } from "../readCandidacies.ts";
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
 */
export function peopleOfAddress(
  context: Readonly<RouterContextProvider>,
  address: URLSearchParams,
): Promise<PeopleOfAddress> {
  const { language } = context.get(textsContext);
  return asActor(context, async (tx, actor) => {
    await takeAsks(tx, actor);
    const { regions, shape, query: asked } = await askedIn(tx, actor, address);
    let query = asked;
    let { rows, total } = await listCandidacies(tx, actor, query);
    if (rows.length === 0 && total > 0) {
      // An address beyond the last page, an old one perhaps, gets the last.
      query = { ...query, page: pageCount(total) };
      ({ rows, total } = await listCandidacies(tx, actor, query));
    }
    const openings = await openingsOf(tx, actor, language, rows);
    return {
      role: actor.role,
      query,
      shape,
      regions,
      rows,
      total,
      openings,
    };
  });
}

/** What an address asks of the list of people, as far as the role may ask it. */
async function askedIn(tx: Transaction, actor: Actor, address: URLSearchParams) {
  const regions = await homeRegions(tx, actor);
  const shape = candidacyListShape(
    actor,
    regions.map(({ slug }) => slug),
  );
  return { regions, shape, query: readListQuery(address, shape) };
}

async function openingsOf(
  tx: Transaction,
  actor: Actor,
  language: Language,
  rows: readonly SeenCandidacy[],
): Promise<[id: string, title: string][]> {
  const ids = rows.flatMap(({ openingIds }) => openingIds);
  const openings = await openingsNamed(tx, actor, language, ids);
  return openings.map(({ id, title, town }) => [id, `${title}, ${town}`]);
}

/** More people than any list has. */
const EVERYBODY = 1_000_000;
const AT_ONCE = 500;

/**
 * Reads the whole list that an address asks for, part by part: who is on it once, at the start, and then
 * some hundreds of them at a time, each part in a transaction of its own, as whoever asks may see them by
 * then. What is looked at is written down part by part too.
 */
export async function* allOfAddress(
  context: Readonly<RouterContextProvider>,
  address: URLSearchParams,
): AsyncGenerator<Pick<PeopleOfAddress, "rows" | "openings">, void> {
  const { language } = context.get(textsContext);
  const inPart = lookingByPart();
  const { ids } = await inPart(() =>
    asActor(context, async (tx, actor) => {
      await takeAsks(tx, actor);
      const { query } = await askedIn(tx, actor, address);
      return findCandidacies(tx, actor, query, { limit: EVERYBODY, offset: 0 });
    }),
  );
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const part = ids.slice(from, from + AT_ONCE);
    yield await inPart(() =>
      asActor(context, async (tx, actor) => {
        const people = await readCandidacies(tx, actor, part);
        const rows = part.flatMap((id) => people.get(id) ?? []);
        return { rows, openings: await openingsOf(tx, actor, language, rows) };
      }),
    );
  }
}
