import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { line, lineOrNull } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { seal } from "../../platform/seal.ts";
import type { Actor } from "../actor.ts";
import { recordChange } from "../history/recordChange.ts";
import { isTrusted } from "../secondStep/isTrusted.ts";
import type { SessionFacts } from "../sessions/sessionFacts.ts";
import { isIssuer, type ProviderServices, sealPurposeOf } from "./provider.ts";
import { organisationProvider } from "./schema.ts";

export type KeepProviderOutcome =
  | { kind: "saved" }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

/** What an administrator sees of it; the secret never comes back. */
export type KeptProvider = { issuer: string; clientId: string; domain: string };

/** The provider of the administrator's own organisation. */
export async function readProvider(
  tx: Transaction,
  actor: Actor,
): Promise<KeptProvider | undefined> {
  if (actor.role !== "administrator") return undefined;
  const [found] = await tx
    .select({
      issuer: organisationProvider.issuer,
      clientId: organisationProvider.clientId,
      domain: organisationProvider.domain,
    })
    .from(organisationProvider);
  return found;
}

const form = z.object({
  adres: line(300),
  naam: line(300),
  geheim: lineOrNull(500),
  domein: line(253),
});
const isDomain = (text: string) => /^(?=.{4,253}$)([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/.test(text);

/**
 * Sets by which provider the people of the administrator's own organisation sign in. Whoever does so has
 * taken a second step: a provider vouches for everybody of the organisation.
 */
export async function keepProvider(
  tx: Transaction,
  actor: Actor,
  session: SessionFacts,
  given: Given,
  { sealKeys, publicUrl }: Omit<ProviderServices, "database">,
): Promise<KeepProviderOutcome> {
  if (actor.role !== "administrator") return { kind: "notFound" };
  const fault = (field: string, key: Fault["key"]): KeepProviderOutcome => ({
    kind: "faults",
    faults: [{ field, key }],
  });
  if (!isTrusted(session)) return fault("adres", "access:secondStep.ownFirst");
  const read = parseForm(form, given);
  if (read.faults) return { kind: "faults", faults: read.faults };
  const issuer = read.value.adres.replace(/\/$/, "");
  const domain = read.value.domein.toLowerCase().replace(/^@/, "");
  if (!isIssuer(issuer, publicUrl)) return fault("adres", "access:provider.noIssuer");
  if (!isDomain(domain)) return fault("domein", "access:provider.noDomain");
  const before = await readProvider(tx, actor);
  const organisationId = actor.membership.organisation.id;
  const { naam: clientId, geheim } = read.value;
  const moved = before && before.issuer !== issuer;
  // A secret is never sent to another provider than it was given for.
  if (geheim === null && (!before || moved)) return fault("geheim", "forms:required");
  const sealed =
    geheim === null ? undefined : seal(geheim, sealKeys[0], sealPurposeOf(organisationId));
  const clientSecret = sealed === undefined ? {} : { clientSecret: sealed };
  if (await isTaken(tx, organisationId, { issuer, clientId, domain, clientSecret: sealed })) {
    return fault("domein", "access:provider.domainTaken");
  }
  await tx
    .update(organisationProvider)
    .set({ issuer, clientId, domain, ...clientSecret, version: sql`version + 1` })
    .where(eq(organisationProvider.organisationId, organisationId));
  await recordChange(tx, actor, {
    verb: before ? "changed" : "created",
    subject: "organisation",
    subjectId: organisationId,
    organisationId,
    before: before ? { provider: before.issuer, domain: before.domain } : undefined,
    after: { provider: issuer, domain },
  });
  return { kind: "saved" };
}

/** Puts it in when there is none; whether the domain is another organisation's. */
async function isTaken(
  tx: Transaction,
  organisationId: string,
  made: KeptProvider & { clientSecret: string | undefined },
): Promise<boolean> {
  try {
    await tx.transaction(async (inner) => {
      await inner
        .update(organisationProvider)
        .set({ domain: made.domain })
        .where(eq(organisationProvider.organisationId, organisationId));
      if (made.clientSecret === undefined) return;
      await inner
        .insert(organisationProvider)
        .values({ organisationId, ...made, clientSecret: made.clientSecret })
        .onConflictDoNothing({ target: organisationProvider.organisationId });
    });
    return false;
  } catch (error) {
    if ((error as { cause?: { code?: string } }).cause?.code === "23505") return true;
    throw error;
  }
}

/** Ends signing in by the provider: people of the organisation use their password again. */
export async function dropProvider(
  tx: Transaction,
  actor: Actor,
  session: SessionFacts,
): Promise<KeepProviderOutcome> {
  if (actor.role !== "administrator") return { kind: "notFound" };
  if (!isTrusted(session)) {
    return { kind: "faults", faults: [{ field: "adres", key: "access:secondStep.ownFirst" }] };
  }
  const before = await readProvider(tx, actor);
  const organisationId = actor.membership.organisation.id;
  await tx
    .delete(organisationProvider)
    .where(eq(organisationProvider.organisationId, organisationId));
  if (before) {
    await recordChange(tx, actor, {
      verb: "changed",
      subject: "organisation",
      subjectId: organisationId,
      organisationId,
      before: { provider: before.issuer, domain: before.domain },
      after: { provider: null, domain: null },
    });
  }
  return { kind: "saved" };
}
