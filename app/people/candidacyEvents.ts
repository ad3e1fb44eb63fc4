import type { Transaction } from "../platform/database/database.ts";
import { recordEvent } from "../platform/outbox/recordEvent.ts";
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
export function tellChanged(
  tx: Transaction,
  { candidacyId, organisationId }: CandidacyAt,
  group: StoredGroup,
): Promise<string> {
  const facts = { candidacyId, group };
  return recordEvent(tx, { kind: candidacyEvents.changed, organisationId, facts });
}
/** Tells what happened to a whole candidacy. */
export function tellOf(
  tx: Transaction,
  what: Exclude<keyof typeof candidacyEvents, "changed" | "founded">,
  { candidacyId, organisationId }: CandidacyAt,
  more: { goneId?: string } = {},
): Promise<string> {
  const facts = { candidacyId, ...more };
  return recordEvent(tx, { kind: candidacyEvents[what], organisationId, facts });
}
