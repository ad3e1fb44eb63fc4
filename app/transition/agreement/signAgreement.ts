import { behalfReasons, type BehalfReason } from "@overstap/engine/transition/caseWords.ts";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Actor } from "../../access/actor.ts";
import { useFile } from "../../access/files/useFile.ts";
import { freeText } from "../../access/forms/freeText.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { CheckedFile } from "../../platform/files/receiveFile.ts";
import { storeFile } from "../../platform/files/storeFile.ts";
import type { Fault } from "../../platform/forms/fault.ts";
import { agreed, choice, linesOrNull } from "../../platform/forms/fields.ts";
import { type Given, oneOf } from "../../platform/forms/given.ts";
import { parseForm } from "../../platform/forms/parseForm.ts";
import { newId } from "../../platform/ids.ts";
import { canSay } from "../canSay.ts";
import type { KnownCase } from "../knownCase.ts";
import { recordCaseEvents } from "../recordCaseEvents.ts";
import { caseEvent } from "../schema.ts";
import { agreementVersions, currentVersion } from "./agreementVersions.ts";
import { caseEventFile } from "./schema.ts";

/** How somebody signs: in the browser, on a paper that is brought, or in another way that is told. */
export type SignWay = "self" | BehalfReason;

/** What came of signing. */
export type Signed =
  | { kind: "signed" }
  | { kind: "faults"; faults: readonly Fault[] }
  /** The text is another than the one that was read: nothing is signed. */
  | { kind: "changed" }
  | { kind: "notFound" };

/** Whose signature is asked: of which attempt, in which voice. */
export type AskedSignature = { attempt: string; voice: string };

/** In which ways the actor can give this signature. A paper is brought by whoever may bring files. */
export function waysOf(onBehalf: boolean, voice: string, role: string): readonly SignWay[] {
  if (!onBehalf) return role === "careEmployer" ? ["self"] : ["self", "on-paper"];
  return voice === "candidate" ? behalfReasons : ["on-paper"];
}

/**
 * Signs the text that waits, in the actor's own voice or on behalf of another, in the browser or by a paper
 * that is kept with it. Who read another text than the one that waits now has signed nothing.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param given `tekst` (the number of the event by which the text came), `how`, `read`, `words`
 * @param file a paper that was looked at, or what is wrong with it
 */
export async function signAgreement(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  { attempt, voice }: AskedSignature,
  given: Given,
  file?: { file: CheckedFile; fault?: undefined } | { file?: undefined; fault: Fault },
): Promise<Signed> {
  if (!known) return { kind: "notFound" };
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const versions = agreementVersions(known, attempt);
  const current = currentVersion(versions);
  const read = versions.find(({ eventNumber }) => String(eventNumber) === oneOf(given, "tekst"));
  const asked = canSay(known, actor, relations).find(
    (one) => one.type === "signed" && one.attempt === attempt && one.voice === voice,
  );
  if (relations.length === 0 || !current || !read) return { kind: "notFound" };
  if (read !== current) return { kind: "changed" };
  if (!asked) return { kind: "notFound" };
  const { value, faults } = parseForm(
    z.object({
      how: choice(waysOf(asked.onBehalf, voice, actor.role)),
      read: agreed("transition:fault.read"),
      words: freeText(linesOrNull(2000)),
    }),
    given,
  );
  const found: Fault[] = [...(faults ?? [])];
  const onPaper = oneOf(given, "how") === "on-paper";
  if (onPaper && !file?.file) {
    found.push(file?.fault ?? { field: "bestand", key: "platform:file.none" });
  }
  const told = oneOf(given, "words").trim() !== "";
  if (asked.onBehalf && !onPaper && !told) {
    found.push({ field: "words", key: "agreement:fault.howKnown" });
  }
  if (!value || found.length > 0) return { kind: "faults", faults: found };
  const outcome = await recordCaseEvents(
    tx,
    actor,
    known,
    known.version,
    [
      {
        type: "signed",
        attempt,
        voice,
        ...(asked.onBehalf && { onBehalf: { voice, reason: value.how } }),
      },
    ],
    {},
    [value.words],
  );
  switch (outcome.kind) {
    case "recorded":
      if (onPaper && file?.file) await keepPaper(tx, actor, known, attempt, file.file);
      return { kind: "signed" };
    case "between":
      return { kind: "faults", faults: [{ field: "", key: "transition:between" }] };
    case "refused":
      return {
        kind: "faults",
        faults: [{ field: "", key: `transition:refusal.${outcome.refused.code}` }],
      };
    case "notFound":
      return outcome;
  }
}

/** Keeps a paper with the event that was just recorded. */
async function keepPaper(
  tx: Transaction,
  actor: Actor,
  known: KnownCase,
  attempt: string,
  paper: CheckedFile,
): Promise<void> {
  const organisation = actor.membership.organisation.id;
  const fileId = await storeFile(tx, paper, { account: actor.account, organisation });
  const opening = known.state.attempts.find(({ id }) => id === attempt)?.opening;
  const used = await useFile(tx, actor, {
    file: fileId,
    candidacy: known.candidacyId,
    group: "agreement",
    ...(opening !== undefined && { opening }),
  });
  const [event] = await tx
    .select({ id: caseEvent.id })
    .from(caseEvent)
    .where(and(eq(caseEvent.caseId, known.id), eq(caseEvent.number, known.version + 1)));
  if (!used || !event) throw new Response(null, { status: 404 });
  await tx.insert(caseEventFile).values({
    id: newId(),
    organisationId: organisation,
    candidacyId: known.candidacyId,
    caseId: known.id,
    eventId: event.id,
    fileId,
  });
}
