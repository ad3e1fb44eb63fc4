import type { Actor } from "../../access/actor.ts";
import { showingOnly } from "../../access/audit/occasion.ts";
import { may } from "../../access/policy/may.ts";
import { everybody, listCandidacies } from "../../people/listCandidacies.ts";
import { callName } from "../../people/peopleWords.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { Texts } from "../../platform/texts/texts.ts";

/** A list to choose from is no longer than a caseload; beyond it, the person's own page leads here. */
const MOST = 200;

/** The people whom the actor can plan an action about, by name; nobody for a candidate. */
export async function aboutWhom(
  tx: Transaction,
  actor: Actor,
  t: Texts,
): Promise<{ id: string; name: string }[]> {
  if (actor.role === "candidate") return [];
  const { rows } = await showingOnly(["firstName", "identity"], () =>
    listCandidacies(tx, actor, everybody, MOST),
  );
  return rows
    .filter(({ relations }) => may(actor, "write", { group: "nextActions", relations }))
    .map((seen) => ({ id: seen.id, name: callName(seen, { t }) }));
}
