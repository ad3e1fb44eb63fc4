import type { WeighedPair } from "@overstap/engine/region/weighPerson.ts";
import { verdicts } from "@overstap/engine/screening/screenedPair.ts";
import type { screenedPair } from "../schema.ts";

/** A pair as it is kept. */
export type PairRow = Required<Omit<typeof screenedPair.$inferSelect, "newSince">>;

/** Takes a weighed pair, gives what is kept of it. */
export function pairRow({ ranked, gains }: WeighedPair): PairRow {
  const { pair, cost, hours, talents } = ranked;
  return {
    candidacyId: pair.candidate,
    openingId: pair.opening,
    verdict: verdicts.indexOf(pair.verdict),
    cost,
    hours,
    talents: talents.length,
    travelMinutes: pair.travelMinutes,
    gains: gains.length > 0 ? gains.map(({ code }) => code) : null,
    gainCosts: gains.length > 0 ? gains.map((gain) => gain.cost) : null,
  };
}

/** Whether two rows of one pair say the same. */
export function samePair(a: PairRow, b: PairRow): boolean {
  return (
    a.verdict === b.verdict &&
    a.cost === b.cost &&
    a.hours === b.hours &&
    a.talents === b.talents &&
    a.travelMinutes === b.travelMinutes &&
    a.gains?.join() === b.gains?.join() &&
    a.gainCosts?.join() === b.gainCosts?.join()
  );
}
