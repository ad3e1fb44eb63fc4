import { and, asc, desc, eq, inArray, lt, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { Actor } from "../access/actor.ts";
import { account } from "../access/signIn/schema.ts";
import { organisation } from "../access/organisations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";
import { holds } from "../platform/lists/plain.ts";
import type { ActionQuery, ActionView, Found, SeenAction } from "./actionList.ts";
import { nextAction } from "./schema.ts";

const planner = alias(account, "planner");
const ender = alias(account, "ender");

/** The action waits for the actor: for their account, or for their role at their organisation. */
export function isMine({ account: id, role, membership }: Actor): SQL<boolean> {
  return sql<boolean>`(${nextAction.accountId} is not distinct from ${id}::uuid
    or (${nextAction.role} is not distinct from ${role} and ${nextAction.holderId} is not distinct from ${membership.organisation.id}::uuid))`;
}

/**
 * The actions of whoever sees no other's: their own turn, or what they planned, in a form that an index
 * answers. The row policy of reading says the same, but looks at each action of a region for it.
 *
 * @returns nothing for a coach or a coordinator, who also see what waits for others in their cases
 */
export function onlyOwn({ account: id, role, membership }: Actor): SQL | undefined {
  if (role === "coach" || role === "coordinator") return undefined;
  return or(
    eq(nextAction.accountId, id),
    eq(nextAction.plannedBy, id),
    and(eq(nextAction.role, role), eq(nextAction.holderId, membership.organisation.id)),
  );
}

/** The actor may end, move or pass on the action, as the row policy of changes has it. */
function mayChange({ account: id, role }: Actor, mine: SQL<boolean>): SQL<boolean> {
  return sql<boolean>`(${mine} or ${nextAction.plannedBy} is not distinct from ${id}::uuid
    or (${role}::text = 'coach' and coalesce(${nextAction.candidacyId} in (select actor_candidacies('nextActions', 'write')), false)))`;
}

function shown(actor: Actor, view: ActionView, today: string): SQL | undefined {
  const open = eq(nextAction.state, "open");
  switch (view) {
    case "van-mij":
      return and(open, isMine(actor));
    case "te-laat":
      return and(open, isMine(actor), lt(nextAction.due, today));
    case "wacht":
      return and(open, sql`not ${isMine(actor)}`);
    case "gedaan":
      return and(
        ne(nextAction.state, "open"),
        sql`${nextAction.endedAt} > now() - interval '90 days'`,
      );
  }
}

function searched(q: string, { whats, candidacyIds }: Found): SQL | undefined {
  if (q === "") return undefined;
  return or(
    holds(nextAction.words, q),
    whats.length > 0
      ? and(sql`${nextAction.words} is null`, inArray(nextAction.what, [...whats]))
      : undefined,
    candidacyIds.length > 0 ? inArray(nextAction.candidacyId, [...candidacyIds]) : undefined,
  );
}

function ordered({ sort, direction, filters }: ActionQuery): SQL[] {
  const turn = direction === "desc" ? desc : asc;
  // What was done last stands first, unless somebody asks otherwise.
  if (filters.toon === "gedaan" && sort === "wanneer" && direction === "asc") {
    return [desc(nextAction.endedAt), desc(nextAction.id)];
  }
  const by = sort === "sinds" ? nextAction.recordedAt : nextAction.due;
  return [turn(by), asc(nextAction.id)];
}

/**
 * Actions as the actor sees them, with the names of whoever is in them.
 *
 * @param some the rows of a page, found before under the name of the table, so that names are looked
 *   up for these only; without it all that the actor may see, to narrow
 * @param further columns besides
 */
export function actionRows<Further extends Record<string, SQL>>(
  tx: Transaction,
  actor: Actor,
  some: typeof nextAction = nextAction,
  further?: Further,
) {
  const mine = isMine(actor);
  return tx
    .select({
      id: nextAction.id,
      what: sql<string>`case when ${mine} then ${nextAction.what} else coalesce(${nextAction.whatForOthers}, ${nextAction.what}) end`,
      facts: nextAction.facts,
      words: nextAction.words,
      candidacyId: nextAction.candidacyId,
      mine,
      mayChange: mayChange(actor, mine),
      holderName: account.name,
      holderRole: nextAction.role,
      holderOrganisation: organisation.name,
      due: nextAction.due,
      href: nextAction.href,
      state: nextAction.state,
      plannedByName: planner.name,
      plannedAt: nextAction.recordedAt,
      endedAt: nextAction.endedAt,
      endedByName: ender.name,
      ...further!,
    })
    .from(some)
    .leftJoin(account, eq(account.id, nextAction.accountId))
    .leftJoin(organisation, eq(organisation.id, nextAction.holderId))
    .leftJoin(planner, eq(planner.id, nextAction.plannedBy))
    .leftJoin(ender, eq(ender.id, nextAction.endedBy))
    .$dynamic();
}

/** Rows of the table under its own name, in the place of the table. */
export const asTable = (rows: unknown) => rows as typeof nextAction;

type Row = Awaited<ReturnType<typeof actionRows>>[number];

/** A row as pages know it. */
export const seenAction = ({ plannedAt, endedAt, ...row }: Row): SeenAction => ({
  ...row,
  plannedAt: plannedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

/** One page of the actions that the actor sees, as a query asks. */
export async function findActions(
  tx: Transaction,
  actor: Actor,
  query: ActionQuery,
  found: Found,
  today: string,
  { limit, offset }: { limit: number; offset: number },
): Promise<SeenAction[]> {
  const page = tx
    .select()
    .from(nextAction)
    .where(
      and(
        onlyOwn(actor),
        shown(actor, (query.filters.toon as ActionView) ?? "van-mij", today),
        searched(query.q, found),
      ),
    )
    .orderBy(...ordered(query))
    .limit(limit)
    .offset(offset)
    .as("next_action");
  const made = await actionRows(tx, actor, asTable(page)).orderBy(...ordered(query));
  return made.map(seenAction);
}

/** How many actions a query finds. */
export async function countActions(
  tx: Transaction,
  actor: Actor,
  query: Pick<ActionQuery, "q" | "filters">,
  found: Found,
  today: string,
): Promise<number> {
  const [made] = await tx
    .select({ total: sql<number>`count(*)`.mapWith(Number) })
    .from(nextAction)
    .where(
      and(
        onlyOwn(actor),
        shown(actor, (query.filters.toon as ActionView) ?? "van-mij", today),
        searched(query.q, found),
      ),
    );
  return made?.total ?? 0;
}
