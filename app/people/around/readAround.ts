import { and, asc, eq, isNull, ne, or, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { organisation } from "../../access/organisations/schema.ts";
import { region, regionOrganisation } from "../../access/regions/schema.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { listWatchers, type Watcher } from "../listWatchers.ts";
import { candidacyAsk } from "./schema.ts";
import { isAroundKind } from "./aroundKinds.ts";
import { mayEnd } from "./endRelation.ts";
import { writtenCandidacy } from "./writtenCandidacy.ts";

/** Somebody who was asked by address and has not looked yet. */
export type OpenAsk = {
  id: string;
  kind: "treats" | "asked";
  email: string;
  /** `YYYY-MM-DD` */
  since: string;
};

/**
 * Who looks along with somebody, and who could. What ends here is what begins here; a coach, and whoever a
 * person was put forward to, are refused where the person reads what that means (`readSight`).
 */
export type Around = {
  watchers: (Watcher & { ends: boolean })[];
  asks: OpenAsk[];
  region: string;
  shown: boolean;
  identified: boolean;
  /** Organisations that could employ somebody, by name. */
  employers: { id: string; name: string }[];
};

const MOST_EMPLOYERS = 500;

/**
 * Who looks along with somebody, for whoever writes their grants; undefined for everybody else.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readAround(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
): Promise<Around | undefined> {
  const at = await writtenCandidacy(tx, actor, candidacyId);
  if (!at) return undefined;
  const watchers = await listWatchers(tx, actor, candidacyId);
  const [home] = await tx
    .select({ name: region.name })
    .from(region)
    .where(eq(region.id, at.homeRegionId));
  const here = (kind: string) =>
    watchers.some((one) => one.kind === kind && one.region === home?.name);
  return {
    watchers: watchers.map((one) => ({
      ...one,
      ends: isAroundKind(one.kind) && mayEnd(actor, one.kind),
    })),
    asks: await openAsks(tx, candidacyId),
    region: home?.name ?? "",
    shown: here("shown"),
    identified: here("identified"),
    employers: await possibleEmployers(tx, at.homeRegionId),
  };
}

async function openAsks(tx: Transaction, candidacyId: string): Promise<OpenAsk[]> {
  const rows = await tx
    .select({
      id: candidacyAsk.id,
      kind: candidacyAsk.kind,
      email: candidacyAsk.email,
      at: candidacyAsk.recordedAt,
    })
    .from(candidacyAsk)
    .where(
      and(
        eq(candidacyAsk.candidacyId, candidacyId),
        isNull(candidacyAsk.takenAt),
        isNull(candidacyAsk.withdrawnAt),
      ),
    )
    .orderBy(asc(candidacyAsk.recordedAt));
  return rows.map(({ at, ...ask }) => ({ ...ask, since: dayInTheNetherlands(at) }));
}

/** Cleaning companies, which work all over the country, and whoever works in the region. */
function possibleEmployers(
  tx: Transaction,
  regionId: string,
): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: organisation.id, name: organisation.name })
    .from(organisation)
    .where(
      and(
        ne(organisation.kind, "library"),
        or(
          eq(organisation.kind, "cleaning"),
          sql`${organisation.id} in (select ${regionOrganisation.organisationId} from ${regionOrganisation}
            where ${regionOrganisation.regionId} = ${regionId})`,
        ),
      ),
    )
    .orderBy(asc(organisation.name))
    .limit(MOST_EMPLOYERS);
}
