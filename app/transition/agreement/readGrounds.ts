import { attemptOf } from "@overstap/engine/transition/caseState.ts";
import type { Actor } from "../../access/actor.ts";
import { readCandidacy } from "../../people/readCandidacy.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Language, Texts } from "../../platform/texts/texts.ts";
import { readerOf } from "../../work/reader.ts";
import { readOpening } from "../../work/readOpening.ts";
import type { KnownCase } from "../knownCase.ts";
import { draftFromCase, type DraftedAgreement } from "./draftFromCase.ts";

/** A first draft for an attempt, from what the actor may read of the person and the place. */
export async function readDraftFromCase(
  tx: Transaction,
  actor: Actor,
  known: KnownCase,
  attemptId: string,
  { t, language }: { t: Texts; language: Language },
): Promise<DraftedAgreement | undefined> {
  const attempt = attemptOf(known.state, attemptId);
  if (!attempt) return undefined;
  const place = await readOpening(tx, actor, readerOf(actor, language), attempt.opening);
  if (!place) return undefined;
  const person = await readCandidacy(tx, actor, known.candidacyId);
  const tested = known.events.findLast(
    ({ type, attemptId: of }) => type === "tested" && of === attemptId,
  )?.body;
  const put = tested?.type === "tested" && Array.isArray(tested.package) ? tested.package : [];
  const all = place.tasks.map(({ id }) => id);
  const tasks = all.filter((id) => put.map(String).includes(id));
  return draftFromCase({
    state: known.state,
    tasks: tasks.length > 0 ? tasks : all,
    place: {
      hoursMin: place.hours.min,
      hoursMax: place.hours.max,
      start: place.start,
      funding: place.funding,
    },
    wishes: person?.wishes ?? null,
    goal: t("agreement:draft.goal", { title: place.title }),
    moneyFrom: t("agreement:draft.money", { organisation: place.organisation.name }),
    on: known.on,
  });
}
