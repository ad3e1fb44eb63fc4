import { type Day, addDays } from "@overstap/engine/transition/days.ts";
import { endOfWages } from "@overstap/engine/transition/clock.ts";
import {
  type MoneyState,
  readMoney,
  wagesPaidBy,
  wagesUnclear,
} from "@overstap/engine/transition/money.ts";
import { type KnownCase, knownCase } from "../knownCase.ts";

/** Who pays and what the schemes say on a day, and whether nobody does. */
export type MoneyOn = MoneyState & { unclear: boolean };

/**
 * The money of a case on a day: of a past day as the case stood then, of a day ahead as it stands now;
 * undefined before it began. The rules say it (docs/transition.md, "Money").
 */
export function moneyOn(known: KnownCase, day: Day): MoneyOn | undefined {
  const first = known.events[0];
  if (!first || day < first.at) return undefined;
  const { state } =
    day < known.on
      ? knownCase(
          known,
          known.events.filter(({ at }) => at <= day),
          day,
        )
      : known;
  return { ...readMoney(state, day), unclear: wagesUnclear(state, day) };
}

/** Who pays from which day on. */
export type Payer = { from: Day; who: MoneyState["wagesPaidBy"] };

/**
 * Who pays from today on, as far as it follows from what is known now: a contract that begins, the end of
 * the duty to go on paying. A placement that has not begun changes nothing yet.
 */
export function payersAhead({ state, on }: Pick<KnownCase, "state" | "on">): Payer[] {
  const end = endOfWages(state.clock);
  const starts = state.attempts.flatMap(({ contract, ended }) =>
    contract && ended === undefined ? [contract.start] : [],
  );
  const days = [...(end ? [addDays(end, 1)] : []), ...starts].filter((day) => day > on);
  const all = [on, ...new Set(days.toSorted())].map((from) => ({
    from,
    who: wagesPaidBy(state, from),
  }));
  return all.filter(({ who }, place) => place === 0 || who !== all[place - 1]?.who);
}
