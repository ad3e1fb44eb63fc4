import { eq } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { seal, unseal, unsealWithAny } from "../../platform/seal.ts";
import { sealPurposeOf } from "../organisationSignIn/provider.ts";
import { organisationProvider } from "../organisationSignIn/schema.ts";
import { secondStep } from "../secondStep/schema.ts";
import { sealPurpose } from "../secondStep/takeSecondStep.ts";
import type { SealKeys } from "./sealKeys.ts";

/** How many secrets the store holds, how many were sealed anew just now, and how many no key opens. */
export type Sealing = { held: number; anew: number; lost: number };

/**
 * Seals with the first key what an older one sealed: the secrets of apps that give codes, and those of
 * organisations' sign-in providers. What no key opens is left as it is, or taken away.
 *
 * @param tx a transaction of the owner of the tables
 * @param options.dropLost takes away what no key opens: these people set their app up again, and these
 *   organisations type their provider's secret again
 */
export async function sealAnew(
  tx: Transaction,
  keys: SealKeys,
  { dropLost = false }: { dropLost?: boolean } = {},
): Promise<Sealing> {
  const told: Sealing = { held: 0, anew: 0, lost: 0 };
  const steps = await tx
    .select({ id: secondStep.accountId, sealed: secondStep.secret })
    .from(secondStep)
    .for("update");
  for (const { id, sealed } of steps) {
    const made = again(sealed, keys, sealPurpose(id), told);
    const one = eq(secondStep.accountId, id);
    // oxlint-disable-next-line no-await-in-loop -- one transaction does one thing at a time
    if (made) await tx.update(secondStep).set({ secret: made }).where(one);
    // oxlint-disable-next-line no-await-in-loop -- as above
    else if (made === undefined && dropLost) await tx.delete(secondStep).where(one);
  }
  const providers = await tx
    .select({ id: organisationProvider.organisationId, sealed: organisationProvider.clientSecret })
    .from(organisationProvider)
    .for("update");
  for (const { id, sealed } of providers) {
    const made = again(sealed, keys, sealPurposeOf(id), told);
    const one = eq(organisationProvider.organisationId, id);
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (made) await tx.update(organisationProvider).set({ clientSecret: made }).where(one);
    // oxlint-disable-next-line no-await-in-loop -- as above
    else if (made === undefined && dropLost) await tx.delete(organisationProvider).where(one);
  }
  return told;
}

/** What is to stand there instead; empty when it is right as it is, undefined when no key opens it. */
function again(sealed: string, keys: SealKeys, purpose: string, told: Sealing): string | undefined {
  told.held++;
  if (unseal(sealed, keys[0], purpose) !== undefined) return "";
  const text = unsealWithAny(sealed, keys.slice(1), purpose);
  if (text === undefined) {
    told.lost++;
    return undefined;
  }
  told.anew++;
  return seal(text, keys[0], purpose);
}
