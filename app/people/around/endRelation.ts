import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { account } from "../../access/signIn/schema.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { region } from "../../access/regions/schema.ts";
import { relation } from "../../access/relations/schema.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { candidacyAsk } from "./schema.ts";
import { type EndableKind, isAroundKind } from "./aroundKinds.ts";
import { noteRelation } from "./noteRelation.ts";
import { writtenCandidacy } from "./writtenCandidacy.ts";

/**
 * Whether this role ends a relation of this kind. Whether somebody is employed is not the person's to say;
 * that they refuse a coach, or an organisation where they were put forward, is theirs alone.
 */
export function mayEnd({ role }: Pick<Actor, "role">, kind: string): kind is EndableKind {
  if (kind === "assigned" || kind === "handed" || kind === "proposed") return role === "candidate";
  return isAroundKind(kind) && !(role === "candidate" && kind === "employs");
}

/**
 * Ends, at once, that somebody looks along, or takes back that they were asked. Who is no longer shown
 * in a region is not known there by name either.
 *
 * @param id of a relation or of an ask
 * @param reason why somebody else does it for the person
 * @returns false when there is none such for the actor
 */
export async function endRelation(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  id: string,
  reason?: string,
): Promise<boolean> {
  const at = await writtenCandidacy(tx, actor, candidacyId);
  if (!at || !isId(id)) return false;
  const ask = await withdrawAsk(tx, candidacyId, id);
  if (ask) {
    await noteRelation(tx, actor, at, {
      kind: ask.kind,
      holder: ask.email,
      begins: false,
      reason,
    });
    return true;
  }
  const held = await relationsHeld(tx, candidacyId);
  const one = held.find((row) => row.id === id);
  if (!one || !mayEnd(actor, one.kind)) return false;
  const along = held.filter(
    ({ kind, regionId }) =>
      one.kind === "shown" && kind === "identified" && regionId === one.regionId,
  );
  const ended = [one, ...along];
  await tx
    .update(relation)
    // A relation holds through its last day, so that ending it now is having ended it yesterday.
    .set({ until: sql`current_date - 1` })
    .where(
      inArray(
        relation.id,
        ended.map((row) => row.id),
      ),
    );
  for (const { kind, holder } of ended) {
    if (!mayEnd(actor, kind)) continue;
    await noteRelation(tx, actor, at, { kind, holder: holder ?? "", begins: false, reason });
  }
  return true;
}

async function withdrawAsk(tx: Transaction, candidacyId: string, id: string) {
  const [ask] = await tx
    .update(candidacyAsk)
    .set({ withdrawnAt: sql`now()` })
    .where(
      and(
        eq(candidacyAsk.id, id),
        eq(candidacyAsk.candidacyId, candidacyId),
        isNull(candidacyAsk.takenAt),
        isNull(candidacyAsk.withdrawnAt),
      ),
    )
    .returning({ kind: candidacyAsk.kind, email: candidacyAsk.email });
  return ask;
}

function relationsHeld(tx: Transaction, candidacyId: string) {
  return tx
    .select({
      id: relation.id,
      kind: relation.kind,
      regionId: relation.regionId,
      holder: sql<string | null>`coalesce(${account.email}, ${organisation.name}, ${region.name})`,
    })
    .from(relation)
    .leftJoin(account, eq(account.id, relation.accountId))
    .leftJoin(organisation, eq(organisation.id, relation.holderId))
    .leftJoin(region, eq(region.id, relation.regionId))
    .where(
      and(
        eq(relation.candidacyId, candidacyId),
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    );
}
