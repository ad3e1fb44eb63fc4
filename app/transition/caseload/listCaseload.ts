import { addDays } from "@overstap/engine/transition/days.ts";
import { and, asc, desc, eq, inArray, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { about } from "../../access/relations/about.ts";
import { account } from "../../access/signIn/schema.ts";
import { namesFound } from "../../people/namesFound.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { PAGE_SIZE } from "../../platform/lists/listQuery.ts";
import { type ActionKey, actionKey } from "../actionKey.ts";
import { transitionCase } from "../schema.ts";
import { type CaseQuery, type CaseView, caseViews, viewIn } from "./caseloadList.ts";

/** A case as a list shows it. */
export type ListedCase = {
  candidacyId: string;
  phase: string;
  what: ActionKey | null;
  /** Whether it is the actor's turn. */
  mine: boolean;
  /** An account or a voice. */
  who: string | null;
  due: string | null;
  late: boolean;
  owner: string | null;
  /** To whom it is offered; an account. */
  offeredTo: string | null;
};

/** More cases than anybody answers for, or a coordinator finds owners for in one go. */
const MOST = 10_000;
const phaseOrder = sql`array_position(array['exploring', 'onboarding', 'lasting'], ${transitionCase.phase})`;

/**
 * One page of the cases that the actor answers for or is offered, and how many there are in each view. A
 * search looks among names as far as the actor may read them.
 *
 * @param limit rows of a page; from 1
 */
export async function listCaseload(
  tx: Transaction,
  actor: Actor,
  query: CaseQuery,
  limit = PAGE_SIZE,
): Promise<{ rows: ListedCase[]; total: number; counts: Record<CaseView, number> }> {
  const today = dayInTheNetherlands();
  const counts = await countViews(tx, actor, today);
  const where = and(shown(actor, viewIn(query), today), narrowed(actor, query));
  const offset = (query.page - 1) * limit;
  const byName = query.q !== "" || query.sort === "naam";
  const found = byName ? await inOrder(tx, actor, query, where) : undefined;
  const ids = found?.slice(offset, offset + limit);
  const order = [...(query.sort === "fase" ? [turned(phaseOrder, query)] : []), ...byDue(query)];
  const rows =
    ids?.length === 0
      ? []
      : await tx
          .select({
            candidacyId: transitionCase.candidacyId,
            phase: transitionCase.phase,
            what: transitionCase.nextWhat,
            who: transitionCase.nextWho,
            due: transitionCase.nextDue,
            owner: account.name,
            ownerId: transitionCase.ownerId,
            offeredTo: transitionCase.offeredTo,
            total: sql<number>`count(*) over ()`.mapWith(Number),
          })
          .from(transitionCase)
          .leftJoin(account, eq(account.id, transitionCase.ownerId))
          .where(ids ? inArray(transitionCase.candidacyId, ids) : where)
          .orderBy(...order)
          .limit(limit)
          .offset(ids ? 0 : offset);
  const place = new Map(ids?.map((id, at) => [id, at]));
  const total = found ? found.length : (rows[0]?.total ?? (await count(tx, where)));
  return {
    rows: rows
      .toSorted((a, b) => (place.get(a.candidacyId) ?? 0) - (place.get(b.candidacyId) ?? 0))
      .map(({ what, total: _all, ownerId, ...row }) => ({
        ...row,
        what: what === null ? null : actionKey(what),
        mine: ownerId === actor.account && isOwners(row.who, actor),
        late: row.due !== null && row.due < today,
      })),
    total,
    counts,
  };
}

const isOwners = (who: string | null, actor: Actor) =>
  who === actor.account || who === "coach" || who === "coordinator";

/** All that a search finds, or a list by name, in order: names are read row by row as the actor may. */
async function inOrder(
  tx: Transaction,
  actor: Actor,
  { q, sort, direction }: CaseQuery,
  where: SQL | undefined,
): Promise<string[]> {
  const all = await tx
    .select({ id: transitionCase.candidacyId })
    .from(transitionCase)
    .where(where)
    .orderBy(...byDue({ sort, direction }))
    .limit(MOST);
  const ids = all.map(({ id }) => id);
  const named = await about(tx, ids, () => namesFound(tx, actor, ids, q));
  if (sort !== "naam") {
    const found = new Set(named);
    return ids.filter((id) => found.has(id));
  }
  return direction === "desc" ? named.toReversed() : named;
}

const turned = (key: SQL, { direction }: Pick<CaseQuery, "direction">) =>
  direction === "desc" ? desc(key) : asc(key);

function byDue({ sort, direction }: Pick<CaseQuery, "sort" | "direction">): SQL[] {
  const { nextDue, id } = transitionCase;
  return sort === "datum" && direction === "desc"
    ? [desc(nextDue), desc(id)]
    : [asc(nextDue), asc(id)];
}

async function count(tx: Transaction, where: SQL | undefined): Promise<number> {
  const [row] = await tx
    .select({ total: sql<number>`count(*)`.mapWith(Number) })
    .from(transitionCase)
    .where(where);
  return row?.total ?? 0;
}

/** How many there are in each view: one look through the actor's own. */
async function countViews(
  tx: Transaction,
  actor: Actor,
  today: string,
): Promise<Record<CaseView, number>> {
  const { ownerId, offeredTo } = transitionCase;
  const [row] = await tx
    .select(
      Object.fromEntries(
        caseViews.map((one) => [
          one,
          sql<number>`count(*) filter (where ${shown(actor, one, today)})`.mapWith(Number),
        ]),
      ),
    )
    .from(transitionCase)
    .where(or(eq(ownerId, actor.account), eq(offeredTo, actor.account)));
  return row as Record<CaseView, number>;
}

function narrowed(actor: Actor, { filters }: CaseQuery): SQL | undefined {
  const { fase, spoor, beurt } = filters;
  const { phase, track, nextWho } = transitionCase;
  return and(
    fase ? eq(phase, fase) : undefined,
    spoor ? sql`${track} = ${spoor}` : undefined,
    beurt === "ik" ? ownersTurn(actor) : undefined,
    beurt && beurt !== "ik" ? eq(nextWho, beurt) : undefined,
  );
}

const ownersTurn = (actor: Actor) =>
  or(
    eq(transitionCase.nextWho, actor.account),
    sql`${transitionCase.nextWho} in ('coach', 'coordinator')`,
  );

function shown(actor: Actor, view: CaseView, today: string): SQL | undefined {
  const { ownerId, nextWhat, nextDue, phase, offeredTo } = transitionCase;
  if (view === "aangeboden") return and(eq(offeredTo, actor.account), ne(phase, "closed"));
  const own = and(eq(ownerId, actor.account), ne(phase, "closed"));
  switch (view) {
    case "alle":
      return own;
    case "deze-week":
      return and(own, ownersTurn(actor), lt(nextDue, addDays(today, 7)));
    case "wacht":
      return and(own, sql`not ${ownersTurn(actor)}`);
    case "vast":
      return and(own, lt(nextDue, today));
    case "eigenaar-nodig":
      return and(own, eq(nextWhat, "give-owner"));
    case "overgedragen":
      return and(own, sql`${offeredTo} is not null`);
  }
}
