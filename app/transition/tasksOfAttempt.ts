import { attemptOf } from "@overstap/engine/transition/caseState.ts";
import type { Actor } from "../access/actor.ts";
import { openingsNamed } from "../people/openingsNamed.ts";
import type { Transaction } from "../platform/database/database.ts";
import type { Language } from "../platform/texts/texts.ts";
import type { KnownCase } from "./knownCase.ts";

/** The tasks of the opening that an attempt is for, by id and name; none where the reader may not read it. */
export async function tasksOfAttempt(
  tx: Transaction,
  actor: Actor,
  known: KnownCase,
  attempt: string | undefined,
  language: Language = "nl",
): Promise<{ id: string; name: string }[]> {
  const opening = attemptOf(known.state, attempt)?.opening;
  if (opening === undefined) return [];
  const [named] = await openingsNamed(tx, actor, language, [opening]);
  return named?.tasks.map(({ id, name }) => ({ id, name })) ?? [];
}
