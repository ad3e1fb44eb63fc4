import { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { may } from "../access/policy/may.ts";
import { relationsTo } from "../access/relations/relationsTo.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Fault } from "../platform/forms/fault.ts";
import { choice, choiceOrNull, day, line } from "../platform/forms/fields.ts";
import type { Given } from "../platform/forms/given.ts";
import { parseForm } from "../platform/forms/parseForm.ts";
import { newId } from "../platform/ids.ts";
import { dueBounds } from "./dueBounds.ts";
import { possibleHolders } from "./possibleHolders.ts";
import { nextAction } from "./schema.ts";

/** What came of adding an action. */
export type AddOutcome = { kind: "saved"; id: string } | { kind: "faults"; faults: Fault[] };

/**
 * Adds an action in somebody's own words (`wat`, `dag`, `wie`, `over`).
 *
 * @param about the candidacies that the actor can choose from; only one whose next actions they may
 *   write is taken
 */
export async function addAction(
  tx: Transaction,
  actor: Actor,
  given: Given,
  about: readonly string[],
): Promise<AddOutcome> {
  const first = parseForm(
    z.object({
      wat: line(200),
      dag: day(dueBounds(dayInTheNetherlands())),
      over: choiceOrNull(about),
    }),
    given,
  );
  const candidacyId = first.value?.over ?? null;
  const holders = await possibleHolders(tx, actor, candidacyId);
  const second = parseForm(z.object({ wie: choice(holders.map(({ account }) => account)) }), given);
  const faults = [...(first.faults ?? []), ...(second.faults ?? [])];
  if (!first.value || !second.value) return { kind: "faults", faults };
  if (candidacyId) {
    const relations = await relationsTo(tx, actor, candidacyId);
    if (!may(actor, "write", { group: "nextActions", relations })) {
      return { kind: "faults", faults: [{ field: "over", key: "forms:unknownChoice" }] };
    }
  }
  const id = newId();
  await tx.insert(nextAction).values({
    id,
    organisationId: actor.membership.organisation.id,
    what: "agenda:action.own",
    words: first.value.wat,
    candidacyId,
    accountId: second.value.wie,
    due: first.value.dag,
    href: `/vandaag/acties/${id}`,
    once: `own/${id}`,
    plannedBy: actor.account,
  });
  return { kind: "saved", id };
}
