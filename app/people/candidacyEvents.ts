import type { Transaction } from "../platform/database/database.ts";
import { type NewEvent, recordEvent } from "../platform/outbox/recordEvent.ts";
import type { StoredGroup } from "./groups/groupTables.ts";

/**
 * What happens to candidacies, told on in the transaction in which it happens, to whoever listens:
 * lists that were computed from them, first of all. Facts are ids and codes only.
 */
export const candidacyEvents = {
  /** A group of fields was saved: `{ candidacyId, group }`. */
  changed: "people.candidacyChanged",
  /** Somebody, or up to a thousand at once, was taken in: `{ candidacyIds }`. */
  founded: "people.candidaciesFounded",
  /** Taken away: `{ candidacyId }`. */
  removed: "people.candidacyRemoved",
  /** Brought back: `{ candidacyId }`. */
  restored: "people.candidacyRestored",
  /** One went up in another of the same person: `{ candidacyId, goneId }`. */
  merged: "people.candidacyMerged",
  /** They are two again: `{ candidacyId, goneId }`. */
  unmerged: "people.candidacyUnmerged",
  /** Who stands how to somebody changed: `{ candidacyId }`. */
  related: "people.candidacyRelated",
  /** Gone for good, thirty days after it was taken away: `{ candidacyId }`. */
  wiped: "people.candidacyWiped",
} as const;

/** Whose candidacy, and the organisation that holds it. */
export type CandidacyAt = { candidacyId: string; organisationId: string };

/** Tells that a group of fields was saved. */
export function tellChanged(tx: Transaction, at: CandidacyAt, group: StoredGroup): Promise<string> {
  return recordEvent(tx, changedEvent(at, group));
}

/** That a group of fields was saved, to be told with others. */
export function changedEvent(
  { candidacyId, organisationId }: CandidacyAt,
  group: StoredGroup,
): NewEvent {
  return { kind: candidacyEvents.changed, organisationId, facts: { candidacyId, group } };
}

/** Tells what happened to a whole candidacy. */
export function tellOf(
  tx: Transaction,
  what: WholeEvent,
  at: CandidacyAt,
  more: { goneId?: string } = {},
): Promise<string> {
  return recordEvent(tx, eventOf(what, at, more));
}

type WholeEvent = Exclude<keyof typeof candidacyEvents, "changed" | "founded">;

/** What happened to a whole candidacy, to be told with others. */
export function eventOf(
  what: WholeEvent,
  { candidacyId, organisationId }: CandidacyAt,
  more: { goneId?: string } = {},
): NewEvent {
  return { kind: candidacyEvents[what], organisationId, facts: { candidacyId, ...more } };
}
