import { and, eq, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { region } from "../../access/regions/schema.ts";
import { relation } from "../../access/relations/schema.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId, newId } from "../../platform/ids.ts";
import { noteRelation } from "./noteRelation.ts";
import { writtenCandidacy } from "./writtenCandidacy.ts";

/** Who looks along from now: a present employer, or the counter of the home region, with or without the name. */
export type Grant =
  | { kind: "employs"; organisationId: string }
  | { kind: "shown" | "identified"; agreed: boolean };

/** What came of it. */
export type Granted =
  | { kind: "granted" }
  /** It was so already. */
  | { kind: "unchanged" }
  | { kind: "notFound" }
  /** The person has to agree first; to be known by name, also to be shown at all. */
  | { kind: "notAgreed" }
  /** There is no such organisation that employs people. */
  | { kind: "noOrganisation" };

/**
 * Lets an organisation that employs somebody, or the counter of their home region, look along. To be
 * shown, and to be known by name, are agreed each by itself, and taken back at any time (`endRelation`).
 *
 * @param tx a transaction in which the row policies know the actor
 * @param reason why somebody else does it for the person
 */
export async function grantRelation(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  grant: Grant,
  reason?: string,
): Promise<Granted> {
  const at = await writtenCandidacy(tx, actor, candidacyId);
  if (!at) return { kind: "notFound" };
  const employs = grant.kind === "employs";
  if (!employs && !grant.agreed) return { kind: "notAgreed" };
  const holder = employs
    ? await nameOfEmployer(tx, grant.organisationId)
    : await nameOfRegion(tx, at.homeRegionId);
  if (holder === undefined) return { kind: "noOrganisation" };
  const held = employs ? { holderId: grant.organisationId } : { regionId: at.homeRegionId };
  if (grant.kind === "identified" && !(await holds(tx, candidacyId, "shown", held))) {
    return { kind: "notAgreed" };
  }
  if (await holds(tx, candidacyId, grant.kind, held)) return { kind: "unchanged" };
  await tx.insert(relation).values({
    id: newId(),
    organisationId: actor.membership.organisation.id,
    kind: grant.kind,
    candidacyId,
    ...held,
    since: dayInTheNetherlands(),
  });
  await noteRelation(tx, actor, at, { kind: grant.kind, holder, begins: true, reason });
  return { kind: "granted" };
}

async function holds(
  tx: Transaction,
  candidacyId: string,
  kind: string,
  held: { holderId?: string; regionId?: string },
): Promise<boolean> {
  const rows = await tx
    .select({ id: relation.id })
    .from(relation)
    .where(
      and(
        eq(relation.candidacyId, candidacyId),
        eq(relation.kind, kind),
        held.holderId ? eq(relation.holderId, held.holderId) : undefined,
        held.regionId ? eq(relation.regionId, held.regionId) : undefined,
        sql`(${relation.until} is null or ${relation.until} >= current_date)`,
      ),
    )
    .limit(1);
  return rows.length > 0;
}

async function nameOfEmployer(tx: Transaction, id: string): Promise<string | undefined> {
  if (!isId(id)) return undefined;
  const [row] = await tx
    .select({ name: organisation.name, kind: organisation.kind })
    .from(organisation)
    .where(eq(organisation.id, id));
  return row?.kind === "library" ? undefined : row?.name;
}

async function nameOfRegion(tx: Transaction, id: string): Promise<string | undefined> {
  const [row] = await tx.select({ name: region.name }).from(region).where(eq(region.id, id));
  return row?.name;
}
