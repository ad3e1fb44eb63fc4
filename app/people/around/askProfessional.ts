import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { email } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import { candidacyAsk } from "./schema.ts";
import { noteRelation } from "./noteRelation.ts";
import { writtenCandidacy } from "./writtenCandidacy.ts";

/** What came of asking: the same whether or not anybody has the address. */
export type Asked = { kind: "asked" } | { kind: "faults"; faults: Fault[] } | { kind: "notFound" };

/**
 * Asks a company doctor (`treats`) or a labour expert (`asked`), by their exact e-mail address, to look
 * at somebody. It opens something only when whoever has that address looks (`takeAsks`), so that nobody
 * learns who has an account.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function askProfessional(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  kind: "treats" | "asked",
  given: Given,
): Promise<Asked> {
  const at = await writtenCandidacy(tx, actor, candidacyId);
  if (!at) return { kind: "notFound" };
  const { value, faults } = parseForm(z.object({ email: email() }), given);
  if (faults) return { kind: "faults", faults };
  const open = await tx
    .select({ id: candidacyAsk.id })
    .from(candidacyAsk)
    .where(
      and(
        eq(candidacyAsk.candidacyId, candidacyId),
        eq(candidacyAsk.kind, kind),
        eq(candidacyAsk.email, value.email),
        isNull(candidacyAsk.takenAt),
        isNull(candidacyAsk.withdrawnAt),
      ),
    );
  // Asked twice is asked once.
  if (open.length > 0) return { kind: "asked" };
  await tx.insert(candidacyAsk).values({
    id: newId(),
    organisationId: actor.membership.organisation.id,
    candidacyId,
    kind,
    email: value.email,
    askedBy: actor.account,
  });
  await noteRelation(tx, actor, at, { kind, holder: value.email, begins: true });
  return { kind: "asked" };
}
