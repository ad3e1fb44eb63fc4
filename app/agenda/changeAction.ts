import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../access/actor.ts";
import { dayInTheNetherlands } from "../platform/clock.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Fault } from "../platform/forms/fault.ts";
import { choice, day } from "../platform/forms/fields.ts";
import type { Given } from "../platform/forms/given.ts";
import { parseForm } from "../platform/forms/parseForm.ts";
import { heldOn } from "./mayBeHanded.ts";
import { readAction } from "./readAction.ts";
import { dueBounds } from "./dueBounds.ts";
import { possibleHolders } from "./possibleHolders.ts";
import { nextAction } from "./schema.ts";

/** What came of changing an action. */
export type ChangeOutcome =
  | { kind: "saved" }
  | { kind: "faults"; faults: Fault[] }
  /** It was done or dropped meanwhile. */
  | { kind: "ended" }
  | { kind: "notFound" };

/** Moves an open action to another day, or gives it to somebody else (`dag`, `wie`). */
export async function changeAction(
  tx: Transaction,
  actor: Actor,
  id: string,
  given: Given,
): Promise<ChangeOutcome> {
  const seen = await readAction(tx, actor, id);
  if (!seen) return { kind: "notFound" };
  if (seen.state !== "open") return { kind: "ended" };
  const holders = await possibleHolders(tx, actor, seen.candidacyId);
  const stays = "stays";
  const { value, faults } = parseForm(
    z.object({
      dag: day(dueBounds(dayInTheNetherlands())),
      wie: choice([stays, ...holders.map(({ account }) => account)]),
    }),
    given,
  );
  if (faults) return { kind: "faults", faults };
  const changed = await tx
    .update(nextAction)
    .set({
      due: value.dag,
      ...(value.wie === stays
        ? { accountId: heldOn(actor) }
        : { accountId: value.wie, role: null, holderId: null }),
    })
    .where(and(eq(nextAction.id, id), eq(nextAction.state, "open")));
  return changed.rowCount === 1 ? { kind: "saved" } : { kind: "ended" };
}
