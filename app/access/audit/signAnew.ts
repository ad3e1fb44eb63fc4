import { and, asc, eq, gt, sql } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import { headSignature, isSame, sealSignature } from "./chain.ts";
import { auditHead, auditSeal } from "./schema.ts";
import { type AuditFault, verifyAudit } from "./verifyAudit.ts";

const AT_ONCE = 5000;

/** By which secret the audit was signed last. */
export type SignedBy = "this" | "older" | "unknown" | "nothing";

/** Looks by which secret the head was signed: `this` one, an `older` one, or one that nobody here knows. */
export async function signedBy(
  tx: Transaction,
  secret: string,
  older: readonly string[],
): Promise<SignedBy> {
  const [head] = await tx.select().from(auditHead);
  if (!head) return "nothing";
  const fits = (one: string) =>
    isSame(headSignature(one, head.sealedAt, head.heads), head.signature);
  if (fits(secret)) return "this";
  return older.some(fits) ? "older" : "unknown";
}

/**
 * Signs every seal and the head of the audit with a secret, after verifying all of it by this secret and
 * those that signed before. Never by itself: whoever has an older secret and the database could write a
 * chain that this would make good.
 *
 * @param tx of the owner of the tables
 * @returns how many seals were signed; or what does not hold, and nothing was signed
 */
export async function signAnew(
  tx: Transaction,
  secret: string,
  older: readonly string[],
): Promise<{ signed: number } | { faults: AuditFault[] }> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('overstap audit'))`);
  const { faults } = await verifyAudit(tx, [secret, ...older]);
  if (faults.length > 0) return { faults };
  const chains = await tx.selectDistinct({ chain: auditSeal.chain }).from(auditSeal);
  let signed = 0;
  for (const { chain } of chains) {
    for (let after = 0, more = true; more;) {
      // oxlint-disable-next-line no-await-in-loop -- page by page, so that it takes no memory
      const seals = await tx
        .select()
        .from(auditSeal)
        .where(and(eq(auditSeal.chain, chain), gt(auditSeal.number, after)))
        .orderBy(asc(auditSeal.number))
        .limit(AT_ONCE);
      const rows = seals.map((seal) => ({
        number: seal.number,
        signature: `\\x${sealSignature(secret, seal).toString("hex")}`,
      }));
      // oxlint-disable-next-line no-await-in-loop -- as above
      await tx.execute(sql`update audit_seal s set signature = n.signature
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as n (number bigint, signature bytea)
        where s.chain = ${chain} and s.number = n.number`);
      signed += seals.length;
      after = seals.at(-1)?.number ?? after;
      more = seals.length === AT_ONCE;
    }
  }
  const [head] = await tx.select().from(auditHead);
  if (head) {
    await tx.update(auditHead).set({ signature: headSignature(secret, head.sealedAt, head.heads) });
  }
  return { signed };
}
