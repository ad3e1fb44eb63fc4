import { sql } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Duty } from "./reminderStages.ts";

/** A reminder about a case as whoever answers for it sees it. */
export type ToldReminder = {
  /** The day on which it was put in line. */
  day: string;
  /** In which role whom it went to acts, and where. */
  role: string;
  organisation: string;
  duty: Duty;
  urgent: boolean;
  /** How its mail went; `gone` when that is longer ago than mail is kept. */
  state: "queued" | "sent" | "refused" | "withdrawn" | "notConfigured" | "gone";
};

/**
 * Who was reminded of what is due in a case, and whether it arrived, the latest first; for a coach and the
 * coordinator only. The database asks that again.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function readTold(
  tx: Transaction,
  actor: Pick<Actor, "role">,
  candidacyId: string,
): Promise<ToldReminder[]> {
  if (actor.role !== "coach" && actor.role !== "coordinator") return [];
  const { rows } = await tx.execute<ToldReminder>(sql`
    select day::text, role, organisation, duty, urgent, state from reminders_told(${candidacyId})`);
  return rows;
}
