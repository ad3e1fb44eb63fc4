import { desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { recordChange } from "../../access/history/recordChange.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { line } from "../../platform/forms/fields.ts";
import type { Given } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import { askJob } from "../../platform/jobs/askJob.ts";
import type { Language } from "../../platform/texts/texts.ts";
import { writtenCandidacy } from "../around/writtenCandidacy.ts";
import { makeCopy } from "./makeCopy.ts";
import { ownCopy } from "./schema.ts";

/** A copy that was asked for by the actor. */
export type AskedCopy = {
  id: string;
  state: "asked" | "ready";
  /** ISO 8601, UTC. */
  askedAt: string;
  /** Null while it is made. */
  expiresAt: string | null;
  pdf: string | null;
  json: string | null;
};

/** What came of asking for a copy. */
export type CopyAsked =
  | { kind: "saved" }
  | { kind: "faults"; faults: Fault[] }
  | { kind: "notFound" };

const MOST = 10;

/**
 * Asks for all that is held of somebody as two files: by themselves, or by their coach who says why and
 * prints it. One that is being made already is the one. The history says that it was made.
 *
 * @param tx a transaction in which the row policies know the actor
 */
export async function askCopy(
  tx: Transaction,
  actor: Actor,
  candidacyId: string,
  given: Given,
  language: Language,
): Promise<CopyAsked> {
  const at = await writtenCandidacy(tx, actor, candidacyId);
  if (!at) return { kind: "notFound" };
  const coach = actor.role === "coach";
  const read = coach ? parseForm(z.object({ reden: freeText(line(300)) }), given) : undefined;
  if (read?.faults) return { kind: "faults", faults: read.faults };
  if ((await copiesOf(tx, candidacyId)).some(({ state }) => state === "asked")) {
    return { kind: "saved" };
  }
  const id = newId();
  const organisationId = actor.membership.organisation.id;
  const reason = read?.value.reden;
  await tx.insert(ownCopy).values({
    id,
    organisationId,
    candidacyId,
    accountId: actor.account,
    role: coach ? "coach" : "candidate",
    reason: reason ?? null,
    language,
  });
  await recordChange(tx, actor, {
    verb: "created",
    subject: "copy",
    subjectId: id,
    organisationId: at.organisationId,
    candidacy: { id: candidacyId, group: "ground" },
    reason,
  });
  await askJob(tx, makeCopy, { organisationId, payload: { copy: id } });
  return { kind: "saved" };
}

/** The copies of somebody that the actor asked for, the newest first, ten at most. */
export async function copiesOf(tx: Transaction, candidacyId: string): Promise<AskedCopy[]> {
  const rows = await tx
    .select()
    .from(ownCopy)
    .where(eq(ownCopy.candidacyId, candidacyId))
    .orderBy(desc(ownCopy.recordedAt))
    .limit(MOST);
  const now = Date.now();
  return rows
    .filter(({ expiresAt }) => expiresAt === null || expiresAt.getTime() > now)
    .map((row) => ({
      id: row.id,
      state: row.state,
      askedAt: row.recordedAt.toISOString(),
      expiresAt: row.expiresAt?.toISOString() ?? null,
      pdf: row.pdfFileId,
      json: row.jsonFileId,
    }));
}
