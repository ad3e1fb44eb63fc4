import type { OnePair } from "../region/fittingPair.ts";
import { languageLevels, levelRank } from "../region/languageLevels.ts";

/** The highest level that any task of the pair asks. */
export function highestAsked(pair: OnePair, skill: "speaking" | "reading"): number {
  return Math.max(0, ...pair.tasks.map(({ language }) => levelRank(language?.[skill])));
}

/**
 * Takes a pair and the code of a change, gives the pair as it would be entered after that change. It
 * knows nothing of how screening finds changes, so that tests can hold one against the other.
 */
export function changedInput(pair: OnePair, code: string): OnePair {
  const { candidate, opening, tasks } = pair;
  if (code.startsWith("aid:")) {
    const [item = "", task] = code.slice("aid:".length).split("@");
    const eased = tasks.map((one) =>
      one.id === task ? { ...one, load: { ...one.load, [item]: Number(one.load[item]) + 1 } } : one,
    );
    return { ...pair, tasks: eased };
  }
  switch (code) {
    case "open-place":
      return { ...pair, opening: { ...opening, places: 1 } };
    case "fund":
      return { ...pair, opening: { ...opening, funding: "lasting" } };
    case "widen-radius":
      return { ...pair, opening: { ...opening, maxKm: 50_000 } };
    case "transport": {
      const modes = [...candidate.travel.modes, "car" as const];
      return { ...pair, candidate: { ...candidate, travel: { ...candidate.travel, modes } } };
    }
    case "hours":
      return { ...pair, opening: { ...opening, hours: { min: 0, max: 168 } } };
    case "slots":
      return { ...pair, opening: { ...opening, slotsNeeded: 0 } };
    case "allow-reduced": {
      const reduced = { ...opening.reduced, allowed: true };
      return { ...pair, opening: { ...opening, reduced } };
    }
    case "language:speaking":
    case "language:reading": {
      const skill = code === "language:speaking" ? "speaking" : "reading";
      const level = languageLevels[highestAsked(pair, skill)] ?? "none";
      return {
        ...pair,
        candidate: { ...candidate, language: { ...candidate.language, [skill]: level } },
      };
    }
    default:
      throw new RangeError(`no such change: ${code}`);
  }
}
