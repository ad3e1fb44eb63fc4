import { eq } from "drizzle-orm";
import * as openid from "openid-client";
import type { Database } from "../../platform/database/database.ts";
import { unsealWithAny } from "../../platform/seal.ts";
import type { SealKeys } from "../sealing/sealKeys.ts";
import { organisation } from "../organisations/schema.ts";
import { counting } from "../tries/tries.ts";
import { organisationProvider } from "./schema.ts";

/** What the services of a request are to signing in with the account of one's work. */
export type ProviderServices = { database: Database; sealKeys: SealKeys; publicUrl: string };

/** Where an organisation's people sign in. */
export type Provider = {
  organisationId: string;
  organisation: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
};

const PATIENCE_S = 10;

/** For what a client's secret is sealed, and of whom. */
export const sealPurposeOf = (organisationId: string) => `provider ${organisationId}`;

/** Where a provider sends people back to; it has to be told this address. */
export const returnUrl = (publicUrl: string) => `${publicUrl}/inloggen/organisatie/terug`;

const locally = (url: URL) => /^(localhost|127\.0\.0\.1)$/.test(url.hostname);

/**
 * Whether an address may be a provider's: an https one. An installation that itself runs on this machine
 * only, may try one on this machine.
 */
export function isIssuer(text: string, publicUrl: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return false;
  return url.protocol === "https:" || (locally(url) && locally(new URL(publicUrl)));
}

/** The provider of an e-mail address's domain, or of an organisation; undefined when there is none. */
export function findProvider(
  { database, sealKeys }: Omit<ProviderServices, "publicUrl">,
  by: { email: string } | { organisationId: string },
): Promise<Provider | undefined> {
  return counting(database, async (tx) => {
    const [found] = await tx
      .select({
        organisationId: organisationProvider.organisationId,
        organisation: organisation.name,
        issuer: organisationProvider.issuer,
        clientId: organisationProvider.clientId,
        sealed: organisationProvider.clientSecret,
      })
      .from(organisationProvider)
      .innerJoin(organisation, eq(organisation.id, organisationProvider.organisationId))
      .where(
        "email" in by
          ? eq(organisationProvider.domain, by.email.trim().toLowerCase().split("@").at(-1) ?? "")
          : eq(organisationProvider.organisationId, by.organisationId),
      );
    if (!found) return undefined;
    const { sealed, ...rest } = found;
    const clientSecret = unsealWithAny(sealed, sealKeys, sealPurposeOf(found.organisationId));
    return clientSecret === undefined ? undefined : { ...rest, clientSecret };
  });
}

/**
 * Asks a provider what it offers.
 *
 * @throws when it does not answer within ten seconds, or is no provider of that name
 */
export function discover({
  issuer,
  clientId,
  clientSecret,
}: Provider): Promise<openid.Configuration> {
  const url = new URL(issuer);
  return openid.discovery(url, clientId, clientSecret, undefined, {
    timeout: PATIENCE_S,
    // Only what `isIssuer` let through: this machine itself.
    ...(url.protocol === "http:" ? { execute: [openid.allowInsecureRequests] } : {}),
  });
}
