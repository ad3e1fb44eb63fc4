import { and, eq, sql } from "drizzle-orm";
import * as openid from "openid-client";
import { z } from "zod";
import { dayInTheNetherlands } from "../../platform/clock.ts";
import type { Database } from "../../platform/database/database.ts";
import { newId } from "../../platform/ids.ts";
import { acceptAsAccount } from "../invitations/acceptInvitation.ts";
import { newToken } from "../links/token.ts";
import { makeAccount } from "../signIn/makeAccount.ts";
import { membershipsOf } from "../signIn/membershipsOf.ts";
import { account, accountCredential } from "../signIn/schema.ts";
import { counting } from "../tries/tries.ts";
import type { AskedProvider } from "./askProvider.ts";
import { discover, findProvider, type ProviderServices, returnUrl } from "./provider.ts";

/** Why somebody who came back is not let in. */
export type NotLetIn =
  /** The provider said no, or something else than it should. */
  | "failed"
  /** The provider does not say that the address is theirs. */
  | "notVerified"
  /** Nobody of the organisation, nor invited to it. */
  | "notMember"
  /** They act for others too, or have come with another account of work before. */
  | "otherwise";

export type ReturnOutcome =
  | { kind: "known"; account: string; secondStep: boolean }
  | { kind: "not"; why: NotLetIn };

const not = (why: NotLetIn): ReturnOutcome => ({ kind: "not", why });
const claims = z.looseObject({
  sub: z.string().min(1).max(255),
  email: z.email().max(254).optional(),
  email_verified: z.boolean().optional(),
  name: z.string().max(120).optional(),
  amr: z.array(z.string()).optional(),
});
type Claims = z.output<typeof claims>;

/**
 * Finds the account of somebody who comes back from the provider of their organisation. Only whoever acts
 * for that organisation, or was invited to it, and for no other: an organisation vouches for its own people.
 *
 * @param url the address that they came back to, with the provider's answer in it
 */
export async function returnFromProvider(
  services: ProviderServices,
  url: URL,
  asked: AskedProvider,
): Promise<ReturnOutcome> {
  const provider = await findProvider(services, asked);
  if (!provider) return not("failed");
  const told = await readClaims(services, provider, url, asked);
  if (!told) return not("failed");
  const email = told.email?.toLowerCase();
  if (!email || told.email_verified !== true) return not("notVerified");
  const found =
    (await memberWith(services.database, provider.organisationId, email)) ??
    (await invited(services.database, provider.organisationId, email, told.name ?? email));
  if (!found) return not("notMember");
  if (found === "otherwise") return not("otherwise");
  const linked = await link(services.database, provider.organisationId, found, told.sub);
  if (!linked) return not("otherwise");
  return { kind: "known", account: found, secondStep: told.amr?.includes("mfa") ?? false };
}

async function readClaims(
  { publicUrl }: ProviderServices,
  provider: Parameters<typeof discover>[0],
  { search }: URL,
  { state, nonce, verifier }: AskedProvider,
): Promise<Claims | undefined> {
  try {
    const configuration = await discover(provider);
    const tokens = await openid.authorizationCodeGrant(
      configuration,
      new URL(returnUrl(publicUrl) + search),
      {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      },
    );
    const own = tokens.claims()!;
    // Many providers tell the address only when they are asked for it.
    const more =
      own["email"] === undefined
        ? await openid.fetchUserInfo(configuration, tokens.access_token, own.sub)
        : {};
    return claims.safeParse({ ...more, ...own }).data;
  } catch {
    // Another state, a code that was used, a provider that is away: nobody is let in.
    return undefined;
  }
}

/** The account with this address that acts for the organisation; `otherwise` when it acts for others too. */
function memberWith(
  database: Database,
  organisationId: string,
  email: string,
): Promise<string | undefined> {
  return counting(database, async (tx) => {
    const [found] = await tx
      .select({ id: account.id })
      .from(account)
      .where(and(eq(account.email, email), eq(account.demonstration, false)));
    const memberships = found ? await membershipsOf(tx, found.id, dayInTheNetherlands()) : [];
    const own = memberships.filter(
      ({ role, organisation }) => organisation.id === organisationId && role !== "candidate",
    );
    if (!found || own.length === 0) return undefined;
    return own.length === memberships.length ? found.id : "otherwise";
  });
}

/** An account for somebody who was invited to the organisation by this address and has none yet. */
async function invited(
  database: Database,
  organisationId: string,
  email: string,
  name: string,
): Promise<string | undefined> {
  const { token, hash } = newToken();
  const id = newId();
  const made = await counting(database, async (tx) => {
    const { rows } = await tx.execute<{ made: boolean }>(
      sql`select link_for_member(${email}, ${organisationId}, ${hash}) as made`,
    );
    return rows[0]?.made === true && makeAccount(tx, { id, name, email, language: "nl" });
  });
  if (!made) return undefined;
  return (await acceptAsAccount(database, token, id)) === "accepted" ? id : undefined;
}

/** Notes whose account of work it is; false when it came with another one before. */
function link(
  database: Database,
  organisationId: string,
  accountId: string,
  subject: string,
): Promise<boolean> {
  const providerId = `organisation ${organisationId}`;
  return counting(database, async (tx) => {
    const of = and(
      eq(accountCredential.accountId, accountId),
      eq(accountCredential.providerId, providerId),
    );
    const [known] = await tx.select().from(accountCredential).where(of);
    if (known) return known.providerAccountId === subject;
    await tx.insert(accountCredential).values({
      id: newId(),
      accountId,
      providerId,
      providerAccountId: subject,
    });
    await tx.update(account).set({ emailVerified: true }).where(eq(account.id, accountId));
    return true;
  });
}
