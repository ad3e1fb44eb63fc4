import type { Day } from "@overstap/engine/transition/days.ts";
import type { Actor } from "../../access/actor.ts";
import { may } from "../../access/policy/may.ts";
import { myRelations } from "../../access/relations/myRelations.ts";
import type { Transaction } from "../../platform/database/database.ts";
import { canSay, type Sayable } from "../canSay.ts";
import type { KnownCase } from "../knownCase.ts";
import { type MoneyOn, moneyOn, type Payer, payersAhead } from "./moneyOn.ts";

/** The money of a case as a reader sees it. */
export type SeenMoney = {
  day: Day;
  on: Day;
  /** Undefined before the case began. */
  money: MoneyOn | null;
  ahead: readonly Payer[];
  /** Recording a scheme that was granted, where the reader may. */
  grant: Sayable | null;
  /** Whether the reader may make a next action of applying for one. */
  asks: boolean;
  track2: boolean;
};

/**
 * Who pays and what the schemes say, as the actor may see it; undefined for whoever may not read the clock,
 * because schemes tell of sickness and benefits. A coordinator reads it of cases that they own.
 *
 * @param known the whole case, as the role that weighs read it
 */
export async function seeMoney(
  tx: Transaction,
  actor: Actor,
  known: KnownCase | undefined,
  day: Day,
): Promise<SeenMoney | undefined> {
  if (!known) return undefined;
  const relations = await myRelations(tx, actor, { candidacyIds: [known.candidacyId] });
  const thing = { group: "clock" as const, relations: relations.map(({ kind }) => kind) };
  if (!may(actor, "read", thing)) return undefined;
  if (actor.role === "coordinator" && known.state.owner !== actor.account) return undefined;
  const can = canSay(known, actor, relations);
  return {
    day,
    on: known.on,
    money: moneyOn(known, day) ?? null,
    ahead: payersAhead(known),
    grant: can.find(({ type }) => type === "schemeGranted") ?? null,
    asks: known.state.closed === undefined && may(actor, "write", thing),
    track2: known.state.track === "track2",
  };
}
