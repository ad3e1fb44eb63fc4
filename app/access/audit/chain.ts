import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { auditLine, Head } from "./schema.ts";

/** A sealed line without what the sealing adds to it. */
export type ToldLine = Omit<typeof auditLine.$inferSelect, "hash">;

/** What stands before the first line of a chain. */
export const NOTHING_BEFORE: Buffer = Buffer.alloc(32);

/**
 * The bytes of a line that its hash is over: one JSON list, of all its fields in a fixed order, the
 * moment in UTC, pseudonyms and identifiers as they are written.
 */
function canonical(line: ToldLine): string {
  return JSON.stringify([
    line.chain,
    line.number,
    line.at.toISOString(),
    line.occasionId,
    line.verb,
    line.way,
    line.event,
    line.accountId,
    line.organisationId,
    line.role,
    line.subject?.toString("hex") ?? null,
    line.groups,
    line.relations,
  ]);
}

/** The hash of a line: SHA-256 over that of the line before it, and its own bytes. */
export function lineHash(before: Buffer, line: ToldLine): Buffer {
  return createHash("sha256").update(before).update(canonical(line)).digest();
}

/** What is signed of a seal: up to which line of a chain, with which hash. */
export type Sealed = {
  chain: string;
  number: number;
  firstLine: number;
  lastLine: number;
  sealedAt: Date;
  hash: Buffer;
};

export function sealSignature(secret: string, seal: Sealed): Buffer {
  const { chain, number, firstLine, lastLine, sealedAt, hash } = seal;
  return sign(secret, [
    "seal",
    chain,
    number,
    firstLine,
    lastLine,
    sealedAt.toISOString(),
    hash.toString("hex"),
  ]);
}

export function headSignature(secret: string, sealedAt: Date, heads: readonly Head[]): Buffer {
  const inOrder = heads.toSorted((a, b) => (a.chain < b.chain ? -1 : 1));
  return sign(secret, [
    "head",
    sealedAt.toISOString(),
    ...inOrder.map(({ chain, seal, line, hash }) => [chain, seal, line, hash]),
  ]);
}

/** Compares without telling by its time how far two are the same. */
export function isSame(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}

function sign(secret: string, fields: readonly unknown[]): Buffer {
  return createHmac("sha256", `audit ${secret}`).update(JSON.stringify(fields)).digest();
}
