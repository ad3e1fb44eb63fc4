import { inArray, sql } from "drizzle-orm";
import type { Actor } from "../../../access/actor.ts";
import type { Transaction } from "../../../platform/database/database.ts";
import type { ColumnMemory } from "../columns/guessColumns.ts";
import { type ImportField, importFields } from "../columns/importField.ts";
import { columnMemory } from "../schema.ts";

/** More names than this are no memory but a leak; the oldest are forgotten. */
const MOST_NAMES = 2000;

/** What the actor's organisation read columns of which name as, the last time. */
export async function readMemory(tx: Transaction, actor: Actor): Promise<ColumnMemory> {
  if (actor.role !== "coach") return {};
  const rows = await tx
    .select({ name: columnMemory.name, field: columnMemory.field })
    .from(columnMemory)
    .limit(MOST_NAMES);
  return Object.fromEntries(rows.map(({ name, field }) => [name, asField(field)]));
}

const asField = (text: string | null): ImportField | null =>
  importFields.find((field) => field === text) ?? null;

/** Remembers for the next time what columns were read as. */
export async function writeMemory(
  tx: Transaction,
  actor: Actor,
  memory: ColumnMemory,
): Promise<void> {
  const organisationId = actor.membership.organisation.id;
  const rows = Object.entries(memory).map(([name, field]) => ({ organisationId, name, field }));
  if (rows.length === 0) return;
  await tx
    .insert(columnMemory)
    .values(rows)
    .onConflictDoUpdate({
      target: [columnMemory.organisationId, columnMemory.name],
      set: { field: sql`excluded.field`, recordedAt: sql`now()` },
    });
  const old = tx
    .select({ name: columnMemory.name })
    .from(columnMemory)
    .orderBy(sql`${columnMemory.recordedAt} desc`)
    .offset(MOST_NAMES);
  await tx.delete(columnMemory).where(inArray(columnMemory.name, old));
}
