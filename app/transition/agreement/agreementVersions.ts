import type { Agreement, CaseEvent } from "@overstap/engine/transition/caseEvent.ts";
import { attemptOf, type Attempt, type CaseState } from "@overstap/engine/transition/caseState.ts";
import type { BehalfReason, Signatory } from "@overstap/engine/transition/caseWords.ts";
import type { Day } from "@overstap/engine/transition/days.ts";
import { missingSignatures } from "@overstap/engine/transition/parties.ts";
import { addEvent } from "@overstap/engine/transition/walkCase.ts";
import { contextAt, type KnownCase, startOf, type StoredEvent } from "../knownCase.ts";

/** A signature under one version: whose voice, when, how, and by which account it was given or recorded. */
export type Signature = {
  voice: Signatory;
  /** The day on which it was given. */
  on: Day;
  /** The moment at which it was recorded. */
  recordedAt: Date;
  /** The event that records it. */
  event: string;
  by: string | null;
  /** `self`: in the browser, by an account of that voice; else why somebody else recorded it. */
  how: "self" | BehalfReason;
  /** When it was taken back. */
  withdrawnOn: Day | null;
};

/** One text of an agreement, as it was drawn up at some moment. It never changes: a change is a next version. */
export type AgreementVersion = {
  /** From 1. */
  number: number;
  /** The number of the event in the case by which it came: what a signature names. */
  eventNumber: number;
  kind: "draft" | "amendment" | "extension";
  on: Day;
  by: string | null;
  text: Agreement;
  /** Those that were taken back as well. */
  signatures: readonly Signature[];
  /**
   * - `waits` for signatures
   * - `holds` now
   * - `held` until a next version held
   * - `dropped` before all had signed it
   */
  state: "waits" | "holds" | "held" | "dropped";
};

type Version = Omit<AgreementVersion, "state" | "signatures"> & {
  signatures: Signature[];
  held: boolean;
};

/**
 * Every text that an attempt's agreement has had, the oldest first, each with who signed it. They are worked
 * out from the events, by the rules themselves, so that what is shown is what counts.
 *
 * @returns none where nothing was drawn up yet
 */
export function agreementVersions(
  known: Pick<KnownCase, "events" | "parties" | "track" | "firstSickDay" | "on">,
  attemptId: string,
): AgreementVersion[] {
  const versions: Version[] = [];
  let state: CaseState | undefined;
  for (const stored of known.events) {
    const { body, role, coordinatorId } = stored;
    const context = contextAt(known.parties, coordinatorId, { account: body.by, role });
    const next = addEvent(state, body, { file: startOf(known), context, on: known.on });
    if ("code" in next) continue;
    const before = attemptOf(state ?? next, attemptId);
    const after = attemptOf(next, attemptId);
    if (after) note(versions, stored, state && before, after, next);
    state = next;
  }
  const attempt = state && attemptOf(state, attemptId);
  return versions.map(({ held, ...one }) => ({ ...one, state: stateOf(one.text, held, attempt) }));
}

function stateOf(text: Agreement, held: boolean, attempt: Attempt | undefined) {
  if (attempt?.amendment?.text === text) return "waits";
  if (attempt?.agreement !== text) return held ? "held" : "dropped";
  return held ? "holds" : "waits";
}

function note(
  versions: Version[],
  stored: StoredEvent,
  before: Attempt | undefined,
  after: Attempt,
  state: CaseState,
): void {
  const { body } = stored;
  if (body.type === "signed") sign(versions, stored, body);
  if (body.type === "signatureWithdrawn") {
    const given = versions
      .at(-1)
      ?.signatures.findLast(
        ({ voice, withdrawnOn }) => voice === body.voice && withdrawnOn === null,
      );
    if (given) given.withdrawnOn = body.at;
  }
  if (after.amendment && after.amendment.text !== before?.amendment?.text) {
    versions.push(made(versions, stored, "amendment", after.amendment.text));
  }
  if (after.agreement && after.agreement !== before?.agreement) {
    // A change that all have signed is the version that waited.
    const waited = versions.find(({ text }) => text === after.agreement);
    if (!waited) {
      const kind = body.type === "agreed" ? "draft" : "extension";
      versions.push(made(versions, stored, kind, after.agreement));
    }
  }
  const holding = versions.find(({ text }) => text === after.agreement);
  const signed = missingSignatures(state, after.signatures).length === 0;
  if (holding && (signed || holding.kind !== "draft")) holding.held = true;
}

function sign(
  versions: Version[],
  { id, recordedAt, accountId }: StoredEvent,
  event: Extract<CaseEvent, { type: "signed" }>,
): void {
  const given = versions.at(-1)?.signatures;
  // Who signs twice has signed the first time.
  const twice = given?.some(({ voice, withdrawnOn }) => voice === event.voice && !withdrawnOn);
  if (!given || twice) return;
  given.push({
    voice: event.voice,
    on: event.at,
    recordedAt,
    event: id,
    by: accountId,
    how: event.onBehalf?.reason ?? "self",
    withdrawnOn: null,
  });
}

function made(
  versions: readonly Version[],
  { number, at, accountId }: StoredEvent,
  kind: Version["kind"],
  text: Agreement,
): Version {
  return {
    number: versions.length + 1,
    eventNumber: number,
    kind,
    on: at,
    by: accountId,
    text,
    signatures: [],
    held: false,
  };
}

/** The version that waits for signatures, or else the one that holds; undefined where neither is. */
export function currentVersion(
  versions: readonly AgreementVersion[],
): AgreementVersion | undefined {
  return (
    versions.findLast(({ state }) => state === "waits") ??
    versions.findLast(({ state }) => state === "holds")
  );
}

/** The signatures under a version that count. */
export function standing({ signatures }: Pick<AgreementVersion, "signatures">) {
  return signatures.filter(({ withdrawnOn }) => withdrawnOn === null);
}
