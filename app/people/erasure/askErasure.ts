import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { newToken } from "../../access/links/token.ts";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { line } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import { isMailAddress } from "../../platform/mail/mailAddress.ts";
import { queueMail } from "../../platform/mail/queueMail.ts";
import { writtenCandidacy } from "../around/writtenCandidacy.ts";
import { readCandidacy } from "../readCandidacy.ts";
import { removeCandidacy } from "../removal/removeCandidacy.ts";
import { readKeeping } from "../retention/readKeeping.ts";
import { erasureAskedMail } from "./erasureAskedMail.ts";
import { erasureRequest } from "./schema.ts";
import { withdrawErasure } from "./withdrawErasure.ts";

/** For how many days it can be taken back; at once nobody sees the person any more. */
export const SECOND_THOUGHTS_DAYS = 7;

/** What came of asking that somebody is wiped. */
export type AskedErasure =
  | { kind: "saved"; token: string }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/**
 * Asks that all that is held of somebody goes: by themselves, or by their coach who says why. At once they
 * stand in no list; after seven days it is wiped, and until then bringing them back undoes it. Where an
 * employer has a duty to keep the file, only what that does not need goes, and they stay until then.
 *
 * @param tx a transaction in which the row policies know the actor
 * @returns the secret of the receipt's address
 */
export async function askErasure(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  given: Given,
): Promise<AskedErasure> {
  const at = await writtenCandidacy(tx, actor, candidacyId);
  if (!at) return { kind: "notFound" };
  const coach = actor.role === "coach";
  const read = coach ? parseForm(z.object({ reden: freeText(line(300)) }), given) : undefined;
  if (read?.faults) return { kind: "faults", faults: read.faults };
  const keeping = await readKeeping(tx, candidacyId);
  const seen = await readCandidacy(tx, actor, candidacyId);
  const { token, hash } = newToken();
  const id = newId();
  const due = dayInTheNetherlands(new Date(Date.now() + SECOND_THOUGHTS_DAYS * 86_400_000));
  await withdrawErasure(tx, candidacyId);
  await tx.insert(erasureRequest).values({
    id,
    organisationId: at.organisationId,
    candidacyId,
    askedBy: actor.account,
    role: coach ? "coach" : "candidate",
    reason: read?.value.reden ?? null,
    due,
    receiptHash: hash,
  });
  const stays = keeping?.ground === "reintegrationDuty";
  const address = coach ? seen?.identity?.email : actor.email;
  if (address && isMailAddress(address)) {
    await queueMail(tx, erasureAskedMail, {
      organisationId: at.organisationId,
      to: address,
      language: "nl",
      facts: { request: id, stays },
    });
  }
  if (!stays) await removeCandidacy(tx, actor, candidacyId);
  return { kind: "saved", token };
}
