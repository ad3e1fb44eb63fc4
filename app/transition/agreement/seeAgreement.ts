import { attemptOf } from "@overstap/engine/transition/caseState.ts";
import type { Agreement } from "@overstap/engine/transition/caseEvent.ts";
import type { Signatory } from "@overstap/engine/transition/caseWords.ts";
import { signatoriesOf } from "@overstap/engine/transition/parties.ts";
import { eq, inArray } from "drizzle-orm";
import type { Actor } from "../../access/actor.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import { account } from "../../access/signIn/schema.ts";
import { openingsNamed } from "../../people/openingsNamed.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { canSay, type Sayable } from "../canSay.ts";
import type { KnownCase } from "../knownCase.ts";
import { seenAttempts } from "../see/seeCase.ts";
import {
  agreementVersions,
  currentVersion,
  type AgreementVersion,
  type Signature,
} from "./agreementVersions.ts";
import { changedTerms, type Term } from "./changedTerms.ts";
import { caseEventFile } from "./schema.ts";
import { writesAgreement } from "./layAgreement.ts";

/** A signature as a reader sees it. */
export type SeenSignature = Omit<Signature, "recordedAt" | "by" | "event"> & {
  /** ISO 8601 UTC. */
  recordedAt: string;
  /** Whose account, by name; null where the reader may not know it. */
  name: string | null;
  /** The paper, where the reader may read it. */
  paper: string | null;
};

/** A version as a reader sees it. */
export type SeenVersion = Pick<
  AgreementVersion,
  "number" | "eventNumber" | "kind" | "on" | "text" | "state"
> & {
  by: string | null;
  signatures: SeenSignature[];
  /** What differs from the version before it. */
  changed: Term[];
};

/** The agreement of one attempt as a reader sees it. */
export type SeenAgreements = {
  attempt: string;
  place: { title: string; organisation: string; town: string } | null;
  /** The tasks of the place, by id. */
  taskNames: Readonly<Record<string, string>>;
  taskIcons: Readonly<Record<string, string>>;
  signatories: readonly Signatory[];
  /** The oldest first. */
  versions: SeenVersion[];
  current: SeenVersion | null;
  /** The text that holds while a change of it waits. */
  holding: SeenVersion | null;
  begun: boolean;
  ended: boolean;
  /** Whether the reader may write a text, whoever signed it by now. */
  writes: boolean;
  /** Whether something of it waits in the rules for this reader: signing, taking back, stopping. */
  can: Sayable[];
};

/**
 * Every version of the agreement of an attempt, as far as the reader sees that attempt; undefined where they
 * do not. A buddy reads the tasks and the days elsewhere, not what was agreed.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it
 * @param attemptId the furthest that the reader sees when left out
 */
export async function seeAgreement(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  language: Language,
  attemptId?: string | null,
): Promise<SeenAgreements | undefined> {
  if (!known || actor.role === "buddy") return undefined;
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  if (relations.length === 0) return undefined;
  const all = seenAttempts(known, actor, relations);
  const attempt = attemptId
    ? all.find(({ id }) => id === attemptId)
    : (all.findLast((one) => one.agreement && !one.ended) ??
      all.findLast((one) => !one.ended) ??
      all.findLast((one) => one.agreement));
  if (!attempt) return undefined;
  const [named] = await openingsNamed(tx, actor, language, [attempt.opening]);
  const versions = await withNames(tx, known, agreementVersions(known, attempt.id));
  const current = currentVersion(agreementVersions(known, attempt.id));
  const types = ["agreed", "amended", "signed", "signatureWithdrawn", "withdrawn"];
  return {
    attempt: attempt.id,
    place: named
      ? { title: named.title, organisation: named.organisation, town: named.town }
      : null,
    taskNames: Object.fromEntries(named?.tasks.map(({ id, name }) => [id, name]) ?? []),
    taskIcons: Object.fromEntries(named?.tasks.map(({ id, icon }) => [id, icon]) ?? []),
    signatories: signatoriesOf(known.state),
    versions,
    current: versions.find(({ number }) => number === current?.number) ?? null,
    holding: versions.findLast(({ state }) => state === "holds") ?? null,
    begun: attemptOf(known.state, attempt.id)?.startedOn !== undefined,
    ended: attempt.ended !== undefined,
    writes: await writesAgreement(tx, actor, known, attempt.id),
    can: canSay(known, actor, relations).filter(
      (one) => one.attempt === attempt.id && types.includes(one.type),
    ),
  };
}

async function withNames(
  tx: Transaction,
  { candidacyId }: KnownCase,
  versions: readonly AgreementVersion[],
): Promise<SeenVersion[]> {
  const accounts = versions.flatMap(({ by, signatures }) => [
    by,
    ...signatures.map((one) => one.by),
  ]);
  const ids = [...new Set(accounts.filter((one) => one !== null))];
  const found =
    ids.length === 0
      ? []
      : await tx
          .select({ id: account.id, name: account.name })
          .from(account)
          .where(inArray(account.id, ids));
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const papers = await tx
    .select({ event: caseEventFile.eventId, file: caseEventFile.fileId })
    .from(caseEventFile)
    .where(eq(caseEventFile.candidacyId, candidacyId));
  const paperOf = new Map(papers.map(({ event, file }) => [event, file]));
  return versions.map(({ signatures, by, ...one }, place) => ({
    number: one.number,
    eventNumber: one.eventNumber,
    kind: one.kind,
    on: one.on,
    text: one.text,
    state: one.state,
    by: (by !== null && names.get(by)) || null,
    signatures: signatures.map((given) => ({
      voice: given.voice,
      on: given.on,
      recordedAt: given.recordedAt.toISOString(),
      how: given.how === "self" && paperOf.has(given.event) ? "on-paper" : given.how,
      withdrawnOn: given.withdrawnOn,
      name: (given.by !== null && names.get(given.by)) || null,
      paper: paperOf.get(given.event) ?? null,
    })),
    changed: place === 0 ? [] : changedTerms(versions[place - 1]!.text as Agreement, one.text),
  }));
}
