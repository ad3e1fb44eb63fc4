import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { numberOrNull } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { retentionShorter } from "./schema.ts";
import { mostDays, terms } from "./terms.ts";

const fields = z.object(
  Object.fromEntries(
    terms.map((term) => [term.ground, numberOrNull({ min: 0, max: mostDays(term), whole: true })]),
  ),
);

/** For how many days a region keeps people after the last day of a ground, where it chose fewer than the law. */
export async function shorterTerms(
  tx: Transaction,
  regionId: string,
): Promise<Partial<Record<string, number>>> {
  const rows = await tx
    .select({ ground: retentionShorter.ground, days: retentionShorter.days })
    .from(retentionShorter)
    .where(eq(retentionShorter.regionId, regionId));
  return Object.fromEntries(rows.map(({ ground, days }) => [ground, days]));
}

/**
 * Chooses for the coordinator's own region how many days people are kept after the last day of each
 * ground; empty is the law's own term, and longer than that is refused.
 */
export async function chooseShorter(
  tx: Transaction,
  actor: Actor,
  given: Given,
): Promise<{ kind: "saved" } | { kind: "notFound" } | { kind: "faults"; faults: Fault[] }> {
  const region = actor.membership.region?.id;
  if (actor.role !== "coordinator" || !region) return { kind: "notFound" };
  const read = parseForm(fields, given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  await tx.delete(retentionShorter).where(eq(retentionShorter.regionId, region));
  const chosen = terms.flatMap(({ ground }) => {
    const days = read.value[ground];
    return days === null || days === undefined
      ? []
      : [{ regionId: region, ground, days, accountId: actor.account }];
  });
  if (chosen.length > 0) await tx.insert(retentionShorter).values(chosen);
  return { kind: "saved" };
}
