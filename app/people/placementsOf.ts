import { and, asc, inArray, sql } from "drizzle-orm";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/policy/may.ts";
import { type ActorRelation, myRelations } from "../access/relations/myRelations.ts";
import { relation } from "../access/relations/schema.ts";
import type { Transaction } from "../platform/database/database.ts";

/** That somebody is put forward for a place, or works at it. */
export type Placement = {
  candidacyId: string;
  kind: "proposed" | "placed";
  openingId: string;
  /** The tasks of the package. */
  packageTasks: string[];
  /** `YYYY-MM-DD` */
  since: string;
};

const kinds = ["proposed", "placed"] as const;

/**
 * Where these people are put forward or work today: for the actor's own relations, and for whoever
 * may read both the tasks of a package and who stands how to somebody (the person, their coach, the
 * coordinator). One line for each place, that of the work itself where somebody has begun; the
 * oldest first.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function placementsOf(
  tx: Transaction,
  actor: Actor,
  candidacyIds: readonly string[],
): Promise<Placement[]> {
  const held = await myRelations(tx, actor, { candidacyIds });
  const own = held.filter(({ kind }) =>
    may(actor, "read", { group: "packageTasks", relations: [kind] }),
  );
  const byPerson = Map.groupBy(own, ({ candidacyId }) => candidacyId);
  const overseen = candidacyIds.filter((id) => {
    const relations = (byPerson.get(id) ?? []).map(({ kind }) => kind);
    return may(actor, "read", { group: "ground", relations });
  });
  const rows = overseen.length === 0 ? [] : await placementRows(tx, overseen);
  // Whoever somebody was proposed to knows when they began there; the buddy holds that relation.
  const begun = actor.role === "careEmployer" ? await begunAt(tx, own) : [];
  const places = new Map<string, Placement>();
  for (const { candidacyId, kind, openingId, packageTasks, since } of [...own, ...rows, ...begun]) {
    if ((kind !== "proposed" && kind !== "placed") || openingId === null) continue;
    const key = `${candidacyId}/${openingId}`;
    if (places.has(key) && kind === "proposed") continue;
    places.set(key, { candidacyId, kind, openingId, packageTasks: packageTasks ?? [], since });
  }
  return [...places.values()].toSorted((a, b) => (a.since < b.since ? -1 : 1));
}

async function begunAt(tx: Transaction, proposals: readonly ActorRelation[]) {
  if (proposals.length === 0) return [];
  const rows = await placementRows(
    tx,
    proposals.map(({ candidacyId }) => candidacyId),
  );
  return rows.flatMap((row) => {
    const proposal = proposals.find(
      ({ candidacyId, openingId }) =>
        candidacyId === row.candidacyId && openingId === row.openingId,
    );
    const isStart = row.kind === "placed" && proposal !== undefined;
    return isStart ? [{ ...row, packageTasks: proposal.packageTasks }] : [];
  });
}

function placementRows(tx: Transaction, candidacyIds: readonly string[]) {
  return tx
    .select({
      candidacyId: relation.candidacyId,
      kind: relation.kind,
      openingId: relation.openingId,
      packageTasks: relation.packageTasks,
      since: relation.since,
    })
    .from(relation)
    .where(
      and(
        inArray(relation.kind, [...kinds]),
        inArray(relation.candidacyId, [...candidacyIds]),
        sql`${relation.since} <= current_date`,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    )
    .orderBy(asc(relation.since), asc(relation.id));
}
