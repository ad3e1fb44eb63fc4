import type { CaseEvent } from "@overstap/engine/transition/caseEvent.ts";
import type { Actor } from "../../access/actor.ts";
import type { Role } from "../../access/role.ts";
import type { KnownCase, StoredEvent } from "../knownCase.ts";

/** An event as one reader sees it: codes, days and words; never more than the table of visibility says. */
export type SeenEvent = {
  id: string;
  number: number;
  type: CaseEvent["type"];
  /** The day on which it happened. */
  at: string;
  /** The moment at which it was recorded, ISO 8601 UTC. */
  recordedAt: string;
  /** Who recorded it; null where the reader may not know, or the program saw it. */
  by: string | null;
  byProgram: boolean;
  role: Role;
  organisation: string | null;
  openingId: string | null;
  /** Whose voice it is, where it was recorded for somebody else. */
  onBehalf: string | null;
  /** What it says, by field, as codes: `outcome` `yes`. */
  says: readonly { field: string; code: string }[];
  /** A coded reason, as far as the reader may know it. */
  reason: string | null;
  words: string | null;
};

/** What of an event anybody who sees it may read: codes that tell of no health and no other place. */
const open = [
  "voice",
  "outcome",
  "answer",
  "result",
  "suitable",
  "moment",
  "kind",
  "scheme",
] as const;

/** Readers of why something ended, of every place; each other reads their own. */
const readsReasons: readonly Role[] = ["candidate", "coach", "labourExpert", "coordinator"];
const readsReports: readonly Role[] = ["candidate", "coach", "labourExpert"];

/** What stands beside an event that the database let the reader see. */
export type Beside = { by: string | null; organisation: string | null; own: boolean };

/**
 * An event as the reader may see it. A coordinator reads reasons as codes, and those that reveal health as
 * `package`; a care employer those that its own people gave. Source: docs/visibility.md.
 */
export function seenEvent(
  known: Pick<KnownCase, "state">,
  stored: StoredEvent,
  { by, organisation, own }: Beside,
  actor: Pick<Actor, "role" | "account">,
): SeenEvent {
  const { id, number, type, at, recordedAt, accountId, role, openingId, body } = stored;
  const reports = readsReports.includes(actor.role) || known.state.owner === actor.account || own;
  const says: { field: string; code: string }[] = open.flatMap((field) => {
    if (!(field in body)) return [];
    if (type === "feedback" && !reports) return [];
    const code = String((body as unknown as Record<string, unknown>)[field]);
    return [{ field, code }];
  });
  // Offered to whoever has it already: the offer is taken back.
  if (body.type === "handoverOffered" && body.to === body.by) {
    says.push({ field: "to", code: "back" });
  }
  return {
    id,
    number,
    type,
    at,
    recordedAt: recordedAt.toISOString(),
    by,
    byProgram: accountId === null,
    role,
    organisation,
    openingId,
    onBehalf: body.onBehalf?.voice ?? null,
    says,
    reason: reasonFor(body, actor, own),
    words: wordsFor(stored, actor, own, reports),
  };
}

function reasonFor(body: CaseEvent, { role }: Pick<Actor, "role">, own: boolean): string | null {
  const reason = "reason" in body ? (body.reason ?? null) : null;
  if (reason === null || (!own && !readsReasons.includes(role))) return null;
  return role === "coordinator" && !own && reason === "capacity" ? "package" : reason;
}

function wordsFor(
  { type, body, words }: StoredEvent,
  { role }: Pick<Actor, "role">,
  own: boolean,
  reports: boolean,
): string | null {
  const whole = readsReports.includes(role) || own;
  if (type === "feedback") return reports ? words : null;
  // Minutes of a talk are for whoever was there; the words with a reason may say more than its code.
  const said = "text" in body ? (body.text ?? null) : null;
  const text = whole || type === "evaluated" ? said : null;
  const minutes = whole || role === "coordinator" ? words : null;
  return [text, minutes].filter((one) => one !== null).join("\n") || null;
}
