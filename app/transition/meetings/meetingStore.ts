import { and, asc, eq, gte, inArray, lt, ne, sql } from "drizzle-orm";
import { about } from "../../access/relations/about.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { isId } from "../../platform/ids.ts";
import { meeting, meetingGuest } from "./schema.ts";

/** Who is asked, and what they said. */
export type Guest = typeof meetingGuest.$inferSelect;
/** A meeting with who is asked, in the order in which voices are named. */
export type Meeting = typeof meeting.$inferSelect & { guests: readonly Guest[] };

/** How many meetings a case shows. */
const MOST = 100;

/** The meetings of a candidacy that the reader may know of, the latest called last. */
export async function meetingsOf(tx: Transaction, candidacyId: string): Promise<Meeting[]> {
  if (!isId(candidacyId)) return [];
  const rows = await about(tx, [candidacyId], () =>
    tx
      .select()
      .from(meeting)
      .where(eq(meeting.candidacyId, candidacyId))
      .orderBy(asc(meeting.id))
      .limit(MOST),
  );
  return withGuests(tx, rows);
}

/**
 * One meeting; undefined when there is none that the reader may know of.
 *
 * @param lock whether nobody else changes it until this transaction ends
 */
export async function readMeeting(
  tx: Transaction,
  candidacyId: string,
  id: string,
  lock = false,
): Promise<Meeting | undefined> {
  if (!isId(candidacyId) || !isId(id)) return undefined;
  const query = tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.id, id), eq(meeting.candidacyId, candidacyId)));
  const rows = await about(tx, [candidacyId], () => (lock ? query.for("update") : query));
  return (await withGuests(tx, rows))[0];
}

/** How many meetings a calendar shows. */
const MOST_BETWEEN = 500;

/** The meetings with a time between two moments that the reader may know of, but those called off, earliest first. */
export async function meetingsBetween(tx: Transaction, from: Date, to: Date): Promise<Meeting[]> {
  const rows = await tx
    .select()
    .from(meeting)
    .where(
      and(gte(meeting.startsAt, from), lt(meeting.startsAt, to), ne(meeting.state, "cancelled")),
    )
    .orderBy(asc(meeting.startsAt), asc(meeting.id))
    .limit(MOST_BETWEEN);
  return withGuests(tx, rows);
}

/** As `readMeeting`, by its own id: for a job, in a transaction of the owner of the tables. */
export async function loadMeeting(tx: Transaction, id: string): Promise<Meeting | undefined> {
  const rows = await tx.select().from(meeting).where(eq(meeting.id, id));
  return (await withGuests(tx, rows))[0];
}

async function withGuests(
  tx: Transaction,
  rows: readonly (typeof meeting.$inferSelect)[],
): Promise<Meeting[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const guests = await tx
    .select()
    .from(meetingGuest)
    .where(inArray(meetingGuest.meetingId, ids))
    .orderBy(sql`array_position(${sql.param(order)}::text[], ${meetingGuest.voice})`);
  return rows.map((row) => ({
    ...row,
    guests: guests.filter(({ meetingId }) => meetingId === row.id),
  }));
}

const order = ["candidate", "careEmployer", "coach", "sendingEmployer", "buddy", "labourExpert"];
