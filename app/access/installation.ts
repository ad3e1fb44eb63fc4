import { randomBytes } from "node:crypto";
import { isNull, sql } from "drizzle-orm";
import type { Transaction } from "../platform/database/database.ts";
import { installation } from "./begin/schema.ts";

export type Mode = "demo" | "empty";

/** What this store is, and the secret that signs its cookies. */
export type Installation = { mode: Mode; secret: string; filled: boolean };

/**
 * Reads what this store is, deciding it on the first start: a store keeps its mode for good.
 *
 * @param asked the mode that the command line asked for, if any
 * @param byDefault the mode of a new store when nobody asked
 * @throws when another mode is asked than the store has
 */
export async function openInstallation(
  tx: Transaction,
  asked: Mode | undefined,
  byDefault: Mode,
): Promise<Installation> {
  await tx
    .insert(installation)
    .values({ mode: asked ?? byDefault, secret: randomBytes(32).toString("base64url") })
    .onConflictDoNothing();
  const [row] = await tx.select().from(installation);
  if (asked && asked !== row!.mode) {
    throw new Error(
      `This store was begun with --${row!.mode} and stays so. Start without --${asked}, or give --data another folder (or DATABASE_URL another database).`,
    );
  }
  return { mode: row!.mode, secret: row!.secret, filled: row!.filledAt !== null };
}

/** Notes that what a store begins with was put in whole; in the same transaction as its rows. */
export async function markFilled(tx: Transaction): Promise<void> {
  await tx.update(installation).set({ filledAt: sql`now()` });
}

/** Lets an organisation's administrators run an installation that nobody runs yet; as owner. */
export async function handInstallationTo(tx: Transaction, organisationId: string): Promise<void> {
  await tx
    .update(installation)
    .set({ organisationId, setUpAt: sql`now()` })
    .where(isNull(installation.organisationId));
}

/**
 * Whether the actor runs the installation: an administrator of the organisation that it was handed to.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function runsInstallation(tx: Transaction): Promise<boolean> {
  const { rows } = await tx.execute<{ runs: boolean }>(
    sql`select actor_runs_installation() as runs`,
  );
  return rows[0]?.runs ?? false;
}
