import {
  type ComparedPair,
  comparePilots,
  type PilotComparison,
  unlockPilots,
} from "../../reference/pilots/comparePilots.ts";
import { pilotOpenings } from "../../reference/pilots/pilots.ts";
import type { Language } from "../platform/texts/texts.ts";
import { isPilotId, type PilotId } from "./pilotIds.ts";

/** What the screening says of one place, with nothing in it that is more than a kind of reason. */
export type SeenPlace = Pick<ComparedPair, "verdict" | "kinds"> & {
  title: string;
  /** Kilometres as the crow flies. */
  km: number;
  /** The cheapest changes that open it. */
  changes: readonly string[];
  questions: number;
};

/** One of the thirteen: what the source says beside what the screening says. */
export type SeenCandidate = {
  id: PilotId;
  /** A profile's id, an organisation's name, or "any pilot". */
  aimedAt: string;
  sourceKinds: PilotComparison["sourceKinds"];
  best: SeenPlace | undefined;
  elsewhere: SeenPlace | undefined;
};

/** One line of the unlock list of the thirteen. */
export type SeenUnlock = {
  change: string;
  /** The title of the opening; absent for the whole region. */
  opening: string | undefined;
  candidates: readonly string[];
  cost: number;
};

/**
 * The thirteen published candidates, each by the source's own id only, and what would have opened
 * work for them. Everything here is published or follows from published facts.
 */
export function comparePublished(language: Language): {
  candidates: SeenCandidate[];
  unlocks: SeenUnlock[];
} {
  const titles = new Map(pilotOpenings.map(({ id, title }) => [id, title[language]]));
  const seen = (pair: ComparedPair | undefined): SeenPlace | undefined =>
    pair && {
      title: titles.get(pair.opening) ?? pair.opening,
      km: pair.km,
      verdict: pair.verdict,
      kinds: pair.kinds,
      changes: pair.changes?.[0]?.changes ?? [],
      questions: pair.questions?.length ?? 0,
    };
  return {
    candidates: comparePilots().flatMap(({ published, sourceKinds, aimed, elsewhere }) => {
      const { id, aimedAt } = published;
      if (!isPilotId(id)) return [];
      return {
        id,
        aimedAt,
        sourceKinds,
        best: seen(aimed[0]),
        elsewhere: seen(elsewhere),
      };
    }),
    unlocks: unlockPilots().map(({ change, opening, candidates, cost }) => ({
      change,
      opening: opening === undefined ? undefined : (titles.get(opening) ?? opening),
      candidates,
      cost,
    })),
  };
}
