import * as openid from "openid-client";
import { discover, type Provider, returnUrl } from "./provider.ts";

/** What this browser keeps, sealed, while somebody is at the provider. */
export type AskedProvider = {
  organisationId: string;
  state: string;
  nonce: string;
  verifier: string;
};

/**
 * Makes the address at which somebody signs in with the account of their work, with PKCE, a state and a
 * nonce, and what this browser has to keep until they come back.
 *
 * @throws when the provider does not answer
 */
export async function askProvider(
  provider: Provider,
  publicUrl: string,
  email: string,
): Promise<{ address: string; asked: AskedProvider }> {
  const configuration = await discover(provider);
  const asked = {
    organisationId: provider.organisationId,
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
  };
  const address = openid.buildAuthorizationUrl(configuration, {
    redirect_uri: returnUrl(publicUrl),
    scope: "openid email profile",
    response_type: "code",
    code_challenge: await openid.calculatePKCECodeChallenge(asked.verifier),
    code_challenge_method: "S256",
    state: asked.state,
    nonce: asked.nonce,
    login_hint: email,
  });
  return { address: address.href, asked };
}
