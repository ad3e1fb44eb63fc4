import type { Actor } from "../../access/actor.ts";
import type { Transaction } from "../../platform/database/database.ts";
import type { KnownCase } from "../knownCase.ts";
import { recordCaseEvents } from "../recordCaseEvents.ts";
import { canTake, type PossibleOwner } from "./possibleOwners.ts";

/** What came of offering a case to somebody, or of taking the offer back. */
export type Offered =
  | "done"
  /** It stood so already. */
  | "already"
  /** It is not the actor's to give, or not to them. */
  | "notYours"
  /** Somebody recorded something at the same moment. */
  | "between"
  | "refused";

/**
 * Offers a case that the actor answers for to somebody, who has it only once they accept: one handover,
 * in a transaction of its own.
 *
 * @param tx a transaction in which the row policies know the actor
 * @param known the whole case, as the role that weighs read it a moment ago
 * @param to one of `caseTakers`
 */
export async function offerCase(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  to: PossibleOwner,
): Promise<Offered> {
  if (!known || known.state.owner !== actor.account) return "notYours";
  if (known.state.offeredTo === to.account) return "already";
  if (!canTake(to, known.state.owner, known.coordinatorId)) return "notYours";
  return record(tx, actor, known, to.account, { [to.account]: to.role });
}

/** Takes back what the actor offered, as long as nobody accepted it; as `offerCase`. */
export async function takeBackOffer(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
): Promise<Offered> {
  if (!known || known.state.owner !== actor.account) return "notYours";
  if (known.state.offeredTo === undefined) return "already";
  return record(tx, actor, known, actor.account);
}

async function record(
  tx: Transaction,
  actor: Actor,
  known: KnownCase,
  to: string,
  named: Parameters<typeof recordCaseEvents>[5] = {},
): Promise<Offered> {
  const said = [{ type: "handoverOffered" as const, to }];
  const { kind } = await recordCaseEvents(tx, actor, known, known.version, said, named);
  switch (kind) {
    case "recorded":
      return "done";
    case "notFound":
      return "notYours";
    default:
      return kind;
  }
}
