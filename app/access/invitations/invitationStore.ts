import { and, asc, count, desc, eq, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import type { ListQuery } from "../../platform/lists/listQuery.ts";
import { holds, plain } from "../../platform/lists/plain.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { account } from "../signIn/schema.ts";
import { organisation } from "../organisations/schema.ts";
import { region } from "../regions/schema.ts";
import {
  invitationStates,
  type InvitationState,
  isOpen,
  sentAt,
  stateOf,
} from "./invitationState.ts";
import { invitation, invitationLink } from "./schema.ts";

/** How a list of invitations is sorted and narrowed; the words stand in the address. */
export type InvitationSort = "verstuurd" | "wie" | "rol";
export type InvitationFilter = "staat" | "rol";
export type InvitationQuery = ListQuery<InvitationSort, InvitationFilter>;

/** One invitation as its inviter sees it. */
export type InvitationRow = {
  id: string;
  organisation: { id: string; name: string };
  role: string;
  region: string | null;
  email: string | null;
  name: string | null;
  language: Language;
  /** Who invited; null when the reader may not know the name. */
  inviter: string | null;
  state: InvitationState;
  /** When it was sent last, ISO 8601 UTC. */
  sentAt: string;
  expiresAt: string;
  /** When its mail was refused, ISO 8601 UTC; null when it was not. */
  refusedAt: string | null;
  version: number;
  /** Whether its links and codes still let somebody in. */
  holds: boolean;
  /** Whether a letter was made whose code still works; a new link would end it. */
  hasLetter: boolean;
};

const columns = {
  id: invitation.id,
  organisation: { id: organisation.id, name: organisation.name },
  role: invitation.role,
  region: region.name,
  email: invitation.email,
  name: invitation.name,
  language: invitation.language,
  inviter: account.name,
  expiresAt: invitation.expiresAt,
  usedAt: invitation.usedAt,
  /** By this the audit knows whose it is. */
  usedBy: invitation.usedBy,
  withdrawnAt: invitation.withdrawnAt,
  askedAt: invitation.askedAt,
  refusedAt: invitation.refusedAt,
  version: invitation.version,
  hasLetter: sql<boolean>`exists (select 1 from ${invitationLink} where ${and(
    eq(invitationLink.invitationId, invitation.id),
    eq(invitationLink.kind, "code"),
    isNull(invitationLink.endedAt),
  )})`,
};

const from = (tx: Transaction) =>
  tx
    .select(columns)
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .leftJoin(account, eq(account.id, invitation.invitedBy))
    .leftJoin(region, eq(region.id, invitation.regionId));

type Found = Awaited<ReturnType<typeof from>>[number];

function toRow({ usedAt, usedBy: _usedBy, withdrawnAt, askedAt, ...row }: Found): InvitationRow {
  const { expiresAt, refusedAt } = row;
  const now = new Date();
  const letsIn = isOpen({ expiresAt, usedAt, withdrawnAt }, now);
  return {
    ...row,
    holds: letsIn,
    hasLetter: letsIn && row.hasLetter,
    refusedAt: refusedAt?.toISOString() ?? null,
    state: stateOf({ expiresAt, usedAt, withdrawnAt, askedAt, refusedAt }, now),
    sentAt: sentAt(expiresAt).toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}

const ended = sql`(${invitation.expiresAt} <= now())`;
const waits = and(
  isNull(invitation.usedAt),
  isNull(invitation.withdrawnAt),
  isNull(invitation.askedAt),
);
const inState: Record<InvitationState, SQL | undefined> = {
  asked: isNotNull(invitation.askedAt),
  used: and(isNull(invitation.askedAt), isNotNull(invitation.usedAt)),
  withdrawn: and(
    isNull(invitation.askedAt),
    isNull(invitation.usedAt),
    isNotNull(invitation.withdrawnAt),
  ),
  expired: and(waits, ended),
  refused: and(waits, isNotNull(invitation.refusedAt), sql`not ${ended}`),
  open: and(waits, isNull(invitation.refusedAt), sql`not ${ended}`),
};

/** Of candidates their coaches know; the lists of administrators hold none. */
const matching = (query: InvitationQuery) => {
  const state = invitationStates.find((one) => one === query.filters.staat);
  return and(
    isNull(invitation.candidacyId),
    query.q
      ? or(
          holds(sql`coalesce(${invitation.name}, '')`, query.q),
          holds(sql`coalesce(${invitation.email}, '')`, query.q),
          holds(organisation.name, query.q),
        )
      : undefined,
    query.filters.rol ? eq(invitation.role, query.filters.rol) : undefined,
    state ? inState[state] : undefined,
  );
};

/** The invitations that the row policies show the actor, from `offset` on. */
export async function findInvitations(
  tx: Transaction,
  query: InvitationQuery,
  { limit, offset }: { limit: number; offset: number },
): Promise<InvitationRow[]> {
  const way = query.direction === "asc" ? asc : desc;
  // The latest first, where nothing else is asked.
  const latest = query.direction === "asc" ? desc : asc;
  const who = plain(sql`coalesce(${invitation.name}, ${invitation.email}, '')`);
  const by = {
    verstuurd: [latest(invitation.expiresAt)],
    wie: [way(who)],
    rol: [way(invitation.role), asc(who)],
  }[query.sort];
  const rows = await from(tx)
    .where(matching(query))
    .orderBy(...by, asc(invitation.id))
    .limit(limit)
    .offset(offset);
  return rows.map(toRow);
}

/** How many invitations a query finds. */
export async function countInvitations(tx: Transaction, query: InvitationQuery): Promise<number> {
  const [found] = await tx
    .select({ total: count() })
    .from(invitation)
    .innerJoin(organisation, eq(organisation.id, invitation.organisationId))
    .where(matching(query));
  return found?.total ?? 0;
}

/** One invitation of somebody who is no candidate; undefined when there is none for the actor. */
export async function findInvitation(
  tx: Transaction,
  id: string,
): Promise<InvitationRow | undefined> {
  const [found] = await from(tx).where(and(eq(invitation.id, id), isNull(invitation.candidacyId)));
  return found && toRow(found);
}

/** The latest invitation of a candidacy's person; undefined when nobody was invited. */
export async function findOfCandidacy(
  tx: Transaction,
  candidacyId: string,
): Promise<InvitationRow | undefined> {
  const [found] = await from(tx)
    .where(eq(invitation.candidacyId, candidacyId))
    .orderBy(desc(invitation.recordedAt))
    .limit(1);
  return found && toRow(found);
}
