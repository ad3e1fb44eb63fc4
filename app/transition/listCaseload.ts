import { addDays } from "@overstap/engine/transition/days.ts";
import { and, asc, eq, lt, ne, or, sql, type SQL } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { account } from "../access/signIn/schema.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import { type ActionKey, actionKey } from "./actionKey.ts";
import { transitionCase } from "./schema.ts";

/** Which cases a list shows: all of mine, due this week, waiting for others, past their day, offered to me. */
export const caseViews = ["alle", "deze-week", "wacht", "vast", "aangeboden"] as const;
export type CaseView = (typeof caseViews)[number];

/** A case as a list shows it. */
export type ListedCase = {
  candidacyId: string;
  phase: string;
  what: ActionKey | null;
  /** An account or a voice. */
  mine: boolean;
  who: string | null;
  due: string | null;
  late: boolean;
  owner: string | null;
};

const PAGE = 50;

/** One page of the cases that the actor answers for, those due first first, and how many of each kind there are. */
export async function listCaseload(
  tx: Transaction,
  actor: Actor,
  view: CaseView,
  page: number,
): Promise<{ rows: ListedCase[]; total: number; counts: Record<CaseView, number>; size: number }> {
  const today = dayInTheNetherlands();
  const counts = {} as Record<CaseView, number>;
  for (const one of caseViews) {
    // oxlint-disable-next-line no-await-in-loop -- five counts of one index
    const [made] = await tx
      .select({ total: sql<number>`count(*)`.mapWith(Number) })
      .from(transitionCase)
      .where(shown(actor, one, today));
    counts[one] = made?.total ?? 0;
  }
  const rows = await tx
    .select({
      candidacyId: transitionCase.candidacyId,
      phase: transitionCase.phase,
      what: transitionCase.nextWhat,
      who: transitionCase.nextWho,
      due: transitionCase.nextDue,
      owner: account.name,
    })
    .from(transitionCase)
    .leftJoin(account, eq(account.id, transitionCase.ownerId))
    .where(shown(actor, view, today))
    .orderBy(asc(transitionCase.nextDue), asc(transitionCase.id))
    .limit(PAGE)
    .offset((page - 1) * PAGE);
  return {
    rows: rows.map(({ what, ...row }) => ({
      ...row,
      what: what === null ? null : actionKey(what),
      mine: row.who === actor.account || row.who === "coach" || row.who === "coordinator",
      late: row.due !== null && row.due < today,
    })),
    total: counts[view],
    counts,
    size: PAGE,
  };
}

function shown(actor: Actor, view: CaseView, today: string): SQL | undefined {
  const { ownerId, nextWho, nextDue, phase, offeredTo } = transitionCase;
  if (view === "aangeboden") return eq(offeredTo, actor.account);
  const own = and(eq(ownerId, actor.account), ne(phase, "closed"));
  const mine = or(eq(nextWho, actor.account), sql`${nextWho} in ('coach', 'coordinator')`);
  switch (view) {
    case "alle":
      return own;
    case "deze-week":
      return and(own, mine, lt(nextDue, addDays(today, 7)));
    case "wacht":
      return and(own, sql`not ${mine}`);
    case "vast":
      return and(own, lt(nextDue, today));
  }
}
