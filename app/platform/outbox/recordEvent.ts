import type { Transaction } from "../database/database.ts";
import { insertMany } from "../database/insertMany.ts";
import { newId } from "../ids.ts";
import { outboxEvent } from "./schema.ts";
import { type Facts, requireFacts } from "./facts.ts";

/** Something that happened, for jobs that listen for it. */
export type NewEvent = {
  /** `room.whatHappened`, such as `work.openingChanged`. */
  kind: string;
  /** The organisation whose data it is about. */
  organisationId: string;
  facts: Facts;
  /** Its jobs do not run before this moment; at once when left out. */
  notBefore?: Date;
};

/**
 * Puts an event in the outbox, in the caller's transaction: it is told on when that commits, and never
 * otherwise. Each job that listens for the kind then runs at least once, with the event's id.
 *
 * @returns the event's id
 * @throws when the kind or a fact is no code, id, day or number; names and texts do not belong there
 */
export async function recordEvent(tx: Transaction, event: NewEvent): Promise<string> {
  requireEvent(event);
  const id = newId();
  await tx.insert(outboxEvent).values({ id, ...event });
  return id;
}

/** Puts many events in the outbox at once, as `recordEvent` does one. */
export async function recordEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  for (const event of events) requireEvent(event);
  await insertMany(
    tx,
    outboxEvent,
    events.map((event) => ({ id: newId(), ...event })),
  );
}

function requireEvent(event: NewEvent): void {
  if (!/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/.test(event.kind)) {
    throw new TypeError(`an event's kind is room.whatHappened, not "${event.kind}"`);
  }
  requireFacts(event.facts);
}
