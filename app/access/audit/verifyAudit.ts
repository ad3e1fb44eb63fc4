import { and, asc, eq, gt } from "drizzle-orm";
import type { Transaction } from "../../platform/database/database.ts";
import {
  headSignature,
  isSame,
  lineHash,
  NOTHING_BEFORE,
  sealSignature,
  type ToldLine,
} from "./chain.ts";
import { auditHead, auditLine, auditSeal, type Head } from "./schema.ts";

/** What does not hold, and in which chain; numbers are of lines. */
export type AuditFault =
  /** The line is not what was sealed. */
  | { kind: "changed"; chain: string; line: number }
  /** These lines are gone, or were never there. */
  | { kind: "gap"; chain: string; from: number; to: number }
  /** The chain ends before where it was known to be. */
  | { kind: "cut"; chain: string; line: number; known: number }
  /** The lines hold together, and are not those that were sealed then. */
  | { kind: "rewritten"; chain: string; line: number }
  /** Lines that no seal covers. */
  | { kind: "unsealed"; chain: string; from: number; to: number }
  /** A seal is gone, or its signature is not this installation's. */
  | { kind: "seal"; chain: string; seal: number }
  /** The record of how far all chains have come is gone, or not signed by this installation. */
  | { kind: "head" };

/** What a verification found. */
export type Verified = { lines: number; seals: number; heads: Head[]; faults: AuditFault[] };

const AT_ONCE = 10_000;

/**
 * Reads the whole audit and finds every change, gap or cut in it.
 *
 * @param tx of the owner of the tables
 * @param secret that signs; or some, any of which may have signed
 * @param kept how far the chains were known to be at some time, from outside the database
 */
export async function verifyAudit(
  tx: Transaction,
  secret: string | readonly string[],
  kept: readonly Head[] = [],
): Promise<Verified> {
  const secrets = typeof secret === "string" ? [secret] : secret;
  const faults: AuditFault[] = [];
  const [head] = await tx.select().from(auditHead);
  const found = await tx.selectDistinct({ chain: auditLine.chain }).from(auditLine);
  const sealed = await tx.selectDistinct({ chain: auditSeal.chain }).from(auditSeal);
  const headHolds =
    head &&
    secrets.some((one) => isSame(headSignature(one, head.sealedAt, head.heads), head.signature));
  const chains = new Set(
    [...found, ...sealed, ...(head?.heads ?? []), ...kept].map((c) => c.chain),
  );
  if (!headHolds && chains.size > 0) faults.push({ kind: "head" });
  const heads: Head[] = [];
  let [lines, seals] = [0, 0];
  for (const chain of [...chains].toSorted()) {
    const known = [...(head?.heads ?? []), ...kept].filter((one) => one.chain === chain);
    const at = await verifyChain(tx, secrets, chain, known, faults);
    heads.push(at.head);
    lines += at.lines;
    seals += at.head.seal;
  }
  return { lines, seals, heads, faults };
}

async function verifyChain(
  tx: Transaction,
  secrets: readonly string[],
  chain: string,
  known: readonly Head[],
  faults: AuditFault[],
): Promise<{ head: Head; lines: number }> {
  const seals = await tx
    .select()
    .from(auditSeal)
    .where(eq(auditSeal.chain, chain))
    .orderBy(asc(auditSeal.number));
  const ends = new Map(seals.map((seal) => [seal.lastLine, seal.hash]));
  for (const one of known) {
    if (one.line > 0) ends.set(one.line, ends.get(one.line) ?? Buffer.from(one.hash, "hex"));
  }
  verifySeals(secrets, chain, seals, faults);
  // A seal of this installation is a witness of its own: without the line before, what follows is judged by it.
  let [before, number, lines] = [NOTHING_BEFORE, 0, 0];
  let trusted = true;
  for await (const line of linesOf(tx, chain)) {
    if (line.number !== number + 1) {
      faults.push({ kind: "gap", chain, from: number + 1, to: line.number - 1 });
      trusted = false;
    }
    const { hash, ...told } = line;
    // After a gap the first line cannot be checked by itself; its own hash carries on.
    if (trusted && !isSame(lineHash(before, told), hash)) {
      faults.push({ kind: "changed", chain, line: line.number });
    }
    trusted = true;
    const end = ends.get(line.number);
    const wrong = known.some(
      (one) => one.line === line.number && one.hash !== hash.toString("hex"),
    );
    if ((end && !isSame(end, hash)) || wrong) {
      faults.push({ kind: "rewritten", chain, line: line.number });
    }
    [before, number, lines] = [hash, line.number, lines + 1];
  }
  const last = seals.at(-1);
  const furthest = Math.max(0, last?.lastLine ?? 0, ...known.map(({ line }) => line));
  if (number < furthest) faults.push({ kind: "cut", chain, line: number, known: furthest });
  if (number > (last?.lastLine ?? 0)) {
    faults.push({ kind: "unsealed", chain, from: (last?.lastLine ?? 0) + 1, to: number });
  }
  const seal = Math.max(last?.number ?? 0, ...known.map((one) => one.seal));
  for (let missing = (last?.number ?? 0) + 1; missing <= seal; missing++) {
    faults.push({ kind: "seal", chain, seal: missing });
  }
  return {
    head: { chain, seal: last?.number ?? 0, line: number, hash: before.toString("hex") },
    lines,
  };
}

function verifySeals(
  secrets: readonly string[],
  chain: string,
  seals: readonly (typeof auditSeal.$inferSelect)[],
  faults: AuditFault[],
): void {
  let [number, line] = [0, 0];
  for (const seal of seals) {
    for (let missing = number + 1; missing < seal.number; missing++) {
      faults.push({ kind: "seal", chain, seal: missing });
    }
    const follows = seal.number !== number + 1 || seal.firstLine === line + 1;
    const signed = secrets.some((one) => isSame(sealSignature(one, seal), seal.signature));
    if (!follows || !signed) {
      faults.push({ kind: "seal", chain, seal: seal.number });
    }
    [number, line] = [seal.number, seal.lastLine];
  }
}

async function* linesOf(
  tx: Transaction,
  chain: string,
): AsyncGenerator<ToldLine & { hash: Buffer }> {
  for (let after = -1; ;) {
    // oxlint-disable-next-line no-await-in-loop -- page by page, so that it takes no memory
    const rows = await tx
      .select()
      .from(auditLine)
      .where(and(eq(auditLine.chain, chain), gt(auditLine.number, after)))
      .orderBy(asc(auditLine.number))
      .limit(AT_ONCE);
    yield* rows;
    if (rows.length < AT_ONCE) return;
    after = rows.at(-1)!.number;
  }
}
