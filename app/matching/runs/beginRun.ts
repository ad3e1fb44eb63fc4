import { defaultParameters } from "@overstap/engine/screening/parameters.ts";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { askJob } from "../../platform/jobs/askJob.ts";
import { screeningRules } from "../screenings/screeningRules.ts";
import { regionsOf } from "../unlock/regionsOf.ts";
import { changedParameters } from "../whatIf/changedRegion.ts";
import { readWhatIfQuery, whatIfAddress } from "../whatIf/whatIfQuery.ts";
import { RUN_REGION } from "./runName.ts";
import { regionRun, type RunKind } from "./schema.ts";

/** What a run is asked to work out. */
export type AskedRun = {
  kind: RunKind;
  /** Slug of a region. */
  region: string;
  /** For a what-if: the part of an address that asks it, `straal=2&…`. */
  question?: string;
};

/** What came of asking for a run; `known`: the same is being worked out already. */
export type BegunRun =
  | { kind: "begun" | "known"; runId: string }
  | { kind: "notAllowed" | "noRegion" | "noQuestion" };

/** The roles that weigh people, and so may have a whole region worked out. */
export function mayRun(role: Actor["role"]): role is "coach" | "labourExpert" | "coordinator" {
  return role === "coach" || role === "labourExpert" || role === "coordinator";
}

/**
 * Has something worked out over a whole region in the background. Who asks the same while it goes on gets
 * the run that is there.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function beginRun(
  tx: Transaction,
  actor: Actor,
  { kind, region: slug, question = "" }: AskedRun,
): Promise<BegunRun> {
  const { role } = actor;
  if (!mayRun(role)) return { kind: "notAllowed" };
  const region = (await regionsOf(tx, actor)).find((one) => one.slug === slug);
  if (!region) return { kind: "noRegion" };
  const { change, given, missing } = readWhatIfQuery(new URLSearchParams(question));
  const empty = Object.keys(change).length === 0;
  if (kind === "whatIf" && (empty || missing.length > 0)) return { kind: "noQuestion" };
  const organisationId = actor.membership.organisation.id;
  const same = {
    organisationId,
    regionId: region.id,
    kind,
    asked: kind === "whatIf" ? whatIfAddress("", { region: undefined, given }) : "",
  };
  const runId = newId();
  const added = await tx
    .insert(regionRun)
    .values({
      ...same,
      id: runId,
      accountId: actor.account,
      role,
      rules: screeningRules,
      parameters: kind === "whatIf" ? changedParameters(change) : defaultParameters,
    })
    .onConflictDoNothing()
    .returning({ id: regionRun.id });
  if (added.length > 0) {
    await askJob(tx, RUN_REGION, { organisationId, payload: { runId } });
    return { kind: "begun", runId };
  }
  const [known] = await tx
    .select({ id: regionRun.id })
    .from(regionRun)
    .where(
      and(
        eq(regionRun.organisationId, same.organisationId),
        eq(regionRun.regionId, same.regionId),
        eq(regionRun.kind, kind),
        eq(regionRun.asked, same.asked),
        inArray(regionRun.state, ["waiting", "running"]),
      ),
    )
    .orderBy(sql`${regionRun.recordedAt} desc`)
    .limit(1);
  return known ? { kind: "known", runId: known.id } : { kind: "noRegion" };
}
